import type { CheckKind } from '../../graphql/generated/graphql.ts';

/** What a check found, as a few words. */
export const CHECK_KIND_WORDS: Record<CheckKind, string> = {
  SAME_FACT_HEDGED_DIFFERENTLY: 'One fact, two hedges',
  REFERENCE_YEAR: 'Speaks of another year',
  BOUND_FLIPPED: 'A bound changed side',
  SUM_DOES_NOT_ADD: 'Parts do not add up',
  CLAIMED_CHANGE: 'A claimed change does not hold',
  FISCAL_AND_CALENDAR_YEARS: 'Fiscal and calendar years mixed',
  FIGURE_DIFFERS_FROM_TEXT: 'Figure differs from the text',
  FIGURE_NOT_IN_TEXT: 'Figure is not in the text',
};
