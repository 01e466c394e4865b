import { type Database, inTransaction } from '@yearline/db/open-database';
import { InvalidInputError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';
import { requireBase, requireEntry } from './check-base.ts';
import { type EntryReference, findEntryRow, findRevisionByNumber } from './entry-rows.ts';
import { loadContent } from './load-content.ts';
import type { Revised } from './revise-entry.ts';
import { writeRevision } from './write-revision.ts';

export interface RestoreRevisionInput {
  readonly entry: EntryReference;
  readonly baseRevision: number;
  /** The revision to bring back. */
  readonly number: number;
  readonly note?: string | null | undefined;
}

/**
 * Writes the content of an earlier revision as a new draft revision. Never touches what is live, and can itself
 * be undone by restoring. Restoring what the head already says makes no revision.
 * Throws NotAllowedError, EntryNotFoundError, StaleRevisionError, InvalidInputError.
 */
export function restoreRevision(
  db: Database,
  viewer: Viewer,
  input: RestoreRevisionInput,
): Revised {
  requirePermission(viewer, 'WRITE');
  return inTransaction(db, () => {
    const entry = requireEntry(db, input.entry);
    const restored = findRevisionByNumber(db, entry.id, input.number);
    const base = requireBase(db, entry, input.baseRevision, () =>
      restored ? loadContent(db, restored) : null,
    );
    if (!restored) {
      throw new InvalidInputError([
        {
          path: ['number'],
          message: `There is no revision ${input.number}; the entry has revisions 1 to ${base.number}.`,
        },
      ]);
    }
    if (restored.contentHash === base.contentHash) {
      return { entry, revision: base, changed: false };
    }
    const revision = writeRevision(db, viewer, {
      entryId: entry.id,
      base,
      kind: 'RESTORED',
      content: loadContent(db, restored),
      note: input.note ?? `Restores revision ${restored.number}.`,
      detail: { restored: restored.number },
    });
    return { entry: findEntryRow(db, { id: entry.id }) ?? entry, revision, changed: true };
  });
}
