import type { Qualifier } from '@yearline/quantity/quantity';

export type BoundSide = 'lower' | 'upper';

/** The hedges that bound a number on one side only, and which. */
export const BOUND_SIDES: Readonly<Partial<Record<Qualifier, BoundSide>>> = {
  AT_LEAST: 'lower',
  MORE_THAN: 'lower',
  AT_MOST: 'upper',
  FEWER_THAN: 'upper',
  UP_TO: 'upper',
  NEARLY: 'upper',
};
