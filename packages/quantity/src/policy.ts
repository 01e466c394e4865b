/**
 * The assumptions behind SOFT bounds. They are this project's own choice, not something that a
 * survey says, so they have a name and a version, and every verdict names the policy it was read under.
 */

/** A word for an order of size ("dozens"), the least it can mean and the most it usually means. */
export interface Magnitude {
  /** The word or words, singular stem as a reader meets them: "tens of thousands". */
  readonly words: string;
  readonly low: number;
  readonly high: number;
}

export interface Policy {
  readonly name: string;
  readonly version: number;
  /** How far from n "about n" and "an estimated n" may lie; see `tolerance`. */
  readonly tolerance: {
    /** At least this share of n, in percent ... */
    readonly leastPercent: number;
    /** ... or this share of the rounding unit of n, in percent, whichever is more ... */
    readonly roundingUnitPercent: number;
    /** ... but never more than this share of n, in percent. */
    readonly mostPercent: number;
  };
  /** Ascending. The band that each word names. */
  readonly magnitudes: readonly Magnitude[];
}

export const DEFAULT_POLICY: Policy = Object.freeze({
  name: 'yearline-2026',
  version: 1,
  tolerance: Object.freeze({ leastPercent: 10, roundingUnitPercent: 50, mostPercent: 25 }),
  magnitudes: Object.freeze(
    [
      { words: 'dozens', low: 24, high: 99 },
      { words: 'hundreds', low: 200, high: 999 },
      { words: 'thousands', low: 2_000, high: 9_999 },
      { words: 'tens of thousands', low: 20_000, high: 99_999 },
      { words: 'hundreds of thousands', low: 200_000, high: 999_999 },
      { words: 'millions', low: 2_000_000, high: 9_999_999 },
      { words: 'tens of millions', low: 20_000_000, high: 99_999_999 },
    ].map((magnitude) => Object.freeze(magnitude)),
  ),
});

/** The word that a quantity of an order of size was read from; undefined for a band that no word names. */
export function magnitudeOf(q: {
  readonly low: number | null;
  readonly high: number | null;
}): Magnitude | undefined {
  return DEFAULT_POLICY.magnitudes.find(({ low, high }) => low === q.low && high === q.high);
}

/** The policy as every verdict cites it, for instance "yearline-2026.1" (docs/glossary.md, "Qualifiers and their bounds"). */
export function policyId(policy: Pick<Policy, 'name' | 'version'>): string {
  return `${policy.name}.${policy.version}`;
}
