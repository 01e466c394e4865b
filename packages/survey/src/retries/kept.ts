/** How the result of each kind of write is kept, and read again for a retry: as it was written, in what is there now. */
import type { Database } from '@yearline/db/open-database';
import { publications } from '@yearline/db/tables';
import { eq } from 'drizzle-orm';
import {
  type EditionRow,
  type EntryRow,
  findEditionByYear,
  findEntryRow,
  findRevisionById,
  type RevisionRow,
} from '../entries/entry-rows.ts';
import type { Published } from '../entries/publish-entry.ts';
import { findRuling } from '../rulings/load-rulings.ts';
import type { Ruling } from '../rulings/ruling.ts';
import type { Kept } from './write-once.ts';

interface Written {
  readonly entry: EntryRow;
  readonly revision: RevisionRow;
  readonly changed: boolean;
}

export const KEPT_REVISION: Kept<Written, { entry: number; revision: number; changed: boolean }> = {
  idsOf: ({ entry, revision, changed }) => ({ entry: entry.id, revision: revision.id, changed }),
  read: (db, ids) => ({
    entry: there(findEntryRow(db, { id: ids.entry })),
    revision: there(findRevisionById(db, ids.revision)),
    changed: ids.changed,
  }),
};

export const KEPT_PUBLICATION: Kept<Published, { entry: number; publication: number }> = {
  idsOf: ({ entry, publication }) => ({ entry: entry.id, publication: publication.id }),
  read: (db, ids) => ({
    entry: there(findEntryRow(db, { id: ids.entry })),
    publication: there(
      db.select().from(publications).where(eq(publications.id, ids.publication)).get(),
    ),
  }),
};

export const KEPT_RULING: Kept<Ruling, number> = {
  idsOf: ({ id }) => id,
  read: (db: Database, id) => there(findRuling(db, id)),
};

export const KEPT_EDITION: Kept<EditionRow, number> = {
  idsOf: ({ year }) => year,
  read: (db: Database, year) => there(findEditionByYear(db, year)),
};

/** Nothing that was written is ever removed. */
function there<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new Error('What was written is not there.');
  return row;
}
