/**
 * How alike two passages are, by their words.
 *
 * The word ratio is 2 × common / (words of one + words of the other), where common is the length of the longest
 * sequence of words that both hold in the same order. Case and punctuation do not count. 1 means the same words in
 * the same order, 0 no word in common.
 */
import { diffArrays } from 'diff';

const WORD = /[\p{L}\p{N}]+(?:[.,'’\-‑][\p{L}\p{N}]+)*/gu;

/** Beyond so many edits two passages are unlike enough not to count further. */
const MOST_EDITS = 2_000;

const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds ' +
    'thousand thousands million millions billion billions dozen dozens'
  ).split(' '),
);

/** What a numeral is masked with; no word of a text can be it. */
const NUMERAL = '#';

/** The words of a passage in lower case, without punctuation; a numeral with its separators is one word. */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** The words with every number, in digits or in words, replaced by one mark: "two million" and "300" become equal. */
export function maskNumerals(words: readonly string[]): string[] {
  return words
    .map((word) => (isNumeral(word) ? NUMERAL : word))
    .filter((word, index, masked) => word !== NUMERAL || masked[index - 1] !== NUMERAL);
}

/** The word ratio. With `least`, a ratio below it may come out as 0, which is quicker. */
export function wordRatio(one: readonly string[], other: readonly string[], least = 0): number {
  const total = one.length + other.length;
  if (total === 0) return 1;
  const most = Math.min(Math.ceil((1 - least) * total), MOST_EDITS);
  const parts = diffArrays([...one], [...other], { maxEditLength: most });
  if (!parts) return 0;
  let common = 0;
  for (const part of parts) if (!part.added && !part.removed) common += part.value.length;
  return (2 * common) / total;
}

/** Both texts' words regardless of order, for an upper bound of the word ratio that is cheap to tell. */
export function mostPossibleRatio(one: readonly string[], other: readonly string[]): number {
  // Both lists are sorted, so that one walk along them counts what they share.
  const total = one.length + other.length;
  if (total === 0) return 1;
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const left = one[i] ?? '';
    const right = other[j] ?? '';
    if (left === right) {
      common++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return (2 * common) / total;
}

function isNumeral(word: string): boolean {
  return (
    /^\p{N}+(?:[.,'’\-‑]\p{N}+)*s?$/u.test(word) ||
    word.split('-').every((part) => NUMBER_WORDS.has(part))
  );
}
