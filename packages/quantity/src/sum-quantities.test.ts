import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuantity } from '../test/any-quantity.ts';
import { bestValue, hardBounds, type Interval } from './bounds.ts';
import type { HedgedQuantity, Qualifier } from './quantity.ts';
import { addIntervals, allOf, anyOf, partOfSum, sumQuantities } from './sum-quantities.ts';
import { normaliseQuantity } from './validate-quantity.ts';

const OPEN = Number.POSITIVE_INFINITY;

function say(qualifier: Qualifier, numbers: Partial<HedgedQuantity> = {}): HedgedQuantity {
  return normaliseQuantity({ qualifier, ...numbers });
}

const exactly = (value: number) => say('EXACT', { value });
const NONE = say('NONE');
const unknown = say('UNKNOWN');
const returned = say('AT_LEAST', { value: 7_800 });
const arrived = say('STATED', { value: 1_500 });
const estimate = say('ESTIMATED', { value: 100_000 });

function sum(...list: HedgedQuantity[]) {
  const found = sumQuantities(list);
  if (!found) throw new Error('Nothing was summed.');
  return found;
}

describe('a sum', () => {
  test.each([
    [[exactly(30), exactly(8)], 38, 38, '38'],
    [[arrived, exactly(2)], 1_452, 1_552, 'between 1,452 and 1,552'],
    [[returned, exactly(2)], 7_802, OPEN, 'at least 7,802'],
    [[returned, exactly(2), unknown], 7_803, OPEN, 'at least 7,802, plus an unknown number'],
    [[say('AT_MOST', { value: 40 }), NONE], 0, 40, 'at most 40'],
    [[estimate, returned], 7_800, OPEN, 'at least 7,800, plus an estimated 100,000'],
    [[unknown, unknown], 2, OPEN, '2 unknown numbers'],
    [[NONE, NONE], 0, 0, '0'],
    [[NONE, unknown], 1, OPEN, 'an unknown number'],
    [[estimate], 0, OPEN, 'an estimated 100,000; no bound follows from the words'],
    [[say('NOT_AVAILABLE'), exactly(4)], 4, OPEN, '4, plus a number that is not available'],
    [[say('SUPPRESSED'), say('SUPPRESSED'), exactly(10)], 12, 20, 'between 12 and 20'],
  ])('adds intervals and names what cannot be added (%#)', (parts, low, high, text) => {
    expect(sum(...parts)).toMatchObject({ hard: { low, high }, text });
  });

  test('counts what it cannot name in a line', () => {
    const { text, kinds } = sum(estimate, estimate, estimate, estimate, returned);
    expect(text).toBe('at least 7,800, plus 4 numbers that their words do not bound');
    expect(kinds).toMatchObject({ SOFT_ONLY: 4, BOUNDED: 1, UNKNOWN: 0 });
  });

  test('has soft bounds under a named policy, and only where those add something', () => {
    expect(sum(estimate, returned)).toMatchObject({
      soft: { low: 82_800, high: OPEN },
      softText: 'at least 82,800',
      policy: 'yearline-2026.1',
    });
    expect(sum(estimate, exactly(2)).softText).toBe('between 75,002 and 125,002');
    expect(sum(returned, unknown)).toMatchObject({ soft: null, softText: null });
  });

  test('has a best value only when every part asserts one', () => {
    expect(sum(arrived, estimate, NONE).best).toBe(101_500);
    expect(sum(arrived, returned).best).toBeNull();
  });

  test('of nothing is not zero', () => {
    expect(sumQuantities([])).toBeNull();
  });
});

describe('of every sum', () => {
  const lists = fc.array(anyQuantity(), { minLength: 1, maxLength: 6 });

  test('the order of the parts changes nothing', () => {
    fc.assert(
      fc.property(
        lists.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          expect(sum(...shuffled)).toEqual(sum(...list));
        },
      ),
    );
  });

  test('it does not matter which parts are added first', () => {
    fc.assert(
      fc.property(lists, lists, lists, (a, b, c) => {
        const [x, y, z] = [sum(...a).hard, sum(...b).hard, sum(...c).hard];
        const whole = sum(...a, ...b, ...c).hard;
        expect(addIntervals([addIntervals([x, y]), z])).toEqual(whole);
        expect(addIntervals([x, addIntervals([y, z])])).toEqual(whole);
      }),
    );
  });

  test('adding none changes nothing of what it says', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { parts: _before, kinds: _kinds, ...said } = sum(...list);
        const { parts: _after, kinds: _more, ...saidWithNone } = sum(...list, NONE);
        expect(saidWithNone).toEqual(said);
      }),
    );
  });

  test('it allows every choice of values that its parts allow, and reaches to both ends', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        lists.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.array(share, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shares]) => {
          const { hard } = sum(...list);
          const chosen = list.reduce(
            (total, quantity, n) => total + within(hardBounds(quantity), shares[n] ?? 0),
            0,
          );
          expect(chosen).toBeGreaterThanOrEqual(hard.low);
          expect(chosen).toBeLessThanOrEqual(hard.high);
          const ends = list.map(hardBounds);
          expect(hard.low).toBe(ends.reduce((total, { low }) => total + low, 0));
          expect(hard.high).toBe(ends.reduce((total, { high }) => total + high, 0));
        },
      ),
    );
  });

  test('the soft bounds lie within the hard ones, and a best value within the soft', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { hard, soft, best } = sum(...list);
        if (soft) {
          expect(soft.low).toBeGreaterThanOrEqual(hard.low);
          expect(soft.high).toBeLessThanOrEqual(hard.high);
        }
        if (best === null) return;
        expect(best).toBeGreaterThanOrEqual((soft ?? hard).low);
        expect(best).toBeLessThanOrEqual((soft ?? hard).high);
      }),
    );
  });

  function within({ low, high }: Interval, share: number): number {
    return low + Math.round((Math.min(high, low + 1_000_000) - low) * share);
  }
});

describe('several statements of one fact', () => {
  const parts = (first: HedgedQuantity, ...others: HedgedQuantity[]) =>
    [partOfSum(first), ...others.map((one) => partOfSum(one))] as const;

  test('allow what all of them allow', () => {
    expect(allOf([...parts(returned, say('ESTIMATED', { value: 7_800 }))])).toMatchObject({
      kind: 'BOUNDED',
      hard: { low: 7_800, high: OPEN },
      soft: { low: 7_800, high: 8_580 },
      best: null,
      words: 'at least 7,800',
    });
  });

  test('that leave no common value claim nothing', () => {
    const disputed = allOf([...parts(exactly(5), exactly(6))]);
    expect(disputed).toMatchObject({ kind: 'CONTRADICTED', hard: { low: 0, high: OPEN } });
  });

  test('that are the same words are one statement', () => {
    expect(allOf([...parts(arrived, arrived)])).toEqual(partOfSum(arrived));
  });

  test('of rivals allow what either allows', () => {
    expect(anyOf([...parts(exactly(5), say('BETWEEN', { low: 8, high: 9 }))])).toMatchObject({
      hard: { low: 5, high: 9 },
      words: '5 or 8 to 9',
      best: null,
    });
  });

  test('always lie within each of them when all hold, and hold each of them when any may', () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), (a, b) => {
        const [both, either] = [allOf([...parts(a, b)]), anyOf([...parts(a, b)])];
        for (const quantity of [a, b]) {
          const { low, high } = hardBounds(quantity);
          expect(either.hard.low).toBeLessThanOrEqual(low);
          expect(either.hard.high).toBeGreaterThanOrEqual(high);
          if (both.kind === 'CONTRADICTED') continue;
          expect(both.hard.low).toBeGreaterThanOrEqual(low);
          expect(both.hard.high).toBeLessThanOrEqual(high);
        }
        if (both.best !== null) expect(bestValue(a)).toBe(bestValue(b));
      }),
    );
  });
});
