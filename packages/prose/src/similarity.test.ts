import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumerals, mostPossibleRatio, numeralsIn, wordRatio, wordsOf } from './similarity.ts';

const ratio = (one: string, other: string) => wordRatio(wordsOf(one), wordsOf(other));
const masked = (text: string) => maskNumerals(wordsOf(text)).join(' ');

describe('the word ratio', () => {
  it.each<[string, string, string, number]>([
    ['is 1 for the same words, whatever their marks', 'They left, all.', 'they left all', 1],
    ['is 0 without a common word', 'They left.', 'Nobody came', 0],
    ['counts words that stand in the same order', 'a b c d', 'a c x d', 0.75],
    ['does not count words in another order', 'a b', 'b a', 0.5],
    ['is 1 for two texts without words', '', '...', 1],
  ])('%s', (_, one, other, expected) => {
    expect(ratio(one, other)).toBe(expected);
  });

  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });

  it('is the same both ways, and never above what the words allow in any order', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const both = wordRatio(one, other);
        expect(wordRatio(other, one)).toBe(both);
        expect(both).toBeLessThanOrEqual(mostPossibleRatio(one.toSorted(), other.toSorted()));
      }),
    );
  });

  it('is what comparing every word with every other gives, also over many words', () => {
    const long = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 150 });
    fc.assert(
      fc.property(long, long, (one, other) => {
        const total = one.length + other.length;
        const expected = total === 0 ? 1 : (2 * commonByTable(one, other)) / total;
        expect(wordRatio(one, other)).toBe(expected);
      }),
    );
  });
});

/** The textbook table. */
function commonByTable(one: readonly string[], other: readonly string[]): number {
  let row = other.map(() => 0);
  for (const word of one) {
    const above = row;
    row = [];
    other.forEach((its, j) => {
      const left = row[j - 1] ?? 0;
      row.push(its === word ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, left));
    });
  }
  return row.at(-1) ?? 0;
}

describe('masking numerals', () => {
  it.each([
    ['digits with separators', 'at least 7,800 left', 'at least 3.5 left'],
    ['number words', 'two left', 'twenty-five left'],
    ['numbers of several words', 'more than two million died', 'more than 600 died'],
    ['words of magnitude', 'hundreds of people', 'thousands of people'],
    ['years', 'since 1994', 'since 1995'],
    ['spans', 'in 1994-1997', 'in 1998–2001'],
  ])('makes equal what differs in %s', (_, one, other) => {
    expect(masked(one)).toBe(masked(other));
  });

  it('leaves every other word as it is', () => {
    expect(masked('An estimated 100,000 people in Freedonia')).toBe(
      'an estimated # people in freedonia',
    );
    expect(masked('about 300')).not.toBe(masked('at least 300'));
  });
});

describe('the numbers of a text', () => {
  it('are its numerals, in digits and in words, with their places', () => {
    const text = 'Between 1,500 and two thousand of 40 fled.';
    const found = numeralsIn(text);
    expect(found.map((numeral) => numeral.text)).toEqual(['1,500', 'two', 'thousand', '40']);
    for (const { text: numeral, start, end } of found) expect(text.slice(start, end)).toBe(numeral);
  });

  it('are not its years', () => {
    expect(numeralsIn('From 1994-1998, in the 1990s and since 2001 it rained.')).toEqual([]);
  });
});
