/**
 * The header of a Refworld page, copied as text: a "Last Updated" line, the title, then rows for publisher, publication
 * date, citation and disclaimer. Rows come as "Publisher X", "Publisher: X", "Publisher | X" or with the value on the
 * next line; the disclaimer often comes glued on ("DisclaimerThis is"). Any part may be missing.
 */
import type { DocumentProblem } from './entry-document.ts';
import { readPrintedDate } from './printed-date.ts';

export interface SourceLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

export interface RefworldTitle extends SourceLine {
  /** The number before the last " - ", null when there is none. */
  readonly year: number | null;
  /** What stands after the last " - ", null when there is none. */
  readonly country: string | null;
}

export interface RefworldHeader {
  /** Null when the copy has none. */
  readonly title: RefworldTitle | null;
  readonly publisher: string | null;
  readonly publicationDate: string | null;
  readonly citeAs: string | null;
  readonly disclaimer: string | null;
  readonly lastUpdated: string | null;
  readonly accessed: string | null;
  readonly addresses: readonly string[];
  /** How many lines the header takes; the narrative follows. */
  readonly length: number;
  /** Line of the last thing in the header. */
  readonly lastLine: number;
}

const ROWS = ['Publisher', 'Publication Date', 'Cite as', 'Disclaimer', 'Last Updated'] as const;
type Row = (typeof ROWS)[number];

/** Rows that say nothing of the entry: the country there is a facet for browsing. */
const FACETS = ['Author', 'Country', 'Topics', 'Comments', 'Reference', 'Document Type'] as const;
type Facet = (typeof FACETS)[number];

/** So many lines that are no rows, one after the other, or one long line, are text: the header is over. */
const MOST_LOOSE_LINES = 4;

/** A row longer than this was copied whole; a shorter one may go on in the next line. */
export const WRAPPED_AT = 160;

interface FoundRow extends SourceLine {
  readonly label: Row | Facet;
  readonly value: string;
  /** Index of the first line after the row. */
  readonly next: number;
}

/** Reads the header off the first lines of a page; a page without one gives a header without a title. */
export function readRefworldHeader(lines: readonly SourceLine[]): {
  header: RefworldHeader;
  problems: DocumentProblem[];
  warnings: DocumentProblem[];
} {
  const problems: DocumentProblem[] = [];
  const warnings: DocumentProblem[] = [];
  const { rows, loose, length } = splitHeader(lines);
  const values = new Map<Row, FoundRow>();
  for (const row of rows) {
    if (isFacet(row.label)) {
      warnings.push({ line: row.line, message: `The row "${row.label}" is not kept.` });
      continue;
    }
    const before = values.get(row.label);
    if (before) {
      problems.push({
        line: row.line,
        message: `The row "${row.label}" stands here and on line ${before.line}: is this two documents?`,
      });
    } else {
      values.set(row.label, row);
    }
  }

  const title = chooseTitle(loose, problems, warnings);
  const narrative = lines.slice(length);
  const second =
    title && narrative.find((line, at) => isTitleBelow(line.text, title, narrative, at));
  if (second) problems.push(twoTitles(title, second));

  const citeAs = values.get('Cite as')?.value || null;
  const accessed = /\[?accessed:?\s+([^\]]*)\]?/i.exec(citeAs ?? '')?.[1];
  const published = values.get('Publication Date');
  const publicationDate = published ? readPrintedDate(published.value) : null;
  if (published && publicationDate === null) {
    problems.push({
      line: published.line,
      message: `"${published.value}" is not a publication date; write it as in 25 May 2004.`,
    });
  }
  const updated = values.get('Last Updated');
  const lastUpdated = updated ? readPrintedDate(updated.value) : null;
  if (updated && lastUpdated === null) {
    warnings.push({
      line: updated.line,
      message: `"${updated.value}" is not a date and is not kept.`,
    });
  }
  const header: RefworldHeader = {
    title,
    publisher: values.get('Publisher')?.value || null,
    publicationDate,
    citeAs,
    disclaimer: values.get('Disclaimer')?.value || null,
    lastUpdated,
    accessed: accessed ? readPrintedDate(accessed) : null,
    addresses: webAddresses([citeAs ?? '', ...loose.map((line) => line.text)]),
    length,
    lastLine: lines.slice(0, length).findLast((line) => line.text !== '')?.line ?? 1,
  };
  return { header, problems, warnings };
}

/** Takes a title apart: "Example Survey 2004 - Ruritania" names the edition year and the country. */
function readTitle({ line, text }: SourceLine): RefworldTitle {
  const parts = /^(.*\S)\s+[-–—]\s+(\S.*)$/.exec(text);
  const digits = /(\d+)(?!.*\d)/.exec(parts?.[1] ?? text);
  return { line, text, year: digits ? Number(digits[1]) : null, country: parts?.[2] ?? null };
}

/** Whether a line of its own has the form of a title: "... 2004 - Ruritania". */
function looksLikeTitle(text: string): boolean {
  return (
    text.length <= 200 && /\b\d+\s+[-–—]\s+[\p{L}"'].{0,80}$/u.test(text) && !/[.;:]$/.test(text)
  );
}

/** The header's rows and the loose lines between them, and where the header ends. */
function splitHeader(lines: readonly SourceLine[]): {
  rows: FoundRow[];
  loose: SourceLine[];
  length: number;
} {
  const rows: FoundRow[] = [];
  const covered = new Set<number>();
  let sinceRow = 0;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text === '') continue;
    const row = readRow(lines, index);
    if (!row) {
      sinceRow++;
      if (text.length > WRAPPED_AT || sinceRow > MOST_LOOSE_LINES) break;
      continue;
    }
    sinceRow = 0;
    rows.push(row);
    for (let at = index; at < row.next; at++) covered.add(at);
    index = row.next - 1;
  }
  // A facet below the last real row is a sentence of the narrative that happens to start with that word.
  const lastReal = rows.findLastIndex((row) => !isFacet(row.label));
  const kept = rows.slice(0, lastReal + 1);
  const titleAlone = lines.findIndex((line, index) => line.text !== '' && !covered.has(index));
  const ownsTitle = titleAlone >= 0 && looksLikeTitle(lines[titleAlone]?.text ?? '');
  let length = Math.max(kept.at(-1)?.next ?? 0, ownsTitle ? titleAlone + 1 : 0);
  // A second title right below belongs to the header too, so that it is noticed there.
  for (let at = length; at < lines.length; at++) {
    const { text } = lines[at] ?? { text: '' };
    if (text === '') continue;
    if (!looksLikeTitle(text)) break;
    length = at + 1;
  }
  const loose = lines.filter(
    (line, index) => index < length && line.text !== '' && !covered.has(index),
  );
  return { rows: kept, loose, length };
}

function readRow(lines: readonly SourceLine[], index: number): FoundRow | null {
  const start = lines[index];
  if (!start) return null;
  const unpiped = start.text.replace(/^\|\s*/, '').replace(/\s*\|$/, '');
  // A wrapped sentence may go on with such a word; a label starts with a capital.
  if (!/^\**\p{Lu}/u.test(unpiped)) return null;
  for (const label of [...ROWS, ...FACETS]) {
    const glued = label === 'Disclaimer' ? '|(?=\\p{Lu})' : '';
    const row = new RegExp(`^\\**${label}\\**(?:\\s*[:|]\\s*|\\s+|$${glued})(.*)$`, 'iu').exec(
      unpiped,
    );
    if (!row) continue;
    const { value, next } = continueRow(lines, index + 1, row[1] ?? '', label);
    return { label, line: start.line, text: start.text, value: oneSpaced(value), next };
  }
  return null;
}

/** A value may start on the next line, and a long one may be wrapped over several. */
function continueRow(
  lines: readonly SourceLine[],
  from: number,
  start: string,
  label: Row | Facet,
): { value: string; next: number } {
  let value = start;
  let next = from;
  if (value === '') {
    while (next < lines.length && lines[next]?.text === '') next++;
    const below = lines[next];
    if (!below || readRow(lines, next) || looksLikeTitle(below.text)) return { value, next: from };
    value = below.text;
    next++;
  }
  const isLong = label === 'Cite as' || label === 'Disclaimer';
  let last = value;
  while (isLong && last.length <= WRAPPED_AT && !isComplete(value, label)) {
    const below = lines[next];
    if (!below || below.text === '' || readRow(lines, next)) break;
    last = below.text;
    value = `${value} ${last}`;
    next++;
  }
  return { value, next };
}

function isComplete(value: string, label: Row | Facet): boolean {
  return label === 'Cite as' ? value.endsWith(']') : /\bMember States\.?$/.test(value);
}

function chooseTitle(
  loose: readonly SourceLine[],
  problems: DocumentProblem[],
  warnings: DocumentProblem[],
): RefworldTitle | null {
  const [first, ...others] = loose.filter((line) => looksLikeTitle(line.text));
  if (!first) {
    const [only, ...more] = loose.filter((line) => !/^https?:/.test(line.text));
    return only && more.length === 0 ? readTitle(only) : null;
  }
  let title = first;
  for (const other of others) {
    // The path to a page ends with its title: "Refworld | Example Survey 2004 - Ruritania".
    if (endsAfterBar(title.text, other.text)) title = other;
    else if (!endsAfterBar(other.text, title.text)) problems.push(twoTitles(title, other));
  }
  for (const line of loose) {
    if (looksLikeTitle(line.text) || /^https?:/.test(line.text)) continue;
    warnings.push({
      line: line.line,
      message: `"${line.text}" stands in the header and is not kept.`,
    });
  }
  return readTitle(title);
}

function endsAfterBar(path: string, title: string): boolean {
  return path.endsWith(title) && /[|>»/]\s*$/.test(path.slice(0, -title.length));
}

/** Whether a line of the narrative is another title: of the same survey, or with a header of its own below it. */
function isTitleBelow(
  text: string,
  title: RefworldTitle,
  lines: readonly SourceLine[],
  at: number,
): boolean {
  if (!looksLikeTitle(text)) return false;
  const series = title.text.replace(/\d+\s+[-–—].*$/, '').trim();
  if (series !== '' && text.startsWith(series)) return true;
  const below = lines.findIndex((line, index) => index > at && line.text !== '');
  const row = readRow(lines, below);
  return row !== null && !isFacet(row.label);
}

function twoTitles(first: SourceLine, second: SourceLine): DocumentProblem {
  return {
    line: second.line,
    message: `There are two titles: "${first.text}" on line ${first.line} and "${second.text}" on line ${second.line}. One document holds one entry.`,
  };
}

function webAddresses(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => text.match(/https?:\/\/[^\s\]|<>"]+/g) ?? []);
  return [...new Set(found.map((address) => address.replace(/[.,;)]+$/, '')))];
}

function isFacet(label: Row | Facet): label is Facet {
  return (FACETS as readonly string[]).includes(label);
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
