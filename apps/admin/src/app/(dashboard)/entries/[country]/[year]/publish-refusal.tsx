'use client';

import type { CombinedError } from 'urql';
import { TextLink } from '../../../../../components/links.tsx';
import { Notice } from '../../../../../components/notice/notice.tsx';
import { errorSentence } from '../../../../../graphql/client.tsx';
import type { PublishEntryMutation as PublishEntryData } from '../../../../../graphql/generated/graphql.ts';

export type Refusal =
  | { readonly kind: 'stale'; readonly current: number; readonly author: string | null }
  | { readonly kind: 'problems'; readonly problems: readonly string[] }
  | { readonly kind: 'message'; readonly message: string };

/** Why the server did not publish, or null when it did. */
export function refusalOf(
  result: PublishEntryData['publishEntry'] | undefined,
  error: CombinedError | undefined,
): Refusal | null {
  if (error)
    return {
      kind: 'message',
      message: `Nothing is known to be published. ${errorSentence(error)}`,
    };
  switch (result?.__typename) {
    case 'PublishEntryPayload':
      return null;
    case 'StaleRevision':
      return { kind: 'stale', current: result.current.number, author: result.current.author };
    case 'NotPublishable':
    case 'InvalidInput':
      return { kind: 'problems', problems: result.problems.map((problem) => problem.message) };
    case 'EntryNotFound':
    case 'IdempotencyKeyReused':
    case 'NotAllowed':
      return { kind: 'message', message: result.message };
    case undefined:
      return { kind: 'message', message: 'The server answered without a result.' };
  }
}

export function PublishRefusal({
  refusal,
  draftRevision,
  address,
}: {
  refusal: Refusal;
  draftRevision: number;
  address: string;
}) {
  switch (refusal.kind) {
    case 'stale':
      return (
        <Notice tone="caution" urgent title={sinceOpened(refusal.current - draftRevision)}>
          <p>
            {refusal.author ?? 'Somebody'} saved revision {refusal.current}. Nothing was published.{' '}
            <TextLink href={`${address}/diff?from=${draftRevision}&to=${refusal.current}`}>
              See what changed
            </TextLink>
            , then publish revision {refusal.current} from the entry.
          </p>
        </Notice>
      );
    case 'problems':
      return (
        <Notice
          tone="danger"
          urgent
          title={`Revision ${draftRevision} cannot be published as it is`}
        >
          <ul>
            {refusal.problems.map((problem, index) => (
              <li key={`${index} ${problem}`}>{problem}</li>
            ))}
          </ul>
        </Notice>
      );
    case 'message':
      return (
        <Notice tone="danger" urgent title="Not published">
          <p>{refusal.message}</p>
        </Notice>
      );
  }
}

function sinceOpened(count: number): string {
  return count === 1 ? '1 change since you opened this' : `${count} changes since you opened this`;
}
