import { describe, expect, test } from 'vitest';
import {
  type Certainty,
  type ComparedQuantity,
  type ComparisonFlag,
  type ComparisonOptions,
  compareQuantities,
  type Verdict,
} from './compare-quantities.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { Qualifier } from './quantity.ts';

function say(
  phrase: string,
  qualifier: Qualifier,
  numbers: { value?: number; low?: number; high?: number } = {},
  measure: ComparedQuantity['measure'] = undefined,
): ComparedQuantity {
  return { phrase, qualifier, value: null, low: null, high: null, ...numbers, measure };
}

interface GoldenCase {
  readonly earlier: ComparedQuantity | null;
  readonly later: ComparedQuantity | null;
  readonly options?: ComparisonOptions;
  readonly verdict: Verdict;
  readonly certainty?: Certainty;
  /** [low, high]; left out where no change can be stated. */
  readonly change?: readonly [number, number];
  readonly changeText?: string;
  readonly percent?: number;
  readonly flags?: readonly ComparisonFlag[];
  readonly because: string;
}

const hidden = say(
  'an estimated 100,000',
  'ESTIMATED',
  { value: 100_000 },
  { population: 'asylum-seekers' },
);
const nearly100k = say('nearly 100,000 displaced', 'NEARLY', { value: 100_000 });
const returned = say('at least 7,800', 'AT_LEAST', { value: 7_800 });
const arrived = say('1,500', 'STATED', { value: 1_500 });
const unknown = say('an unknown number', 'UNKNOWN');

const GOLDEN: readonly GoldenCase[] = [
  {
    earlier: hidden,
    later: say('about 100,000', 'ABOUT', { value: 100_000 }),
    verdict: 'INDETERMINATE',
    flags: ['REQUALIFIED'],
    because: 'two approximations of one numeral differ only in their hedge',
  },
  {
    earlier: hidden,
    later: say('an estimated 50,000', 'ESTIMATED', { value: 50_000 }),
    verdict: 'DECREASE',
    certainty: 'INDICATED',
    change: [-80_000, -20_000],
    changeText: '-80,000 to -20,000',
    percent: -50,
    because: 'even with generous tolerances 75,000 is above 55,000',
  },
  {
    earlier: hidden,
    later: say('between 30,000 and 50,000', 'BETWEEN', { low: 30_000, high: 50_000 }),
    verdict: 'DECREASE',
    certainty: 'INDICATED',
    change: [-95_000, -25_000],
    changeText: '-95,000 to -25,000',
    flags: ['REQUALIFIED'],
    because: 'the printed range ends below the tolerance of the estimate',
  },
  {
    earlier: hidden,
    later: say('tens of thousands', 'MAGNITUDE', { low: 20_000, high: 99_999 }),
    verdict: 'INDETERMINATE',
    flags: ['REQUALIFIED'],
    because: 'the band of the word reaches into the tolerance of the estimate',
  },
  {
    earlier: hidden,
    later: say(
      'an estimated 100,000 refugees',
      'ESTIMATED',
      { value: 100_000 },
      { population: 'refugees' },
    ),
    verdict: 'DEFINITIONS_DIFFER',
    because: 'refugees and asylum seekers are not the same people',
  },
  {
    earlier: nearly100k,
    later: say('more than 100,000', 'MORE_THAN', { value: 100_000 }),
    verdict: 'INCREASE',
    certainty: 'ENTAILED',
    change: [2, Number.POSITIVE_INFINITY],
    changeText: 'at least +2',
    flags: ['REQUALIFIED'],
    because: '99,999 at most became 100,001 at least; a bound gives no percentage',
  },
  {
    earlier: nearly100k,
    later: say('some 60,000', 'ABOUT', { value: 60_000 }),
    verdict: 'DECREASE',
    certainty: 'INDICATED',
    change: [-45_999, -9_000],
    changeText: '-45,999 to -9,000',
    flags: ['REQUALIFIED'],
    because: '"some" sets no hard bound, so only the tolerances speak',
  },
  {
    earlier: nearly100k,
    later: null,
    verdict: 'DROPPED',
    because: 'silence is not zero',
  },
  {
    earlier: returned,
    later: say('at least 5,000', 'AT_LEAST', { value: 5_000 }),
    verdict: 'INDETERMINATE',
    because: 'a lower floor does not mean fewer people (a naive table says -36 %)',
  },
  {
    earlier: returned,
    later: say('fewer than 2,000', 'FEWER_THAN', { value: 2_000 }),
    verdict: 'DECREASE',
    certainty: 'ENTAILED',
    change: [Number.NEGATIVE_INFINITY, -5_801],
    changeText: 'at least -5,801',
    flags: ['REQUALIFIED'],
    because: '1,999 at most is below 7,800 at least',
  },
  {
    earlier: returned,
    later: say('at least 5,000', 'AT_LEAST', { value: 5_000 }),
    options: {
      restatedEarlier: say('an estimated 10,400', 'ESTIMATED', { value: 10_400 }),
    },
    verdict: 'INDETERMINATE',
    flags: ['RESTATED_BASE'],
    because: 'like with like: the later edition has its own figure for the earlier year',
  },
  {
    earlier: arrived,
    later: say('1,894', 'EXACT', { value: 1_894 }),
    verdict: 'INCREASE',
    certainty: 'ENTAILED',
    change: [344, 444],
    changeText: '+344 to +444',
    percent: 26.3,
    because: 'a bare round number is rounded: 1,450 to 1,550',
  },
  {
    earlier: arrived,
    later: arrived,
    verdict: 'UNCHANGED_AS_STATED',
    because: 'the same rounded words may hide a change of up to a hundred',
  },
  {
    earlier: say('two by boat', 'EXACT', { value: 2 }),
    later: say('two', 'EXACT', { value: 2 }),
    verdict: 'UNCHANGED',
    change: [0, 0],
    changeText: 'no change',
    because: 'two exact counts are equal',
  },
  {
    earlier: say('one by land', 'EXACT', { value: 1 }),
    later: say('none', 'NONE', { value: 0 }),
    verdict: 'DECREASE',
    certainty: 'ENTAILED',
    change: [-1, -1],
    changeText: '-1',
    percent: -100,
    because: '"none" asserts zero, which silence does not',
  },
  {
    earlier: unknown,
    later: unknown,
    verdict: 'INDETERMINATE',
    because: 'two unknown numbers are not one number',
  },
  {
    earlier: unknown,
    later: say('at least 600', 'AT_LEAST', { value: 600 }),
    verdict: 'NEWLY_QUANTIFIED',
    because: 'there is nothing to subtract from',
  },
  {
    earlier: say('583', 'EXACT', { value: 583 }),
    later: say('more than 1,100', 'MORE_THAN', { value: 1_100 }),
    verdict: 'INCREASE',
    certainty: 'ENTAILED',
    change: [518, Number.POSITIVE_INFINITY],
    changeText: 'at least +518',
    flags: ['REQUALIFIED'],
    because: '1,101 at least is above 583',
  },
  {
    earlier: say('more than 1,100', 'MORE_THAN', { value: 1_100 }),
    later: arrived,
    verdict: 'INDETERMINATE',
    flags: ['REQUALIFIED'],
    because: '"more than 1,100" may well be 1,600',
  },
  {
    earlier: say('as many as 100,000 displaced', 'UP_TO', { value: 100_000 }),
    later: nearly100k,
    verdict: 'INDETERMINATE',
    flags: ['REQUALIFIED'],
    because: 'the numeral stayed and the hedge moved',
  },
  {
    earlier: say(
      'at least 100,000 refugees',
      'AT_LEAST',
      { value: 100_000 },
      { population: 'refugees' },
    ),
    later: hidden,
    verdict: 'DEFINITIONS_DIFFER',
    flags: ['REQUALIFIED'],
    because: 'the population term moved with the hedge',
  },
  {
    earlier: say('about 300', 'ABOUT', { value: 300 }),
    later: say('583', 'EXACT', { value: 583 }),
    verdict: 'INCREASE',
    certainty: 'INDICATED',
    change: [233, 333],
    changeText: '+233 to +333',
    percent: 94.3,
    flags: ['REQUALIFIED'],
    because: '"about 300" reaches 350 under the policy, and no further than the words allow',
  },
  {
    earlier: say(
      'more than two million dead',
      'MORE_THAN',
      { value: 2_000_000 },
      { kind: 'CUMULATIVE' },
    ),
    later: say('up to two million', 'UP_TO', { value: 2_000_000 }, { kind: 'CUMULATIVE' }),
    verdict: 'RESTATED',
    flags: ['REQUALIFIED'],
    because: 'the dead do not become fewer',
  },
  {
    earlier: say('as many as 800,000', 'UP_TO', { value: 800_000 }),
    later: say('an estimated 563,000', 'ESTIMATED', { value: 563_000 }),
    verdict: 'INDETERMINATE',
    flags: ['REQUALIFIED'],
    because: '"as many as" sets a ceiling, below which the estimate lies',
  },
  {
    earlier: say('an estimated 563,000', 'ESTIMATED', { value: 563_000 }),
    later: say('close to 500,000, estimates range 363,000-600,000', 'BEST_WITH_RANGE', {
      value: 500_000,
      low: 363_000,
      high: 600_000,
    }),
    verdict: 'INDETERMINATE',
    flags: ['REQUALIFIED'],
    because: 'the range of the later estimates holds the earlier one',
  },
];

describe('the verdict table', () => {
  test.each(
    GOLDEN.map((golden) => ({
      ...golden,
      name: `${golden.earlier?.phrase ?? '(silent)'} → ${golden.later?.phrase ?? '(silent)'}: ${golden.verdict}, because ${golden.because}`,
    })),
  )('$name', ({ earlier, later, options, ...expected }) => {
    const actual = compareQuantities(earlier, later, options);
    expect(actual).toMatchObject({
      verdict: expected.verdict,
      certainty: expected.certainty ?? null,
      change: expected.change ? { low: expected.change[0], high: expected.change[1] } : null,
      changeText: expected.changeText ?? null,
      percent: expected.percent ?? null,
      flags: expected.flags ?? [],
      policy: 'yearline-2026.1',
    });
    for (const side of [earlier, later]) {
      if (side) expect(actual.reason).toContain(`"${side.phrase}"`);
    }
  });
});

describe('the order of the rules', () => {
  const fifty = say('50', 'EXACT', { value: 50 });
  const ninety = say('90', 'EXACT', { value: 90 });

  test('a declared break wins over every number, and its reason is told', () => {
    const { verdict, reason } = compareQuantities(fifty, ninety, {
      break: { reason: 'the country split in two' },
      match: 'definitions-differ',
    });
    expect(verdict).toBe('NOT_COMPARABLE');
    expect(reason).toContain('the country split in two.');
  });

  test('a stock is not compared with a flow, nor persons with households', () => {
    const stock = say('50', 'EXACT', { value: 50 }, { kind: 'STOCK', unit: 'PERSONS' });
    const flow = say('90', 'EXACT', { value: 90 }, { kind: 'FLOW', unit: 'PERSONS' });
    const households = say('90', 'EXACT', { value: 90 }, { kind: 'STOCK', unit: 'HOUSEHOLDS' });
    expect(compareQuantities(stock, flow).verdict).toBe('NOT_COMPARABLE');
    expect(compareQuantities(stock, households).verdict).toBe('NOT_COMPARABLE');
  });

  test('the match found for whole entries is kept', () => {
    expect(compareQuantities(fifty, ninety, { match: 'not-comparable' }).verdict).toBe(
      'NOT_COMPARABLE',
    );
    expect(compareQuantities(fifty, ninety, { match: 'definitions-differ' }).verdict).toBe(
      'DEFINITIONS_DIFFER',
    );
    expect(compareQuantities(fifty, ninety, { match: 'same-measure' }).verdict).toBe('INCREASE');
  });

  test('an equivalence recorded with a reason lets differing definitions be compared', () => {
    const refugees = say('50 refugees', 'EXACT', { value: 50 }, { population: 'refugees' });
    const seekers = say('90', 'EXACT', { value: 90 }, { population: 'asylum-seekers' });
    const { verdict, reason } = compareQuantities(refugees, seekers, {
      match: 'definitions-differ',
      equivalence: { reason: 'The editions renamed the same group.' },
    });
    expect(verdict).toBe('INCREASE');
    expect(reason).toContain('The editions renamed the same group.');
  });

  test('a population that one text leaves unsaid does not differ', () => {
    const refugees = say('50 refugees', 'EXACT', { value: 50 }, { population: 'refugees' });
    expect(compareQuantities(refugees, ninety).verdict).toBe('INCREASE');
  });

  test('an erratum that changes the statement is a correction, one that keeps it is not', () => {
    expect(compareQuantities(fifty, ninety, { corrected: true })).toMatchObject({
      verdict: 'CORRECTED',
      change: null,
      percent: null,
    });
    expect(compareQuantities(fifty, fifty, { corrected: true }).verdict).toBe('UNCHANGED');
  });

  test('a number that vanishes into the unknown is no decrease', () => {
    const notAvailable = say('no definitive calculation', 'NOT_AVAILABLE');
    expect(compareQuantities(ninety, unknown).verdict).toBe('NO_LONGER_QUANTIFIED');
    expect(compareQuantities(ninety, notAvailable).verdict).toBe('NO_LONGER_QUANTIFIED');
    expect(compareQuantities(unknown, notAvailable)).toMatchObject({
      verdict: 'INDETERMINATE',
      flags: ['REQUALIFIED'],
    });
    expect(compareQuantities(unknown, say('none', 'NONE', { value: 0 })).verdict).toBe(
      'NEWLY_QUANTIFIED',
    );
  });

  test('a running total that rises is an increase like any other', () => {
    const total = (value: number) => say(`${value}`, 'EXACT', { value }, { kind: 'CUMULATIVE' });
    expect(compareQuantities(total(901), total(1_200)).verdict).toBe('INCREASE');
    expect(compareQuantities(total(1_201), total(901)).verdict).toBe('RESTATED');
  });

  test('a restated base decides the verdict, and the reason shows both bases', () => {
    const { verdict, change, reason } = compareQuantities(fifty, ninety, {
      restatedEarlier: say('95 after all', 'EXACT', { value: 95 }),
    });
    expect(verdict).toBe('DECREASE');
    expect(change).toEqual({ low: -5, high: -5 });
    expect(reason).toContain('"50"');
    expect(reason).toContain('"95 after all"');
  });

  test('numerals that stay the same are never an indicated change', () => {
    const upTo = say('up to 100', 'UP_TO', { value: 100 });
    const over = say('more than 100', 'MORE_THAN', { value: 100 });
    expect(compareQuantities(upTo, over).verdict).toBe('INDETERMINATE');
  });

  test('two silent editions say nothing', () => {
    expect(compareQuantities(null, null).verdict).toBe('INDETERMINATE');
    expect(compareQuantities(null, fifty).verdict).toBe('NEW');
  });

  test('an indeterminate change is stated only where words close both intervals', () => {
    const wide = say('40 to 60', 'BETWEEN', { low: 40, high: 60 });
    expect(compareQuantities(wide, fifty).change).toEqual({ low: -10, high: 10 });
    expect(compareQuantities(wide, say('at least 50', 'AT_LEAST', { value: 50 })).change).toBe(
      null,
    );
  });

  test('another policy gives its own verdict and its own name', () => {
    const strict = {
      ...DEFAULT_POLICY,
      name: 'generous',
      version: 2,
      tolerance: { leastPercent: 80, roundingUnitPercent: 50, mostPercent: 90 },
    };
    const about300 = say('about 300', 'ABOUT', { value: 300 });
    const later = say('500', 'EXACT', { value: 500 });
    expect(compareQuantities(about300, later).verdict).toBe('INCREASE');
    expect(compareQuantities(about300, later, { policy: strict })).toMatchObject({
      verdict: 'INDETERMINATE',
      policy: 'generous.2',
    });
  });

  test('no percentage is computed from zero', () => {
    expect(compareQuantities(say('none', 'NONE', { value: 0 }), fifty)).toMatchObject({
      verdict: 'INCREASE',
      percent: null,
    });
  });
});
