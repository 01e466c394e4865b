/** Quantities and changes as English words, for reasons, labels and places where no verbatim phrase is at hand. */
import type { Interval } from './bounds.ts';
import { magnitudeOf } from './policy.ts';
import type { HedgedQuantity, Qualifier } from './quantity.ts';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** 7800 → "7,800"; at most one decimal. For every number that a person reads. */
export function formatCount(n: number): string {
  return grouped.format(n);
}

const PHRASES: Record<Qualifier, (value: string, range: string, q: HedgedQuantity) => string> = {
  EXACT: (value) => value,
  STATED: (value) => value,
  ABOUT: (value) => `about ${value}`,
  ESTIMATED: (value) => `an estimated ${value}`,
  AT_LEAST: (value) => `at least ${value}`,
  MORE_THAN: (value) => `more than ${value}`,
  AT_MOST: (value) => `at most ${value}`,
  FEWER_THAN: (value) => `fewer than ${value}`,
  UP_TO: (value) => `up to ${value}`,
  NEARLY: (value) => `nearly ${value}`,
  BETWEEN: (_, range) => range,
  BEST_WITH_RANGE: (value, range) => `close to ${value}, estimates range ${range}`,
  MAGNITUDE: (_, range, q) => magnitudeWords(q) ?? range,
  UNKNOWN: () => 'an unknown number',
  NOT_AVAILABLE: () => 'no number available',
  NONE: () => 'none',
  SUPPRESSED: (_, range) => `${range} (hidden by the source)`,
};

/** The quantity in plain words, in the phrasing of docs/glossary.md: "at least 7,800". */
export function describeQuantity(q: HedgedQuantity): string {
  const range = `${q.low === null ? '?' : formatCount(q.low)} to ${q.high === null ? '?' : formatCount(q.high)}`;
  return PHRASES[q.qualifier](q.value === null ? '?' : formatCount(q.value), range, q);
}

/**
 * The interval of a change in words: "+344 to +444", "at least +518", and for a fall of which only
 * the least is known "at least -5,801". Null where neither end is known.
 */
export function describeChange({ low, high }: Interval): string | null {
  const knowsLow = Number.isFinite(low);
  const knowsHigh = Number.isFinite(high);
  if (knowsLow && knowsHigh) {
    if (low !== high) return `${signed(low)} to ${signed(high)}`;
    return low === 0 ? 'no change' : signed(low);
  }
  if (knowsLow) return low > 0 ? `at least ${signed(low)}` : `not below ${signed(low)}`;
  if (knowsHigh) return high < 0 ? `at least ${signed(high)}` : `not above ${signed(high)}`;
  return null;
}

function signed(n: number): string {
  return n > 0 ? `+${formatCount(n)}` : formatCount(n);
}

function magnitudeWords(q: HedgedQuantity): string | undefined {
  return magnitudeOf(q)?.words;
}

/** The hedge alone, as the reason of a verdict names it. */
export const HEDGE_NAMES: Record<Qualifier, string> = {
  EXACT: 'an exact number',
  STATED: 'a bare number',
  ABOUT: '"about"',
  ESTIMATED: '"an estimated"',
  AT_LEAST: '"at least"',
  MORE_THAN: '"more than"',
  AT_MOST: '"at most"',
  FEWER_THAN: '"fewer than"',
  UP_TO: '"up to"',
  NEARLY: '"nearly"',
  BETWEEN: 'a range',
  BEST_WITH_RANGE: 'a best value with a range',
  MAGNITUDE: 'an order of size',
  UNKNOWN: '"an unknown number"',
  NOT_AVAILABLE: 'no number available',
  NONE: '"none"',
  SUPPRESSED: 'a hidden small count',
};

/** The phrase in quotation marks as printed, or in plain words where none is at hand. */
export function quotePhrase(
  q: HedgedQuantity & { readonly phrase?: string | null | undefined },
): string {
  return `"${q.phrase ?? describeQuantity(q)}"`;
}

/** The values of an interval in words: "75,000 to 125,000", "1,101 or more". */
export function describeSpan({ low, high }: Interval): string {
  if (high === Number.POSITIVE_INFINITY) return `${formatCount(low)} or more`;
  return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`;
}

/** A reason as an editor typed it, closed by a full stop. */
export function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
