/**
 * What the words allow of a sum. A sum adds intervals, end by end; an unknown part opens the top ("at least 7,802,
 * plus an unknown number"). Domain section 6. Which figures may be added at all is not decided here.
 */
import { bestValue, hardBounds, type Interval, softBounds } from './bounds.ts';
import { DEFAULT_POLICY, type Policy, policyId } from './policy.ts';
import type { HedgedQuantity } from './quantity.ts';
import { describeQuantity, formatCount } from './words.ts';

/**
 * What a part brings into a sum:
 *
 * - BOUNDED: the words set at least one bound.
 * - SOFT_ONLY: a number whose words set no bound ("an estimated 100,000"): it bounds the sum under the policy only.
 * - UNKNOWN: at least one, how many nobody says. NOT_AVAILABLE: not even that.
 * - CONTRADICTED: statements of one fact that cannot all be true, so nothing of it is claimed.
 */
export type PartKind = 'BOUNDED' | 'SOFT_ONLY' | 'UNKNOWN' | 'NOT_AVAILABLE' | 'CONTRADICTED';

export const PART_KINDS: readonly PartKind[] = [
  'BOUNDED',
  'SOFT_ONLY',
  'UNKNOWN',
  'NOT_AVAILABLE',
  'CONTRADICTED',
];

/** One fact as a sum takes it. */
export interface SumPart {
  readonly kind: PartKind;
  readonly hard: Interval;
  /** Under the policy; the hard bounds where that assumes nothing. */
  readonly soft: Interval;
  /** The value asserted, or null. */
  readonly best: number | null;
  /** In plain words, "an estimated 100,000". */
  readonly words: string;
}

export interface QuantitySum {
  /** From the words alone. [0, Infinity] says nothing. */
  readonly hard: Interval;
  /** "at least 7,802, plus an unknown number", "between 1,894 and 1,944". */
  readonly text: string;
  /** Under the policy, indicative only; null where it adds nothing to the words. */
  readonly soft: Interval | null;
  readonly softText: string | null;
  /** Sum of the asserted values; null unless every part asserts one. */
  readonly best: number | null;
  readonly parts: number;
  readonly kinds: Readonly<Record<PartKind, number>>;
  /** Name and version of the policy behind the soft bounds. */
  readonly policy: string;
}

const NOTHING_KNOWN: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

/** Null for no quantities at all: a sum of nothing is not zero. */
export function sumQuantities(
  list: readonly HedgedQuantity[],
  policy: Policy = DEFAULT_POLICY,
): QuantitySum | null {
  return sumParts(
    list.map((quantity) => partOfSum(quantity, policy)),
    policy,
  );
}

/** Null for no parts at all. */
export function sumParts(
  parts: readonly SumPart[],
  policy: Policy = DEFAULT_POLICY,
): QuantitySum | null {
  if (parts.length === 0) return null;
  const hard = addIntervals(parts.map((part) => part.hard));
  const soft = addIntervals(parts.map((part) => part.soft));
  const addsNothing = soft.low === hard.low && soft.high === hard.high;
  return {
    hard,
    text: describeSum(parts, hard),
    soft: addsNothing ? null : soft,
    softText: addsNothing ? null : describeTotal(soft),
    best: parts.reduce<number | null>(
      (sum, { best }) => (sum === null || best === null ? null : sum + best),
      0,
    ),
    parts: parts.length,
    kinds: Object.fromEntries(
      PART_KINDS.map((kind) => [kind, parts.filter((part) => part.kind === kind).length]),
    ) as Record<PartKind, number>,
    policy: policyId(policy),
  };
}

/** Of none: [0, 0]. */
export function addIntervals(list: readonly Interval[]): Interval {
  return list.reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), {
    low: 0,
    high: 0,
  });
}

export function partOfSum(quantity: HedgedQuantity, policy: Policy = DEFAULT_POLICY): SumPart {
  const hard = hardBounds(quantity);
  return {
    kind: kindOf(quantity, hard),
    hard,
    soft: softBounds(quantity, policy) ?? hard,
    best: bestValue(quantity),
    words: describeQuantity(quantity),
  };
}

/**
 * Several statements of one fact, all of which are to hold: the values that every one of them allows. Where the
 * words leave no such value the statements contradict each other, and nothing is claimed. A best value is kept only
 * where all of them assert the same.
 */
export function allOf(statements: readonly [SumPart, ...SumPart[]]): SumPart {
  const [first, ...others] = statements;
  if (others.length === 0) return first;
  const hard = intersection(statements.map((statement) => statement.hard));
  if (hard === null) {
    return {
      kind: 'CONTRADICTED',
      hard: NOTHING_KNOWN,
      soft: NOTHING_KNOWN,
      best: null,
      words: 'a number on which the statements contradict each other',
    };
  }
  const same = statements.every(({ words }) => words === first.words);
  const kind = kindOfMerged(statements, hard);
  return {
    kind,
    hard,
    soft: intersection(statements.map(({ soft }) => soft)) ?? hard,
    best: others.every(({ best }) => best === first.best) ? first.best : null,
    words:
      kind === 'BOUNDED' && !same
        ? describeTotal(hard)
        : (statements.find((statement) => statement.kind === kind) ?? first).words,
  };
}

/** Rival statements of one fact, any of which may hold: the values that at least one of them allows, and those between. */
export function anyOf(statements: readonly [SumPart, ...SumPart[]]): SumPart {
  const [first, ...others] = statements;
  if (others.length === 0) return first;
  const hard = hull(statements.map((statement) => statement.hard));
  return {
    kind: kindOfMerged(statements, hard),
    hard,
    soft: hull(statements.map(({ soft }) => soft)),
    best: others.every(({ best }) => best === first.best) ? first.best : null,
    words: [...new Set(statements.map(({ words }) => words))].join(' or '),
  };
}

function kindOf({ qualifier }: HedgedQuantity, hard: Interval): PartKind {
  if (qualifier === 'UNKNOWN' || qualifier === 'NOT_AVAILABLE') return qualifier;
  return isBounded(hard) ? 'BOUNDED' : 'SOFT_ONLY';
}

function kindOfMerged(statements: readonly SumPart[], hard: Interval): PartKind {
  const [first] = statements;
  if (first && statements.every(({ kind }) => kind === first.kind)) return first.kind;
  if (statements.some(({ kind }) => kind === 'CONTRADICTED')) return 'CONTRADICTED';
  return isBounded(hard) ? 'BOUNDED' : 'SOFT_ONLY';
}

function isBounded({ low, high }: Interval): boolean {
  return low > 0 || Number.isFinite(high);
}

function intersection(list: readonly Interval[]): Interval | null {
  const low = Math.max(...list.map((one) => one.low));
  const high = Math.min(...list.map((one) => one.high));
  return low > high ? null : { low, high };
}

function hull(list: readonly Interval[]): Interval {
  return {
    low: Math.min(...list.map((one) => one.low)),
    high: Math.max(...list.map((one) => one.high)),
  };
}

/** More than these are counted rather than named one by one. */
const MOST_NAMED = 3;

function describeSum(parts: readonly SumPart[], hard: Interval): string {
  const of = (kind: PartKind) => parts.filter((part) => part.kind === kind);
  const bounded = of('BOUNDED');
  const total = addIntervals(bounded.map((part) => part.hard));
  // A zero is said only where it is all that there is to say.
  const saysTotal = bounded.length === parts.length || total.high > 0;
  const named = [
    ...(bounded.length > 0 && saysTotal ? [describeTotal(total)] : []),
    ...softOnlyInWords(of('SOFT_ONLY')),
    ...counted(of('UNKNOWN').length, 'an unknown number', 'unknown numbers'),
    ...counted(
      of('NOT_AVAILABLE').length,
      'a number that is not available',
      'numbers that are not available',
    ),
    ...counted(
      of('CONTRADICTED').length,
      'a number on which the statements contradict each other',
      'numbers on which the statements contradict each other',
    ),
  ].join(', plus ');
  return isBounded(hard) ? named : `${named}; no bound follows from the words`;
}

function softOnlyInWords(parts: readonly SumPart[]): string[] {
  if (parts.length > MOST_NAMED) return [`${parts.length} numbers that their words do not bound`];
  return parts.map(({ words }) => words).sort();
}

function counted(n: number, one: string, many: string): string[] {
  if (n === 0) return [];
  return [n === 1 ? one : `${formatCount(n)} ${many}`];
}

function describeTotal({ low, high }: Interval): string {
  if (high === Number.POSITIVE_INFINITY) return `at least ${formatCount(low)}`;
  if (low === high) return formatCount(low);
  return low === 0
    ? `at most ${formatCount(high)}`
    : `between ${formatCount(low)} and ${formatCount(high)}`;
}
