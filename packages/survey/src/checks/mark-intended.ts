import { type Database, inTransaction } from '@yearline/db/open-database';
import { intendedFindings } from '@yearline/db/tables';
import { requireEntry } from '../entries/check-base.ts';
import { onOneLine, unfitCharacter } from '../entries/clean-text.ts';
import type { EntryReference, EntryRow } from '../entries/entry-rows.ts';
import { createReading } from '../entries/reading.ts';
import { writeAudit } from '../entries/write-revision.ts';
import { FindingNotFoundError, InvalidInputError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';
import { type Finding, type FoundChecks, findEntryChecks } from './find-checks.ts';

/** The longest reason that is kept, in characters. */
export const LONGEST_REASON = 2000;

interface FindingReference {
  /** The entry from whose draft the finding was read. */
  readonly entry: EntryReference;
  readonly fingerprint: string;
}

export interface Marked {
  /** As it is now. */
  readonly check: Finding;
  readonly views: FoundChecks['views'];
  /** False when this said nothing new: then nothing was written. */
  readonly changed: boolean;
}

/**
 * Says of a finding in the draft of an entry that it is meant so, and why. Marked already, it gets the new reason.
 * Throws NotAllowedError, EntryNotFoundError, InvalidInputError, FindingNotFoundError.
 */
export function markCheckIntended(
  db: Database,
  viewer: Viewer,
  input: FindingReference & { readonly reason: string },
): Marked {
  requirePermission(viewer, 'WRITE');
  const reason = requireReason(input.reason);
  return inTransaction(db, () => {
    const { entry, check } = requireFinding(db, viewer, input);
    const changed = check.intended?.reason !== reason;
    if (changed) recordMark(db, viewer, { entry, check, intended: true, reason });
    return { ...requireFinding(db, viewer, input), changed };
  });
}

/**
 * Takes the mark of a finding back; that it was there stays on record. Throws NotAllowedError, EntryNotFoundError,
 * InvalidInputError, FindingNotFoundError.
 */
export function withdrawIntendedMark(
  db: Database,
  viewer: Viewer,
  input: FindingReference,
): Marked {
  requirePermission(viewer, 'WRITE');
  return inTransaction(db, () => {
    const { entry, check } = requireFinding(db, viewer, input);
    const changed = check.intended !== null;
    if (changed) recordMark(db, viewer, { entry, check, intended: false, reason: null });
    return { ...requireFinding(db, viewer, input), changed };
  });
}

function requireReason(typed: string): string {
  const reason = onOneLine(typed);
  const unfit = unfitCharacter(reason);
  const message =
    reason === ''
      ? 'Say why it is meant so: the next editor will ask.'
      : unfit
        ? `The reason ${unfit}.`
        : reason.length > LONGEST_REASON
          ? `The reason has ${reason.length} characters; at most ${LONGEST_REASON} are kept. Shorten it.`
          : null;
  if (message !== null) throw new InvalidInputError([{ path: ['reason'], message }]);
  return reason;
}

function requireFinding(
  db: Database,
  viewer: Viewer,
  { entry: reference, fingerprint }: FindingReference,
): Omit<Marked, 'changed'> & { readonly entry: EntryRow } {
  const entry = requireEntry(db, reference);
  const found = findEntryChecks(db, createReading(viewer, { perspective: 'DRAFT' }), {
    country: entry.countryCode,
    year: entry.year,
  });
  const check = found?.checks.find((one) => one.fingerprint === fingerprint);
  if (!found || !check) throw new FindingNotFoundError(entry);
  return { entry, check, views: found.views };
}

function recordMark(
  db: Database,
  viewer: Viewer,
  mark: {
    readonly entry: EntryRow;
    readonly check: Finding;
    readonly intended: boolean;
    readonly reason: string | null;
  },
): void {
  const { entry, check, intended, reason } = mark;
  const { fingerprint, locus, kind, message } = check;
  const at = new Date().toISOString();
  db.insert(intendedFindings)
    .values({
      fingerprint,
      locus,
      kind,
      message,
      intended,
      reason,
      entryId: entry.id,
      personId: viewer.id,
      personName: viewer.name,
      at,
    })
    .run();
  writeAudit(db, viewer, {
    at,
    action: intended ? 'mark finding as intended' : 'withdraw mark of finding',
    entryId: entry.id,
    detail: { kind, fingerprint, message, reason },
  });
}
