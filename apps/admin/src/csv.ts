/** What a cell of a table holds; null is an empty cell, never a zero. */
export type Cell = string | number | null;

/** Rows as RFC 4180 has them, with CRLF line ends. Text that a spreadsheet would run as a formula is kept text. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? asText(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** "+518", "-143,500 to -42,501": signed numbers as the changes of figures are written, which no spreadsheet runs. */
const SIGNED = /^[+-][\d,.]+(?: to [+-]?[\d,.]+)?$/;

/**
 * Phrases come from documents that anybody may have written. A leading =, +, -, @ or control sign starts a formula;
 * an apostrophe before it makes it text.
 */
function asText(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) && !SIGNED.test(text) && text !== '-' ? `'${text}` : text;
}
