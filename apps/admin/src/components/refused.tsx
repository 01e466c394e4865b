import type { Refusal } from '../graphql/refusal.ts';
import { ButtonLink } from './links.tsx';
import { EmptyState } from './states.tsx';

/** What the address asks for is refused: why, and the way back to what is public. */
export function Refused({ refusal, instead }: { refusal: Refusal; instead: string }) {
  const closed = refusal.code === 'NOT_ALLOWED';
  return (
    <EmptyState
      title={closed ? 'Drafts are not public' : 'This address asks for what cannot be shown'}
      action={<ButtonLink href={instead}>See what is published</ButtonLink>}
    >
      {closed ? (
        <p>
          The address asks for drafts. They are shown to editors who are signed in; published
          entries are shown to everybody.
        </p>
      ) : (
        <p>{refusal.message}</p>
      )}
    </EmptyState>
  );
}
