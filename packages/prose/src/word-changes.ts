import { diffArrays } from 'diff';

/**
 * A run of text that two passages share or that only one has. Joined in order, SAME and REMOVED give the earlier
 * passage exactly, SAME and ADDED the later one.
 */
export interface WordChange {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** Words (a numeral with its separators is one), white space, and every other character by itself. */
const PIECE = /\s+|[\p{L}\p{N}]+(?:[.,'’\-‑][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Beyond so many changed pieces the passages are shown as replaced whole. */
const MOST_EDITS = 2_000;

/** What changed from one passage to the other, word by word; null stands for a passage that is not there. */
export function wordChanges(earlier: string | null, later: string | null): WordChange[] {
  const parts =
    earlier && later && earlier !== later
      ? diffArrays(piecesOf(earlier), piecesOf(later), { maxEditLength: MOST_EDITS })
      : undefined;
  if (parts) {
    return parts.map((part) => ({
      kind: part.added ? 'ADDED' : part.removed ? 'REMOVED' : 'SAME',
      text: part.value.join(''),
    }));
  }
  if (earlier === later) return earlier ? [{ kind: 'SAME', text: earlier }] : [];
  const changes: WordChange[] = [];
  if (earlier) changes.push({ kind: 'REMOVED', text: earlier });
  if (later) changes.push({ kind: 'ADDED', text: later });
  return changes;
}

function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}
