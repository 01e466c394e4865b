/** Whether a hedged quantity holds together, and how to bring what a form or a table gives into its shape. */
import { roundingUnit } from './bounds.ts';
import { DEFAULT_POLICY, type Magnitude } from './policy.ts';
import type { HedgedQuantity, Qualifier } from './quantity.ts';

/** A quantity as a person or a table gives it: numbers may be missing, doubled, or at the wrong end. */
export interface QuantityInput {
  readonly qualifier: Qualifier;
  readonly value?: number | null | undefined;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
}

interface Shape {
  /** Whether the words print one numeral. */
  readonly value: boolean;
  /** Whether the words name two ends. */
  readonly ends: boolean;
  /** The least numeral that makes sense. */
  readonly least: number;
}

const ONE_NUMERAL: Shape = { value: true, ends: false, least: 0 };
const ONE_NUMERAL_ABOVE_ZERO: Shape = { value: true, ends: false, least: 1 };
const TWO_ENDS: Shape = { value: false, ends: true, least: 0 };
const NO_NUMBER: Shape = { value: false, ends: false, least: 0 };

/** Which numbers each qualifier is made of. */
const SHAPES: Record<Qualifier, Shape> = {
  EXACT: ONE_NUMERAL,
  STATED: ONE_NUMERAL,
  ABOUT: ONE_NUMERAL,
  ESTIMATED: ONE_NUMERAL,
  AT_LEAST: ONE_NUMERAL,
  MORE_THAN: ONE_NUMERAL,
  AT_MOST: ONE_NUMERAL,
  FEWER_THAN: ONE_NUMERAL_ABOVE_ZERO,
  UP_TO: ONE_NUMERAL,
  NEARLY: ONE_NUMERAL_ABOVE_ZERO,
  BETWEEN: TWO_ENDS,
  BEST_WITH_RANGE: { value: true, ends: true, least: 0 },
  MAGNITUDE: TWO_ENDS,
  UNKNOWN: NO_NUMBER,
  NOT_AVAILABLE: NO_NUMBER,
  NONE: { value: true, ends: false, least: 0 },
  SUPPRESSED: TWO_ENDS,
};

/**
 * What is wrong with a quantity, a sentence per problem; empty when it holds together. Rule: the shapes of quantity.ts.
 * Counts are whole: MORE_THAN 5 means 6 or more, which holds of people, households and cases only.
 */
export function checkQuantity(q: HedgedQuantity): string[] {
  const { qualifier, value, low, high } = q;
  const shape = SHAPES[qualifier];
  const problems = [
    ...numberProblems('value', value),
    ...numberProblems('low end', low),
    ...numberProblems('high end', high),
    ...presenceProblems(qualifier, 'a value', shape.value, value),
    ...presenceProblems(qualifier, 'a low end', shape.ends, low),
    ...presenceProblems(qualifier, 'a high end', shape.ends, high),
  ];
  if (problems.length > 0) return problems;
  if (value !== null && value < shape.least) {
    problems.push(
      `${qualifier} ${value} allows no count at all: the value must be ${shape.least} or more.`,
    );
  }
  if (qualifier === 'NONE' && value !== 0) problems.push('The value of NONE must be 0.');
  if (low !== null && high !== null) {
    if (low > high) problems.push(`The low end (${low}) lies above the high end (${high}).`);
    else if (value !== null && (value < low || value > high)) {
      problems.push(`The value (${value}) lies outside its range (${low} to ${high}).`);
    }
  }
  return problems;
}

/**
 * Brings what was given into the shape of its qualifier: a bound given as `low` or `high` becomes
 * the value that the words print, a MAGNITUDE gets the band around its one number, SUPPRESSED its
 * usual 1 to 5, and numbers that the words do not hold are dropped. Never invents a number that was
 * not given; `checkQuantity` says what is still missing.
 */
export function normaliseQuantity(input: QuantityInput): HedgedQuantity {
  return NORMALISERS[input.qualifier]({
    qualifier: input.qualifier,
    value: input.value ?? null,
    low: input.low ?? null,
    high: input.high ?? null,
  });
}

type Normaliser = (given: HedgedQuantity) => HedgedQuantity;

const fromEqualEnds: Normaliser = (q) =>
  oneNumeral(q, q.value ?? (q.low === q.high ? q.low : null));
const fromLow: Normaliser = (q) => oneNumeral(q, q.value ?? q.low);
const fromHigh: Normaliser = (q) => oneNumeral(q, q.value ?? q.high);
const fromAboveLow: Normaliser = (q) => oneNumeral(q, q.value ?? printedNumeral(q.low, -1));
const fromBelowHigh: Normaliser = (q) => oneNumeral(q, q.value ?? printedNumeral(q.high, 1));
const twoEnds: Normaliser = (q) => ({ ...q, value: null });
const noNumber: Normaliser = (q) => ({ ...q, value: null, low: null, high: null });

const NORMALISERS: Record<Qualifier, Normaliser> = {
  EXACT: fromEqualEnds,
  STATED: fromEqualEnds,
  ABOUT: fromEqualEnds,
  ESTIMATED: fromEqualEnds,
  AT_LEAST: fromLow,
  MORE_THAN: fromAboveLow,
  AT_MOST: fromHigh,
  FEWER_THAN: fromBelowHigh,
  UP_TO: fromHigh,
  NEARLY: fromBelowHigh,
  BETWEEN: twoEnds,
  BEST_WITH_RANGE: (q) => q,
  MAGNITUDE: withinBand,
  UNKNOWN: noNumber,
  NOT_AVAILABLE: noNumber,
  NONE: (q) => oneNumeral(q, 0),
  SUPPRESSED: (q) => ({ ...q, value: null, low: q.low ?? 1, high: q.high ?? 5 }),
};

function oneNumeral(q: HedgedQuantity, value: number | null): HedgedQuantity {
  return { qualifier: q.qualifier, value, low: null, high: null };
}

/**
 * "More than 900" arrives as the low end 901 from tables that print bounds, and as 900 from those
 * that repeat the numeral. The rounder of the two is what a phrase prints; as round, the bound is meant.
 */
function printedNumeral(end: number | null, step: 1 | -1): number | null {
  if (end === null) return null;
  const beside = end + step;
  return beside < 0 || roundingUnit(end) > roundingUnit(beside) ? end : beside;
}

/** "hundreds" may arrive as its band, or as one number of that band. */
function withinBand(q: HedgedQuantity): HedgedQuantity {
  if (q.low !== null && q.high !== null) return { ...q, value: null };
  const given = q.low ?? q.high ?? q.value;
  const band = given === null ? undefined : bandOf(given);
  return {
    qualifier: q.qualifier,
    value: null,
    low: q.low ?? band?.low ?? null,
    high: q.high ?? band?.high ?? null,
  };
}

function bandOf(n: number): Magnitude | undefined {
  return DEFAULT_POLICY.magnitudes.find(({ low, high }) => n >= low && n <= high);
}

function numberProblems(name: string, n: number | null): string[] {
  if (n === null) return [];
  if (!Number.isFinite(n)) return [`The ${name} must be a number.`];
  if (n < 0) return [`The ${name} (${n}) must not be negative.`];
  if (!Number.isInteger(n)) return [`The ${name} (${n}) must be a whole number.`];
  if (!Number.isSafeInteger(n)) return [`The ${name} (${n}) is too large to be kept exactly.`];
  return [];
}

function presenceProblems(
  qualifier: Qualifier,
  what: string,
  needed: boolean,
  n: number | null,
): string[] {
  if (needed && n === null) return [`${qualifier} needs ${what}.`];
  if (!needed && n !== null) return [`${qualifier} takes no ${what.replace(/^a /, '')}.`];
  return [];
}
