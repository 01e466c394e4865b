import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statedEnds } from './bounds.ts';
import { type HedgedQuantity, QUALIFIERS, type Qualifier } from './quantity.ts';
import { checkQuantity, normaliseQuantity, type QuantityInput } from './validate-quantity.ts';

function q(
  qualifier: Qualifier,
  value: number | null,
  low: number | null = null,
  high: number | null = null,
): HedgedQuantity {
  return { qualifier, value, low, high };
}

/** A quantity of every qualifier that holds together. */
const SOUND: Record<Qualifier, HedgedQuantity> = {
  EXACT: q('EXACT', 583),
  STATED: q('STATED', 1_500),
  ABOUT: q('ABOUT', 300),
  ESTIMATED: q('ESTIMATED', 100_000),
  AT_LEAST: q('AT_LEAST', 7_800),
  MORE_THAN: q('MORE_THAN', 1_100),
  AT_MOST: q('AT_MOST', 40),
  FEWER_THAN: q('FEWER_THAN', 2_000),
  UP_TO: q('UP_TO', 100_000),
  NEARLY: q('NEARLY', 100_000),
  BETWEEN: q('BETWEEN', null, 150, 200),
  BEST_WITH_RANGE: q('BEST_WITH_RANGE', 500_000, 363_000, 600_000),
  MAGNITUDE: q('MAGNITUDE', null, 20_000, 99_999),
  UNKNOWN: q('UNKNOWN', null),
  NOT_AVAILABLE: q('NOT_AVAILABLE', null),
  NONE: q('NONE', 0),
  SUPPRESSED: q('SUPPRESSED', null, 1, 5),
};

describe('a quantity that does not hold together is named', () => {
  test.each(QUALIFIERS)('%s: a sound one has no problem', (qualifier) => {
    expect(checkQuantity(SOUND[qualifier])).toEqual([]);
  });

  test.each<[string, HedgedQuantity, string]>([
    ['a missing value', q('AT_LEAST', null), 'AT_LEAST needs a value.'],
    ['a missing end', q('BETWEEN', null, 5), 'BETWEEN needs a high end.'],
    ['a number too many', q('UNKNOWN', 5), 'UNKNOWN takes no value.'],
    ['an end too many', q('EXACT', 5, 4), 'EXACT takes no low end.'],
    ['a negative count', q('EXACT', -1), 'The value (-1) must not be negative.'],
    ['half a person', q('EXACT', 1.5), 'The value (1.5) must be a whole number.'],
    ['not a number', q('EXACT', Number.NaN), 'The value must be a number.'],
    ['no end', q('BETWEEN', null, 1, Number.POSITIVE_INFINITY), 'The high end must be a number.'],
    [
      'a number that cannot be kept',
      q('EXACT', 2 ** 53),
      'The value (9007199254740992) is too large to be kept exactly.',
    ],
    [
      'ends the wrong way round',
      q('BETWEEN', null, 9, 5),
      'The low end (9) lies above the high end (5).',
    ],
    [
      'a best value outside its range',
      q('BEST_WITH_RANGE', 10, 1, 5),
      'The value (10) lies outside its range (1 to 5).',
    ],
    ['none that is some', q('NONE', 3), 'The value of NONE must be 0.'],
    [
      'fewer than nobody',
      q('FEWER_THAN', 0),
      'FEWER_THAN 0 allows no count at all: the value must be 1 or more.',
    ],
  ])('%s', (_, quantity, problem) => {
    expect(checkQuantity(quantity)).toEqual([problem]);
  });
});

describe('what a form or a table gives is brought into shape', () => {
  test.each<[string, QuantityInput, HedgedQuantity]>([
    ['a floor as low end', { qualifier: 'AT_LEAST', low: 7_800 }, SOUND.AT_LEAST],
    ['a ceiling as high end', { qualifier: 'UP_TO', low: 0, high: 100_000 }, SOUND.UP_TO],
    ['an exact count as two equal ends', { qualifier: 'EXACT', low: 583, high: 583 }, SOUND.EXACT],
    ['the bound of "more than 1,100"', { qualifier: 'MORE_THAN', low: 1_101 }, SOUND.MORE_THAN],
    ['the numeral of "more than 1,100"', { qualifier: 'MORE_THAN', low: 1_100 }, SOUND.MORE_THAN],
    ['the bound of "nearly 100,000"', { qualifier: 'NEARLY', high: 99_999 }, SOUND.NEARLY],
    [
      'the bound of "fewer than 2,000"',
      { qualifier: 'FEWER_THAN', low: 0, high: 1_999 },
      SOUND.FEWER_THAN,
    ],
    [
      'the numeral of "fewer than 2,000"',
      { qualifier: 'FEWER_THAN', high: 2_000 },
      SOUND.FEWER_THAN,
    ],
    [
      'the bound of "more than 5", as round as its numeral',
      { qualifier: 'MORE_THAN', low: 6 },
      q('MORE_THAN', 5),
    ],
    ['more than none', { qualifier: 'MORE_THAN', low: 0 }, q('MORE_THAN', 0)],
    ['an order of size by its low end', { qualifier: 'MAGNITUDE', low: 20_000 }, SOUND.MAGNITUDE],
    ['a hidden small count', { qualifier: 'SUPPRESSED', value: 5 }, SOUND.SUPPRESSED],
    ['an unknown number with bounds', { qualifier: 'UNKNOWN', low: 1 }, SOUND.UNKNOWN],
    ['none without a number', { qualifier: 'NONE' }, SOUND.NONE],
    [
      'a midpoint beside a range',
      { qualifier: 'BETWEEN', value: 175, low: 150, high: 200 },
      SOUND.BETWEEN,
    ],
  ])('%s', (_, input, expected) => {
    expect(normaliseQuantity(input)).toEqual(expected);
  });

  test('no number is invented for an estimate that has only ends', () => {
    expect(checkQuantity(normaliseQuantity({ qualifier: 'ESTIMATED', low: 5, high: 9 }))).toEqual([
      'ESTIMATED needs a value.',
    ]);
  });

  test.each(QUALIFIERS)(
    '%s: its own stated ends give it back, its numeral printed or not',
    (qualifier) => {
      const sound = SOUND[qualifier];
      const ends = statedEnds(sound);
      expect(normaliseQuantity({ qualifier, value: sound.value, ...ends })).toEqual(sound);
      if (ends.low !== null && qualifier !== 'BEST_WITH_RANGE') {
        expect(normaliseQuantity({ qualifier, ...ends })).toEqual(sound);
      }
    },
  );

  test('doing it twice changes nothing', () => {
    const maybe = fc.option(fc.nat({ max: 3_000_000 }), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom(...QUALIFIERS),
        maybe,
        maybe,
        maybe,
        (qualifier, value, low, high) => {
          const once = normaliseQuantity({ qualifier, value, low, high });
          expect(normaliseQuantity(once)).toEqual(once);
        },
      ),
    );
  });
});
