'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import { PublishForm } from './publish-form.tsx';

export interface PublishDialogProps {
  country: string;
  year: number;
  /** The draft that the publisher looks at: this revision goes public, or none. */
  draftRevision: number;
  /** Null when nothing of the entry is published. */
  liveRevision: number | null;
  opened: boolean;
  onClose: () => void;
  onPublished: () => void;
}

/** Shows what would change for readers, asks for the public note, and publishes exactly the named revision. */
export function PublishDialog({ opened, ...opening }: PublishDialogProps) {
  return opened ? <OpenedDialog {...opening} /> : null;
}

/** Holds on to the revisions it was opened with: a save by a colleague must not slip in beneath the button. */
function OpenedDialog(opening: Omit<PublishDialogProps, 'opened'>) {
  const [{ draftRevision, liveRevision }] = useState(opening);
  return (
    <Modal opened onClose={opening.onClose} title={`Publish revision ${draftRevision}`} size="lg">
      <PublishForm {...opening} draftRevision={draftRevision} liveRevision={liveRevision} />
    </Modal>
  );
}
