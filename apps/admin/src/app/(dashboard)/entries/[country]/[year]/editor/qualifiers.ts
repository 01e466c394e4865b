import type { Qualifier } from '@yearline/quantity/quantity';

/** What a qualifier is called in the editor, and which numbers its words print. */
export const QUALIFIER_FORMS: Record<
  Qualifier,
  { readonly label: string; readonly value: boolean; readonly ends: boolean }
> = {
  EXACT: { label: 'Exactly', value: true, ends: false },
  STATED: { label: 'A bare number', value: true, ends: false },
  ABOUT: { label: 'About, some, around', value: true, ends: false },
  ESTIMATED: { label: 'An estimated', value: true, ends: false },
  AT_LEAST: { label: 'At least', value: true, ends: false },
  MORE_THAN: { label: 'More than', value: true, ends: false },
  AT_MOST: { label: 'At most', value: true, ends: false },
  FEWER_THAN: { label: 'Fewer than', value: true, ends: false },
  UP_TO: { label: 'Up to, as many as', value: true, ends: false },
  NEARLY: { label: 'Nearly, almost', value: true, ends: false },
  BETWEEN: { label: 'Between', value: false, ends: true },
  BEST_WITH_RANGE: { label: 'Best value with a range', value: true, ends: true },
  MAGNITUDE: { label: 'Dozens, hundreds, thousands', value: false, ends: true },
  UNKNOWN: { label: 'An unknown number', value: false, ends: false },
  NOT_AVAILABLE: { label: 'No number available', value: false, ends: false },
  NONE: { label: 'None', value: false, ends: false },
  SUPPRESSED: { label: 'Hidden small count', value: false, ends: true },
};
