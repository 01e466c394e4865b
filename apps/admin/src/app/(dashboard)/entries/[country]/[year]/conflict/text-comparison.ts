import { applyPatch, diffWordsWithSpace, structuredPatch } from 'diff';

/** A stretch of one side's text; marked where the other side says something else. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** Both texts in stretches, with what they say alike shortened to what helps to find the place. */
export function compareTexts(
  theirs: string,
  mine: string,
): { theirs: readonly Stretch[]; mine: readonly Stretch[] } {
  const changes = diffWordsWithSpace(theirs, mine);
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    changes
      .filter((change) => !change[other])
      .map((change, index, shown) => ({
        marked: change[own],
        text: change[own]
          ? change.value
          : shortened(change.value, index === 0, index === shown.length - 1),
      }));
  return { theirs: side('added', 'removed'), mine: side('removed', 'added') };
}

/**
 * The text with the changes of both, where they lie in different paragraphs; null where they touch the same
 * one, because then only a person can tell.
 */
export function withBothChanges(base: string, theirs: string, mine: string): string | null {
  // The closing line end keeps a change of the last paragraph from being one of the line end as well.
  const close = (text: string) => `${text}\n`;
  // The neighbouring paragraph must still be there, else the place of a change would be guessed.
  const patch = structuredPatch('', '', close(base), close(mine), '', '', { context: 2 });
  const both = applyPatch(close(theirs), patch);
  return both === false ? null : both.slice(0, -1);
}

/** Characters of unchanged text kept beside a change. */
const CONTEXT = 90;

function shortened(text: string, first: boolean, last: boolean): string {
  const kept = (first ? 0 : CONTEXT) + (last ? 0 : CONTEXT);
  if (text.length <= kept + CONTEXT) return text;
  const start = first ? '' : text.slice(0, text.lastIndexOf(' ', CONTEXT) + 1);
  const end = last ? '' : text.slice(text.indexOf(' ', text.length - CONTEXT));
  return `${start}[…]${end}`;
}
