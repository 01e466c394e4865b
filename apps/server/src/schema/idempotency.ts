/** The key by which a write may be sent again; survey/src/retries/write-once.ts keeps what it led to. */
import { type Kept, writeOnce } from '@yearline/survey/retries/write-once';
import type { Context } from '../context.ts';
import type { InputFields } from './editing.ts';

/**
 * In the input and not in a header: a document may hold several writes, each with a key of its own, and the schema tells
 * of it wherever the input is described.
 */
export const retryable = (t: InputFields) => ({
  idempotencyKey: t.string({
    description:
      'Of your own, such as a random UUID, 1 to 200 characters. Sent again within 24 hours with the same input, it writes nothing and answers what the first led to. Left out: every sending counts.',
  }),
});

/** Does the write of a mutation, or gives what it led to when it comes again under its key. */
export function once<Result, Ids>(
  { db, viewer }: Context,
  write: string,
  input: { readonly idempotencyKey?: string | null | undefined },
  kept: Kept<Result, Ids>,
  work: () => Result,
): Result {
  return writeOnce(db, viewer, { write, input }, kept, work);
}
