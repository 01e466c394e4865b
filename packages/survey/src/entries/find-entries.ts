/** Entries as a reader may see them: each with the one revision that the reading shows. */
import type { Database } from '@yearline/db/open-database';
import { prepareSelect, selectsByShape } from '@yearline/db/prepare-select';
import { countries, editions, entries, revisions } from '@yearline/db/tables';
import { and, asc, count, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { countryNames } from '../countries/known-countries.ts';
import { type Page, type PageRequest, readPage } from '../paging/read-page.ts';
import type { EntryRow, ShownRevision } from './entry-rows.ts';
import { type Reading, seesDrafts, shownRevisionId } from './reading.ts';

/** An entry at one revision. */
export interface EntryView {
  readonly entry: EntryRow;
  readonly revision: ShownRevision;
  readonly reading: Reading;
}

/**
 * DRAFT: never published. REVISING: published, with a draft ahead of what is live. PUBLISHED: what is live is
 * the newest. Who may not see drafts is told PUBLISHED for everything that is live.
 */
export type Stage = 'DRAFT' | 'REVISING' | 'PUBLISHED';

export function stageOf({ entry, reading }: EntryView): Stage {
  if (!seesDrafts(reading)) return 'PUBLISHED';
  if (entry.liveRevisionId === null) return 'DRAFT';
  return entry.liveRevisionId === entry.draftRevisionId ? 'PUBLISHED' : 'REVISING';
}

export interface EntryFilter {
  /** Code or name. */
  readonly country?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly stage?: Stage | null | undefined;
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
  return oneView(db, reading, [
    { name: 'id', where: () => eq(entries.id, placeholder('id')), values: { id } },
  ]);
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
    .orderBy(asc(editions.year), asc(NAME))
    .all()
    .map((row) => ({ ...row, reading }));
}

/** Newest edition first, countries by name within it. */
export function listEntries(
  db: Database,
  reading: Reading,
  filter: EntryFilter,
  page: PageRequest,
): Page<EntryView> {
  const wanted = conditionsOf(reading, filter);
  return readPage<EntryView, [number, string]>(page, {
    cursorOf: (view) => [view.entry.year, view.entry.countryCode],
    keyShape: ['number', 'string'],
    count: () => countEntries(db, reading, wanted),
    rows: ({ after, before, backwards, limit }) => {
      const conditions = [
        ...wanted,
        ...(after ? [beyond('after', after)] : []),
        ...(before ? [beyond('before', before)] : []),
      ];
      const shape = { reading, conditions, order: backwards ? 'backwards' : 'listed' } as const;
      return entryViews(db, shape)
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

const NAME = sql`${countries.name} COLLATE NOCASE`;
const { placeholder } = sql;

/** Part of what is asked of entries: the same name is the same SQL, and the values go in as placeholders. */
interface Condition {
  readonly name: string;
  readonly where: () => SQL;
  readonly values: Readonly<Record<string, unknown>>;
}

function ofCountry(country: string): Condition {
  const where = () => eq(entries.countryCode, placeholder('country'));
  return { name: 'country', where, values: { country } };
}

function ofYear(year: number): Condition {
  return { name: 'year', where: () => eq(editions.year, placeholder('year')), values: { year } };
}

function conditionsOf(reading: Reading, filter: EntryFilter): Condition[] {
  const { country, year, stage } = filter;
  const code = country
    ? countryNames.find(country, year ?? new Date().getUTCFullYear())?.code
    : null;
  return [
    ...(country ? [ofCountry(code ?? '')] : []),
    ...(year === null || year === undefined ? [] : [ofYear(year)]),
    ...(stage ? [inStage(reading, stage)] : []),
  ];
}

function inStage(reading: Reading, stage: Stage): Condition {
  if (!seesDrafts(reading)) {
    return {
      name: `live ${stage}`,
      where: () => (stage === 'PUBLISHED' ? sql`1` : sql`0`),
      values: {},
    };
  }
  const byStage: Record<Stage, SQL> = {
    DRAFT: sql`${entries.liveRevisionId} IS NULL`,
    REVISING: sql`${entries.liveRevisionId} <> ${entries.draftRevisionId}`,
    PUBLISHED: sql`${entries.liveRevisionId} = ${entries.draftRevisionId}`,
  };
  return { name: stage, where: () => byStage[stage], values: {} };
}

/** After or before the entry of a cursor, in the order of the list. */
function beyond(side: 'after' | 'before', [year, country]: readonly [number, string]): Condition {
  const [yearOf, countryOf] = [`${side}Year`, `${side}Country`];
  const where = () => {
    const name = sql`(SELECT name FROM countries WHERE code = ${placeholder(countryOf)})`;
    return side === 'after'
      ? sql`(${editions.year} < ${placeholder(yearOf)} OR (${editions.year} = ${placeholder(yearOf)} AND ${NAME} > ${name}))`
      : sql`(${editions.year} > ${placeholder(yearOf)} OR (${editions.year} = ${placeholder(yearOf)} AND ${NAME} < ${name}))`;
  };
  return { name: side, where, values: { [yearOf]: year, [countryOf]: country } };
}

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

const entryViews = selectsByShape<
  Asked & { readonly order: 'one' | 'listed' | 'backwards' },
  Omit<EntryView, 'reading'>
>(
  (asked) => `${asked.order} ${shapeOf(asked)}`,
  (db, { reading, conditions, order }) => {
    const query = db
      .select(VIEW)
      .from(entries)
      .innerJoin(editions, eq(editions.id, entries.editionId))
      .innerJoin(countries, eq(countries.code, entries.countryCode))
      .innerJoin(revisions, eq(revisions.id, shownRevisionId(reading, placeholder('asOf'))))
      .where(and(...conditions.map(({ where }) => where())))
      .$dynamic();
    if (order === 'one') return prepareSelect(db, VIEW, query);
    const backwards = order === 'backwards';
    return prepareSelect(
      db,
      VIEW,
      query
        .orderBy(
          backwards ? asc(editions.year) : desc(editions.year),
          backwards ? desc(NAME) : asc(NAME),
        )
        .limit(placeholder('limit')),
    );
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
