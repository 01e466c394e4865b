/** Entries as a reader may see them: each with the one revision that the reading shows. */
import type { Database } from '@yearline/db/open-database';
import { countries, editions, entries, revisions } from '@yearline/db/tables';
import { and, asc, count, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { countryNames } from '../countries/known-countries.ts';
import { type Page, type PageRequest, readPage } from '../paging/read-page.ts';
import type { EntryRow, RevisionRow } from './entry-rows.ts';
import { type Reading, seesDrafts, shownRevisionId } from './reading.ts';

/** An entry at one revision. */
export interface EntryView {
  readonly entry: EntryRow;
  readonly revision: RevisionRow;
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
  if (!country) return null;
  return viewWhere(
    db,
    reading,
    and(eq(entries.countryCode, country.code), eq(editions.year, name.year)),
  );
}

export function findEntryById(db: Database, reading: Reading, id: number): EntryView | null {
  return viewWhere(db, reading, eq(entries.id, id));
}

/** The entry showing one given revision; the caller has checked that the viewer may see it. */
export function entryAtRevision(db: Database, reading: Reading, revision: RevisionRow): EntryView {
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
    .map((row) => toView(row, reading));
}

/** Newest edition first, countries by name within it. */
export function listEntries(
  db: Database,
  reading: Reading,
  filter: EntryFilter,
  page: PageRequest,
): Page<EntryView> {
  const wanted = and(...filterConditions(reading, filter));
  return readPage<EntryView, [number, string]>(page, {
    cursorOf: (view) => [view.entry.year, view.entry.countryCode],
    keyShape: ['number', 'string'],
    count: () => countWhere(db, reading, wanted),
    rows: ({ after, before, backwards, limit }) => {
      const beyond = (cursor: readonly [number, string], towardsEnd: boolean) =>
        towardsEnd
          ? sql`(${editions.year} < ${cursor[0]} OR (${editions.year} = ${cursor[0]} AND ${NAME} > ${nameOfCode(cursor[1])}))`
          : sql`(${editions.year} > ${cursor[0]} OR (${editions.year} = ${cursor[0]} AND ${NAME} < ${nameOfCode(cursor[1])}))`;
      return viewQuery(db, reading)
        .where(and(wanted, after && beyond(after, true), before && beyond(before, false)))
        .orderBy(
          backwards ? asc(editions.year) : desc(editions.year),
          backwards ? desc(NAME) : asc(NAME),
        )
        .limit(limit)
        .all()
        .map((row) => toView(row, reading));
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
const nameOfCode = (code: string) => sql`(SELECT name FROM countries WHERE code = ${code})`;

function filterConditions(reading: Reading, filter: EntryFilter): (SQL | undefined)[] {
  const { country, year, stage } = filter;
  const code = country
    ? countryNames.find(country, year ?? new Date().getUTCFullYear())?.code
    : null;
  return [
    country ? eq(entries.countryCode, code ?? '') : undefined,
    year === null || year === undefined ? undefined : eq(editions.year, year),
    stage ? stageCondition(reading, stage) : undefined,
  ];
}

function stageCondition(reading: Reading, stage: Stage): SQL {
  if (!seesDrafts(reading)) return stage === 'PUBLISHED' ? sql`1` : sql`0`;
  const byStage: Record<Stage, SQL> = {
    DRAFT: sql`${entries.liveRevisionId} IS NULL`,
    REVISING: sql`${entries.liveRevisionId} <> ${entries.draftRevisionId}`,
    PUBLISHED: sql`${entries.liveRevisionId} = ${entries.draftRevisionId}`,
  };
  return byStage[stage];
}

function viewQuery(db: Database, reading: Reading) {
  return db
    .select({
      entry: { ...getTableColumns(entries), year: editions.year },
      revision: getTableColumns(revisions),
    })
    .from(entries)
    .innerJoin(editions, eq(editions.id, entries.editionId))
    .innerJoin(countries, eq(countries.code, entries.countryCode))
    .innerJoin(revisions, eq(revisions.id, shownRevisionId(reading)))
    .$dynamic();
}

function viewWhere(db: Database, reading: Reading, condition: SQL | undefined): EntryView | null {
  const row = viewQuery(db, reading).where(condition).get();
  return row ? toView(row, reading) : null;
}

function countWhere(db: Database, reading: Reading, condition: SQL | undefined): number {
  return (
    db
      .select({ n: count() })
      .from(entries)
      .innerJoin(editions, eq(editions.id, entries.editionId))
      .where(and(condition, sql`${shownRevisionId(reading)} IS NOT NULL`))
      .get()?.n ?? 0
  );
}

function toView(
  row: { readonly entry: EntryRow; readonly revision: RevisionRow },
  reading: Reading,
): EntryView {
  return { entry: row.entry, revision: row.revision, reading };
}
