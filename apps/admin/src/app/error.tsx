'use client';

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { ErrorState } from '../components/states.tsx';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);

  return (
    <ErrorState
      title="This page failed to show"
      safe="Nothing was changed on the server. Unsaved text stays in this browser."
      action={<Button onClick={retry}>Try again</Button>}
    >
      Something in the dashboard went wrong. If it happens again, note what you did and tell the
      person who looks after this installation.
    </ErrorState>
  );
}
