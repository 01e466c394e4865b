'use client';

import { Button, Group, Modal, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Notice } from '../../../../../../components/notice/notice.tsx';
import { errorSentence } from '../../../../../../graphql/client.tsx';
import { RestoreRevisionMutation } from './restore-revision-mutation.ts';

interface RestoreDialogProps {
  country: string;
  year: number;
  /** The revision to bring back. */
  number: number;
  /** The draft head that this page shows. */
  draft: number;
  onClose: () => void;
}

/** Restoring writes a new draft revision, never touches what is live, and can be undone by restoring again. */
export function RestoreDialog({ country, year, number, draft, onClose }: RestoreDialogProps) {
  const router = useRouter();
  const [note, setNote] = useState('');
  const [base, setBase] = useState(draft);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [{ fetching }, restore] = useMutation(RestoreRevisionMutation);

  async function confirm() {
    setTrouble(null);
    const { data, error } = await restore({
      input: { country, year, baseRevision: base, number, note: note.trim() || null },
    });
    if (error) return setTrouble(`Nothing was restored. ${errorSentence(error)}`);
    const result = data?.restoreRevision;
    switch (result?.__typename) {
      case 'RestoreRevisionPayload':
        notifications.show({
          message: result.changed
            ? `Restored revision ${number} as revision ${result.revision.number}. What is live did not change.`
            : `The draft already says what revision ${number} says. Nothing was written.`,
        });
        onClose();
        return router.refresh();
      case 'StaleRevision':
        setBase(result.current.number);
        return setTrouble(
          `${result.current.author ?? 'Somebody'} saved revision ${result.current.number} since you opened this page. Nothing was written. Restoring now puts revision ${number} on top of it; revision ${result.current.number} stays in the history.`,
        );
      case 'InvalidInput':
        return setTrouble(result.problems.map((problem) => problem.message).join(' '));
      case 'EntryNotFound':
      case 'IdempotencyKeyReused':
      case 'NotAllowed':
        return setTrouble(result.message);
      case undefined:
        return setTrouble('The server answered without a result. Nothing is known to be written.');
    }
  }

  return (
    <Modal opened onClose={onClose} title={`Restore revision ${number} as draft`}>
      <p>
        A new revision with the text and figures of revision {number} becomes the draft. What is
        live stays live, and revision {base} stays in the history.
      </p>
      <Textarea
        label="Note for the other editors"
        description="Why it is brought back. Not public."
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
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
          {base === draft
            ? `Restore revision ${number}`
            : `Restore revision ${number} on top of ${base}`}
        </Button>
      </Group>
    </Modal>
  );
}
