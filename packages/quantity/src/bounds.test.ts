import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuantity } from '../test/any-quantity.ts';
import {
  bestValue,
  hardBounds,
  roundingUnit,
  softBounds,
  statedEnds,
  tolerance,
} from './bounds.ts';
import { DEFAULT_POLICY, policyId } from './policy.ts';
import { type HedgedQuantity, QUALIFIERS, type Qualifier } from './quantity.ts';
import { describeChange, describeQuantity } from './words.ts';

const OPEN = Number.POSITIVE_INFINITY;

interface Expected {
  readonly quantity: Omit<HedgedQuantity, 'qualifier'>;
  readonly hard: readonly [number, number];
  readonly soft: readonly [number, number] | null;
  readonly best: number | null;
  readonly ends: readonly [number | null, number | null];
  readonly words: string;
}

function numeral(value: number | null) {
  return { value, low: null, high: null };
}

const EXPECTED: Record<Qualifier, Expected> = {
  EXACT: {
    quantity: numeral(583),
    hard: [583, 583],
    soft: [583, 583],
    best: 583,
    ends: [583, 583],
    words: '583',
  },
  STATED: {
    quantity: numeral(1_500),
    hard: [1_450, 1_550],
    soft: [1_450, 1_550],
    best: 1_500,
    ends: [1_500, 1_500],
    words: '1,500',
  },
  ABOUT: {
    quantity: numeral(60_000),
    hard: [0, OPEN],
    soft: [54_000, 66_000],
    best: 60_000,
    ends: [null, null],
    words: 'about 60,000',
  },
  ESTIMATED: {
    quantity: numeral(100_000),
    hard: [0, OPEN],
    soft: [75_000, 125_000],
    best: 100_000,
    ends: [null, null],
    words: 'an estimated 100,000',
  },
  AT_LEAST: {
    quantity: numeral(7_800),
    hard: [7_800, OPEN],
    soft: [7_800, OPEN],
    best: null,
    ends: [7_800, null],
    words: 'at least 7,800',
  },
  MORE_THAN: {
    quantity: numeral(1_100),
    hard: [1_101, OPEN],
    soft: [1_101, OPEN],
    best: null,
    ends: [1_101, null],
    words: 'more than 1,100',
  },
  AT_MOST: {
    quantity: numeral(40),
    hard: [0, 40],
    soft: [0, 40],
    best: null,
    ends: [0, 40],
    words: 'at most 40',
  },
  FEWER_THAN: {
    quantity: numeral(2_000),
    hard: [0, 1_999],
    soft: [0, 1_999],
    best: null,
    ends: [0, 1_999],
    words: 'fewer than 2,000',
  },
  UP_TO: {
    quantity: numeral(100_000),
    hard: [0, OPEN],
    soft: [0, 100_000],
    best: null,
    ends: [0, 100_000],
    words: 'up to 100,000',
  },
  NEARLY: {
    quantity: numeral(100_000),
    hard: [0, 99_999],
    soft: [75_000, 99_999],
    best: null,
    ends: [0, 99_999],
    words: 'nearly 100,000',
  },
  BETWEEN: {
    quantity: { value: null, low: 150, high: 200 },
    hard: [150, 200],
    soft: [150, 200],
    best: null,
    ends: [150, 200],
    words: '150 to 200',
  },
  BEST_WITH_RANGE: {
    quantity: { value: 500_000, low: 363_000, high: 600_000 },
    hard: [363_000, 600_000],
    soft: [363_000, 600_000],
    best: 500_000,
    ends: [363_000, 600_000],
    words: 'close to 500,000, estimates range 363,000 to 600,000',
  },
  MAGNITUDE: {
    quantity: { value: null, low: 20_000, high: 99_999 },
    hard: [20_000, OPEN],
    soft: [20_000, 99_999],
    best: null,
    ends: [20_000, 99_999],
    words: 'tens of thousands',
  },
  UNKNOWN: {
    quantity: numeral(null),
    hard: [1, OPEN],
    soft: null,
    best: null,
    ends: [1, null],
    words: 'an unknown number',
  },
  NOT_AVAILABLE: {
    quantity: numeral(null),
    hard: [0, OPEN],
    soft: null,
    best: null,
    ends: [null, null],
    words: 'no number available',
  },
  NONE: { quantity: numeral(0), hard: [0, 0], soft: [0, 0], best: 0, ends: [0, 0], words: 'none' },
  SUPPRESSED: {
    quantity: { value: null, low: 1, high: 5 },
    hard: [1, 5],
    soft: [1, 5],
    best: null,
    ends: [1, 5],
    words: '1 to 5 (hidden by the source)',
  },
};

describe('what each qualifier allows', () => {
  test.each(QUALIFIERS)('%s', (qualifier) => {
    const { quantity, ...expected } = EXPECTED[qualifier];
    const q: HedgedQuantity = { qualifier, ...quantity };
    const soft = softBounds(q);
    const ends = statedEnds(q);
    const hard = hardBounds(q);
    expect({
      hard: [hard.low, hard.high],
      soft: soft && [soft.low, soft.high],
      best: bestValue(q),
      ends: [ends.low, ends.high],
      words: describeQuantity(q),
    }).toEqual(expected);
  });
});

describe('rounding and tolerance', () => {
  test.each([
    [0, 1],
    [583, 1],
    [40, 10],
    [1_500, 100],
    [100_000, 100_000],
    [563_000, 1_000],
    [1_010, 10],
  ])('the rounding unit of %d is %d', (n, unit) => {
    expect(roundingUnit(n)).toBe(unit);
  });

  test.each([
    [100_000, 25_000, 'half of its unit is 50,000, but a quarter of it is the most'],
    [50_000, 5_000, 'ten percent and half of its unit are the same'],
    [300, 50, 'half of its unit is more than ten percent'],
    [563_000, 56_300, 'ten percent is more than half of its unit'],
    [0, 0, 'nothing is exact'],
  ])('about %d may be off by %d: %s', (n, expected) => {
    expect(tolerance(n)).toBe(expected);
  });

  test('people are counted whole: "about 15" is 14 to 16', () => {
    expect(softBounds({ qualifier: 'ABOUT', ...numeral(15) })).toEqual({ low: 14, high: 16 });
  });

  test('the smallest "nearly" is still a possible count', () => {
    expect(softBounds({ qualifier: 'NEARLY', ...numeral(1) })).toEqual({ low: 0, high: 0 });
    expect(softBounds({ qualifier: 'NEARLY', ...numeral(2) })).toEqual({ low: 1, high: 1 });
  });

  test('the policy is named, versioned and cannot be changed', () => {
    expect(policyId(DEFAULT_POLICY)).toBe('yearline-2026.1');
    expect(Object.isFrozen(DEFAULT_POLICY)).toBe(true);
    expect(Object.isFrozen(DEFAULT_POLICY.tolerance)).toBe(true);
    expect(DEFAULT_POLICY.magnitudes.every((magnitude) => Object.isFrozen(magnitude))).toBe(true);
  });
});

describe('of every quantity that holds together', () => {
  test('the assumptions of a policy never reach beyond the words', () => {
    fc.assert(
      fc.property(anyQuantity(), (q) => {
        const hard = hardBounds(q);
        const soft = softBounds(q) ?? hard;
        expect(hard.low).toBeLessThanOrEqual(soft.low);
        expect(soft.low).toBeLessThanOrEqual(soft.high);
        expect(soft.high).toBeLessThanOrEqual(hard.high);
      }),
    );
  });

  test('the ends that a table prints lie within what the words allow', () => {
    fc.assert(
      fc.property(anyQuantity(), (q) => {
        const hard = hardBounds(q);
        const { low, high } = statedEnds(q);
        expect(low ?? hard.low).toBeGreaterThanOrEqual(hard.low);
        expect(high ?? hard.high).toBeLessThanOrEqual(hard.high);
      }),
    );
  });

  test('a best value is one that the words allow', () => {
    fc.assert(
      fc.property(anyQuantity(), (q) => {
        const hard = hardBounds(q);
        const best = bestValue(q);
        if (best === null) return;
        expect(best).toBeGreaterThanOrEqual(hard.low);
        expect(best).toBeLessThanOrEqual(hard.high);
      }),
    );
  });
});

describe('a change in words', () => {
  test.each([
    [344, 444, '+344 to +444'],
    [-80_000, -20_000, '-80,000 to -20,000'],
    [518, OPEN, 'at least +518'],
    [-OPEN, -5_801, 'at least -5,801'],
    [-1, -1, '-1'],
    [0, 0, 'no change'],
    [-10, 10, '-10 to +10'],
    [-5, OPEN, 'not below -5'],
    [-OPEN, 449, 'not above +449'],
  ])('%d … %d is "%s"', (low, high, words) => {
    expect(describeChange({ low, high })).toBe(words);
  });

  test('an interval open on both sides says nothing', () => {
    expect(describeChange({ low: -OPEN, high: OPEN })).toBeNull();
  });
});
