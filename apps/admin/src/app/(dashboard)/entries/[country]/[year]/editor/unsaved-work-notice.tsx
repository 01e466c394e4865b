'use client';

import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { Notice } from '../../../../../../components/notice/notice.tsx';
import { RelativeTime } from '../../../../../../components/relative-time.tsx';
import { differenceLabel } from '../conflict/difference-label.ts';
import { differences } from '../working-copy/three-way.ts';
import type { UnsavedWork } from '../working-copy/unsaved-work.ts';
import { useEditor, useEditorPart } from './editor-context.tsx';
import { RevisionForEditing } from './entry-queries.ts';
import { knownRevision } from './known-revision.ts';
import type { Keeping } from './use-keep-unsaved-work.ts';

interface UnsavedWorkNoticeProps {
  entry: { country: string; year: number };
  keeping: Keeping;
}

/** Offers the work that an earlier visit could not save, one notice for each. */
export function UnsavedWorkNotice({ entry, keeping }: UnsavedWorkNoticeProps) {
  return keeping.found.map((work) => (
    <OneWork key={work.id} work={work} entry={entry} keeping={keeping} />
  ));
}

function OneWork({ work, entry, keeping }: UnsavedWorkNoticeProps & { work: UnsavedWork }) {
  const state = useEditor();
  const client = useClient();
  const head = useEditorPart((snapshot) => snapshot.base);
  const [discarding, setDiscarding] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const parts = differences(head.copy, head.copy, work.copy).map(differenceLabel);

  async function restore() {
    const base = work.baseRevision === head.number ? head : await readBase();
    if (!base) {
      setTrouble(
        `Revision ${work.baseRevision}, on which this work is based, could not be read. The work is still kept. Try again.`,
      );
      return;
    }
    keeping.setAside();
    state.rebase(base, work.copy);
    keeping.drop(work.id);
  }

  async function readBase() {
    const variables = { ...entry, number: work.baseRevision };
    const { data } = await client.query(RevisionForEditing, variables).toPromise();
    return data?.revision ? knownRevision(data.revision) : null;
  }

  return (
    <Notice
      tone="caution"
      title={
        <>
          This browser kept unsaved work of <RelativeTime at={work.keptAt} />
        </>
      }
      actions={
        <>
          <Button size="xs" onClick={restore}>
            Restore it
          </Button>
          <Button size="xs" variant="default" onClick={() => setDiscarding(true)}>
            Discard it…
          </Button>
        </>
      }
    >
      <p>
        It is based on revision {work.baseRevision}
        {work.baseRevision === head.number
          ? ', which is still the newest.'
          : `; revision ${head.number} by ${head.author} is newer. Saving will show both.`}
      </p>
      <p>
        {parts.length === 0
          ? 'It says the same as what is shown.'
          : `Differs in: ${parts.join(', ')}.`}
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <Modal
        opened={discarding}
        onClose={() => setDiscarding(false)}
        title="Discard the unsaved work?"
      >
        <p>The text that this browser kept will be gone. Saved revisions are not touched.</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setDiscarding(false)}>
            Keep it
          </Button>
          <Button color="red" onClick={() => keeping.drop(work.id)}>
            Discard the work
          </Button>
        </Group>
      </Modal>
    </Notice>
  );
}
