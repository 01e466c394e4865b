/**
 * What decides a comparison besides the words themselves: the rulings of editors, successions of countries, and
 * the policy of the later edition. One object, given to everything that compares.
 */
import type { Database } from '@yearline/db/open-database';
import { measureKey } from '@yearline/quantity/measure';
import type { Measure } from '@yearline/quantity/quantity';
import type { Reading } from '../entries/reading.ts';
import { BUILT_IN_POLICY, type ComparisonPolicy } from '../policies/comparison-policy.ts';
import { type EditionPolicies, loadEditionPolicies } from '../policies/edition-policies.ts';
import { standingRulings } from '../rulings/load-rulings.ts';
import { keyOfPair, mayBeEquivalent, type Ruling, withoutPlaces } from '../rulings/ruling.ts';
import { reasonOfBreak, successionsBetween } from './successions.ts';

/** Why two figures may not be compared. */
export interface SeriesBreak {
  readonly reason: string;
  /** Null where nobody ruled: a split or union of the country that no editor mapped. */
  readonly ruling: Ruling | null;
}

/** What holds between two editions of one country. */
export interface RulesBetween {
  /** Of the later edition. */
  readonly policy: ComparisonPolicy;
  /** Whichever measure comes first; null for measures of one key, which need none. */
  equivalenceOf(one: Measure, other: Measure): Ruling | null;
  breakOf(one: Measure, other: Measure): SeriesBreak | null;
  /** The ruling that maps a split or union of the country, where there was one and all are mapped. */
  continuationOf(one: Measure, other: Measure): Ruling | null;
}

export class ComparisonRules {
  readonly #rulings: readonly Ruling[];
  readonly #policies: EditionPolicies;
  readonly #between = new Map<string, RulesBetween>();

  /** Rulings oldest first: of two that say the same, the newer is cited. */
  constructor(rulings: readonly Ruling[] = [], policies: EditionPolicies = new Map()) {
    this.#rulings = rulings;
    this.#policies = policies;
  }

  policyOf(year: number): ComparisonPolicy {
    return this.#policies.get(year) ?? BUILT_IN_POLICY;
  }

  between(countryCode: string, earlierYear: number, laterYear: number): RulesBetween {
    const key = `${countryCode} ${earlierYear} ${laterYear}`;
    let rules = this.#between.get(key);
    if (!rules) {
      const rulings = this.#rulings.filter(
        (ruling) => ruling.countryCode === null || ruling.countryCode === countryCode,
      );
      const years = { earlier: earlierYear, later: laterYear };
      rules = rulesBetween(countryCode, years, rulings, this.policyOf(laterYear));
      this.#between.set(key, rules);
    }
    return rules;
  }
}

/** The rules as they stood under a reading, for one country or for all (null): two statements. */
export function loadComparisonRules(
  db: Database,
  reading: Reading,
  countryCode: string | null,
): ComparisonRules {
  return new ComparisonRules(
    standingRulings(db, reading, countryCode),
    loadEditionPolicies(db, reading),
  );
}

function rulesBetween(
  countryCode: string,
  { earlier, later }: { readonly earlier: number; readonly later: number },
  rulings: readonly Ruling[],
  policy: ComparisonPolicy,
): RulesBetween {
  const equivalences = equivalencesByPair(
    rulings.filter(({ fromYear, toYear }) => fromYear <= earlier && later <= toYear),
  );
  // The break lies somewhere between its two editions: whatever overlaps them may cross it.
  const breaks = rulings.filter(
    ({ kind, fromYear, toYear }) => kind === 'BREAK' && earlier < toYear && later > fromYear,
  );
  const successions = successionsBetween(countryCode, earlier, later);
  const continuations = rulings.filter(({ kind }) => kind === 'CONTINUATION');
  const mappedBy = (year: number, one: Measure, other: Measure) =>
    newest(
      continuations.filter(
        (ruling) =>
          ruling.fromYear <= year && year <= ruling.toYear - 1 && concerns(ruling, one, other),
      ),
    );

  return {
    policy,
    equivalenceOf(one, other) {
      if (equivalences.size === 0 || !mayBeEquivalent(one, other)) return null;
      return (
        equivalences.get(keyOfPair(one, other)) ??
        equivalences.get(everywhere(keyOfPair(withoutPlaces(one), withoutPlaces(other)))) ??
        null
      );
    },
    breakOf(one, other) {
      const ruling = newest(breaks.filter((declared) => concerns(declared, one, other)));
      if (ruling) return { reason: ruling.reason, ruling };
      const unmapped = successions.find(({ year }) => !mappedBy(year, one, other));
      return unmapped ? { reason: reasonOfBreak(countryCode, unmapped), ruling: null } : null;
    },
    continuationOf(one, other) {
      const mapped = successions.map(({ year }) => mappedBy(year, one, other));
      return mapped.includes(null) ? null : newest(mapped.filter((ruling) => ruling !== null));
    },
  };
}

function equivalencesByPair(rulings: readonly Ruling[]): Map<string, Ruling> {
  return new Map(
    rulings.flatMap((ruling) => {
      const { kind, countryCode, measure, otherMeasure } = ruling;
      if (kind !== 'EQUIVALENCE' || !measure || !otherMeasure) return [];
      const key = keyOfPair(measure, otherMeasure);
      return [[countryCode === null ? everywhere(key) : key, ruling] as const];
    }),
  );
}

function everywhere(key: string): string {
  return `everywhere: ${key}`;
}

/** A ruling about one measure concerns every comparison in which that measure is a side. */
function concerns({ measure }: Ruling, one: Measure, other: Measure): boolean {
  if (measure === null) return true;
  const key = measureKey(measure);
  return key === measureKey(one) || key === measureKey(other);
}

function newest(rulings: readonly Ruling[]): Ruling | null {
  return rulings.at(-1) ?? null;
}
