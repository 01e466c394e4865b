/** The rows as the database gives them, and the reads by which every verb finds an entry and its heads. */
import { type Database, prepared } from '@yearline/db/open-database';
import { prepareSelect } from '@yearline/db/prepare-select';
import { editions, entries, publications, revisions } from '@yearline/db/tables';
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

export type EntryRow = typeof entries.$inferSelect & { readonly year: number };
export type RevisionRow = typeof revisions.$inferSelect;
/** What a list shows of a revision without loading all that was printed on it. */
export type ShownRevision = Pick<
  RevisionRow,
  'id' | 'entryId' | 'number' | 'title' | 'contentHash' | 'createdAt'
>;
export type PublicationRow = typeof publications.$inferSelect;
export type EditionRow = typeof editions.$inferSelect;

/** How a caller names an entry: by id, with or without what it takes it for, or by the code of the country and year. */
export type EntryReference =
  | {
      readonly id: number;
      readonly country?: string | null | undefined;
      readonly year?: number | null | undefined;
    }
  | { readonly country: string; readonly year: number };

const head = alias(revisions, 'head');

const ENTRY = { ...getTableColumns(entries), year: editions.year };
const HEAD = getTableColumns(head);
const REVISION = getTableColumns(revisions);
const EDITION = getTableColumns(editions);
const PUBLICATION = getTableColumns(publications);

const statements = prepared((db) => {
  const selectEntry = () =>
    db.select(ENTRY).from(entries).innerJoin(editions, eq(editions.id, entries.editionId));
  const selectRevision = () => db.select(REVISION).from(revisions);
  return {
    entryById: prepareSelect(db, ENTRY, selectEntry().where(eq(entries.id, sql.placeholder('id')))),
    entryByName: prepareSelect(
      db,
      ENTRY,
      selectEntry().where(
        and(
          eq(entries.countryCode, sql.placeholder('country')),
          eq(editions.year, sql.placeholder('year')),
        ),
      ),
    ),
    draftHead: prepareSelect(
      db,
      HEAD,
      db
        .select(HEAD)
        .from(head)
        .where(
          eq(
            head.id,
            sql`(SELECT draft_revision_id FROM entries WHERE id = ${sql.placeholder('entryId')})`,
          ),
        ),
    ),
    revisionById: prepareSelect(
      db,
      REVISION,
      selectRevision().where(eq(revisions.id, sql.placeholder('id'))),
    ),
    revisionByNumber: prepareSelect(
      db,
      REVISION,
      selectRevision().where(
        and(
          eq(revisions.entryId, sql.placeholder('entryId')),
          eq(revisions.number, sql.placeholder('number')),
        ),
      ),
    ),
    editionByYear: prepareSelect(
      db,
      EDITION,
      db
        .select(EDITION)
        .from(editions)
        .where(eq(editions.year, sql.placeholder('year'))),
    ),
    editions: prepareSelect(
      db,
      EDITION,
      db.select(EDITION).from(editions).orderBy(asc(editions.year)),
    ),
    editionsByIds: prepareSelect(
      db,
      EDITION,
      db
        .select(EDITION)
        .from(editions)
        .where(sql`${editions.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`),
    ),
    lastPublication: prepareSelect(
      db,
      PUBLICATION,
      db
        .select(PUBLICATION)
        .from(publications)
        .where(eq(publications.entryId, sql.placeholder('entryId')))
        .orderBy(desc(publications.publishedAt), desc(publications.id))
        .limit(1),
    ),
  };
});

export function findEntryRow(db: Database, reference: EntryReference): EntryRow | null {
  const row =
    'id' in reference
      ? statements(db).entryById.get({ id: reference.id })
      : statements(db).entryByName.get({ ...reference });
  return row ?? null;
}

/** The revision that the next one will be based on. Every entry outside its creating transaction has one. */
export function draftHead(db: Database, entry: EntryRow): RevisionRow {
  const row = statements(db).draftHead.get({ entryId: entry.id });
  if (!row) throw new Error(`Entry ${entry.id} has no draft head.`);
  return row;
}

export function findRevisionById(db: Database, id: number): RevisionRow | null {
  return statements(db).revisionById.get({ id }) ?? null;
}

/** A revision that the database refers to, and which therefore is there. */
export function requireRevision(db: Database, id: number): RevisionRow {
  const revision = findRevisionById(db, id);
  if (!revision) throw new Error(`Revision ${id} is referred to but not there.`);
  return revision;
}

export function findRevisionByNumber(
  db: Database,
  entryId: number,
  number: number,
): RevisionRow | null {
  return statements(db).revisionByNumber.get({ entryId, number }) ?? null;
}

export function findEditionByYear(db: Database, year: number): EditionRow | null {
  return statements(db).editionByYear.get({ year }) ?? null;
}

/** All editions, oldest first: a survey has one a year, so they are few. */
export function allEditions(db: Database): EditionRow[] {
  return statements(db).editions.all({});
}

export function editionsByIds(db: Database, ids: readonly number[]): EditionRow[] {
  return statements(db).editionsByIds.all({ ids: JSON.stringify(ids) });
}

export function lastPublication(db: Database, entryId: number): PublicationRow | null {
  return statements(db).lastPublication.get({ entryId }) ?? null;
}
