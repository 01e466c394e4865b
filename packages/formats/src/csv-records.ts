/** Comma-separated text (RFC 4180) as records, read from chunks so that no file is too large. Pure. */

export interface CsvRecord {
  /** Of its first character, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text is no CSV from this line on. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** A quotation mark that is never closed must not swallow the file. */
const LONGEST_RECORD = 64 * 1024;

/** Records in their order; blank lines are passed over. Throws CsvError. */
export function* csvRecords(chunks: Iterable<string>): Generator<CsvRecord> {
  let rest = '';
  let line = 1;
  for (const chunk of chunks) {
    rest += chunk;
    let start = 0;
    for (let end = endOfRecord(rest, start); end >= 0; end = endOfRecord(rest, start)) {
      const text = rest.slice(start, end);
      if (text.trim() !== '') yield { line, cells: cellsOf(text, line) };
      line += 1 + countLineEnds(text);
      start = end + 1;
    }
    rest = rest.slice(start);
    if (rest.length > LONGEST_RECORD) {
      throw new CsvError(
        line,
        `The record that begins here is longer than ${LONGEST_RECORD} characters: a quotation mark may not be closed.`,
      );
    }
  }
  if (rest.trim() !== '') yield { line, cells: cellsOf(rest, line) };
}

/** Where the line end stands that closes the record, or -1 where the text does not hold all of it. */
function endOfRecord(text: string, start: number): number {
  let quoted = false;
  let from = start;
  for (;;) {
    const end = text.indexOf('\n', from);
    if (end < 0) return -1;
    for (let at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
      quoted = !quoted;
    }
    if (!quoted) return end;
    from = end + 1;
  }
}

function countLineEnds(text: string): number {
  return text.includes('\n') ? text.split('\n').length - 1 : 0;
}

function cellsOf(record: string, line: number): string[] {
  const text = record.endsWith('\r') ? record.slice(0, -1) : record;
  if (!text.includes('"')) return text.split(',');
  const cells: string[] = [];
  // A cell, quoted or bare, and the separator that ends it.
  const cell = /(?:"((?:[^"]|"")*)"|([^,"]*))(,|$)/gy;
  for (;;) {
    const match = cell.exec(text);
    if (!match) throw new CsvError(line, 'A quotation mark stands where none can be.');
    const [, quoted, bare, separator] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (separator !== ',') return cells;
  }
}
