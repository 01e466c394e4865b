'use client';

import { Button, Group, Modal, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Notice } from '../../../../components/notice/notice.tsx';
import type { AppliedRuling } from '../comparison-query.ts';
import classes from './row-rulings.module.css';
import { troubleOf, WithdrawRulingMutation } from './ruling-mutations.ts';
import { statementOf } from './ruling-words.ts';

/** Ends a ruling from now on. What was read before it, as of an earlier instant, stays. */
export function WithdrawDialog({
  ruling,
  onClose,
}: {
  ruling: AppliedRuling;
  onClose: () => void;
}) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [{ fetching }, withdraw] = useMutation(WithdrawRulingMutation);

  async function confirm() {
    setTrouble(null);
    setReasonMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const refused = troubleOf(
      await withdraw({ input: { ruling: ruling.id, reason: reason.trim() } }),
    );
    if (refused !== null) return setTrouble(refused);
    notifications.show({ message: 'The ruling is withdrawn.' });
    onClose();
    router.refresh();
  }

  return (
    <Modal opened onClose={onClose} title="Withdraw this ruling" size="lg">
      <p className={classes.effect}>
        {statementOf(ruling)}: {ruling.reason}
      </p>
      <p className={classes.effect}>
        It no longer decides any comparison from now on. The record keeps it: a comparison as of an
        earlier day reads as it did then.
      </p>
      <Textarea
        label="Reason for withdrawing"
        description="Public, beside the withdrawn ruling."
        required
        autosize
        minRows={2}
        maxRows={10}
        value={reason}
        error={reasonMissing && 'Give a reason before withdrawing.'}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      {trouble !== null && (
        <Notice tone="caution" urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={confirm} loading={fetching}>
          Withdraw ruling
        </Button>
      </Group>
    </Modal>
  );
}
