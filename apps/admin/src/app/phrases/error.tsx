'use client';

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { ErrorState } from '../../components/states.tsx';

export default function PhrasesError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <ErrorState
      title="The two phrases could not be compared"
      safe="Both still stand in the address of this page."
      action={<Button onClick={retry}>Try again</Button>}
    >
      The server behind this page did not answer.
    </ErrorState>
  );
}
