'use client';

import { Modal } from '@mantine/core';
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
export function PublishDialog({ opened, onClose, ...form }: PublishDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Publish revision ${form.draftRevision}`}
      size="lg"
    >
      <PublishForm {...form} onClose={onClose} />
    </Modal>
  );
}
