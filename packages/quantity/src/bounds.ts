/**
 * The values that a hedged quantity allows. HARD bounds follow from the words alone; SOFT bounds add
 * the assumptions of a named policy and serve verdicts marked INDICATED only. People are counted
 * whole, so every bound is a whole number. A midpoint is never invented.
 */
import { DEFAULT_POLICY, magnitudeOf, type Policy } from './policy.ts';
import type { HedgedQuantity, Qualifier } from './quantity.ts';

/** Both ends belong to it. `high` may be Infinity; in the interval of a change `low` may be -Infinity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The ends as a row of a table prints them; null where the words set none. */
export interface StatedEnds {
  readonly low: number | null;
  readonly high: number | null;
}

/** Nothing is known but that a count is not negative. */
const ANY_COUNT: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

/** The largest power of ten that divides n (1,500 → 100); 1 for zero. Rule: docs/glossary.md, "Qualifiers and their bounds". */
export function roundingUnit(n: number): number {
  if (n === 0) return 1;
  let unit = 1;
  while (n % (unit * 10) === 0) unit *= 10;
  return unit;
}

/**
 * How far from n an approximate n may lie under the policy: under the default one
 * min(max(10 % of n, half the rounding unit), 25 % of n). Rule: docs/glossary.md, "Qualifiers and their bounds".
 */
export function tolerance(n: number, policy: Policy = DEFAULT_POLICY): number {
  const { leastPercent, roundingUnitPercent, mostPercent } = policy.tolerance;
  return Math.min(
    Math.max((n * leastPercent) / 100, (roundingUnit(n) * roundingUnitPercent) / 100),
    (n * mostPercent) / 100,
  );
}

type Bound<Result> = (q: HedgedQuantity, policy: Policy) => Result;

const exactly: Bound<Interval> = (q) => point(q.value);
const atLeast: Bound<Interval> = (q) => upFrom(q.value ?? 0);
const moreThan: Bound<Interval> = (q) => upFrom((q.value ?? 0) + 1);
const atMost: Bound<Interval> = (q) => upTo(q.value);
const fewerThan: Bound<Interval> = (q) => upTo(oneBelow(q.value));
const printedRange: Bound<Interval> = (q) => ({
  low: q.low ?? 0,
  high: q.high ?? Number.POSITIVE_INFINITY,
});
const anyCount: Bound<Interval> = () => ANY_COUNT;
const noAssumption: Bound<null> = () => null;

const HARD: Record<Qualifier, Bound<Interval>> = {
  EXACT: exactly,
  STATED: withinRounding,
  ABOUT: anyCount,
  ESTIMATED: anyCount,
  AT_LEAST: atLeast,
  MORE_THAN: moreThan,
  AT_MOST: atMost,
  FEWER_THAN: fewerThan,
  UP_TO: anyCount,
  NEARLY: fewerThan,
  BETWEEN: printedRange,
  BEST_WITH_RANGE: printedRange,
  MAGNITUDE: (q) => upFrom(q.low ?? 0),
  UNKNOWN: () => upFrom(1),
  NOT_AVAILABLE: anyCount,
  NONE: () => point(0),
  SUPPRESSED: printedRange,
};

const SOFT: Record<Qualifier, Bound<Interval | null>> = {
  EXACT: exactly,
  STATED: withinRounding,
  ABOUT: withinTolerance,
  ESTIMATED: withinTolerance,
  AT_LEAST: atLeast,
  MORE_THAN: moreThan,
  AT_MOST: atMost,
  FEWER_THAN: fewerThan,
  UP_TO: atMost,
  NEARLY: justBelow,
  BETWEEN: printedRange,
  BEST_WITH_RANGE: printedRange,
  MAGNITUDE: usualBand,
  UNKNOWN: noAssumption,
  NOT_AVAILABLE: noAssumption,
  NONE: () => point(0),
  SUPPRESSED: printedRange,
};

const BEST: Record<Qualifier, (q: HedgedQuantity) => number | null> = {
  EXACT: theNumeral,
  STATED: theNumeral,
  ABOUT: theNumeral,
  ESTIMATED: theNumeral,
  AT_LEAST: noNumber,
  MORE_THAN: noNumber,
  AT_MOST: noNumber,
  FEWER_THAN: noNumber,
  UP_TO: noNumber,
  NEARLY: noNumber,
  BETWEEN: noNumber,
  BEST_WITH_RANGE: theNumeral,
  MAGNITUDE: noNumber,
  UNKNOWN: noNumber,
  NOT_AVAILABLE: noNumber,
  NONE: () => 0,
  SUPPRESSED: noNumber,
};

const ENDS: Record<Qualifier, (q: HedgedQuantity) => StatedEnds> = {
  EXACT: (q) => ({ low: q.value, high: q.value }),
  STATED: (q) => ({ low: q.value, high: q.value }),
  ABOUT: noEnds,
  ESTIMATED: noEnds,
  AT_LEAST: (q) => ({ low: q.value, high: null }),
  MORE_THAN: (q) => ({ low: q.value === null ? null : q.value + 1, high: null }),
  AT_MOST: (q) => ({ low: 0, high: q.value }),
  FEWER_THAN: (q) => ({ low: 0, high: oneBelow(q.value) }),
  UP_TO: (q) => ({ low: 0, high: q.value }),
  NEARLY: (q) => ({ low: 0, high: oneBelow(q.value) }),
  BETWEEN: (q) => ({ low: q.low, high: q.high }),
  BEST_WITH_RANGE: (q) => ({ low: q.low, high: q.high }),
  MAGNITUDE: (q) => ({ low: q.low, high: q.high }),
  UNKNOWN: () => ({ low: 1, high: null }),
  NOT_AVAILABLE: noEnds,
  NONE: () => ({ low: 0, high: 0 }),
  SUPPRESSED: (q) => ({ low: q.low, high: q.high }),
};

/** Every value that the words allow. Where they set no bound: [0, Infinity]. Rule: docs/glossary.md, "Qualifiers and their bounds". */
export function hardBounds(q: HedgedQuantity): Interval {
  return HARD[q.qualifier](q, DEFAULT_POLICY);
}

/** The values that the policy takes the words to mean; null where it assumes nothing. Lies within the hard bounds. Rule: docs/glossary.md, "Qualifiers and their bounds". */
export function softBounds(q: HedgedQuantity, policy: Policy = DEFAULT_POLICY): Interval | null {
  return SOFT[q.qualifier](q, policy);
}

/** The one value that the source asserts, or null: a bound is not a value. Rule: docs/glossary.md, "Qualifiers and their bounds". */
export function bestValue(q: HedgedQuantity): number | null {
  return BEST[q.qualifier](q);
}

/** The ends of the quantity as the words print them, for a table or a chart that shows the statement itself: never a midpoint (docs/glossary.md). */
export function statedEnds(q: HedgedQuantity): StatedEnds {
  return ENDS[q.qualifier](q);
}

function withinRounding(q: HedgedQuantity): Interval {
  if (q.value === null) return ANY_COUNT;
  const half = Math.floor(roundingUnit(q.value) / 2);
  return { low: q.value - half, high: q.value + half };
}

function withinTolerance(q: HedgedQuantity, policy: Policy): Interval {
  if (q.value === null) return ANY_COUNT;
  const either = tolerance(q.value, policy);
  return { low: Math.ceil(q.value - either), high: Math.floor(q.value + either) };
}

function justBelow(q: HedgedQuantity, policy: Policy): Interval {
  if (q.value === null) return ANY_COUNT;
  const high = Math.max(0, q.value - 1);
  return { low: Math.min(high, Math.ceil(q.value - tolerance(q.value, policy))), high };
}

/** What the policy takes the word to mean at most. The least is a matter of the word itself, so no policy lowers it. */
function usualBand(q: HedgedQuantity, policy: Policy): Interval {
  const printed = printedRange(q, policy);
  const word = magnitudeOf(q)?.words;
  const band = policy.magnitudes.find(({ words }) => words === word);
  if (!band) return printed;
  const low = Math.max(printed.low, band.low);
  return { low, high: Math.max(low, band.high) };
}

function point(n: number | null): Interval {
  return n === null ? ANY_COUNT : { low: n, high: n };
}

function upFrom(low: number): Interval {
  return { low, high: Number.POSITIVE_INFINITY };
}

function upTo(high: number | null): Interval {
  return high === null ? ANY_COUNT : { low: 0, high };
}

function oneBelow(n: number | null): number | null {
  return n === null ? null : Math.max(0, n - 1);
}

function theNumeral(q: HedgedQuantity): number | null {
  return q.value;
}

function noNumber(): null {
  return null;
}

function noEnds(): StatedEnds {
  return { low: null, high: null };
}
