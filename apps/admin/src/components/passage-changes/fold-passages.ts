/**
 * The passages of a comparison as a reader goes through them: runs of untouched text folded away, everything
 * that asks for attention numbered.
 */
import type { PassageKind, WordChangeKind } from '../../graphql/generated/graphql.ts';

export interface Word {
  readonly kind: WordChangeKind;
  readonly text: string;
}

export interface Streak {
  /** How many entries hold the passage, this one included. */
  readonly entries: number;
  /** "unchanged since 2001, in four editions". */
  readonly text: string;
}

export interface Passage {
  readonly kind: PassageKind;
  readonly earlier: string | null;
  readonly later: string | null;
  readonly earlierSection: string | null;
  readonly laterSection: string | null;
  readonly similarity: number | null;
  readonly moved: boolean;
  readonly words: readonly Word[];
  /** Since when it stands word for word; null where it changed. */
  readonly streak: Streak | null;
  readonly warnings: readonly string[];
}

export type PassageBlock =
  | { readonly type: 'folded'; readonly id: string; readonly passages: readonly Passage[] }
  | { readonly type: 'shown'; readonly id: string; readonly passage: Passage };

/** Carried over at its place, with nothing to warn about: nobody has to read it again. */
function isUntouched(passage: Passage): boolean {
  return passage.kind === 'CARRIED_OVER' && !passage.moved && passage.warnings.length === 0;
}

export function foldPassages(passages: readonly Passage[]): PassageBlock[] {
  const blocks: PassageBlock[] = [];
  for (const [index, passage] of passages.entries()) {
    const last = blocks.at(-1);
    if (!isUntouched(passage)) {
      blocks.push({ type: 'shown', id: `passage-${index + 1}`, passage });
    } else if (last?.type === 'folded') {
      blocks[blocks.length - 1] = { ...last, passages: [...last.passages, passage] };
    } else {
      blocks.push({ type: 'folded', id: `passage-${index + 1}`, passages: [passage] });
    }
  }
  return blocks;
}

/** "7 passages carried over word for word; one of them unchanged since 2001, in four editions". */
export function foldedLabel(passages: readonly Passage[]): string {
  const count = passages.length;
  const label = `${count} ${count === 1 ? 'passage' : 'passages'} carried over word for word`;
  const longest = passages
    .flatMap((passage) => longStreak(passage) ?? [])
    .sort((a, b) => b.entries - a.entries)
    .at(0);
  if (!longest) return label;
  return count === 1 ? `${label}, ${longest.text}` : `${label}; one of them ${longest.text}`;
}

/** A passage that stood in the entry before alone is "carried over" already; only a longer streak is news. */
export function longStreak({ streak }: Passage): Streak | null {
  return streak !== null && streak.entries > 2 ? streak : null;
}
