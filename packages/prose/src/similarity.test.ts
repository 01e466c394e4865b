import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumerals, mostPossibleRatio, wordRatio, wordsOf } from './similarity.ts';

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

  it('is exact wherever it reaches the least ratio asked for', () => {
    fc.assert(
      fc.property(words, words, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, least) => {
        const exact = wordRatio(one, other);
        if (exact >= least) expect(wordRatio(one, other, least)).toBe(exact);
        else expect(wordRatio(one, other, least)).toBeLessThan(least);
      }),
    );
  });
});

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
