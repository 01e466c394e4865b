import { useEffect } from 'react';
import type { EditorState } from '../working-copy/editor-state.ts';
import { showFigure, showInText } from './show-in-text.ts';

/** Opens the editor at the place that the address names: `#figure-<key>` at its words, `#section-<key>` at its head. */
export function usePlaceInAddress(state: EditorState): void {
  useEffect(() => {
    const [, kind, key] = /^#(figure|section)-(.+)$/.exec(location.hash) ?? [];
    if (!kind || !key) return;
    const anchor =
      kind === 'figure'
        ? state.snapshot().copy.figures.find((figure) => figure.key === key)?.anchor
        : null;
    if (anchor && showInText(anchor)) return;
    if (kind === 'figure') showFigure(key);
    else document.getElementById(`section-${key}`)?.scrollIntoView();
  }, [state]);
}
