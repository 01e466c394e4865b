'use client';

import { Button } from '@mantine/core';
import { useMutation } from 'urql';
import { errorSentence } from '../../graphql/client.tsx';
import { WithdrawIntendedMark } from './finding-queries.ts';
import styles from './findings.module.css';
import type { MarkProps } from './mark-intended.tsx';

/** Takes a mark back. That it was there stays on record. */
export function WithdrawMark({ finding, onSettled }: MarkProps) {
  const [{ data, error, fetching }, withdraw] = useMutation(WithdrawIntendedMark);
  const answer = data?.withdrawIntendedMark;
  const refused = error
    ? errorSentence(error)
    : answer && answer.__typename !== 'WithdrawIntendedMarkPayload' && answer.message;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        className={styles.act}
        loading={fetching}
        onClick={async () => {
          const told = await withdraw({ input: finding });
          if (told.data?.withdrawIntendedMark.__typename === 'WithdrawIntendedMarkPayload') {
            onSettled();
          }
        }}
      >
        Withdraw the mark
      </Button>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </>
  );
}
