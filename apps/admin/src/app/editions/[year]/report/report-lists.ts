import type { ReportList } from '../../../../graphql/generated/graphql.ts';

interface ListWords {
  readonly title: string;
  readonly lead: string;
  /** Said where the list is empty; null leaves an empty list out. */
  readonly none: string | null;
  /** Shown behind its title only: there is little to read in it. */
  readonly folded: boolean;
}

/** How each list of a report is named and shown, in the order in which a reader looks for them. */
export const REPORT_LISTS: Record<ReportList, ListWords> = {
  ENTAILED: {
    title: 'Changed for certain',
    lead: 'These follow from the words alone; the largest guaranteed change stands first.',
    none: 'No change follows from the words alone.',
    folded: false,
  },
  INDICATED: {
    title: 'Changed by all indications',
    lead: 'The words leave these open; the tolerances of the policy point one way.',
    none: 'The policy indicates no further change.',
    folded: false,
  },
  NEWLY_QUANTIFIED: {
    title: 'Newly quantified',
    lead: 'Unknown in the entry before, a number now.',
    none: null,
    folded: false,
  },
  NOT_COMPARABLE: {
    title: 'Cannot be compared',
    lead: 'The two editions do not count the same; each reason says why.',
    none: null,
    folded: false,
  },
  RESTATED: {
    title: 'Restated',
    lead: 'A running total that fell was counted anew.',
    none: null,
    folded: false,
  },
  FELL_SILENT: {
    title: 'Fell silent',
    lead: 'Stated in the entry before and not in this one. Silence is not zero.',
    none: null,
    folded: true,
  },
  NEW: {
    title: 'Not stated before',
    lead: 'Stated in this entry and not in the one before. That is no increase.',
    none: null,
    folded: true,
  },
  UNDECIDED: {
    title: 'Cannot be known',
    lead: 'The words allow more, fewer or the same.',
    none: null,
    folded: true,
  },
  UNCHANGED: {
    title: 'Unchanged',
    lead: 'The same number, or the same words.',
    none: null,
    folded: true,
  },
};

/** Where a list stands on the page. */
export function listId(list: ReportList): string {
  return list.toLowerCase().replaceAll('_', '-');
}
