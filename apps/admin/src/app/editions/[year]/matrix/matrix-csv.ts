/**
 * A matrix as a table for a spreadsheet, a row for each figure. Cells in which nothing is said are not in it: silence
 * is no number. Bounds are those of the words alone.
 */
import { type Cell, csvText } from '../../../../csv.ts';
import { FIGURE_COLUMNS } from '../../../compare/[country]/figure-table-csv.ts';
import type { EditionMatrix } from './matrix-query.ts';

export function matrixCsv(
  year: number,
  { concept, cells }: Pick<EditionMatrix, 'concept' | 'cells'>,
): string {
  const header = [
    ...['edition', 'concept', 'population', 'kind', 'unit', 'definition'],
    ...['origin', 'origin_name', 'places', 'places_name', 'fact', 'fact_state', 'agreement'],
    ...['fact_low', 'fact_high', 'entry'],
    ...FIGURE_COLUMNS.map(([name]) => name),
  ];
  const rows = cells.flatMap(({ row, column, facts }) =>
    facts.flatMap((fact, n) =>
      fact.statements.map(({ entry, figure }): Cell[] => [
        year,
        concept,
        figure.measure.population,
        figure.measure.kind,
        figure.measure.unit,
        figure.measure.definition,
        row.key === '-' ? null : row.key,
        row.label,
        column.places.join('; '),
        column.label,
        n + 1,
        fact.state,
        fact.agreement,
        fact.hardLow,
        fact.hardHigh,
        entry.country.code,
        ...FIGURE_COLUMNS.map(([, read]) => read(figure)),
      ]),
    ),
  );
  return csvText([header, ...rows]);
}
