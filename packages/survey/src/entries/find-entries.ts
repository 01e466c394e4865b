/** Entries as a reader may see them: each with the one revision that the reading shows. */
import type { Database } from '@yearline/db/open-database';
import { prepareSelect, selectsByShape } from '@yearline/db/prepare-select';
import { countries, editions, entries, revisions } from '@yearline/db/tables';
import { and, asc, count, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { countryNames } from '../countries/known-countries.ts';
import { type Page, type PageRequest, readPage } from '../paging/read-page.ts';
import {
  type Condition,
  conditionsOf,
  type EntryFilter,
  NAME_OF_COUNTRY,
  ofCountry,
  ofYear,
  type Stage,
  withId,
} from './entry-conditions.ts';
import {
  beyond,
  type EntryOrder,
  keyOf,
  keyShapeOf,
  NEWEST_FIRST,
  nameOfOrder,
  type OrderedView,
  orderBy,
  orderedBy,
} from './entry-order.ts';
import type { EntryRow, ShownRevision } from './entry-rows.ts';
import { type Reading, seesDrafts, shownRevisionId } from './reading.ts';

/** An entry at one revision. */
export interface EntryView {
  readonly entry: EntryRow;
  readonly revision: ShownRevision;
  readonly reading: Reading;
}

export function stageOf({ entry, reading }: EntryView): Stage {
  if (!seesDrafts(reading)) return 'PUBLISHED';
  if (entry.liveRevisionId === null) return 'DRAFT';
  return entry.liveRevisionId === entry.draftRevisionId ? 'PUBLISHED' : 'REVISING';
}

export function findEntry(
  db: Database,
  reading: Reading,
  name: { readonly country: string; readonly year: number },
): EntryView | null {
  const country = countryNames.find(name.country, name.year);
  return country ? oneView(db, reading, [ofCountry(country.code), ofYear(name.year)]) : null;
}

export function findEntryById(db: Database, reading: Reading, id: number): EntryView | null {
  return oneView(db, reading, [withId(id)]);
}

/** An entry that meets a condition which fits one, or few. */
export function findEntryWhere(
  db: Database,
  reading: Reading,
  condition: Condition,
): EntryView | null {
  const order = { ...NEWEST_FIRST, backwards: false };
  const row = entryViews(db, { reading, conditions: [condition], order }).get({
    ...valuesOf(reading, [condition]),
    limit: 1,
  });
  return row ? { ...row, reading } : null;
}

/** The entry showing one given revision; the caller has checked that the viewer may see it. */
export function entryAtRevision(
  db: Database,
  reading: Reading,
  revision: ShownRevision,
): EntryView {
  const row = db
    .select({ ...getTableColumns(entries), year: editions.year })
    .from(entries)
    .innerJoin(editions, eq(editions.id, entries.editionId))
    .where(eq(entries.id, revision.entryId))
    .get();
  if (!row) throw new Error(`Revision ${revision.id} belongs to no entry.`);
  return { entry: row, revision, reading };
}

/** All entries that meet a condition on entries and editions; the caller sees to it that they are few. */
export function findEntries(db: Database, reading: Reading, condition: SQL): EntryView[] {
  return viewQuery(db, reading)
    .where(condition)
    .orderBy(asc(editions.year), asc(NAME_OF_COUNTRY))
    .all()
    .map((row) => ({ ...row, reading }));
}

/** Newest edition first, countries by name within it, unless another order is asked for. */
export function listEntries(
  db: Database,
  reading: Reading,
  filter: EntryFilter,
  page: PageRequest,
  order: EntryOrder = NEWEST_FIRST,
): Page<EntryView> {
  const wanted = conditionsOf(reading, filter);
  return readPage<OrderedView, readonly (string | number)[]>(page, {
    order: `${order.field} ${order.direction}`,
    cursorOf: (view) => keyOf(order, view),
    keyShape: keyShapeOf(reading, order),
    count: () => countEntries(db, reading, wanted),
    rows: ({ after, before, backwards, limit }) => {
      const conditions = [
        ...wanted,
        ...(after ? [beyond('after', reading, order, after)] : []),
        ...(before ? [beyond('before', reading, order, before)] : []),
      ];
      return entryViews(db, { reading, conditions, order: { ...order, backwards } })
        .all({ ...valuesOf(reading, conditions), limit })
        .map((row) => ({ ...row, reading }));
    },
  });
}

/** Years of this country's entries that the reading shows, ascending. */
export function yearsOfCountry(db: Database, reading: Reading, countryCode: string): number[] {
  return db
    .select({ year: editions.year })
    .from(entries)
    .innerJoin(editions, eq(editions.id, entries.editionId))
    .where(and(eq(entries.countryCode, countryCode), sql`${shownRevisionId(reading)} IS NOT NULL`))
    .orderBy(asc(editions.year))
    .all()
    .map(({ year }) => year);
}

const { placeholder } = sql;

interface Asked {
  readonly reading: Reading;
  readonly conditions: readonly Condition[];
}

const VIEW = {
  entry: { ...getTableColumns(entries), year: editions.year },
  revision: {
    id: revisions.id,
    entryId: revisions.entryId,
    number: revisions.number,
    title: revisions.title,
    contentHash: revisions.contentHash,
    createdAt: revisions.createdAt,
  },
};
/** Whatever a list is ordered by is a text, or null. */
const ORDERED_VIEW = { ...VIEW, orderedBy: revisions.publicationDate };

const entryViews = selectsByShape<
  Asked & { readonly order: 'one' | (EntryOrder & { readonly backwards: boolean }) },
  Omit<OrderedView, 'reading'>
>(
  ({ order, ...asked }) =>
    order === 'one'
      ? `one ${shapeOf(asked)}`
      : `${nameOfOrder(asked.reading, order)} ${order.backwards} ${shapeOf(asked)}`,
  (db, { reading, conditions, order }) => {
    const by = order === 'one' ? null : orderedBy(reading, order);
    const query = db
      .select(by ? { ...VIEW, orderedBy: by } : VIEW)
      .from(entries)
      .innerJoin(editions, eq(editions.id, entries.editionId))
      .innerJoin(countries, eq(countries.code, entries.countryCode))
      .innerJoin(revisions, eq(revisions.id, shownRevisionId(reading, placeholder('asOf'))))
      .where(and(...conditions.map(({ where }) => where())))
      .$dynamic();
    if (order === 'one') return prepareSelect(db, VIEW, query);
    const listed = query
      .orderBy(...orderBy(reading, order, order.backwards))
      .limit(placeholder('limit'));
    return by ? prepareSelect(db, ORDERED_VIEW, listed) : prepareSelect(db, VIEW, listed);
  },
);

const entryCounts = selectsByShape<Asked, { readonly n: number }>(
  shapeOf,
  (db, { reading, conditions }) => {
    const shown = sql`${shownRevisionId(reading, placeholder('asOf'))} IS NOT NULL`;
    const query = db
      .select({ n: count() })
      .from(entries)
      .innerJoin(editions, eq(editions.id, entries.editionId))
      .where(and(...conditions.map(({ where }) => where()), shown));
    // A count is read as any whole number of the tables is.
    return prepareSelect(db, { n: entries.id }, query);
  },
);

function shapeOf({ reading, conditions }: Asked): string {
  const truth = reading.asOf === null ? reading.perspective : 'as of';
  return [truth, ...conditions.map(({ name }) => name)].join(' ');
}

function valuesOf(
  reading: Reading,
  conditions: readonly Condition[],
): Readonly<Record<string, unknown>> {
  return Object.assign({ asOf: reading.asOf }, ...conditions.map(({ values }) => values));
}

function oneView(
  db: Database,
  reading: Reading,
  conditions: readonly Condition[],
): EntryView | null {
  const row = entryViews(db, { reading, conditions, order: 'one' }).get(
    valuesOf(reading, conditions),
  );
  return row ? { ...row, reading } : null;
}

function countEntries(db: Database, reading: Reading, conditions: readonly Condition[]): number {
  const row = entryCounts(db, { reading, conditions }).get(valuesOf(reading, conditions));
  return row?.n ?? 0;
}

function viewQuery(db: Database, reading: Reading) {
  return db
    .select(VIEW)
    .from(entries)
    .innerJoin(editions, eq(editions.id, entries.editionId))
    .innerJoin(countries, eq(countries.code, entries.countryCode))
    .innerJoin(revisions, eq(revisions.id, shownRevisionId(reading)))
    .$dynamic();
}
