/**
 * Both counts as one table for a spreadsheet. Each row says who states it, under which definition, and how to cite
 * it. Bounds are those of the statement alone; a gap is a row with empty cells that says which gap, never a zero.
 */
import { type Cell, csvText } from '../../../csv.ts';
import type { Beside, Vintage } from './external-query.ts';
import { type BesideYear, besideYears } from './external-rows.ts';

const HEADER = [
  ...['source', 'year', 'edition_or_release', 'definition', 'origin', 'host', 'series'],
  ...['state', 'printed', 'qualifier', 'low', 'high', 'best', 'note', 'licence', 'cite_as'],
];

export function externalCsv(pairs: readonly Beside[]): string {
  const rows = pairs.flatMap((pair) =>
    besideYears(pair).flatMap((year) => [
      surveyRow(pair, year),
      ...year.vintages.map((vintage) => vintageRow(pair, year, vintage)),
    ]),
  );
  return csvText([HEADER, ...rows]);
}

function surveyRow({ survey, external }: Beside, { year, point }: BesideYear): Cell[] {
  const { figure, kind } = point;
  return [
    ...['survey', year, point.year, survey.measure.label],
    ...[external.origin.code, external.host.code, survey.key],
    ...[kind, figure?.phrase ?? null, figure?.qualifier ?? null],
    ...[figure?.hardLow ?? null, figure?.hardHigh ?? null, figure?.best ?? null],
    ...[figure?.note ?? null, null, null],
  ];
}

function vintageRow({ external }: Beside, { year }: BesideYear, vintage: Vintage): Cell[] {
  const { release, cell } = vintage;
  const { quantity } = cell;
  return [
    ...['UNHCR', year, release.release, external.label],
    ...[external.origin.code, external.host.code, external.measure],
    ...[cell.state, cell.printed ?? null, quantity?.qualifier ?? null],
    ...[quantity?.hardLow ?? null, quantity?.hardHigh ?? null, quantity?.best ?? null],
    ...[cell.note, external.dataset.licence, release.citation],
  ];
}
