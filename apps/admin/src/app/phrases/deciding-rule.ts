import type { Certainty, Verdict } from '../../graphql/generated/graphql.ts';

/** The rules of comparison, by what they decide. See docs/glossary.md. */
const RULES: Record<Verdict, string> = {
  INCREASE: 'all that the later phrase allows lies above all that the earlier one allows',
  DECREASE: 'all that the later phrase allows lies below all that the earlier one allows',
  INDETERMINATE: 'where no other rule decides, nothing is claimed',
  UNCHANGED: 'both are exact and equal',
  UNCHANGED_AS_STATED: 'both use the same words',
  NEW: 'a silent side is compared with nothing; absence is not zero',
  DROPPED: 'a silent side is compared with nothing; absence is not zero',
  NEWLY_QUANTIFIED: 'only the later phrase gives a number',
  NO_LONGER_QUANTIFIED: 'only the earlier phrase gives a number',
  RESTATED: 'a running total cannot fall',
  CORRECTED: 'an erratum changes the statement, not the world',
  DEFINITIONS_DIFFER: 'other people, or another definition, are counted',
  NOT_COMPARABLE: 'another kind of thing is counted',
};

/** The rule that gave a verdict, and what it rests on: the words alone, or the named policy too. */
export function decidingRule(verdict: Verdict, certainty: Certainty | null, policy: string) {
  const grounds =
    certainty === 'ENTAILED'
      ? ' by the words alone'
      : certainty === 'INDICATED'
        ? ` under the policy ${policy}; the words alone leave it open`
        : '';
  return `${RULES[verdict]}${grounds}.`;
}
