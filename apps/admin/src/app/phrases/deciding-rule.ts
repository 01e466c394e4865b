import { isWithoutNumber } from '../../components/interval-glyph/interval.ts';
import type { Verdict } from '../../graphql/generated/graphql.ts';
import type { PhraseComparison } from './phrase-comparison.ts';

/** One of the steps of a comparison; the first that finds something gives the verdict. */
export interface Rule {
  /** 1 to 9, in the order in which they are tried. */
  readonly step: number;
  readonly name: string;
  /** What it decides, and why. */
  readonly sentence: string;
}

const SILENCE: Rule = {
  step: 1,
  name: 'Silence',
  sentence: 'A silent side is compared with nothing, because absence is not zero.',
};
const COMPARABLE: Rule = {
  step: 2,
  name: 'Comparable at all',
  sentence:
    'Two figures that count other people, by another definition or another kind of thing are not set against each other.',
};
const ERRATUM: Rule = {
  step: 3,
  name: 'Restatement',
  sentence: 'An erratum changes the statement, not the world.',
};
const UNKNOWN: Rule = {
  step: 4,
  name: 'Unknown numbers',
  sentence:
    'Where a side gives no number, only that can be said: it was given before, it is given now, or neither.',
};
const RUNNING_TOTAL: Rule = {
  step: 5,
  name: 'Running totals',
  sentence: 'A running total cannot fall, so a lower one is a new count of the same.',
};
const APART: Rule = {
  step: 6,
  name: 'Apart by the words',
  sentence:
    'All that one phrase allows lies beyond all that the other allows, whatever the words leave open.',
};
const EQUAL: Rule = {
  step: 7,
  name: 'The same statement',
  sentence:
    'Both are exact and equal, or both use the same words, which may still leave room for a change.',
};
const INDICATED: Rule = {
  step: 8,
  name: 'Apart under the policy',
  sentence: 'The words alone leave it open; the tolerances of the named policy lie apart.',
};
const OVERLAP: Rule = {
  step: 9,
  name: 'Nothing more can be said',
  sentence: 'Both phrases allow the same values and no other rule decides, so nothing is claimed.',
};

/** INCREASE, DECREASE and INDETERMINATE can each come from more than one rule. */
const BY_VERDICT: Record<Exclude<Verdict, 'INCREASE' | 'DECREASE' | 'INDETERMINATE'>, Rule> = {
  NEW: SILENCE,
  DROPPED: SILENCE,
  NOT_COMPARABLE: COMPARABLE,
  DEFINITIONS_DIFFER: COMPARABLE,
  CORRECTED: ERRATUM,
  NEWLY_QUANTIFIED: UNKNOWN,
  NO_LONGER_QUANTIFIED: UNKNOWN,
  RESTATED: RUNNING_TOTAL,
  UNCHANGED: EQUAL,
  UNCHANGED_AS_STATED: EQUAL,
};

/** The rule that gave a verdict. See docs/glossary.md, "Verdicts". */
export function decidingRule({
  verdict,
  certainty,
  earlier,
  later,
}: Pick<PhraseComparison, 'verdict' | 'certainty' | 'earlier' | 'later'>): Rule {
  switch (verdict) {
    case 'INCREASE':
    case 'DECREASE':
      return certainty === 'INDICATED' ? INDICATED : APART;
    case 'INDETERMINATE':
      if (earlier === null || later === null) return SILENCE;
      return isWithoutNumber(earlier) && isWithoutNumber(later) ? UNKNOWN : OVERLAP;
    default:
      return BY_VERDICT[verdict];
  }
}
