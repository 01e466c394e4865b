/**
 * What may honestly be said about a figure from one year to the next. The rules stand in the order
 * in which they apply; the first that finds something gives the verdict. See docs/glossary.md.
 */
import { bestValue, hardBounds, type Interval, softBounds } from './bounds.ts';
import { DEFAULT_POLICY, type Policy, policyId } from './policy.ts';
import type { HedgedQuantity, Measure, Qualifier } from './quantity.ts';
import { describeChange, describeQuantity, formatCount, HEDGE_NAMES } from './words.ts';

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

export type ComparisonFlag = 'REQUALIFIED' | 'RESTATED_BASE';

/** How the measures of two figures stand to each other; `matchFigures` says so for whole entries. */
export type FigureMatch = 'same-measure' | 'definitions-differ' | 'not-comparable' | 'alone';

/** The parts of a measure that decide whether two quantities may be compared. Absent or null: the text does not say. */
export interface ComparedMeasure {
  readonly kind?: Measure['kind'] | null | undefined;
  readonly unit?: Measure['unit'] | null | undefined;
  readonly population?: string | null | undefined;
  readonly definition?: string | null | undefined;
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
  /** An editor recorded that two definitions count the same. */
  readonly equivalence?: { readonly reason: string } | null | undefined;
  /** The series is broken between the two: declared by an editor, or an unmapped succession of countries. */
  readonly break?: { readonly reason: string } | null | undefined;
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

interface Finding {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly certainty?: Certainty;
  readonly change?: Interval | null;
}

interface Pair {
  /** The figure that the earlier edition prints. */
  readonly printed: ComparedQuantity;
  /** The earlier side of the comparison: as printed, or as the later edition restates it. */
  readonly earlier: ComparedQuantity;
  readonly later: ComparedQuantity;
  readonly options: ComparisonOptions;
  readonly policy: Policy;
}

const RULES: readonly ((pair: Pair) => Finding | null)[] = [
  brokenSeries,
  differentDefinitions,
  erratum,
  unknownSides,
  fallenTotal,
  entailedChange,
  sameStatement,
  indicatedChange,
];

/** Compares what two editions say about one measure. Null is a silent edition: absence is not zero. */
export function compareQuantities(
  earlier: ComparedQuantity | null,
  later: ComparedQuantity | null,
  options: ComparisonOptions = {},
): QuantityVerdict {
  const policy = options.policy ?? DEFAULT_POLICY;
  if (earlier === null || later === null) {
    return assemble(absence(earlier, later), { policy, flags: [], percent: null });
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
  return assemble(
    { ...finding, reason: [finding.reason, ...remarks(pair, requalified)].join(' ') },
    {
      policy,
      flags: [
        ...(requalified ? (['REQUALIFIED'] as const) : []),
        ...(options.restatedEarlier ? (['RESTATED_BASE'] as const) : []),
      ],
      percent: finding.certainty ? percentOfBestValues(pair) : null,
    },
  );
}

function firstFinding(pair: Pair): Finding {
  for (const rule of RULES) {
    const finding = rule(pair);
    if (finding) return finding;
  }
  return indeterminate(pair);
}

function absence(earlier: ComparedQuantity | null, later: ComparedQuantity | null): Finding {
  if (later) {
    return {
      verdict: 'NEW',
      reason: `The earlier edition is silent; ${quote(later)} stands only in the later one. Absence is not zero.`,
    };
  }
  if (earlier) {
    return {
      verdict: 'DROPPED',
      reason: `The later edition is silent about ${quote(earlier)}. Absence is not zero.`,
    };
  }
  return { verdict: 'INDETERMINATE', reason: 'Neither edition says anything about it.' };
}

function brokenSeries({ earlier, later, options }: Pair): Finding | null {
  if (options.break) {
    return {
      verdict: 'NOT_COMPARABLE',
      reason: `The series is broken between the two editions: ${sentence(options.break.reason)}`,
    };
  }
  const from = earlier.measure;
  const to = later.measure;
  if (from?.kind && to?.kind && from.kind !== to.kind) {
    return {
      verdict: 'NOT_COMPARABLE',
      reason: `${quote(earlier)} is ${KIND_NAMES[from.kind]}, ${quote(later)} is ${KIND_NAMES[to.kind]}: one cannot be subtracted from the other.`,
    };
  }
  if (from?.unit && to?.unit && from.unit !== to.unit) {
    return {
      verdict: 'NOT_COMPARABLE',
      reason: `${quote(earlier)} counts ${from.unit.toLowerCase()}, ${quote(later)} counts ${to.unit.toLowerCase()}.`,
    };
  }
  if (options.match !== 'not-comparable') return null;
  return {
    verdict: 'NOT_COMPARABLE',
    reason: `${quote(earlier)} and ${quote(later)} do not count the same kind of thing.`,
  };
}

function differentDefinitions({ earlier, later, options }: Pair): Finding | null {
  if (options.equivalence) return null;
  const from = earlier.measure;
  const to = later.measure;
  if (from?.population && to?.population && from.population !== to.population) {
    return {
      verdict: 'DEFINITIONS_DIFFER',
      reason: `${quote(earlier)} counts ${termWords(from.population)}, ${quote(later)} counts ${termWords(to.population)}; no equivalence of the two is recorded.`,
    };
  }
  const definitionsDiffer = from && to && (from.definition ?? null) !== (to.definition ?? null);
  if (!definitionsDiffer && options.match !== 'definitions-differ') return null;
  return {
    verdict: 'DEFINITIONS_DIFFER',
    reason: `${quote(earlier)} and ${quote(later)} count by different definitions; no equivalence of the two is recorded.`,
  };
}

function erratum({ earlier, later, options }: Pair): Finding | null {
  if (!options.corrected || sameWords(earlier, later)) return null;
  return {
    verdict: 'CORRECTED',
    reason: `The same edition first said ${quote(earlier)} and corrected it to ${quote(later)}. The statement changed, not the world.`,
  };
}

function unknownSides({ earlier, later }: Pair): Finding | null {
  const before = givesNoNumber(earlier);
  const after = givesNoNumber(later);
  if (before && after) {
    return {
      verdict: 'INDETERMINATE',
      reason: `Neither edition gives a number: ${quote(earlier)}, then ${quote(later)}.`,
    };
  }
  if (before) {
    return {
      verdict: 'NEWLY_QUANTIFIED',
      reason: `The earlier edition gives no number (${quote(earlier)}); the later one says ${quote(later)}.`,
    };
  }
  if (after) {
    return {
      verdict: 'NO_LONGER_QUANTIFIED',
      reason: `The earlier edition says ${quote(earlier)}; the later one gives no number (${quote(later)}).`,
    };
  }
  return null;
}

/** A running total cannot shrink: where it does, the editions count differently. */
function fallenTotal({ earlier, later, policy }: Pair): Finding | null {
  const isTotal = earlier.measure?.kind === 'CUMULATIVE' || later.measure?.kind === 'CUMULATIVE';
  const soft = bothSoft(earlier, later, policy);
  const fell =
    isBelow(hardBounds(later), hardBounds(earlier)) || (soft && isBelow(soft.later, soft.earlier));
  if (!isTotal || !fell) return null;
  return {
    verdict: 'RESTATED',
    reason: `A running total cannot fall, yet ${quote(later)} lies below ${quote(earlier)}: the later edition restates the total.`,
  };
}

function entailedChange({ earlier, later }: Pair): Finding | null {
  const from = hardBounds(earlier);
  const to = hardBounds(later);
  const change = differenceOf(from, to);
  if (isBelow(from, to)) {
    return {
      verdict: 'INCREASE',
      certainty: 'ENTAILED',
      change,
      reason: `Every value that ${quote(later)} allows lies above every value that ${quote(earlier)} allows.`,
    };
  }
  if (isBelow(to, from)) {
    return {
      verdict: 'DECREASE',
      certainty: 'ENTAILED',
      change,
      reason: `Every value that ${quote(later)} allows lies below every value that ${quote(earlier)} allows.`,
    };
  }
  return null;
}

function sameStatement({ earlier, later }: Pair): Finding | null {
  const from = hardBounds(earlier);
  const to = hardBounds(later);
  if (from.low === from.high && to.low === to.high && from.low === to.low) {
    return {
      verdict: 'UNCHANGED',
      change: { low: 0, high: 0 },
      reason: `${quote(earlier)} and ${quote(later)} both mean exactly ${formatCount(from.low)}.`,
    };
  }
  if (!sameWords(earlier, later)) return null;
  return {
    verdict: 'UNCHANGED_AS_STATED',
    reason: `Both editions state the same (${quote(later)}), which still leaves room for a change that they do not show.`,
  };
}

function indicatedChange({ earlier, later, policy }: Pair): Finding | null {
  const soft = bothSoft(earlier, later, policy);
  if (!soft || sameNumerals(earlier, later)) return null;
  const rises = isBelow(soft.earlier, soft.later);
  if (!rises && !isBelow(soft.later, soft.earlier)) return null;
  return {
    verdict: rises ? 'INCREASE' : 'DECREASE',
    certainty: 'INDICATED',
    change: differenceOf(soft.earlier, soft.later),
    reason: `The words alone do not settle it, but under the tolerances of policy ${policyId(policy)} ${quote(earlier)} means ${span(soft.earlier)}, and ${quote(later)} ${span(soft.later)}, which lies ${rises ? 'above' : 'below'} it.`,
  };
}

function indeterminate({ earlier, later, policy }: Pair): Finding {
  const from = hardBounds(earlier);
  const to = hardBounds(later);
  const isClosed = Number.isFinite(from.high) && Number.isFinite(to.high);
  return {
    verdict: 'INDETERMINATE',
    change: isClosed ? differenceOf(from, to) : null,
    reason: `The two phrases allow the same values: both ${quote(earlier)} and ${quote(later)} can mean ${span(sharedValues(earlier, later, policy))}.`,
  };
}

/** What a reader should know besides the rule that decided. */
function remarks({ printed, earlier, later, options }: Pair, requalified: boolean): string[] {
  const said: string[] = [];
  if (options.restatedEarlier) {
    said.push(
      `The later edition restates the earlier period: ${quote(printed)} became ${quote(earlier)}, and the comparison uses the restated figure.`,
    );
  }
  if (options.equivalence) {
    said.push(
      `An editor holds the two definitions to be equivalent: ${sentence(options.equivalence.reason)}`,
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

const KIND_NAMES: Record<Measure['kind'], string> = {
  STOCK: 'a count at one moment',
  FLOW: 'a count over a period',
  CUMULATIVE: 'a running total',
  RATE: 'a rate',
};

/** Numbers printed bare are not hedged, so a move between them moves no hedge. */
const BARE: ReadonlySet<Qualifier> = new Set(['EXACT', 'STATED', 'NONE']);
const WITHOUT_NUMBER: ReadonlySet<Qualifier> = new Set(['UNKNOWN', 'NOT_AVAILABLE']);

function givesNoNumber(q: HedgedQuantity): boolean {
  return WITHOUT_NUMBER.has(q.qualifier);
}

/** A number that appears or disappears is a verdict of its own, not a moved hedge. */
function hedgeMoved(earlier: HedgedQuantity, later: HedgedQuantity): boolean {
  if (earlier.qualifier === later.qualifier) return false;
  if (givesNoNumber(earlier) !== givesNoNumber(later)) return false;
  return !(BARE.has(earlier.qualifier) && BARE.has(later.qualifier));
}

function sameWords(a: HedgedQuantity, b: HedgedQuantity): boolean {
  return a.qualifier === b.qualifier && sameNumerals(a, b);
}

function sameNumerals(a: HedgedQuantity, b: HedgedQuantity): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high;
}

function bothSoft(earlier: HedgedQuantity, later: HedgedQuantity, policy: Policy) {
  const from = softBounds(earlier, policy);
  const to = softBounds(later, policy);
  return from && to ? { earlier: from, later: to } : null;
}

function isBelow(a: Interval, b: Interval): boolean {
  return a.high < b.low;
}

function differenceOf(from: Interval, to: Interval): Interval {
  return { low: to.low - from.high, high: to.high - from.low };
}

/** The values that both can mean, as the policy reads them, or by the words alone where that leaves none. */
function sharedValues(earlier: HedgedQuantity, later: HedgedQuantity, policy: Policy): Interval {
  const soft = bothSoft(earlier, later, policy);
  if (soft && !isBelow(soft.earlier, soft.later) && !isBelow(soft.later, soft.earlier)) {
    return overlapOf(soft.earlier, soft.later);
  }
  return overlapOf(hardBounds(earlier), hardBounds(later));
}

function overlapOf(a: Interval, b: Interval): Interval {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

function percentOfBestValues({ earlier, later }: Pair): number | null {
  const from = bestValue(earlier);
  const to = bestValue(later);
  if (from === null || to === null || from === 0) return null;
  return Math.round(((to - from) / from) * 1000) / 10;
}

function span({ low, high }: Interval): string {
  if (high === Number.POSITIVE_INFINITY) return `${formatCount(low)} or more`;
  return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`;
}

function quote(q: ComparedQuantity): string {
  return `"${q.phrase ?? describeQuantity(q)}"`;
}

function termWords(term: string): string {
  return term.replaceAll('-', ' ');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
