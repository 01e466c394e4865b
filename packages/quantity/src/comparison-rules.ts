/**
 * The rules of comparison, in the order in which they apply: the first that finds something gives
 * the verdict. See docs/glossary.md.
 */
import { hardBounds, type Interval, softBounds } from './bounds.ts';
import type {
  Certainty,
  ComparedQuantity,
  ComparisonOptions,
  Verdict,
} from './compare-quantities.ts';
import { type Policy, policyId } from './policy.ts';
import type { HedgedQuantity, Measure, Qualifier } from './quantity.ts';
import { asSentence, describeSpan, formatCount, quotePhrase } from './words.ts';

/** What a rule found, before flags and percentages are added. */
export interface Finding {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly certainty?: Certainty;
  readonly change?: Interval | null;
}

/** Two figures that both editions state. */
export interface Pair {
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

/** What the first rule that applies says. */
export function firstFinding(pair: Pair): Finding {
  for (const rule of RULES) {
    const finding = rule(pair);
    if (finding) return finding;
  }
  return indeterminate(pair);
}

/** One edition is silent about its own year, or both are. */
export function absence(
  earlier: ComparedQuantity | null,
  later: ComparedQuantity | null,
  restatedEarlier: ComparedQuantity | null,
): Finding {
  const restatement = restatedEarlier
    ? ` Of the earlier period the later edition says ${quotePhrase(restatedEarlier)}.`
    : '';
  if (later) {
    return {
      verdict: 'NEW',
      reason: `The earlier edition is silent; ${quotePhrase(later)} stands only in the later one. Absence is not zero.${restatement}`,
    };
  }
  if (earlier) {
    return {
      verdict: 'DROPPED',
      reason: `After ${quotePhrase(earlier)} the later edition is silent about its own period. Absence is not zero.${restatement}`,
    };
  }
  return { verdict: 'INDETERMINATE', reason: 'Neither edition says anything about it.' };
}

function brokenSeries({ earlier, later, options }: Pair): Finding | null {
  if (options.break) {
    return {
      verdict: 'NOT_COMPARABLE',
      reason: `The series is broken between the two editions: ${asSentence(options.break.reason)}`,
    };
  }
  const from = earlier.measure;
  const to = later.measure;
  if (from?.kind && to?.kind && from.kind !== to.kind) {
    return {
      verdict: 'NOT_COMPARABLE',
      reason: `${quotePhrase(earlier)} is ${KIND_NAMES[from.kind]}, ${quotePhrase(later)} is ${KIND_NAMES[to.kind]}: one cannot be subtracted from the other.`,
    };
  }
  if (from?.unit && to?.unit && from.unit !== to.unit) {
    return {
      verdict: 'NOT_COMPARABLE',
      reason: `${quotePhrase(earlier)} counts ${from.unit.toLowerCase()}, ${quotePhrase(later)} counts ${to.unit.toLowerCase()}.`,
    };
  }
  if (options.match !== 'not-comparable') return null;
  return {
    verdict: 'NOT_COMPARABLE',
    reason: `${quotePhrase(earlier)} and ${quotePhrase(later)} do not count the same kind of thing.`,
  };
}

function differentDefinitions({ earlier, later, options }: Pair): Finding | null {
  if (options.equivalence) return null;
  const from = earlier.measure;
  const to = later.measure;
  if (from?.population && to?.population && from.population !== to.population) {
    return {
      verdict: 'DEFINITIONS_DIFFER',
      reason: `${quotePhrase(earlier)} counts ${from.population.replaceAll('-', ' ')}, ${quotePhrase(later)} counts ${to.population.replaceAll('-', ' ')}; no equivalence of the two is recorded.`,
    };
  }
  const definitionsDiffer = from && to && (from.definition ?? null) !== (to.definition ?? null);
  if (!definitionsDiffer && options.match !== 'definitions-differ') return null;
  return {
    verdict: 'DEFINITIONS_DIFFER',
    reason: `${quotePhrase(earlier)} and ${quotePhrase(later)} count by different definitions; no equivalence of the two is recorded.`,
  };
}

function erratum({ earlier, later, options }: Pair): Finding | null {
  if (!options.corrected || sameWords(earlier, later)) return null;
  return {
    verdict: 'CORRECTED',
    reason: `The same edition first said ${quotePhrase(earlier)} and corrected it to ${quotePhrase(later)}. The statement changed, not the world.`,
  };
}

function unknownSides({ earlier, later }: Pair): Finding | null {
  const before = givesNoNumber(earlier);
  const after = givesNoNumber(later);
  if (before && after) {
    return {
      verdict: 'INDETERMINATE',
      reason: `Neither edition gives a number: ${quotePhrase(earlier)}, then ${quotePhrase(later)}.`,
    };
  }
  if (before) {
    return {
      verdict: 'NEWLY_QUANTIFIED',
      reason: `The earlier edition gives no number (${quotePhrase(earlier)}); the later one says ${quotePhrase(later)}.`,
    };
  }
  if (after) {
    return {
      verdict: 'NO_LONGER_QUANTIFIED',
      reason: `The earlier edition says ${quotePhrase(earlier)}; the later one gives no number (${quotePhrase(later)}).`,
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
    reason: `A running total cannot fall, yet ${quotePhrase(later)} lies below ${quotePhrase(earlier)}: the later edition restates the total.`,
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
      reason: `Every value that ${quotePhrase(later)} allows lies above every value that ${quotePhrase(earlier)} allows.`,
    };
  }
  if (isBelow(to, from)) {
    return {
      verdict: 'DECREASE',
      certainty: 'ENTAILED',
      change,
      reason: `Every value that ${quotePhrase(later)} allows lies below every value that ${quotePhrase(earlier)} allows.`,
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
      reason: `${quotePhrase(earlier)} and ${quotePhrase(later)} both mean exactly ${formatCount(from.low)}.`,
    };
  }
  if (!sameWords(earlier, later)) return null;
  return {
    verdict: 'UNCHANGED_AS_STATED',
    reason: `Both editions state the same (${quotePhrase(later)}), which still leaves room for a change that they do not show.`,
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
    reason: `The words alone do not settle it, but under the tolerances of policy ${policyId(policy)} ${quotePhrase(earlier)} means ${describeSpan(soft.earlier)}, and ${quotePhrase(later)} ${describeSpan(soft.later)}, which lies ${rises ? 'above' : 'below'} it.`,
  };
}

function indeterminate({ earlier, later, policy }: Pair): Finding {
  const from = hardBounds(earlier);
  const to = hardBounds(later);
  const isClosed = Number.isFinite(from.high) && Number.isFinite(to.high);
  return {
    verdict: 'INDETERMINATE',
    change: isClosed ? differenceOf(from, to) : null,
    reason: `The two phrases allow the same values: both ${quotePhrase(earlier)} and ${quotePhrase(later)} can mean ${describeSpan(sharedValues(earlier, later, policy))}.`,
  };
}

const KIND_NAMES: Record<Measure['kind'], string> = {
  STOCK: 'a count at one moment',
  FLOW: 'a count over a period',
  CUMULATIVE: 'a running total',
  RATE: 'a rate',
};

const WITHOUT_NUMBER: ReadonlySet<Qualifier> = new Set(['UNKNOWN', 'NOT_AVAILABLE']);

/** Whether the text says that there is no number to give. */
export function givesNoNumber(q: HedgedQuantity): boolean {
  return WITHOUT_NUMBER.has(q.qualifier);
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
