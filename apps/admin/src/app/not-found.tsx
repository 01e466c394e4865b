import { Anchor } from '@mantine/core';
import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '../components/states.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main>
      <EmptyState
        title="There is no page at this address"
        action={
          <Anchor component={Link} href="/">
            Go to the board
          </Anchor>
        }
      >
        The address may be mistyped, or it names something you may not see.
      </EmptyState>
    </main>
  );
}
