/** Phrases for a part of a year, and the period that they name. */
import { PhraseTable } from './phrase-table.ts';

/** "First four months"; three and six of them are among the parts by their own names. */
const COUNTED_MONTHS = ['two', 'four', 'five', 'seven', 'eight', 'nine', 'ten', 'eleven'].map(
  (word, index) => [word, [2, 4, 5, 7, 8, 9, 10, 11][index] ?? 12] as const,
);

function twoDigits(month: number): string {
  return String(month).padStart(2, '0');
}

/** What of a year a phrase names, as it follows the year in a period. */
export const PARTS_OF_YEAR = new PhraseTable<(year: number) => string>([
  ['end, close', (year) => `${year}-12-31`],
  ['beginning, start', (year) => `${year}-01-01`],
  ['first half, first six months', (year) => `${year}-01/${year}-06`],
  ['second half, last six months', (year) => `${year}-07/${year}-12`],
  ['first quarter, first three months', (year) => `${year}-01/${year}-03`],
  ['last quarter, last three months', (year) => `${year}-10/${year}-12`],
  ...COUNTED_MONTHS.map(
    ([word, months]) =>
      [
        `first ${word} months`,
        (year: number) => `${year}-01/${year}-${twoDigits(months)}`,
      ] as const,
  ),
  ...COUNTED_MONTHS.map(
    ([word, months]) =>
      [
        `last ${word} months, final ${word} months`,
        (year: number) => `${year}-${twoDigits(13 - months)}/${year}-12`,
      ] as const,
  ),
]);

const previous = (year: number) => String(year - 1);

/** Of the year that the entry describes. */
export const OF_THE_YEAR = new PhraseTable<(year: number) => string>([
  ["year's end, year end, year-end", (year) => `${year}-12-31`],
  ['mid-year, during the year, in the year', String],
  ['the previous year, the preceding year, a year earlier, the year before', previous],
  ['one year earlier, a year before, the prior year, last year', previous],
]);
