/**
 * How alike two passages are, by their words.
 *
 * The word ratio is 2 × common / (words of one + words of the other), where common is the length of the longest
 * sequence of words that both hold in the same order. Case and punctuation do not count. 1 means the same words in
 * the same order, 0 no word in common.
 */
import { longestCommon, Vocabulary } from './longest-common.ts';

const WORD = /[\p{L}\p{N}]+(?:[.,'’\-‑][\p{L}\p{N}]+)*/gu;

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

/** The word ratio. */
export function wordRatio(one: readonly string[], other: readonly string[]): number {
  const total = one.length + other.length;
  if (total === 0) return 1;
  const vocabulary = new Vocabulary();
  const [left, right] = [vocabulary.numbersOf(one), vocabulary.numbersOf(other)];
  const [common = 0] = longestCommon(left, [right], vocabulary);
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

/** The numbers that a text states, as it prints them, in order. A year ("in 1998") is a date and none of them. */
export function numeralsIn(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    isNumeral(word.toLowerCase()) && !/^(?:1[89]|20)\d{2}(?:\P{L}+\d{2,4})?s?$/u.test(word)
      ? [{ text: word, start: index, end: index + word.length }]
      : [],
  );
}

/** Whether a word is a number, in digits or in words. */
export function isNumeral(word: string): boolean {
  return (
    /^\p{N}+(?:[.,'’\-‑]\p{N}+)*s?$/u.test(word) ||
    word.split('-').every((part) => NUMBER_WORDS.has(part))
  );
}
