import { expect, test } from 'vitest';
import { intervalOfQuantity } from './interval-of-quantity.ts';

test('an open side is null, as the server gives it', () => {
  const atLeast = { qualifier: 'AT_LEAST', value: 7800, low: null, high: null } as const;
  expect(intervalOfQuantity('at least 7,800', atLeast)).toEqual({
    phrase: 'at least 7,800',
    qualifier: 'AT_LEAST',
    hardLow: 7800,
    hardHigh: null,
    softLow: 7800,
    softHigh: null,
    best: null,
  });
});

test('an estimate has no hard bounds but a soft band and a value', () => {
  const estimate = { qualifier: 'ESTIMATED', value: 100_000, low: null, high: null } as const;
  expect(intervalOfQuantity('an estimated 100,000', estimate)).toMatchObject({
    hardLow: 0,
    hardHigh: null,
    softLow: 75_000,
    softHigh: 125_000,
    best: 100_000,
  });
});
