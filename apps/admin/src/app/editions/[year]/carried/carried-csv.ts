/**
 * Both lists as one table for a spreadsheet: a row for each carried sentence, then a row for each place of what is
 * repeated, with the number of its group. Cells that belong to the other list are empty.
 */
import { type Cell, csvText } from '../../../../csv.ts';
import type { CarriedPassage, RepeatedPassage } from './carried-query.ts';

const HEADER = [
  ...['list', 'edition', 'country', 'country_name', 'section', 'words', 'text'],
  ...['unchanged_since', 'unchanged_entries', 'missing_editions', 'figures_only_since'],
  ...['stale_dates', 'unconfirmed_numbers'],
  ...['group', 'unit', 'repetition', 'similarity'],
];

export function carriedCsv(
  year: number,
  carried: readonly CarriedPassage[],
  repeated: readonly RepeatedPassage[],
): string {
  const blank = (count: number): Cell[] => Array.from({ length: count }, () => null);
  const ofCarried = carried.map((passage): Cell[] => [
    ...['CARRIED', year, passage.entry.country.code, passage.entry.country.name],
    ...[passage.section, passage.words, passage.sentence],
    passage.unchanged.since,
    passage.unchanged.entries,
    passage.unchanged.missing.join('; '),
    passage.figuresOnly.since,
    passage.staleDates.join('; '),
    passage.unconfirmedNumbers.join('; '),
    ...blank(4),
  ]);
  const ofRepeated = repeated.flatMap(({ unit, kind, words, places }, group) =>
    places.map((place): Cell[] => [
      ...['REPEATED', year, place.entry.country.code, place.entry.country.name],
      ...[place.section, words, place.text],
      ...blank(6),
      ...[group + 1, unit, kind, place.similarity],
    ]),
  );
  return csvText([HEADER, ...ofCarried, ...ofRepeated]);
}
