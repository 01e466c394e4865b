import type { Database } from '@yearline/db/open-database';
import { editions, entries } from '@yearline/db/tables';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { EditionRow } from '../entries/entry-rows.ts';
import { type Reading, shownRevisionId } from '../entries/reading.ts';

/** An edition together with the reading that everything below it inherits. */
export interface EditionView {
  readonly edition: EditionRow;
  readonly reading: Reading;
}

/** Newest first. An edition of which the reading shows no entry is not there, so that plans do not leak. */
export function listEditions(db: Database, reading: Reading): EditionView[] {
  return db
    .select()
    .from(editions)
    .where(shown(reading))
    .orderBy(desc(editions.year))
    .all()
    .map((edition) => ({ edition, reading }));
}

export function findEdition(db: Database, reading: Reading, year: number): EditionView | null {
  return one(db, reading, eq(editions.year, year));
}

export function findEditionById(db: Database, reading: Reading, id: number): EditionView | null {
  return one(db, reading, eq(editions.id, id));
}

function one(db: Database, reading: Reading, condition: ReturnType<typeof eq>): EditionView | null {
  const edition = db
    .select()
    .from(editions)
    .where(and(condition, shown(reading)))
    .get();
  return edition ? { edition, reading } : null;
}

function shown(reading: Reading) {
  return sql`EXISTS (SELECT 1 FROM ${entries} WHERE ${entries.editionId} = ${editions.id} AND ${shownRevisionId(reading)} IS NOT NULL)`;
}
