'use client';

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { ErrorState } from '../../../../components/states.tsx';

export default function ReadError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <ErrorState
      title="The entry could not be read"
      safe="The address stays valid: try again in a moment."
      action={<Button onClick={retry}>Try again</Button>}
    >
      The server that keeps the record did not answer.
    </ErrorState>
  );
}
