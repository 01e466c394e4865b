'use client';

import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { EditedRevisionFragment } from '../../../../../../graphql/generated/graphql.ts';
import type { Line } from '../../../../../../graphql/use-entry-changes.ts';
import { useViewer } from '../../../../../../viewer/viewer-context.tsx';
import { ConflictView } from '../conflict/conflict-view.tsx';
import { EditorState, hasUnsavedWork } from '../working-copy/editor-state.ts';
import styles from './editor.module.css';
import { EditorProvider } from './editor-context.tsx';
import type { EditedEntry } from './entry-editor.tsx';
import { EntryFields } from './entry-fields.tsx';
import { FigureList } from './figure-list.tsx';
import { knownRevision } from './known-revision.ts';
import { NewerDraftNotice } from './newer-draft-notice.tsx';
import { Outline } from './outline.tsx';
import { SaveBar } from './save-bar.tsx';
import { SaveProblems } from './save-problems.tsx';
import { SectionList } from './section-list.tsx';
import { SidePane } from './side-pane.tsx';
import { SourceList } from './source-list.tsx';
import { UnsavedWorkNotice } from './unsaved-work-notice.tsx';
import { useKeepUnsavedWork } from './use-keep-unsaved-work.ts';
import { usePlaceInAddress } from './use-place-in-address.ts';
import { useSave } from './use-save.ts';

interface EditorProps {
  entry: Omit<EditedEntry, 'draftRevision'>;
  /** The draft head as the server last told it. */
  head: EditedRevisionFragment;
  line: Line;
}

export function Editor({ entry, head, line }: EditorProps) {
  const viewer = useViewer();
  const country = entry.country.code;
  const year = entry.edition.year;
  const [state] = useState(() => new EditorState(knownRevision(head)));
  const [resolving, setResolving] = useState(false);
  const [workOn] = useState({ viewer: viewer.id, country, year });
  const keeping = useKeepUnsavedWork(state, workOn);
  const save = useSave(state, { country, year });

  useHotkeys([['mod+S', save]], []);
  usePlaceInAddress(state);

  // A newer draft is simply followed while nothing is unsaved; otherwise saving will ask.
  useEffect(() => {
    const snapshot = state.snapshot();
    if (head.number <= snapshot.base.number || hasUnsavedWork(snapshot)) return;
    const revision = knownRevision(head);
    state.rebase(revision, revision.copy);
  }, [state, head]);

  return (
    <EditorProvider state={state}>
      <SaveBar entry={entry} line={line} onSave={save} onResolve={() => setResolving(true)} />
      <div className={styles.panes}>
        <Outline />
        <div className={styles.centre}>
          <UnsavedWorkNotice entry={{ country, year }} keeping={keeping} />
          <NewerDraftNotice head={head} />
          <SaveProblems onSave={save} onResolve={() => setResolving(true)} />
          <EntryFields />
          <SectionList />
          <FigureList />
          <SourceList />
        </div>
        <SidePane country={country} year={year} otherYears={entry.otherYears} />
      </div>
      <ConflictView
        opened={resolving}
        onClose={() => setResolving(false)}
        onResolved={() => {
          setResolving(false);
          void save();
        }}
      />
    </EditorProvider>
  );
}
