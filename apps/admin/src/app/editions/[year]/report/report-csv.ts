/**
 * Every compared figure of an edition as a table for a spreadsheet. Bounds are those of the words alone; silence is
 * an empty cell, never a zero.
 */
import { type Cell, csvText } from '../../../../csv.ts';
import { CHANGE_COLUMNS, FIGURE_COLUMNS } from '../../../compare/[country]/figure-table-csv.ts';
import type { ReportedChange } from './report-query.ts';

export function reportCsv(
  year: number,
  { reported, policy }: { readonly reported: readonly ReportedChange[]; readonly policy: string },
): string {
  const header = [
    ...['list', 'country', 'country_name', 'measure', 'label', 'kind', 'unit'],
    ...sideHeader('earlier'),
    ...sideHeader('later'),
    ...CHANGE_COLUMNS.map(([name]) => name),
    'policy',
  ];
  const rows = reported.map(({ list, country, earlierYear, change }) => [
    list,
    country.code,
    country.name,
    change.measure.key,
    change.measure.label,
    change.measure.kind,
    change.measure.unit,
    ...sideCells(earlierYear, change.earlier),
    ...sideCells(year, change.later),
    ...CHANGE_COLUMNS.map(([, read]) => read(change)),
    policy,
  ]);
  return csvText([header, ...rows]);
}

function sideHeader(side: string): string[] {
  return ['edition', ...FIGURE_COLUMNS.map(([name]) => name)].map((name) => `${side}_${name}`);
}

function sideCells(edition: number, figure: ReportedChange['change']['earlier']): Cell[] {
  return [edition, ...FIGURE_COLUMNS.map(([, read]) => (figure === null ? null : read(figure)))];
}
