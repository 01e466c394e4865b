'use client';

import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { RelativeTime } from '../../../../../../components/relative-time.tsx';
import { useEditor, useEditorPart } from '../editor/editor-context.tsx';
import type { KnownRevision } from '../working-copy/editor-state.ts';
import {
  type Choice,
  type Choices,
  combine,
  defaultChoice,
  differences,
} from '../working-copy/three-way.ts';
import type { WorkingCopy } from '../working-copy/working-copy.ts';
import styles from './conflict-view.module.css';
import { DifferenceChooser } from './difference-chooser.tsx';

interface ConflictViewProps {
  opened: boolean;
  onClose: () => void;
  /** The combined copy stands in the editor, based on their revision; it is not saved yet. */
  onResolved: () => void;
}

/** Mine and theirs side by side, part by part. Closing it changes nothing: my text stays as it was. */
export function ConflictView({ opened, onClose, onResolved }: ConflictViewProps) {
  const saving = useEditorPart((snapshot) => snapshot.saving);
  return (
    <Modal
      opened={opened && saving.kind === 'stale'}
      onClose={onClose}
      size="72rem"
      title={saving.kind === 'stale' ? <Title theirs={saving.theirs} /> : ''}
    >
      {saving.kind === 'stale' && (
        <Conflict
          key={saving.theirs.number}
          base={saving.base}
          theirs={saving.theirs}
          onClose={onClose}
          onResolved={onResolved}
        />
      )}
    </Modal>
  );
}

function Title({ theirs }: { theirs: KnownRevision }) {
  return (
    <>
      {theirs.author} saved revision {theirs.number} <RelativeTime at={theirs.createdAt} />
    </>
  );
}

interface ConflictProps {
  base: WorkingCopy;
  theirs: KnownRevision;
  onClose: () => void;
  onResolved: () => void;
}

function Conflict({ base, theirs, onClose, onResolved }: ConflictProps) {
  const state = useEditor();
  const mine = useEditorPart((snapshot) => snapshot.copy);
  const [choices, setChoices] = useState<Choices>(new Map());
  const found = useMemo(() => differences(base, theirs.copy, mine), [base, theirs, mine]);
  const open = found.filter(({ id, changedBy }) => changedBy === 'both' && !choices.has(id));
  const conflicts = found.filter(({ changedBy }) => changedBy === 'both');
  const merged = found.filter(({ changedBy }) => changedBy !== 'both');

  function choose(id: string, choice: Choice) {
    setChoices((before) => new Map(before).set(id, choice));
  }
  function resolve() {
    state.rebase(theirs, combine(base, theirs.copy, mine, choices));
    onResolved();
  }

  return (
    <div className={styles.conflict}>
      <p className={styles.lead}>
        {conflicts.length === 0
          ? 'You changed different parts. Both changes are taken unless you choose otherwise.'
          : 'Where only one of you changed a part, that change is taken. Choose where both did.'}{' '}
        Nothing is overwritten: revision {theirs.number} stays in the history.
      </p>
      {conflicts.length > 0 && (
        <section aria-label="Changed by both">
          <h3 className={styles.group}>Changed by both</h3>
          {conflicts.map((difference) => (
            <DifferenceChooser
              key={difference.id}
              difference={difference}
              theirName={theirs.author}
              choice={choices.get(difference.id) ?? null}
              onChoose={(choice) => choose(difference.id, choice)}
            />
          ))}
        </section>
      )}
      {merged.length > 0 && (
        <section aria-label="Changed by one of you">
          <h3 className={styles.group}>Changed by one of you</h3>
          {merged.map((difference) => (
            <DifferenceChooser
              key={difference.id}
              difference={difference}
              theirName={theirs.author}
              choice={choices.get(difference.id) ?? defaultChoice(difference)}
              onChoose={(choice) => choose(difference.id, choice)}
            />
          ))}
        </section>
      )}
      <footer className={styles.foot}>
        <span role="status">
          {open.length > 0 &&
            (open.length === 1 ? 'One choice is open.' : `${open.length} choices are open.`)}
        </span>
        <Button variant="default" onClick={onClose}>
          Back to my text
        </Button>
        <Button onClick={resolve} disabled={open.length > 0}>
          Save on top of revision {theirs.number}
        </Button>
      </footer>
    </div>
  );
}
