import { useCallback, useEffect, useState } from 'react';
import { type EditorState, hasUnsavedWork } from '../working-copy/editor-state.ts';
import {
  dropUnsavedWork,
  findUnsavedWork,
  keepUnsavedWork,
  type UnsavedWork,
  type WorkOn,
} from '../working-copy/unsaved-work.ts';

/** Small enough that hardly a word can be lost, large enough that typing does not wait for the disk. */
const PAUSE_MS = 250;

export interface Keeping {
  /** Work of an earlier visit or another tab, latest first. */
  readonly found: readonly UnsavedWork[];
  readonly drop: (id: string) => void;
  /** Puts what is unsaved now away as work of its own, so that other work can take its place. */
  readonly setAside: () => void;
}

/**
 * Keeps unsaved work in this browser from the first change until the server has confirmed it, also when the
 * tab is closed or hidden, and tells what earlier visits left behind.
 */
export function useKeepUnsavedWork(state: EditorState, on: WorkOn): Keeping {
  const [found, setFound] = useState<readonly UnsavedWork[]>([]);

  useEffect(() => {
    // A new name per visit: what an earlier visit kept stays until it is restored or discarded.
    const id = crypto.randomUUID();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let kept = state.snapshot().copy;
    setFound(findUnsavedWork(localStorage, on));

    function keep() {
      clearTimeout(timer);
      timer = undefined;
      const snapshot = state.snapshot();
      if (!hasUnsavedWork(snapshot)) {
        dropUnsavedWork(localStorage, on, id);
        state.setKeptHere(true);
        return;
      }
      const { copy, base } = snapshot;
      const keptAt = new Date().toISOString();
      const work = { format: 1, id, baseRevision: base.number, copy, keptAt } as const;
      state.setKeptHere(keepUnsavedWork(localStorage, on, work));
    }
    function keepSoon() {
      const { copy } = state.snapshot();
      if (copy === kept) return;
      kept = copy;
      timer ??= setTimeout(keep, PAUSE_MS);
    }
    function keepNow() {
      if (timer !== undefined) keep();
    }
    function keepWhenHidden() {
      if (document.visibilityState === 'hidden') keepNow();
    }
    function askBeforeLeaving(event: BeforeUnloadEvent) {
      keepNow();
      if (hasUnsavedWork(state.snapshot())) event.preventDefault();
    }

    const stopListening = state.subscribe(keepSoon);
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('beforeunload', askBeforeLeaving);
    document.addEventListener('visibilitychange', keepWhenHidden);
    return () => {
      keepNow();
      stopListening();
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('beforeunload', askBeforeLeaving);
      document.removeEventListener('visibilitychange', keepWhenHidden);
    };
  }, [state, on]);

  const drop = useCallback(
    (id: string) => {
      dropUnsavedWork(localStorage, on, id);
      setFound((left) => left.filter((work) => work.id !== id));
    },
    [on],
  );

  const setAside = useCallback(() => {
    const snapshot = state.snapshot();
    if (!hasUnsavedWork(snapshot)) return;
    const work: UnsavedWork = {
      format: 1,
      id: crypto.randomUUID(),
      baseRevision: snapshot.base.number,
      copy: snapshot.copy,
      keptAt: new Date().toISOString(),
    };
    if (keepUnsavedWork(localStorage, on, work)) setFound((before) => [work, ...before]);
    else throw new Error('This browser has no room to keep the work on screen.');
  }, [state, on]);

  return { found, drop, setAside };
}
