'use client';

import { Alert } from '@mantine/core';
import type { CombinedError } from 'urql';
import { TextLink } from '../../../../../components/links.tsx';
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
        <Alert
          color="yellow"
          mt="md"
          role="alert"
          title={sinceOpened(refusal.current - draftRevision)}
        >
          {refusal.author ?? 'Somebody'} saved revision {refusal.current}. Nothing was published.{' '}
          <TextLink href={`${address}/diff?from=${draftRevision}&to=${refusal.current}`}>
            See what changed
          </TextLink>
          , then publish revision {refusal.current} from the entry.
        </Alert>
      );
    case 'problems':
      return (
        <Alert
          color="red"
          mt="md"
          role="alert"
          title={`Revision ${draftRevision} cannot be published as it is`}
        >
          <ul style={{ margin: 0, paddingLeft: '1.1em' }}>
            {refusal.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Alert>
      );
    case 'message':
      return (
        <Alert color="red" mt="md" role="alert" title="Not published">
          {refusal.message}
        </Alert>
      );
  }
}

function sinceOpened(count: number): string {
  return count === 1 ? '1 change since you opened this' : `${count} changes since you opened this`;
}
