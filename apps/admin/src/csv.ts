/** What a cell of a table holds; null is an empty cell, never a zero. */
export type Cell = string | number | null;

/** Rows as RFC 4180 has them, with CRLF line ends. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
