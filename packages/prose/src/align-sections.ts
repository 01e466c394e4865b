import type { ProseSection } from './passage.ts';
import { mostPossibleRatio, wordsOf } from './similarity.ts';
import type { ProseThresholds } from './thresholds.ts';

/**
 * Which section of one document is which of the other: by key, then by heading, then by their words.
 * Gives index to index; a section has at most one counterpart, and may have none.
 */
export function alignSections(
  one: readonly ProseSection[],
  other: readonly ProseSection[],
  thresholds: ProseThresholds,
): Map<number, number> {
  const aligned = new Map<number, number>();
  const taken = new Set<number>();
  const pairBy = (nameOf: (section: ProseSection) => string | null) => {
    one.forEach((section, index) => {
      const name = nameOf(section);
      if (name === null || aligned.has(index)) return;
      const match = other.findIndex((its, at) => !taken.has(at) && nameOf(its) === name);
      if (match < 0) return;
      aligned.set(index, match);
      taken.add(match);
    });
  };
  pairBy((section) => section.key);
  pairBy((section) => section.heading?.trim().toLowerCase() || null);

  const sortedWords = (section: ProseSection) => wordsOf(section.body).sort();
  const left = one.flatMap((section, index) =>
    aligned.has(index) ? [] : [{ index, words: sortedWords(section) }],
  );
  const right = other.flatMap((section, index) =>
    taken.has(index) ? [] : [{ index, words: sortedWords(section) }],
  );
  const alike = left
    .flatMap((its) =>
      right.map((theirs) => ({
        from: its.index,
        to: theirs.index,
        ratio: mostPossibleRatio(its.words, theirs.words),
      })),
    )
    .filter(({ ratio }) => ratio >= thresholds.sameSection)
    .sort((a, b) => b.ratio - a.ratio || a.from - b.from || a.to - b.to);
  for (const { from, to } of alike) {
    if (aligned.has(from) || taken.has(to)) continue;
    aligned.set(from, to);
    taken.add(to);
  }
  return aligned;
}
