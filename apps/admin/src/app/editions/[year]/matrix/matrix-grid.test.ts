import { describe, expect, it } from 'vitest';
import { matrixCsv } from './matrix-csv.ts';
import { gridOf } from './matrix-grid.ts';
import type { MatrixCell } from './matrix-query.ts';

const figure = {
  id: '1',
  key: 'f',
  phrase: '=none',
  qualifier: 'NONE',
  value: 0,
  low: 0,
  high: 0,
  hardLow: 0,
  hardHigh: 0,
  softLow: 0,
  softHigh: 0,
  best: 0,
  attribution: null,
  confirmed: true,
  note: null,
  measure: {
    key: 'k',
    label: 'Refugees',
    kind: 'STOCK',
    unit: 'PERSONS',
    period: '2003',
    places: ['XXB'],
    population: 'refugees',
    definition: null,
  },
} as const;

function cell(
  row: { key: string; hasEntry: boolean },
  column: { label: string; places: string[]; hasEntry: boolean; country?: boolean },
): MatrixCell {
  return {
    row: { ...row, label: row.key },
    column: {
      key: column.label,
      label: column.label,
      places: column.places,
      hasEntry: column.hasEntry,
      country: column.country ? { id: column.label, code: column.label } : null,
    },
    facts: [
      {
        state: 'NONE',
        agreement: 'ONCE',
        note: null,
        words: 'none',
        hardLow: 0,
        hardHigh: 0,
        softLow: 0,
        softHigh: 0,
        best: 0,
        statements: [
          {
            entry: {
              id: 'e',
              country: { id: 'c', code: 'XXB', name: 'Freedonia' },
              edition: { id: 'y', year: 2004 },
            },
            figure: { ...figure, measure: { ...figure.measure, places: [...column.places] } },
          },
        ],
      },
    ],
  };
}

const FREEDONIA = { label: 'Freedonia', places: ['XXB'], hasEntry: true, country: true };
const SYLVANIA = { label: 'Sylvania', places: ['XXC'], hasEntry: false, country: true };
const SET = { label: 'Alba and elsewhere', places: ['XXD', 'elsewhere'], hasEntry: false };
const cells = [
  cell({ key: 'XXA', hasEntry: true }, SET),
  cell({ key: 'XXA', hasEntry: true }, FREEDONIA),
  cell({ key: '-', hasEntry: false }, SYLVANIA),
];

describe('the grid of a matrix', () => {
  const grid = gridOf(cells);
  const at = (row: number, column: number) => {
    const [from, where] = [grid.rows[row], grid.columns[column]];
    if (!from || !where) throw new Error('There is no such row or column.');
    return grid.cellAt(from, where);
  };

  it('has countries first and sets of places after them', () => {
    expect(grid.columns.map(({ label }) => label)).toEqual([
      'Freedonia',
      'Sylvania',
      'Alba and elsewhere',
    ]);
  });

  it('tells a stated none from silence, and silence from a missing entry', () => {
    expect(at(0, 0)).toMatchObject({ facts: [{ state: 'NONE' }] });
    expect([at(0, 1), at(1, 0), at(1, 2)]).toEqual(['SILENT', 'SILENT', 'NO_ENTRY']);
  });
});

describe('the matrix as a table', () => {
  it('has a row for each figure, none for silence, and runs no formula', () => {
    const lines = matrixCsv(2004, { concept: 'refuge', cells }).trim().split('\r\n');
    expect(lines).toHaveLength(1 + cells.length);
    expect(lines[1]).toBe(
      "2004,refuge,refugees,STOCK,PERSONS,,XXA,XXA,XXD; elsewhere,Alba and elsewhere,1,NONE,ONCE,0,0,XXB,'=none,NONE,0,0,0,0,2003,",
    );
    expect(lines[3]).toContain(',,-,XXC,');
  });
});
