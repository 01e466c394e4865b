/**
 * All series of a country as one table for a spreadsheet, a row for each edition. Bounds are those of the words
 * alone. A gap is a row with empty cells that says which kind of gap it is; it is never a zero.
 */
import { type Cell, csvText } from '../../../csv.ts';
import { CHANGE_COLUMNS, FIGURE_COLUMNS } from '../../compare/[country]/figure-table-csv.ts';
import type { CountrySeries, MeasureSeries, SeriesPoint } from './series-query.ts';

export function seriesCsv({ country, measures, policy }: CountrySeries): string {
  const header = [
    ...['country', 'country_name', 'series', 'label', 'kind', 'unit'],
    ...['edition', 'state', 'revision'],
    ...FIGURE_COLUMNS.map(([name]) => name),
    'first_published_phrase',
    'compared_with_edition',
    ...CHANGE_COLUMNS.map(([name]) => name),
    'policy',
  ];
  const rows = measures.flatMap((series) =>
    series.points.map((point) => [
      country.code,
      country.name,
      ...seriesCells(series),
      ...pointCells(point),
      ...stepCells(series, point.year),
      policy,
    ]),
  );
  return csvText([header, ...rows]);
}

function seriesCells({ key, measure }: MeasureSeries): Cell[] {
  return [key, measure.label, measure.kind, measure.unit];
}

function pointCells({ year, kind, entry, figure, firstPublished }: SeriesPoint): Cell[] {
  return [
    year,
    kind,
    entry?.revision.number ?? null,
    ...FIGURE_COLUMNS.map(([, read]) => (figure === null ? null : read(figure))),
    firstPublished?.phrase ?? null,
  ];
}

function stepCells({ changes }: MeasureSeries, year: number): Cell[] {
  const step = changes.find(({ laterYear }) => laterYear === year);
  return [
    step?.earlierYear ?? null,
    ...CHANGE_COLUMNS.map(([, read]) => (step === undefined ? null : read(step.change))),
  ];
}
