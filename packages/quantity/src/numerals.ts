/** Numbers as text writes them: digits, words, both ("3.5 million"), and words for an order of size ("dozens"). */
import { type PhraseHit, PhraseTable } from './phrase-table.ts';
import { DEFAULT_POLICY, type Magnitude } from './policy.ts';
import type { Token } from './tokens.ts';

export interface Numeral {
  readonly value: number;
  /** What "million" stands for in "3.5 million"; 1 where no such word follows. */
  readonly scale: number;
  /** Written in words only. */
  readonly isWord: boolean;
  /** Four bare digits that may be a year. */
  readonly isYearLike: boolean;
  /** Index of the first token after it. */
  readonly next: number;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, n) => [word, n]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const DOZEN = 12;

const FRACTIONS = new PhraseTable<number>([
  ['half a million, half-a-million, half million, half-million', 500_000],
  ['a quarter of a million, quarter of a million, a quarter million', 250_000],
  ['three quarters of a million, three-quarters of a million', 750_000],
  ['half a thousand', 500],
  ['a dozen, one dozen', DOZEN],
  ['half a dozen, half-a-dozen, a half dozen, a half-dozen, half dozen', DOZEN / 2],
  ['a score', 20],
]);

/** Two score at least; the policy names no band of its own for the word. */
const SCORES: Magnitude = { words: 'scores', low: 40, high: 99 };

const MAGNITUDES = new PhraseTable<Magnitude>(
  [...DEFAULT_POLICY.magnitudes, SCORES].flatMap((magnitude) =>
    (MAGNITUDE_PHRASES()[magnitude.words] ?? [magnitude.words]).map(
      (phrase) => [phrase, magnitude] as const,
    ),
  ),
);

/** Other words for the magnitudes of the policy. */
function MAGNITUDE_PHRASES(): Readonly<Record<string, readonly string[]>> {
  const vague = ['several', 'a few', 'many', 'some few', 'a couple of', 'a couple', 'a good few'];
  const all = (plural: string, singular: string) => [
    plural,
    ...vague.map((word) => `${word} ${singular}`),
    ...vague.map((word) => `${word} ${plural}`),
  ];
  return {
    dozens: all('dozens', 'dozen'),
    hundreds: all('hundreds', 'hundred'),
    thousands: all('thousands', 'thousand'),
    'tens of thousands': ['tens of thousands', 'several tens of thousands'],
    'hundreds of thousands': [
      'hundreds of thousands',
      ...vague.map((word) => `${word} hundred thousand`),
      ...vague.map((word) => `${word} hundreds of thousands`),
    ],
    millions: all('millions', 'million'),
    'tens of millions': ['tens of millions'],
  };
}

/** "dozens", "several hundred thousand": the band that the words name. */
export function readMagnitude(
  tokens: readonly Token[],
  index: number,
): PhraseHit<Magnitude> | null {
  return MAGNITUDES.at(tokens, index);
}

/** The number that begins at a token, or null. */
export function readNumeral(tokens: readonly Token[], index: number): Numeral | null {
  const fraction = FRACTIONS.at(tokens, index);
  if (fraction) {
    return {
      value: fraction.meaning,
      scale: 1,
      isWord: true,
      isYearLike: false,
      next: fraction.next,
    };
  }
  return (
    readDigits(tokens, index) ??
    readBareScale(tokens, index) ??
    readAndAHalf(tokens, index) ??
    readWords(tokens, index)
  );
}

/** "Another dozen", "some hundred": one of them. */
function readBareScale(tokens: readonly Token[], index: number): Numeral | null {
  const leads = /^(?:another|further|additional|some)$/.test(tokens[index - 1]?.lower ?? '');
  const word = tokens[index]?.lower ?? '';
  const scale = word === 'dozen' ? DOZEN : SCALES.get(word);
  return leads && scale !== undefined && !SCALES.has(tokens[index + 1]?.lower ?? '')
    ? wordNumeral(scale, scale, index + 1)
    : null;
}

/** "one and a half million". */
function readAndAHalf(tokens: readonly Token[], index: number): Numeral | null {
  const whole = belowHundred(tokens[index]?.lower ?? '');
  const scale = SCALES.get(tokens[index + 4]?.lower ?? '');
  const isHalf = ['and', 'a', 'half'].every(
    (word, step) => tokens[index + 1 + step]?.lower === word,
  );
  if (whole === null || scale === undefined || !isHalf) return null;
  return wordNumeral((whole + 0.5) * scale, scale, index + 5);
}

function readDigits(tokens: readonly Token[], index: number): Numeral | null {
  const token = tokens[index];
  if (token?.kind !== 'number' || token.number === null) return null;
  let scale = 1;
  let next = index + 1;
  if (tokens[next]?.lower === 'dozen') {
    scale = DOZEN;
    next += 1;
  }
  for (
    let word = SCALES.get(tokens[next]?.lower ?? '');
    word;
    word = SCALES.get(tokens[next]?.lower ?? '')
  ) {
    if (scale * word > 1e12) break;
    scale *= word;
    next += 1;
  }
  return {
    value: wholeIfMeant(token.number * scale),
    scale,
    isWord: false,
    isYearLike: scale === 1 && !token.isGrouped && token.number >= 1800 && token.number <= 2100,
    next,
  };
}

/** "twenty-five", "one hundred and fifty", "two million", "a hundred thousand", "two dozen". */
function readWords(tokens: readonly Token[], index: number): Numeral | null {
  let next = index;
  let total = 0;
  let group: number | null = null;
  let scale = 1;
  let largest = Number.POSITIVE_INFINITY;
  let afterScale = index;
  if (isArticle(tokens[next]) && SCALES.has(tokens[next + 1]?.lower ?? '')) {
    group = 1;
    next += 1;
  }
  for (;;) {
    const word = tokens[next]?.lower ?? '';
    const small = belowHundred(word);
    const power = SCALES.get(word);
    if (small !== null && fitsAfter(group, small)) {
      group = (group ?? 0) + small;
      scale = 1;
    } else if (power === 100 && group !== null && group > 0 && group < 100) {
      group *= 100;
      scale = 100;
    } else if (power !== undefined && power > 100 && power < largest && group !== null) {
      total += group * power;
      group = null;
      scale = power;
      largest = power;
      afterScale = next + 1;
    } else if (power !== undefined && power >= largest && group !== null) {
      // "one million one million" is two numbers: the second begins after the first scale.
      return wordNumeral(total, scale, afterScale);
    } else if (word === 'dozen' && group !== null && total === 0) {
      return wordNumeral(group * DOZEN, DOZEN, next + 1);
    } else if (word === 'and' && joinsNumerals(tokens, next, index)) {
      // "one hundred and fifty": the word adds nothing by itself.
    } else break;
    next += 1;
  }
  // "Two hundred-plus" is no two.
  if (/^(?:hundred|thousand|million)-/.test(tokens[next]?.lower ?? '')) return null;
  if (next === index || (group === null && total === 0)) return null;
  return wordNumeral(total + (group ?? 0), scale, next);
}

function wordNumeral(value: number, scale: number, next: number): Numeral {
  return { value, scale, isWord: true, isYearLike: false, next };
}

function belowHundred(word: string): number | null {
  const known = SMALL.get(word) ?? TENS.get(word);
  if (known !== undefined) return known;
  const [tens = '', unit = '', more] = word.split('-', 3);
  const ten = TENS.get(tens);
  const one = SMALL.get(unit);
  return ten !== undefined && one !== undefined && one > 0 && one < 10 && more === undefined
    ? ten + one
    : null;
}

/** "hundred" takes what is below it, "twenty" takes a unit; "two three" is two numbers. */
function fitsAfter(group: number | null, small: number): boolean {
  if (group === null) return true;
  if (group >= 100 && group % 100 === 0) return small < 100 && small > 0;
  return group % 10 === 0 && group % 100 >= 20 && small > 0 && small < 10;
}

function joinsNumerals(tokens: readonly Token[], and: number, first: number): boolean {
  const before = tokens[and - 1]?.lower ?? '';
  const after = belowHundred(tokens[and + 1]?.lower ?? '');
  return and > first && SCALES.has(before) && after !== null && after > 0;
}

function isArticle(token: Token | undefined): boolean {
  return token?.lower === 'a' || token?.lower === 'an';
}

/** 1.1 million must not come out as 1,100,000.0000000001. */
function wholeIfMeant(n: number): number {
  const rounded = Math.round(n);
  return Math.abs(n - rounded) < 1e-6 * Math.max(1, n) && n >= 1000 ? rounded : n;
}
