import { type Database, inTransaction } from '@yearline/db/open-database';
import { InvalidInputError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';
import { requireBase, requireEntry } from './check-base.ts';
import { applyInput, type ContentInput, checkContent } from './check-content.ts';
import {
  type EntryReference,
  type EntryRow,
  findEntryRow,
  type RevisionRow,
} from './entry-rows.ts';
import { loadContent } from './load-content.ts';
import { contentHash } from './revision-content.ts';
import { writeRevision } from './write-revision.ts';

export interface ReviseEntryInput extends ContentInput {
  readonly entry: EntryReference;
  /** Number of the revision that the writer started from. */
  readonly baseRevision: number;
  readonly note?: string | null | undefined;
}

export interface Revised {
  readonly entry: EntryRow;
  /** The new revision, or the current one when nothing changed. */
  readonly revision: RevisionRow;
  readonly changed: boolean;
}

/**
 * Saves a new revision as the draft head; what is live stays. Content equal to the base makes no revision.
 * Throws NotAllowedError, EntryNotFoundError, StaleRevisionError, InvalidInputError.
 */
export function reviseEntry(db: Database, viewer: Viewer, input: ReviseEntryInput): Revised {
  requirePermission(viewer, 'WRITE');
  return inTransaction(db, () => {
    const entry = requireEntry(db, input.entry);
    const base = requireBase(db, entry, input.baseRevision, (theirBase) =>
      applyInput(loadContent(db, theirBase), input),
    );
    const content = applyInput(loadContent(db, base), input);
    const problems = checkContent(content);
    if (problems.length > 0) throw new InvalidInputError(problems);
    if (contentHash(content) === base.contentHash) return { entry, revision: base, changed: false };
    const revision = writeRevision(db, viewer, {
      entryId: entry.id,
      base,
      kind: 'REVISED',
      content,
      note: input.note ?? null,
    });
    return { entry: findEntryRow(db, { id: entry.id }) ?? entry, revision, changed: true };
  });
}
