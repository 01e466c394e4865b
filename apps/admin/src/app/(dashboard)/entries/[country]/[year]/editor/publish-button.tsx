'use client';

import { Button } from '@mantine/core';
import type { EditedEntry } from './entry-editor.tsx';

interface PublishButtonProps {
  entry: Omit<EditedEntry, 'draftRevision'>;
  /** The draft revision that would become public. */
  revision: number;
  /** What is unsaved is in no revision, so it cannot be published. */
  unsaved: boolean;
}

export function PublishButton({ entry, revision, unsaved }: PublishButtonProps) {
  const live = entry.liveRevision?.number === revision;
  return (
    <Button variant="default" disabled={unsaved || live}>
      {live ? `Revision ${revision} is live` : `Publish revision ${revision}…`}
    </Button>
  );
}
