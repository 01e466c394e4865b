/** What editors rule about comparability. The rules that follow from it: comparison/comparison-rules.ts. Pure. */
import type { RULING_KINDS } from '@yearline/db/tables';
import { familyKey, measureKey, measureLabel } from '@yearline/quantity/measure';
import type { Measure } from '@yearline/quantity/quantity';
import { nameOfPlace } from '../countries/known-countries.ts';

export type RulingKind = (typeof RULING_KINDS)[number];

/** A statement about the record, with a public reason. It never changes; it can be withdrawn. */
export interface Ruling {
  readonly id: number;
  /**
   * EQUIVALENCE: two measures are one thing. BREAK: figures on its two sides may not be compared. CONTINUATION: the
   * series goes on although the country was split or united.
   */
  readonly kind: RulingKind;
  /** Null for an equivalence that holds in every country. */
  readonly countryCode: string | null;
  /** First and last edition. */
  readonly fromYear: number;
  readonly toYear: number;
  /** One of the two measures of an equivalence; of a break or a continuation the one concerned, null for all. */
  readonly measure: Measure | null;
  /** The other measure of an equivalence, else null. */
  readonly otherMeasure: Measure | null;
  readonly reason: string;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly withdrawal: Withdrawal | null;
}

export interface Withdrawal {
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/**
 * What an equivalence for every country says of a measure: how people are counted, wherever they come from and
 * wherever they are.
 */
export function withoutPlaces(measure: Measure): Measure {
  return { ...measure, origin: null, places: [] };
}

/** Equal for two measures whichever comes first: an equivalence has no direction. */
export function keyOfPair(one: Measure, other: Measure): string {
  return [measureKey(one), measureKey(other)].sort().join(' = ');
}

/** Whether nothing but population, definition or a concept of one family tells the two apart, and something does. */
export function mayBeEquivalent(one: Measure, other: Measure): boolean {
  return familyKey(one) === familyKey(other) && measureKey(one) !== measureKey(other);
}

export function inWords(measure: Measure): string {
  return measureLabel(measure, nameOfPlace);
}
