/** Cells that state something, as a grid: rows and columns in order, and what a blank means. */
import type { MatrixCell } from './matrix-query.ts';

type Row = MatrixCell['row'];
type Column = MatrixCell['column'];

/** Neither is zero: SILENT has an entry that could have spoken, NO_ENTRY has none on either side. */
export type Blank = 'SILENT' | 'NO_ENTRY';

export interface MatrixGrid {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly cellAt: (row: Row, column: Column) => MatrixCell | Blank;
}

export function gridOf(cells: readonly MatrixCell[]): MatrixGrid {
  const rows = new Map(cells.map(({ row }) => [row.key, row]));
  const columns = new Map(cells.map(({ column }) => [column.key, column]));
  const stated = new Map(cells.map((cell) => [addressOf(cell.row, cell.column), cell]));
  return {
    rows: [...rows.values()],
    columns: [...columns.values()].sort(
      (a, b) => rankOf(a) - rankOf(b) || a.label.localeCompare(b.label, 'en'),
    ),
    cellAt: (row, column) =>
      stated.get(addressOf(row, column)) ??
      (row.hasEntry || column.hasEntry ? 'SILENT' : 'NO_ENTRY'),
  };
}

function addressOf(row: Row, column: Column): string {
  return JSON.stringify([row.key, column.key]);
}

/** Countries, then sets of places and free names, then no place named. */
function rankOf({ country, places }: Column): number {
  if (country) return 0;
  return places.length === 0 ? 2 : 1;
}
