/** UNHCR's population table, from the bytes of its file to rows under the survey's own country codes. */
import { CsvError, csvRecords } from '@yearline/formats/csv-records';
import { COUNTRIES } from '../countries/countries.ts';
import type { TableProblem } from './external-errors.ts';
import { MEASURE_COLUMNS } from './external-measure.ts';

export interface PopulationRow {
  readonly line: number;
  readonly year: number;
  /** Country codes of this project. */
  readonly origin: string;
  readonly host: string;
  /** In the order of EXTERNAL_MEASURES; null for a blank cell. */
  readonly values: readonly (number | null)[];
}

const KEY_COLUMNS = ['year', 'coo', 'coa'] as const;
const NAME_COLUMNS = ['coo_name', 'coo_iso', 'coa_name', 'coa_iso'];
const KNOWN_COLUMNS: readonly string[] = [...KEY_COLUMNS, ...NAME_COLUMNS, ...MEASURE_COLUMNS];

/** UNHCR's figures print UNK where its table of codes, and ours, has XXX. */
const UNKNOWN = { iso: 'UNK', code: 'XXX' };

const codeOfUnhcr = new Map(
  COUNTRIES.flatMap(({ unhcrCode, code }) => (unhcrCode === null ? [] : [[unhcrCode, code]])),
);

/**
 * Rows and problems as they come, in bounded memory. After a problem with the header, or with the text itself,
 * nothing more comes; a country code that cannot be placed is named once.
 */
export function* readPopulationTable(
  chunks: Iterable<Uint8Array>,
): Generator<PopulationRow | TableProblem> {
  let line = 1;
  try {
    let columns: Columns | null = null;
    const unplaced = new Set<string>();
    for (const record of csvRecords(decoded(chunks))) {
      line = record.line;
      if (columns === null) {
        const problems = headerProblems(record.cells);
        yield* problems;
        if (problems.length > 0) return;
        columns = columnsOf(record.cells);
      } else {
        yield* readRow(record.line, record.cells, columns, unplaced);
      }
    }
    if (columns === null) yield { line: null, column: null, message: 'The file is empty.' };
  } catch (error) {
    if (error instanceof CsvError) {
      yield { line: error.line, column: null, message: error.message };
    } else if (error instanceof TypeError && 'code' in error) {
      // What TextDecoder throws for bytes that are no UTF-8.
      yield { line, column: null, message: 'At or after this line the file is not UTF-8 text.' };
    } else {
      throw error;
    }
  }
}

export function isProblem(item: PopulationRow | TableProblem): item is TableProblem {
  return 'message' in item;
}

function* decoded(chunks: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

interface Columns {
  readonly names: readonly string[];
  readonly at: ReadonlyMap<string, number>;
}

function columnsOf(names: readonly string[]): Columns {
  return { names, at: new Map(names.map((name, index) => [name, index])) };
}

function headerProblems(names: readonly string[]): TableProblem[] {
  const problem = (column: string | null, message: string) => ({ line: 1, column, message });
  const unknown = names.filter((name) => !KNOWN_COLUMNS.includes(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const missing = KEY_COLUMNS.filter((name) => !names.includes(name));
  return [
    ...unknown.map((name) =>
      problem(
        name.slice(0, 60),
        `UNHCR's population table has no such column; it has ${KNOWN_COLUMNS.join(', ')}.`,
      ),
    ),
    ...twice.map((name) => problem(name, 'The column stands twice.')),
    ...missing.map((name) => problem(name, 'The column is missing.')),
    ...(names.some((name) => MEASURE_COLUMNS.includes(name))
      ? []
      : [problem(null, `There is no column of numbers, such as ${MEASURE_COLUMNS[0]}.`)]),
  ];
}

function* readRow(
  line: number,
  cells: readonly string[],
  columns: Columns,
  unplaced: Set<string>,
): Generator<PopulationRow | TableProblem> {
  if (cells.length !== columns.names.length) {
    const message = `The line has ${cells.length} cells where the header has ${columns.names.length}.`;
    yield { line, column: null, message };
    return;
  }
  const problems: TableProblem[] = [];
  const cell = (column: string) => cells[columns.at.get(column) ?? -1] ?? '';
  const place = (column: 'coo' | 'coa') => {
    const unhcr = cell(column);
    const found = placeOf(unhcr, cell(`${column}_iso`));
    if (typeof found === 'string') return found;
    if (!unplaced.has(unhcr)) problems.push({ line, column, message: found.problem });
    unplaced.add(unhcr);
    return null;
  };
  const origin = place('coo');
  const host = place('coa');
  const year = /^\d{4}$/.test(cell('year')) ? Number(cell('year')) : 0;
  if (year < 1900 || year > 2200) {
    problems.push({ line, column: 'year', message: `"${shown(cell('year'))}" is no year.` });
  }
  const values = MEASURE_COLUMNS.map((column) => {
    const text = cell(column);
    if (text === '') return null;
    const message = numberProblem(text);
    if (message !== null) problems.push({ line, column, message });
    return Number(text);
  });
  yield* problems;
  if (problems.length > 0 || origin === null || host === null) return;
  yield { line, year, origin, host, values };
}

function placeOf(unhcr: string, iso: string): string | { readonly problem: string } {
  const code = codeOfUnhcr.get(unhcr);
  if (code === undefined) {
    return {
      problem: `"${shown(unhcr)}" is no UNHCR code that this project can place. Add it to the countries, then import again.`,
    };
  }
  const said = iso === UNKNOWN.iso ? UNKNOWN.code : iso;
  if (said === '' || said === code) return code;
  return {
    problem: `The file gives ISO code "${shown(iso)}" to UNHCR code ${unhcr}, which is ${code} here. One of the two is wrong.`,
  };
}

function numberProblem(text: string): string | null {
  if (!/^\d{1,9}$/.test(text)) {
    return `"${shown(text)}" is no whole number of at most nine digits; leave the cell blank where nothing is stated.`;
  }
  const number = Number(text);
  if (number < 1 || number > 4) return null;
  return `UNHCR prints 5 for any number from 1 to 5, so ${number} cannot stand in its table. Is this another table?`;
}

function shown(text: string): string {
  return text.slice(0, 40);
}
