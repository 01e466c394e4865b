import { describe, expect, it } from 'vitest';
import { guaranteedAmount } from './report-edition.ts';

describe('the guaranteed amount of a change', () => {
  it.each([
    ['an increase by at least', { low: 518, high: Number.POSITIVE_INFINITY }, 518],
    ['a decrease by at least', { low: Number.NEGATIVE_INFINITY, high: -5801 }, 5801],
    ['a decrease between two ends', { low: -80_000, high: -20_000 }, 20_000],
    ['a change of unknown direction', { low: -5, high: 700 }, 0],
    ['no change that can be stated', null, 0],
  ])('of %s', (_what, change, amount) => {
    expect(guaranteedAmount({ change })).toBe(amount);
  });
});
