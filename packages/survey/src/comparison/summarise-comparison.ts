import type { PassageChangeKind, ProseAlignment } from '@yearline/prose/align-prose';
import type { Certainty, QuantityVerdict, Verdict } from '@yearline/quantity/compare-quantities';

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly certainty: Certainty | null;
  readonly count: number;
}

export interface ComparisonSummary {
  /** One sentence that claims no more than the verdicts do. */
  readonly text: string;
  readonly figures: number;
  readonly passages: number;
  readonly verdicts: readonly VerdictCount[];
  readonly passageKinds: readonly { readonly kind: PassageChangeKind; readonly count: number }[];
  /** Share of the later entry's sentences that stood word for word in the earlier; null when it has none. */
  readonly carriedOverShare: number | null;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  INCREASE: 'increased',
  DECREASE: 'decreased',
  UNCHANGED: 'unchanged',
  UNCHANGED_AS_STATED: 'unchanged as stated',
  RESTATED: 'restated',
  CORRECTED: 'corrected',
  NEWLY_QUANTIFIED: 'newly quantified',
  NO_LONGER_QUANTIFIED: 'no longer quantified',
  NEW: 'new',
  DROPPED: 'dropped',
  DEFINITIONS_DIFFER: 'counted by different definitions',
  NOT_COMPARABLE: 'not comparable',
  INDETERMINATE: 'cannot be known',
};

export function summarise(
  figures: readonly QuantityVerdict[],
  prose: ProseAlignment,
): ComparisonSummary {
  const verdicts = countVerdicts(figures);
  return {
    text: inWords(figures.length, verdicts, prose.carriedOverShare),
    figures: figures.length,
    passages: prose.passages.length,
    verdicts,
    passageKinds: countKinds(prose),
    carriedOverShare: prose.carriedOverShare,
  };
}

export function countVerdicts(figures: readonly QuantityVerdict[]): VerdictCount[] {
  const counts = new Map<string, VerdictCount>();
  for (const { verdict, certainty } of figures) {
    const key = `${verdict} ${certainty}`;
    counts.set(key, { verdict, certainty, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const order = Object.keys(VERDICT_WORDS);
  return [...counts.values()].sort(
    (a, b) =>
      order.indexOf(a.verdict) - order.indexOf(b.verdict) || (a.certainty === 'ENTAILED' ? -1 : 1),
  );
}

function countKinds(prose: ProseAlignment) {
  const counts = new Map<PassageChangeKind, number>();
  for (const { kind } of prose.passages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

function inWords(
  total: number,
  verdicts: readonly VerdictCount[],
  carriedOverShare: number | null,
): string {
  const figures =
    total === 0
      ? 'No figures in either year'
      : `${total} ${total === 1 ? 'figure' : 'figures'}: ${verdicts
          .map(({ verdict, certainty, count }) =>
            [count, VERDICT_WORDS[verdict], certainty ? `(${certainty.toLowerCase()})` : '']
              .filter((word) => word !== '')
              .join(' '),
          )
          .join(', ')}`;
  const prose =
    carriedOverShare === null
      ? ''
      : ` ${Math.round(carriedOverShare * 100)} % of the later text is carried over word for word.`;
  return `${figures}.${prose}`;
}
