'use client';

import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { EditorSnapshot, EditorState } from '../working-copy/editor-state.ts';

const EditorContext = createContext<EditorState | null>(null);

export function EditorProvider({ state, children }: { state: EditorState; children: ReactNode }) {
  return <EditorContext value={state}>{children}</EditorContext>;
}

export function useEditor(): EditorState {
  const state = use(EditorContext);
  if (!state) throw new Error('useEditor is used outside the editor.');
  return state;
}

/** Listens to one part of the editor; draws again only when that part is another one. */
export function useEditorPart<Part>(part: (snapshot: EditorSnapshot) => Part): Part {
  const state = useEditor();
  const read = () => part(state.snapshot());
  return useSyncExternalStore(state.subscribe, read, read);
}

/** What the server refused at this control, if anything. */
export function useProblem(field: string): string | undefined {
  return useEditorPart(({ saving }) =>
    saving.kind === 'invalid'
      ? saving.problems.find((problem) => problem.field === field)?.message
      : undefined,
  );
}
