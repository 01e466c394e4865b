'use client';

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { ErrorState } from '../../../components/states.tsx';

export default function EditionError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <ErrorState
      title="The edition could not be read"
      safe="Nothing was changed."
      action={<Button onClick={retry}>Try again</Button>}
    >
      The server behind this page did not answer.
    </ErrorState>
  );
}
