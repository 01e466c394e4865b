import type { Database } from '@yearline/db/open-database';
import { EntryNotFoundError, InvalidInputError, StaleRevisionError } from '../errors.ts';
import {
  draftHead,
  type EntryReference,
  type EntryRow,
  findEntryRow,
  findRevisionByNumber,
  type RevisionRow,
} from './entry-rows.ts';
import type { RevisionContent } from './revision-content.ts';

/** The entry that a writer named. Throws EntryNotFoundError, InvalidInputError. */
export function requireEntry(db: Database, reference: EntryReference): EntryRow {
  const entry = findEntryRow(db, reference);
  if (entry) {
    const country = reference.country ?? entry.countryCode;
    const year = reference.year ?? entry.year;
    if (country === entry.countryCode && year === entry.year) return entry;
    throw new InvalidInputError([
      {
        path: ['entry'],
        message: `The id is that of the entry for ${entry.countryCode} in ${entry.year}, not for ${country} in ${year}. Name the entry by one of the two.`,
      },
    ]);
  }
  throw new EntryNotFoundError(
    'id' in reference
      ? 'There is no such entry.'
      : `There is no entry for ${reference.country} in ${reference.year}. Create it first.`,
  );
}

/**
 * The draft head, if it is still the revision that the writer started from. Otherwise throws StaleRevisionError
 * with base, theirs and mine; `mineOn` lays what was sent over the content it was based on.
 */
export function requireBase(
  db: Database,
  entry: EntryRow,
  baseNumber: number | null,
  mineOn: (base: RevisionRow) => RevisionContent | null,
): RevisionRow {
  const current = draftHead(db, entry);
  if (current.number === baseNumber) return current;
  const base = baseNumber === null ? null : findRevisionByNumber(db, entry.id, baseNumber);
  throw new StaleRevisionError({
    entry,
    base,
    current,
    baseNumber,
    mine: mineOn(base ?? current),
  });
}
