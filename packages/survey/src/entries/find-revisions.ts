/** History as a reader may see it: everything with the right to read drafts, else what was made public. */
import type { Database } from '@yearline/db/open-database';
import { publications, revisions } from '@yearline/db/tables';
import { and, asc, count, desc, eq, gt, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import { countryNames } from '../countries/known-countries.ts';
import { type Page, type PageRequest, readPage } from '../paging/read-page.ts';
import {
  findEntryRow,
  findRevisionById,
  findRevisionByNumber,
  type PublicationRow,
  type RevisionRow,
} from './entry-rows.ts';
import { type LoadedFigure, loadFigure } from './load-content.ts';
import { type Reading, seesDrafts } from './reading.ts';

/** One revision by the name a citation gives it; null when missing or hidden, without telling which. */
export function findRevision(
  db: Database,
  reading: Reading,
  name: { readonly country: string; readonly year: number; readonly number: number },
): RevisionRow | null {
  const country = countryNames.find(name.country, name.year);
  const entry = country && findEntryRow(db, { country: country.code, year: name.year });
  const revision = entry && findRevisionByNumber(db, entry.id, name.number);
  return revision && visible(db, reading, revision) ? revision : null;
}

export function findVisibleRevision(
  db: Database,
  reading: Reading,
  id: number,
): RevisionRow | null {
  const revision = findRevisionById(db, id);
  return revision && visible(db, reading, revision) ? revision : null;
}

/** Newest first. */
export function listRevisions(
  db: Database,
  reading: Reading,
  entryId: number,
  page: PageRequest,
): Page<RevisionRow> {
  const wanted = and(
    eq(revisions.entryId, entryId),
    seesDrafts(reading) ? undefined : publishedCondition(reading),
  );
  return readPage<RevisionRow, [number]>(page, {
    cursorOf: (revision) => [revision.number],
    keyShape: ['number'],
    count: () => db.select({ n: count() }).from(revisions).where(wanted).get()?.n ?? 0,
    rows: ({ after, before, backwards, limit }) =>
      db
        .select()
        .from(revisions)
        .where(
          and(
            wanted,
            after && lt(revisions.number, after[0]),
            before && gt(revisions.number, before[0]),
          ),
        )
        .orderBy(backwards ? asc(revisions.number) : desc(revisions.number))
        .limit(limit)
        .all(),
  });
}

/** Newest first, of each of these entries. */
export function publicationsOfEntries(
  db: Database,
  reading: Reading,
  entryIds: readonly number[],
): Map<number, PublicationRow[]> {
  const rows = db
    .select()
    .from(publications)
    .where(
      and(
        inArray(publications.entryId, [...entryIds]),
        reading.asOf === null ? undefined : lte(publications.publishedAt, reading.asOf),
      ),
    )
    .orderBy(desc(publications.publishedAt), desc(publications.id))
    .all();
  const byEntry = new Map<number, PublicationRow[]>(entryIds.map((id) => [id, []]));
  for (const row of rows) byEntry.get(row.entryId)?.push(row);
  return byEntry;
}

function visible(db: Database, reading: Reading, revision: RevisionRow): boolean {
  if (seesDrafts(reading)) return true;
  return (
    db
      .select({ id: revisions.id })
      .from(revisions)
      .where(and(eq(revisions.id, revision.id), publishedCondition(reading)))
      .get() !== undefined
  );
}

function publishedCondition(reading: Reading): SQL {
  const until =
    reading.asOf === null ? sql`` : sql` AND publications.published_at <= ${reading.asOf}`;
  return sql`EXISTS (SELECT 1 FROM publications WHERE publications.revision_id = ${revisions.id}${until})`;
}

export function revisionsByIds(db: Database, ids: readonly number[]): Map<number, RevisionRow> {
  const rows = db
    .select()
    .from(revisions)
    .where(inArray(revisions.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** A figure and the revision it stands in; null when missing or hidden. */
export function findVisibleFigure(
  db: Database,
  reading: Reading,
  id: number,
): { readonly figure: LoadedFigure; readonly revision: RevisionRow } | null {
  const figure = loadFigure(db, id);
  const revision = figure && findVisibleRevision(db, reading, figure.revisionId);
  return revision && { figure, revision };
}
