import type { EditKind, PassageKind } from '../../../../../graphql/generated/graphql.ts';

interface Diff {
  readonly fields: readonly { readonly field: string }[];
  readonly figures: readonly { readonly kind: EditKind }[];
  readonly passages: readonly { readonly kind: PassageKind; readonly moved: boolean }[];
}

const FIGURE_WORDS: Record<EditKind, string | null> = {
  ADDED: 'added',
  REMOVED: 'removed',
  CHANGED: 'changed',
  UNCHANGED: null,
};

const PASSAGE_WORDS: Record<PassageKind, string | null> = {
  CARRIED_OVER: null,
  MOVED: null,
  FIGURES_ONLY: 'with other numbers',
  LIGHTLY_REVISED: 'lightly revised',
  REVISED: 'revised',
  SPLIT: 'split in two',
  JOINED: 'joined from two',
  NEW: 'new',
  DROPPED: 'dropped',
};

/**
 * What differs between two revisions as short lines: "Figures: 2 changed, 1 added". Empty when nothing differs.
 */
export function diffSummary({ fields, figures, passages }: Diff): string[] {
  const moved = passages.filter((passage) => passage.moved || passage.kind === 'MOVED').length;
  const lines: [string, string[]][] = [
    ['Metadata', fields.length === 0 ? [] : [`${fields.length} changed`]],
    ['Figures', countWords(figures, FIGURE_WORDS)],
    [
      'Passages',
      [...countWords(passages, PASSAGE_WORDS), ...(moved > 0 ? [`${moved} moved`] : [])],
    ],
  ];
  return lines
    .filter(([, counts]) => counts.length > 0)
    .map(([label, counts]) => `${label}: ${counts.join(', ')}`);
}

function countWords<Kind extends string>(
  items: readonly { readonly kind: Kind }[],
  words: Readonly<Record<Kind, string | null>>,
): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of items) {
    const word = words[kind];
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${count} ${word}`);
}
