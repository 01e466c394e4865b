'use client';

import { Button, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMay } from '../../../../../../viewer/viewer-context.tsx';
import { PublishDialog } from '../publish-dialog.tsx';
import type { EditedEntry } from './entry-editor.tsx';

interface PublishButtonProps {
  entry: Omit<EditedEntry, 'draftRevision'>;
  /** The draft revision that would become public. */
  revision: number;
  /** What is unsaved is in no revision, so it cannot be published. */
  unsaved: boolean;
}

export function PublishButton({ entry, revision, unsaved }: PublishButtonProps) {
  const mayPublish = useMay('PUBLISH');
  const [opened, { open, close }] = useDisclosure(false);
  if (!mayPublish) return null;
  const live = entry.liveRevision?.number ?? null;
  if (live === revision) {
    return (
      <Button variant="default" disabled>
        Revision {revision} is live
      </Button>
    );
  }
  return (
    <>
      <Tooltip label="Save first: what is unsaved is in no revision" disabled={!unsaved}>
        <Button
          variant="default"
          data-disabled={unsaved}
          aria-disabled={unsaved}
          onClick={() => !unsaved && open()}
        >
          Publish revision {revision}…
        </Button>
      </Tooltip>
      <PublishDialog
        country={entry.country.code}
        year={entry.edition.year}
        draftRevision={revision}
        liveRevision={live}
        opened={opened}
        onClose={close}
        onPublished={close}
      />
    </>
  );
}
