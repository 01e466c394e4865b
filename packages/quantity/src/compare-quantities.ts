/**
 * What may honestly be said about a figure from one year to the next. A verdict never claims more
 * than the words (or, where it says so, the named policy) allow. See docs/glossary.md.
 */
import { bestValue, type Interval } from './bounds.ts';
import {
  absence,
  type Finding,
  firstFinding,
  givesNoNumber,
  type Pair,
} from './comparison-rules.ts';
import type { FigureMatch } from './measure.ts';
import { DEFAULT_POLICY, type Policy, policyId } from './policy.ts';
import type { HedgedQuantity, Measure, Qualifier } from './quantity.ts';
import { asSentence, describeChange, HEDGE_NAMES, quotePhrase } from './words.ts';

export type Verdict =
  | 'NEW'
  | 'DROPPED'
  | 'NOT_COMPARABLE'
  | 'DEFINITIONS_DIFFER'
  | 'INDETERMINATE'
  | 'NEWLY_QUANTIFIED'
  | 'NO_LONGER_QUANTIFIED'
  | 'RESTATED'
  | 'INCREASE'
  | 'DECREASE'
  | 'UNCHANGED'
  | 'UNCHANGED_AS_STATED'
  | 'CORRECTED';

/** ENTAILED: true whatever the words leave open. INDICATED: true under the tolerances of the policy. */
export type Certainty = 'ENTAILED' | 'INDICATED';

export type ComparisonFlag =
  | 'REQUALIFIED'
  | 'RESTATED_BASE'
  | 'EQUIVALENCE_APPLIED'
  | 'SUCCESSION_MAPPED';

/** The parts of a measure that decide whether two quantities may be compared. Absent or null: the text does not say. */
export interface ComparedMeasure {
  readonly kind?: Measure['kind'] | null | undefined;
  readonly unit?: Measure['unit'] | null | undefined;
  readonly population?: string | null | undefined;
  readonly definition?: string | null | undefined;
  readonly period?: string | null | undefined;
}

/** A quantity on one side of a comparison: a whole figure, or what was read from one phrase. */
export interface ComparedQuantity extends HedgedQuantity {
  /** As printed; the reason quotes it. Without it the reason uses plain words. */
  readonly phrase?: string | null | undefined;
  readonly measure?: ComparedMeasure | undefined;
}

export interface ComparisonOptions {
  readonly policy?: Policy | undefined;
  /** How the measures match. Without it (or where it says "alone" of two figures) the measures given are compared. */
  readonly match?: FigureMatch | undefined;
  /** The earlier period as the later edition states it. */
  readonly restatedEarlier?: ComparedQuantity | null | undefined;
  /** Both sides stand in revisions of one edition, and the later one is its erratum. */
  readonly corrected?: boolean | undefined;
  /** An editor recorded that two definitions count the same. It lifts no difference of kind or unit. */
  readonly equivalence?: Equivalence | null | undefined;
  /** The series is broken between the two: declared by an editor, or an unmapped succession of countries. */
  readonly break?: { readonly reason: string } | null | undefined;
  /** An editor recorded that the series goes on although the country was split or united between the two. */
  readonly succession?: { readonly reason: string } | null | undefined;
}

/** What an editor holds to be one thing, and why. */
export interface Equivalence {
  /** The two measures in words, "Refugees in China" and "Asylum seekers in China". */
  readonly measures?: readonly [string, string] | undefined;
  readonly reason: string;
}

export interface QuantityVerdict {
  readonly verdict: Verdict;
  /** Null unless the verdict is INCREASE or DECREASE. */
  readonly certainty: Certainty | null;
  /** Sentences that a reader understands. */
  readonly reason: string;
  /**
   * [low_B - high_A, high_B - low_A], from HARD bounds where entailed and from SOFT ones where indicated.
   * An INDETERMINATE verdict carries it only where the words close both intervals, because half of
   * an interval that holds zero reads like a direction. Null where no change can be stated.
   */
  readonly change: Interval | null;
  /** The change in words: "at least +518". */
  readonly changeText: string | null;
  /** Of best values, to one decimal; null unless the verdict has a direction and both sides assert a best value. */
  readonly percent: number | null;
  readonly flags: readonly ComparisonFlag[];
  /** The policy that the SOFT bounds were read under, by id. */
  readonly policy: string;
}

/** Compares what two editions say about one measure. Null is a silent edition: absence is not zero. Rules: docs/glossary.md, "Verdicts". */
export function compareQuantities(
  earlier: ComparedQuantity | null,
  later: ComparedQuantity | null,
  options: ComparisonOptions = {},
): QuantityVerdict {
  const policy = options.policy ?? DEFAULT_POLICY;
  if (earlier === null || later === null) {
    return assemble(absence(earlier, later, options.restatedEarlier ?? null), {
      policy,
      flags: options.restatedEarlier ? ['RESTATED_BASE'] : [],
      percent: null,
    });
  }
  const pair: Pair = {
    printed: earlier,
    earlier: options.restatedEarlier ?? earlier,
    later,
    options,
    policy,
  };
  const finding = firstFinding(pair);
  const requalified = hedgeMoved(pair.printed, later);
  // A break, or a difference of kind or unit, comes before everything that an editor may hold to be one.
  const isComparable = finding.verdict !== 'NOT_COMPARABLE';
  const held = {
    equivalence: isComparable ? options.equivalence : null,
    succession: isComparable ? options.succession : null,
  };
  const said = remarks({ ...pair, options: { ...options, ...held } }, requalified);
  return assemble(
    { ...finding, reason: [finding.reason, ...said].join(' ') },
    {
      policy,
      flags: [
        ...(requalified ? (['REQUALIFIED'] as const) : []),
        ...(options.restatedEarlier ? (['RESTATED_BASE'] as const) : []),
        ...(held.equivalence ? (['EQUIVALENCE_APPLIED'] as const) : []),
        ...(held.succession ? (['SUCCESSION_MAPPED'] as const) : []),
      ],
      percent: finding.certainty ? percentOfBestValues(pair) : null,
    },
  );
}

/** What a reader should know besides the rule that decided. */
function remarks({ printed, earlier, later, options }: Pair, requalified: boolean): string[] {
  const said: string[] = [];
  if (options.restatedEarlier) {
    said.push(
      `The later edition restates the earlier period: ${quotePhrase(printed)} became ${quotePhrase(earlier)}, and the comparison uses the restated figure.`,
    );
  }
  const period = later.measure?.period;
  if (period && earlier.measure?.period === period) {
    said.push(`Both figures are dated ${period}: one of them may carry the wrong period.`);
  }
  if (options.equivalence) {
    const [one, other] = options.equivalence.measures ?? [];
    const held =
      one && other
        ? `“${one}” and “${other}” to count the same`
        : 'the two definitions to be equivalent';
    said.push(`An editor holds ${held}: ${asSentence(options.equivalence.reason)}`);
  }
  if (options.succession) {
    said.push(
      `An editor holds the series to go on across the succession of the country: ${asSentence(options.succession.reason)}`,
    );
  }
  if (requalified) {
    said.push(
      `The hedge moved from ${HEDGE_NAMES[printed.qualifier]} to ${HEDGE_NAMES[later.qualifier]}.`,
    );
  }
  return said;
}

function assemble(
  finding: Finding,
  { policy, flags, percent }: { policy: Policy; flags: ComparisonFlag[]; percent: number | null },
): QuantityVerdict {
  const change = finding.change ?? null;
  return {
    verdict: finding.verdict,
    certainty: finding.certainty ?? null,
    reason: finding.reason,
    change,
    changeText: change && describeChange(change),
    percent,
    flags,
    policy: policyId(policy),
  };
}

/** Numbers printed bare are not hedged, so a move between them moves no hedge. */
const BARE: ReadonlySet<Qualifier> = new Set(['EXACT', 'STATED', 'NONE']);

/** A number that appears or disappears is a verdict of its own, not a moved hedge. */
function hedgeMoved(earlier: HedgedQuantity, later: HedgedQuantity): boolean {
  if (earlier.qualifier === later.qualifier) return false;
  if (givesNoNumber(earlier) !== givesNoNumber(later)) return false;
  return !(BARE.has(earlier.qualifier) && BARE.has(later.qualifier));
}

function percentOfBestValues({ earlier, later }: Pair): number | null {
  const from = bestValue(earlier);
  const to = bestValue(later);
  if (from === null || to === null || from === 0) return null;
  return Math.round(((to - from) / from) * 1000) / 10;
}
