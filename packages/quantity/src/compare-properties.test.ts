import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPolicy } from '../test/any-policy.ts';
import { anyQuantity } from '../test/any-quantity.ts';
import { hardBounds, type Interval, softBounds } from './bounds.ts';
import { compareQuantities, type QuantityVerdict } from './compare-quantities.ts';
import type { HedgedQuantity } from './quantity.ts';

function touch(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

const SWAPPED: Partial<Record<QuantityVerdict['verdict'], QuantityVerdict['verdict']>> = {
  INCREASE: 'DECREASE',
  DECREASE: 'INCREASE',
  NEWLY_QUANTIFIED: 'NO_LONGER_QUANTIFIED',
  NO_LONGER_QUANTIFIED: 'NEWLY_QUANTIFIED',
};

/** How much a verdict claims about the world. That two editions say the same claims nothing. */
function sureness({ verdict, certainty }: QuantityVerdict): number {
  if (certainty === 'ENTAILED' || verdict === 'UNCHANGED') return 2;
  return certainty === 'INDICATED' ? 1 : 0;
}

function range(low: number, high: number): HedgedQuantity {
  return { qualifier: 'BETWEEN', value: null, low, high };
}

describe('of every two quantities', () => {
  test('a verdict is never entailed where the words leave a common value', () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), (earlier, later) => {
        const { certainty } = compareQuantities(earlier, later);
        if (touch(hardBounds(earlier), hardBounds(later))) expect(certainty).not.toBe('ENTAILED');
      }),
      { numRuns: 500 },
    );
  });

  test('a verdict is never indicated where the policy leaves a common value', () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), (earlier, later) => {
        const from = softBounds(earlier);
        const to = softBounds(later);
        if (from && to && !touch(from, to)) return;
        expect(compareQuantities(earlier, later).certainty).not.toBe('INDICATED');
      }),
      { numRuns: 500 },
    );
  });

  test('a policy moves no hard verdict, and makes none of a soft one', () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), anyPolicy(), (earlier, later, policy) => {
        const usual = compareQuantities(earlier, later);
        const other = compareQuantities(earlier, later, { policy });
        expect(sureness(other) === 2).toBe(sureness(usual) === 2);
        if (other.certainty === 'INDICATED' || usual.certainty === 'INDICATED') return;
        expect({ ...other, policy: null, reason: null }).toEqual({
          ...usual,
          policy: null,
          reason: null,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('what a policy assumes lies within what the words allow', () => {
    fc.assert(
      fc.property(anyQuantity(), anyPolicy(), (q, policy) => {
        const soft = softBounds(q, policy);
        if (!soft) return;
        expect(soft.low).toBeGreaterThanOrEqual(hardBounds(q).low);
        expect(soft.high).toBeLessThanOrEqual(hardBounds(q).high);
        expect(soft.low).toBeLessThanOrEqual(soft.high);
      }),
      { numRuns: 500 },
    );
  });

  test('an equivalence lifts no difference of kind or unit', () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), fc.boolean(), (earlier, later, byKind) => {
        const stock = { kind: 'STOCK', unit: 'PERSONS', population: 'refugees' } as const;
        const other = byKind
          ? ({ ...stock, kind: 'FLOW' } as const)
          : ({ ...stock, unit: 'CASES' } as const);
        const { verdict, flags, reason } = compareQuantities(
          { ...earlier, measure: stock },
          { ...later, measure: { ...other, population: 'asylum-seekers' } },
          { equivalence: { reason: 'They are the same people.' } },
        );
        expect(verdict).toBe('NOT_COMPARABLE');
        expect(flags).not.toContain('EQUIVALENCE_APPLIED');
        expect(reason).not.toContain('same people');
      }),
    );
  });

  test('swapping the years swaps increase and decrease and turns the change around', () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), (a, b) => {
        const forth = compareQuantities(a, b);
        const back = compareQuantities(b, a);
        expect(back.verdict).toBe(SWAPPED[forth.verdict] ?? forth.verdict);
        expect(back.certainty).toBe(forth.certainty);
        expect(back.flags).toEqual(forth.flags);
        expect(back.change === null).toBe(forth.change === null);
        if (back.change && forth.change) {
          expect(0 - back.change.low).toBe(forth.change.high);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('widening an interval never makes a verdict surer', () => {
    const count = fc.nat({ max: 1_000 });
    fc.assert(
      fc.property(anyQuantity(), count, count, count, count, (other, low, width, below, above) => {
        const narrow = range(low, low + width);
        const wide = range(Math.max(0, low - below), low + width + above);
        for (const compare of [
          (q: HedgedQuantity) => compareQuantities(q, other),
          (q: HedgedQuantity) => compareQuantities(other, q),
        ]) {
          expect(sureness(compare(wide))).toBeLessThanOrEqual(sureness(compare(narrow)));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the change has the sign of the verdict, and a percentage has a direction', () => {
    fc.assert(
      fc.property(anyQuantity(), anyQuantity(), (earlier, later) => {
        const { verdict, change, changeText, percent } = compareQuantities(earlier, later);
        if (verdict === 'INCREASE') expect(change?.low).toBeGreaterThan(0);
        if (verdict === 'DECREASE') expect(change?.high).toBeLessThan(0);
        if (verdict !== 'INCREASE' && verdict !== 'DECREASE') expect(percent).toBeNull();
        expect(changeText === null).toBe(change === null);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is compared without a reason, and the same statement never is a change', () => {
    fc.assert(
      fc.property(anyQuantity(), (q) => {
        const { verdict, reason, flags } = compareQuantities(q, q);
        expect(['UNCHANGED', 'UNCHANGED_AS_STATED', 'INDETERMINATE']).toContain(verdict);
        expect(reason).toMatch(/\.$/);
        expect(flags).toEqual([]);
      }),
    );
  });
});
