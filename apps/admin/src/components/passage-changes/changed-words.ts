import type { Passage, Word } from './fold-passages.ts';

/**
 * The words of both sides with neighbouring changes joined: what went and what came stand as two runs, not word
 * by word in turn. Read without the added words it is the earlier text, without the removed ones the later.
 */
export function joinChanges(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  let removed = '';
  let added = '';
  let space = '';
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'REMOVED', text: removed });
    if (added !== '') joined.push({ kind: 'ADDED', text: added });
    if (space !== '') joined.push({ kind: 'SAME', text: space });
    removed = added = space = '';
  };
  for (const { kind, text } of words) {
    if (kind === 'SAME' && text.trim() === '' && removed + added !== '') {
      space += text;
    } else if (kind === 'SAME') {
      flush();
      joined.push({ kind, text });
    } else {
      // A space that both sides keep between two changed words belongs to both runs.
      removed += space;
      added += space;
      space = '';
      if (kind === 'REMOVED') removed += text;
      else added += text;
    }
  }
  flush();
  return joined;
}

/**
 * The text of one side in runs, marked where the other side reads differently. A sentence without a counterpart
 * is not marked throughout: its kind says so already.
 */
export function wordsOfSide(
  passage: Passage,
  side: 'earlier' | 'later',
): readonly { readonly changed: boolean; readonly text: string }[] {
  const text = passage[side];
  if (text === null) return [];
  if (passage.earlier === null || passage.later === null || passage.words.length === 0) {
    return [{ changed: false, text }];
  }
  const absent = side === 'earlier' ? 'ADDED' : 'REMOVED';
  return joinChanges(passage.words)
    .filter((word) => word.kind !== absent)
    .map((word) => ({ changed: word.kind !== 'SAME', text: word.text }));
}
