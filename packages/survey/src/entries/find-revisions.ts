/** History as a reader may see it: everything with the right to read drafts, else what was made public. */
import type { Database } from '@yearline/db/open-database';
import { prepareSelect, selectsByShape } from '@yearline/db/prepare-select';
import { publications, revisions } from '@yearline/db/tables';
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  lt,
  lte,
  type SQL,
  sql,
} from 'drizzle-orm';
import { countryNames } from '../countries/known-countries.ts';
import { type Page, type PageRequest, readPage } from '../paging/read-page.ts';
import type { PublicationRow, RevisionRow } from './entry-rows.ts';
import { type LoadedFigure, loadFigure } from './load-content.ts';
import { type Reading, seesDrafts } from './reading.ts';

/**
 * One revision by the name a citation gives it; null when missing or hidden, without telling which: one and the same
 * statement looks for both.
 */
export function findRevision(
  db: Database,
  reading: Reading,
  name: { readonly country: string; readonly year: number; readonly number: number },
): RevisionRow | null {
  const country = countryNames.find(name.country, name.year);
  const found = visibleRevisions(db, { reading, by: 'name' }).get({
    asOf: reading.asOf,
    country: country?.code ?? '',
    year: name.year,
    number: name.number,
  });
  return found ?? null;
}

export function findVisibleRevision(
  db: Database,
  reading: Reading,
  id: number,
): RevisionRow | null {
  return visibleRevisions(db, { reading, by: 'id' }).get({ asOf: reading.asOf, id }) ?? null;
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

const { placeholder } = sql;
const REVISION = getTableColumns(revisions);

/** Revisions that the reading shows, by how one is named; a hidden one costs what a missing one does. */
const visibleRevisions = selectsByShape<
  { readonly reading: Reading; readonly by: 'id' | 'name' | 'figure' },
  RevisionRow
>(
  ({ reading, by }) => `${by} ${truthOf(reading)}`,
  (db, { reading, by }) => {
    const named: Record<typeof by, SQL> = {
      id: sql`${revisions.id} = ${placeholder('id')}`,
      figure: sql`${revisions.id} = (SELECT revision_id FROM figures WHERE id = ${placeholder('id')})`,
      name: sql`${revisions.number} = ${placeholder('number')} AND ${revisions.entryId} = (SELECT entries.id FROM entries
        JOIN editions ON editions.id = entries.edition_id
        WHERE entries.country_code = ${placeholder('country')} AND editions.year = ${placeholder('year')})`,
    };
    return prepareSelect(
      db,
      REVISION,
      db
        .select(REVISION)
        .from(revisions)
        .where(
          and(
            named[by],
            seesDrafts(reading) ? undefined : publishedCondition(reading, placeholder('asOf')),
          ),
        ),
    );
  },
);

function truthOf(reading: Reading): string {
  if (seesDrafts(reading)) return 'drafts';
  return reading.asOf === null ? 'published' : 'as of';
}

function publishedCondition(reading: Reading, asOf: unknown = reading.asOf): SQL {
  const until = reading.asOf === null ? sql`` : sql` AND publications.published_at <= ${asOf}`;
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

/** A figure and the revision it stands in; null when missing or hidden, by the same statement. */
export function findVisibleFigure(
  db: Database,
  reading: Reading,
  id: number,
): { readonly figure: LoadedFigure; readonly revision: RevisionRow } | null {
  const revision = visibleRevisions(db, { reading, by: 'figure' }).get({ asOf: reading.asOf, id });
  const figure = revision && loadFigure(db, id);
  return figure ? { figure, revision } : null;
}
