'use client';

import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { PublicationKind } from '../../../../../graphql/generated/graphql.ts';
import type { PublishDialogProps } from './publish-dialog.tsx';
import { PublishPreview } from './publish-preview.tsx';
import { PublishEntryMutation } from './publish-queries.ts';
import { PublishRefusal, type Refusal, refusalOf } from './publish-refusal.tsx';

const KINDS: readonly { value: PublicationKind; label: string }[] = [
  { value: 'SUBSTANTIVE', label: 'Substantive change: figures, dates, names or sentences differ' },
  { value: 'CORRECTION', label: 'Correction: what was live was wrong' },
  { value: 'MINOR', label: 'Minor change: nothing that a reader could cite differs' },
];
const FIRST: readonly { value: PublicationKind; label: string }[] = [
  { value: 'FIRST', label: 'First publication' },
];

export function PublishForm({
  country,
  year,
  draftRevision,
  liveRevision,
  onClose,
  onPublished,
}: Omit<PublishDialogProps, 'opened'>) {
  const kinds = liveRevision === null ? FIRST : KINDS;
  const [kind, setKind] = useState<PublicationKind>(
    liveRevision === null ? 'FIRST' : 'SUBSTANTIVE',
  );
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [{ fetching }, publish] = useMutation(PublishEntryMutation);

  async function confirm() {
    setRefusal(null);
    setNoteMissing(note.trim() === '');
    if (note.trim() === '') return;
    const { data, error } = await publish({
      input: { country, year, baseRevision: draftRevision, publicNote: note.trim(), kind },
    });
    const refused = refusalOf(data?.publishEntry, error);
    if (refused) return setRefusal(refused);
    notifications.show({ message: `Revision ${draftRevision} is live.` });
    onPublished();
    onClose();
  }

  return (
    <>
      <PublishPreview
        country={country}
        year={year}
        draftRevision={draftRevision}
        liveRevision={liveRevision}
      />
      <NativeSelect
        mt="md"
        label="Kind of publication"
        data={[...kinds]}
        value={kind}
        disabled={kinds.length === 1}
        onChange={(event) => {
          const chosen = kinds.find(({ value }) => value === event.currentTarget.value);
          if (chosen) setKind(chosen.value);
        }}
      />
      <Textarea
        mt="md"
        label="Public note"
        description="Readers see it beside the entry for ever: say what changed and why."
        required
        minRows={2}
        value={note}
        error={noteMissing && 'Write a public note before publishing.'}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      {refusal && (
        <PublishRefusal
          refusal={refusal}
          draftRevision={draftRevision}
          address={`/entries/${country}/${year}`}
        />
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={confirm} loading={fetching} disabled={refusal?.kind === 'stale'}>
          Publish revision {draftRevision}
        </Button>
      </Group>
    </>
  );
}
