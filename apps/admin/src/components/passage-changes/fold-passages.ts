/**
 * The passages of a comparison as a reader goes through them: runs of untouched text folded away, everything
 * that asks for attention numbered.
 */
import type { PassageKind, WordChangeKind } from '../../graphql/generated/graphql.ts';

export interface Word {
  readonly kind: WordChangeKind;
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

/** "7 passages carried over word for word". */
export function foldedLabel(count: number): string {
  return `${count} ${count === 1 ? 'passage' : 'passages'} carried over word for word`;
}
