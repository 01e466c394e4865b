import type { Metadata } from 'next';
import { ButtonLink } from '../components/links.tsx';
import { EmptyState } from '../components/states.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main>
      <EmptyState
        title="There is no page at this address"
        action={<ButtonLink href="/">Go to the board</ButtonLink>}
      >
        The address may be mistyped, or it names something you may not see.
      </EmptyState>
    </main>
  );
}
