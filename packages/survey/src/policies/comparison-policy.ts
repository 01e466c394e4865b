/**
 * Everything about a comparison that is a choice and not a fact: how far "about" reaches, what "hundreds" usually
 * means, from which likeness on two sentences are one. Named and versioned; a version never changes. Pure.
 */
import { DEFAULT_THRESHOLDS, type ProseThresholds } from '@yearline/prose/thresholds';
import { DEFAULT_POLICY, type Magnitude, type Policy, policyId } from '@yearline/quantity/policy';
import type { InputProblem } from '../errors.ts';

/** Shares of common words, 0 to 1; see ProseThresholds. */
export type TextThresholds = Pick<
  ProseThresholds,
  'lightlyRevised' | 'revised' | 'movedAndRevised' | 'sameSection'
>;

export interface ComparisonPolicy extends Policy {
  readonly textThresholds: TextThresholds;
}

/** What an edition is compared under unless it names another. */
export const BUILT_IN_POLICY: ComparisonPolicy = Object.freeze({
  ...DEFAULT_POLICY,
  textThresholds: Object.freeze({
    lightlyRevised: DEFAULT_THRESHOLDS.lightlyRevised,
    revised: DEFAULT_THRESHOLDS.revised,
    movedAndRevised: DEFAULT_THRESHOLDS.movedAndRevised,
    sameSection: DEFAULT_THRESHOLDS.sameSection,
  }),
});

/** The text thresholds as the alignment of prose takes them. */
export function proseThresholds(policy: ComparisonPolicy): ProseThresholds {
  if (policy === BUILT_IN_POLICY) return DEFAULT_THRESHOLDS;
  return { ...DEFAULT_THRESHOLDS, ...policy.textThresholds, id: policyId(policy) };
}

/** The part of a policy that a version fixes. */
export type PolicyValues = Pick<ComparisonPolicy, 'tolerance' | 'magnitudes' | 'textThresholds'>;

/** What somebody sets: groups left out are those of the built-in policy, and so are magnitudes that are not named. */
export interface PolicyInput {
  readonly name: string;
  readonly tolerance?: Policy['tolerance'] | null | undefined;
  readonly magnitudes?: readonly Magnitude[] | null | undefined;
  readonly textThresholds?: TextThresholds | null | undefined;
}

export function valuesOf(input: PolicyInput): PolicyValues {
  const set = new Map((input.magnitudes ?? []).map((magnitude) => [magnitude.words, magnitude]));
  return {
    tolerance: input.tolerance ?? BUILT_IN_POLICY.tolerance,
    magnitudes: BUILT_IN_POLICY.magnitudes.map((builtIn) => set.get(builtIn.words) ?? builtIn),
    textThresholds: input.textThresholds ?? BUILT_IN_POLICY.textThresholds,
  };
}

/** Everything wrong with a policy, each with its place. */
export function checkPolicy(input: PolicyInput): InputProblem[] {
  const { tolerance, magnitudes, textThresholds } = valuesOf(input);
  return [
    ...checkName(input.name),
    ...checkTolerance(tolerance),
    ...checkWords(input.magnitudes ?? []),
    ...checkMagnitudes(magnitudes),
    ...checkThresholds(textThresholds),
  ];
}

function checkName(name: string): InputProblem[] {
  if (name === BUILT_IN_POLICY.name) {
    return [
      { path: ['name'], message: `"${name}" is the built-in policy. Give yours another name.` },
    ];
  }
  if (name.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [];
  return [
    {
      path: ['name'],
      message: `"${name}" is not a name such as cautious-2005: small letters, digits and single hyphens, at most 60.`,
    },
  ];
}

function checkTolerance(tolerance: Policy['tolerance']): InputProblem[] {
  const problems = Object.entries(tolerance)
    .filter(([, percent]) => !isBetween(percent, 0, 100))
    .map(([part, percent]) => ({
      path: ['tolerance', part],
      message: `${part} is ${percent}; a share in percent lies between 0 and 100.`,
    }));
  if (problems.length > 0 || tolerance.leastPercent <= tolerance.mostPercent) return problems;
  return [
    {
      path: ['tolerance', 'leastPercent'],
      message: `leastPercent is ${tolerance.leastPercent} and mostPercent is ${tolerance.mostPercent}; the least must not be above the most.`,
    },
  ];
}

function checkWords(magnitudes: readonly Magnitude[]): InputProblem[] {
  const known = BUILT_IN_POLICY.magnitudes.map(({ words }) => words);
  return magnitudes.flatMap(({ words }, index) => {
    const path = ['magnitudes', String(index), 'words'];
    if (!known.includes(words)) {
      return [{ path, message: `"${words}" is none of ${known.join(', ')}.` }];
    }
    const isNamedBefore = magnitudes.slice(0, index).some((other) => other.words === words);
    return isNamedBefore ? [{ path, message: `"${words}" is named twice.` }] : [];
  });
}

/** The least that a word can mean is a hard bound: a policy may raise it for soft verdicts, and never lower it. */
function checkMagnitudes(magnitudes: readonly Magnitude[]): InputProblem[] {
  return magnitudes.flatMap(({ words, low, high }, index): InputProblem[] => {
    const path = ['magnitudes', words];
    const least = BUILT_IN_POLICY.magnitudes[index]?.low ?? 0;
    const before = magnitudes[index - 1];
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || low < 0) {
      return [{ path, message: `${words}: ${low} and ${high} must be whole numbers from 0 up.` }];
    }
    if (low > high) {
      return [{ path, message: `${words}: the low end ${low} is above the high end ${high}.` }];
    }
    if (low < least) {
      return [
        {
          path,
          message: `${words}: the word itself means at least ${least}, so the low end cannot be ${low}.`,
        },
      ];
    }
    if (before && (low <= before.low || high <= before.high)) {
      return [
        {
          path,
          message: `${words} (${low} to ${high}) must lie higher than ${before.words} (${before.low} to ${before.high}).`,
        },
      ];
    }
    return [];
  });
}

function checkThresholds(thresholds: TextThresholds): InputProblem[] {
  const problems = Object.entries(thresholds)
    .filter(([, share]) => !isBetween(share, 0, 1))
    .map(([part, share]) => ({
      path: ['textThresholds', part],
      message: `${part} is ${share}; a share of common words lies between 0 and 1.`,
    }));
  if (problems.length > 0 || thresholds.revised <= thresholds.lightlyRevised) return problems;
  return [
    {
      path: ['textThresholds', 'revised'],
      message: `revised is ${thresholds.revised} and lightlyRevised is ${thresholds.lightlyRevised}; a revised sentence is less alike, so its threshold must not be higher.`,
    },
  ];
}

function isBetween(n: number, least: number, most: number): boolean {
  return Number.isFinite(n) && n >= least && n <= most;
}
