/**
 * The sums of an edition as a table for a spreadsheet, a row for each sum and region. An empty high is an open end;
 * the policy's bounds are for verdicts, not data, so only those of the words are in it.
 */
import { type Cell, csvText } from '../../../../csv.ts';
import type { EditionSum, QuantitySum } from './sums-query.ts';

const SUM_COLUMNS: readonly [string, (sum: QuantitySum) => Cell][] = [
  ['in_words', (sum) => sum.text],
  ['low', (sum) => sum.hardLow],
  ['high', (sum) => sum.hardHigh],
  ['best', (sum) => sum.best],
  ['facts', (sum) => sum.partCount],
  ['facts_unknown', (sum) => sum.unknownCount],
  ['facts_not_available', (sum) => sum.notAvailableCount],
  ['facts_without_bounds', (sum) => sum.softOnlyCount],
  ['facts_contradicted', (sum) => sum.contradictedCount],
];

export function sumsCsv(year: number, sums: readonly EditionSum[]): string {
  const header = [
    ...['edition', 'count', 'label', 'kind', 'unit', 'period', 'definition', 'region'],
    ...SUM_COLUMNS.map(([name]) => name),
    ...['figures_left_out', 'coverage'],
  ];
  const rows = sums.flatMap((sum) => [
    rowOf(year, sum, 'ALL', sum.overall),
    ...sum.byRegion.map(({ region, sum: ofRegion }) =>
      rowOf(year, sum, region ?? 'NO_SINGLE_REGION', ofRegion),
    ),
  ]);
  return csvText([header, ...rows]);
}

function rowOf(year: number, sum: EditionSum, region: string, added: QuantitySum): Cell[] {
  return [
    year,
    sum.key,
    sum.label,
    sum.kind,
    sum.unit,
    sum.period,
    sum.definition,
    region,
    ...SUM_COLUMNS.map(([, read]) => read(added)),
    sum.leftOut.totalCount,
    sum.coverage,
  ];
}
