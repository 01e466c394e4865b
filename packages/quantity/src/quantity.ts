/**
 * A hedged quantity: a number together with the words that qualify it, as a survey prints it.
 * The qualifiers, their phrases and their bounds are those of docs/glossary.md.
 */

export const QUALIFIERS = [
  'EXACT',
  'STATED',
  'ABOUT',
  'ESTIMATED',
  'AT_LEAST',
  'MORE_THAN',
  'AT_MOST',
  'FEWER_THAN',
  'UP_TO',
  'NEARLY',
  'BETWEEN',
  'BEST_WITH_RANGE',
  'MAGNITUDE',
  'UNKNOWN',
  'NOT_AVAILABLE',
  'NONE',
  'SUPPRESSED',
] as const;

/** How the text qualifies a number. */
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * What the words say, before any rule is applied. All numbers are non-negative and finite.
 *
 * - `value`: the one numeral that the phrase prints ("at least 7,800" → 7800), also the best value
 *   of BEST_WITH_RANGE; null where the phrase prints none (UNKNOWN, NOT_AVAILABLE, MAGNITUDE, BETWEEN).
 * - `low`, `high`: the two ends that a range prints (BETWEEN, BEST_WITH_RANGE), the band that a
 *   MAGNITUDE word names (20000, 99999), or the band behind SUPPRESSED (1, 5); null otherwise.
 */
export interface HedgedQuantity {
  readonly qualifier: Qualifier;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What is counted: at one moment, during a period, summed since a start, or per unit of time. */
export const FIGURE_KINDS = ['STOCK', 'FLOW', 'CUMULATIVE', 'RATE'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Who or what one unit of the count is. */
export const FIGURE_UNITS = ['PERSONS', 'HOUSEHOLDS', 'CASES'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/**
 * What a figure counts. Two figures may be compared only when every part agrees, the length of the
 * reference period (not its date) standing for the period.
 */
export interface Measure {
  /** kebab-case term, e.g. "hiding", "arrivals", "forced-returns", "internal-displacement", "deaths". */
  readonly concept: string;
  /** kebab-case term, e.g. "refugees", "asylum-seekers", "internally-displaced", "nationals"; null when the text names none. */
  readonly population: string | null;
  /** Country code (alpha-3 or the project's own) that the people come from; null when the text names none. */
  readonly origin: string | null;
  /** The set of places that the one number covers, country codes or free names; order carries no meaning. */
  readonly places: readonly string[];
  readonly kind: FigureKind;
  readonly unit: FigureUnit;
  /**
   * Reference period: "2003", "2003-07", "1994/1997" (both ends included), "2003-12-31" (a moment),
   * "FY2001" (a fiscal year); null when the text names none.
   */
  readonly period: string | null;
  /**
   * A definition of the same words that differs from the default one, kebab-case; null is the default.
   * Of a RATE it names the unit of time ("per-week"), which the period does not.
   */
  readonly definition: string | null;
}
