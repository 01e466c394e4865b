'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { RelativeTime } from '../../../../../../components/relative-time.tsx';
import { StageBadge, standingOf } from '../../../../../../components/stage-badge.tsx';
import type { Line } from '../../../../../../graphql/use-entry-changes.ts';
import { type EditorSnapshot, hasUnsavedWork } from '../working-copy/editor-state.ts';
import { useEditorPart } from './editor-context.tsx';
import type { EditedEntry } from './entry-editor.tsx';
import { PublishButton } from './publish-button.tsx';
import styles from './save-bar.module.css';

interface SaveBarProps {
  entry: Omit<EditedEntry, 'draftRevision'>;
  line: Line;
  onSave: () => void;
  onResolve: () => void;
}

/** Which entry, its stage, how far the work has got, and the one thing to do next. */
export function SaveBar({ entry, line, onSave, onResolve }: SaveBarProps) {
  const dirty = useEditorPart(hasUnsavedWork);
  const saving = useEditorPart((snapshot) => snapshot.saving.kind);
  const base = useEditorPart((snapshot) => snapshot.base.number);
  const year = entry.edition.year;

  return (
    <div className={styles.bar}>
      <div className={styles.entry}>
        <h1 className={styles.name}>
          {entry.country.name} <Link href={`/?year=${year}`}>{year}</Link>
        </h1>
        <StageBadge standing={standingOf(entry)} />
      </div>
      {line === 'down' && (
        <span className={styles.line} role="status">
          Live updates are off; trying again
        </span>
      )}
      <SaveState />
      <div className={styles.actions}>
        {saving === 'stale' ? (
          <Button onClick={onResolve}>Compare and save…</Button>
        ) : (
          <Button
            onClick={onSave}
            loading={saving === 'saving'}
            disabled={!dirty && saving !== 'failed'}
          >
            Save
          </Button>
        )}
        <PublishButton entry={entry} revision={base} unsaved={dirty} />
      </div>
    </div>
  );
}

function SaveState() {
  const snapshot = useEditorPart((whole) => whole.saving);
  const dirty = useEditorPart(hasUnsavedWork);
  const keptHere = useEditorPart((whole) => whole.keptHere);
  const base = useEditorPart((whole) => whole.base);
  const { words, tone } = describe(snapshot, dirty, keptHere);
  return (
    <div className={styles.state} data-tone={tone} role="status" aria-live="polite">
      {words ?? (
        <>
          Revision {base.number}, saved by {base.author} <RelativeTime at={base.createdAt} />
        </>
      )}
    </div>
  );
}

type Tone = 'calm' | 'busy' | 'unsaved' | 'failed';

/** null: nothing to say but which revision is shown. */
function describe(
  saving: EditorSnapshot['saving'],
  dirty: boolean,
  keptHere: boolean,
): { words: string | null; tone: Tone } {
  const kept = keptHere ? 'kept in this browser' : 'and this browser cannot keep it';
  switch (saving.kind) {
    case 'saving':
      return { words: 'Saving…', tone: 'busy' };
    case 'stale':
    case 'failed':
    case 'invalid':
    case 'not-allowed':
      return { words: `Not saved: ${kept}`, tone: 'failed' };
    case 'idle':
    case 'saved':
    case 'unchanged':
      if (dirty) {
        return keptHere
          ? { words: 'Unsaved changes, kept in this browser', tone: 'unsaved' }
          : { words: 'Unsaved changes, and this browser cannot keep them', tone: 'failed' };
      }
      return { words: settled(saving), tone: 'calm' };
  }
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

function settled(saving: EditorSnapshot['saving']): string | null {
  switch (saving.kind) {
    case 'saved':
      return `Saved as revision ${saving.revision}, ${CLOCK.format(new Date(saving.at))}`;
    case 'unchanged':
      return `Nothing had changed: revision ${saving.revision} stays the newest`;
    default:
      return null;
  }
}
