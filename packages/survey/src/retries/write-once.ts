/**
 * Writes that may be sent again. A caller who got no answer does not know whether the write was done; under a key of its
 * own it sends the same again and is answered what the first led to. Kept for a day, and pruned as keys are used.
 */
import { type Database, inTransaction, prepared } from '@yearline/db/open-database';
import { idempotencyKeys } from '@yearline/db/tables';
import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { canonicalHash } from '../entries/revision-content.ts';
import { IdempotencyKeyReusedError, InvalidInputError } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';

const DAY = 24 * 60 * 60 * 1000;
export const MAX_KEY_LENGTH = 200;
/** Removed at most with each key that is added: more than are added, so that old keys never pile up. */
const PRUNED_AT_ONCE = 100;

export interface Retryable {
  /** Name of the write: the same key for another write is another input. */
  readonly write: string;
  /** As sent; whatever is not the key counts as input. */
  readonly input: { readonly idempotencyKey?: string | null | undefined };
}

/** How the result of a write is kept: as ids of what was written, which JSON can hold. */
export interface Kept<Result, Ids> {
  readonly idsOf: (result: Result) => Ids;
  readonly read: (db: Database, ids: Ids) => Result;
}

const statements = prepared((db) => ({
  known: db
    .select()
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.caller, sql.placeholder('caller')),
        eq(idempotencyKeys.key, sql.placeholder('key')),
        gte(idempotencyKeys.createdAt, sql.placeholder('since')),
      ),
    )
    .prepare(),
}));

/**
 * Does the write and remembers it in one transaction; under a known key it writes nothing and gives the first result.
 * A write that fails leaves its key free. Throws IdempotencyKeyReusedError, InvalidInputError, and what `write` throws.
 */
export function writeOnce<Result, Ids>(
  db: Database,
  viewer: Viewer,
  { write, input }: Retryable,
  kept: Kept<Result, Ids>,
  work: () => Result,
): Result {
  const { idempotencyKey: key, ...sent } = input;
  // Nobody without an id may write anything, so that there is nothing to remember.
  if (key === null || key === undefined || viewer.id === null) return work();
  requireKey(key);
  const caller = viewer.id;
  const inputHash = canonicalHash({ write, sent });
  return inTransaction(db, () => {
    const now = Date.now();
    const since = new Date(now - DAY).toISOString();
    const known = statements(db).known.get({ caller, key, since });
    if (known && known.inputHash !== inputHash) throw new IdempotencyKeyReusedError(key);
    if (known) return kept.read(db, known.written as Ids);
    const result = work();
    prune(db, since);
    const row = { inputHash, written: kept.idsOf(result), createdAt: new Date(now).toISOString() };
    db.insert(idempotencyKeys)
      .values({ caller, key, ...row })
      .onConflictDoUpdate({ target: [idempotencyKeys.caller, idempotencyKeys.key], set: row })
      .run();
    return result;
  });
}

function requireKey(key: string): void {
  if (key.trim() !== '' && key.length <= MAX_KEY_LENGTH) return;
  throw new InvalidInputError([
    {
      path: ['idempotencyKey'],
      message: `The idempotency key has ${key.length} characters; it must have 1 to ${MAX_KEY_LENGTH}, not all of them blank. A random UUID is a good one.`,
    },
  ]);
}

function prune(db: Database, before: string): void {
  const old = db
    .select({ rowid: sql`rowid` })
    .from(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, before))
    .orderBy(asc(idempotencyKeys.createdAt))
    .limit(PRUNED_AT_ONCE);
  db.delete(idempotencyKeys).where(inArray(sql`rowid`, old)).run();
}
