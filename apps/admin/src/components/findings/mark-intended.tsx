'use client';

import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { errorSentence } from '../../graphql/client.tsx';
import { MarkCheckIntended } from './finding-queries.ts';
import styles from './findings.module.css';

export interface FindingName {
  readonly country: string;
  readonly year: number;
  readonly fingerprint: string;
}

export interface MarkProps {
  finding: FindingName;
  onSettled: () => void;
}

/** Says why a finding is meant so. */
export function MarkIntended({ finding, onSettled }: MarkProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [{ fetching }, mark] = useMutation(MarkCheckIntended);
  const opener = useRef<HTMLButtonElement>(null);

  if (!asking) {
    return (
      <Button
        ref={opener}
        size="compact-sm"
        variant="subtle"
        className={styles.act}
        onClick={() => setAsking(true)}
      >
        Mark as intended…
      </Button>
    );
  }

  function close() {
    setAsking(false);
    setRefused(null);
    requestAnimationFrame(() => opener.current?.focus());
  }

  async function confirm() {
    if (reason.trim() === '') return setRefused('Say why: the next editor will ask.');
    const { data, error } = await mark({ input: { ...finding, reason: reason.trim() } });
    const answer = data?.markCheckIntended;
    if (answer?.__typename === 'MarkCheckIntendedPayload') return onSettled();
    setRefused(error ? errorSentence(error) : (answer?.message ?? 'Not marked: try again.'));
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Textarea
        label="Why is it meant so?"
        description="For the other editors. The mark holds until the words of one of these places change."
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        error={refused}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setRefused(null);
        }}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        data-autofocus
        autoFocus
      />
      <div className={styles.actions}>
        <Button type="submit" size="xs" loading={fetching}>
          Mark as intended
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
