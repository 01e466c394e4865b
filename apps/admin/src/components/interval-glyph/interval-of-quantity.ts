import { bestValue, hardBounds, softBounds } from '@yearline/quantity/bounds';
import type { HedgedQuantity } from '@yearline/quantity/quantity';
import type { Interval } from './interval.ts';

/** The interval of a quantity that no server has answered for yet: one being typed, or only read from a document. */
export function intervalOfQuantity(phrase: string, quantity: HedgedQuantity): Interval {
  const hard = hardBounds(quantity);
  const soft = softBounds(quantity);
  return {
    phrase,
    qualifier: quantity.qualifier,
    hardLow: hard.low,
    hardHigh: finite(hard.high),
    softLow: soft === null ? null : soft.low,
    softHigh: soft === null ? null : finite(soft.high),
    best: bestValue(quantity),
  };
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
