/** The figures of two editions of one country, a row per measure. */
import { compareQuantities, type QuantityVerdict } from '@yearline/quantity/compare-quantities';
import { type FigurePair, matchFigures } from '@yearline/quantity/measure';
import type { LoadedFigure } from '../entries/load-content.ts';
import type { ComparisonPolicy } from '../policies/comparison-policy.ts';
import { inWords, type Ruling } from '../rulings/ruling.ts';
import type { RulesBetween } from './comparison-rules.ts';

export interface FigureChange extends QuantityVerdict {
  readonly earlier: LoadedFigure | null;
  readonly later: LoadedFigure | null;
  /** What editors ruled that decided, or let the figures be compared at all. */
  readonly rulings: readonly Ruling[];
  /** What `policy` names. */
  readonly underPolicy: ComparisonPolicy;
}

export function compareFigures(
  earlier: readonly LoadedFigure[],
  later: readonly LoadedFigure[],
  rules: RulesBetween,
): FigureChange[] {
  const pairs = matchFigures(
    earlier,
    later,
    (figure) => figure.measure,
    (figure) => figure.attribution,
    (one, other) => rules.equivalenceOf(one.measure, other.measure) !== null,
  );
  return pairs.map((pair) => comparePair(pair, rules));
}

/** The verdict about two figures that continue each other, under the rules between their editions. */
export function comparePair(
  { earlier, later, match, restatedEarlier }: FigurePair<LoadedFigure>,
  rules: RulesBetween,
): FigureChange {
  const measures = earlier && later ? ([earlier.measure, later.measure] as const) : null;
  const seriesBreak = measures && rules.breakOf(...measures);
  const continuation = measures && rules.continuationOf(...measures);
  const equivalence = equivalenceApplied({ earlier, later, restatedEarlier }, rules);
  const verdict = compareQuantities(earlier, later, {
    match,
    restatedEarlier,
    policy: rules.policy,
    break: seriesBreak,
    succession: continuation,
    equivalence: equivalence && {
      measures: [inWords(equivalence.one), inWords(equivalence.other)],
      reason: equivalence.ruling.reason,
    },
  });
  const decided =
    verdict.verdict === 'NOT_COMPARABLE'
      ? [seriesBreak?.ruling]
      : [equivalence?.ruling, continuation];
  return {
    earlier,
    later,
    ...verdict,
    rulings: decided.filter((ruling) => ruling !== null && ruling !== undefined),
    underPolicy: rules.policy,
  };
}

/**
 * The equivalence that a comparison rests on: between what is compared, or between the printed figure and the
 * restatement that stands in for it.
 */
function equivalenceApplied(
  { earlier, later, restatedEarlier }: Omit<FigurePair<LoadedFigure>, 'match'>,
  rules: RulesBetween,
) {
  if (!earlier || !later) return null;
  const base = restatedEarlier ?? earlier;
  for (const [{ measure: one }, { measure: other }] of [
    [base, later],
    [earlier, base],
  ] as const) {
    const ruling = rules.equivalenceOf(one, other);
    if (ruling) return { ruling, one, other };
  }
  return null;
}
