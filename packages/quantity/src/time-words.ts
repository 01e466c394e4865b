/** When: the reference period that a sentence names. */
import { PEOPLE } from './survey-words.ts';
import type { Token } from './tokens.ts';

export interface NamedPeriod {
  /** As in a measure: "2003", "2003-07", "1994/1997", "FY2001", "2003-12-31". */
  readonly period: string;
  /** "since 1995": the count is a running total. */
  readonly isSince: boolean;
}

const MONTHS: ReadonlyMap<string, string> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((month, index) => [month, String(index + 1).padStart(2, '0')]),
);
const SHORT_MONTHS = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');
const BEFORE_DATE: ReadonlySet<string> = new Set(
  'in during by since until of early late mid through throughout to from'.split(' '),
);

/** The month that a capitalised word names, two digits. "may" and "march" in small letters are verbs. */
function monthAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (!token?.isCapitalised) return null;
  const isShort = SHORT_MONTHS.includes(token.lower) && tokens[at + 1]?.lower === '.';
  const stem = isShort ? token.lower.slice(0, 3) : null;
  for (const [month, number] of MONTHS) {
    if (month === token.lower || (stem !== null && month.startsWith(stem))) return number;
  }
  return null;
}

function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const n = token?.number ?? null;
  return n !== null && token?.isGrouped === false && n >= 1800 && n <= 2100 ? n : null;
}

/** Whether a number is part of a date: "May 25", "25 May", "July 2003". */
export function isInDate(tokens: readonly Token[], at: number): boolean {
  const n = tokens[at]?.number ?? null;
  if (n === null || n > 31) return false;
  return monthAt(tokens, at - 1) !== null || monthAt(tokens, at + 1) !== null;
}

/** The first period named between two tokens, or the last one; `end` is excluded. */
export function periodIn(
  tokens: readonly Token[],
  from: number,
  end: number,
  options: { readonly describedYear: number | null; readonly takes: 'first' | 'last' },
): NamedPeriod | null {
  let last: NamedPeriod | null = null;
  for (let at = from; at < end; ) {
    const hit = periodAt(tokens, at, options.describedYear);
    if (hit && options.takes === 'first') return hit.named;
    if (hit) last = hit.named;
    at = hit ? hit.next : at + 1;
  }
  return last;
}

interface PeriodHit {
  readonly named: NamedPeriod;
  readonly next: number;
}

function periodAt(
  tokens: readonly Token[],
  at: number,
  describedYear: number | null,
): PeriodHit | null {
  return (
    sinceAt(tokens, at, describedYear) ??
    yearsAt(tokens, at) ??
    dateAt(tokens, at) ??
    (describedYear === null ? null : relativeAt(tokens, at, describedYear))
  );
}

function sinceAt(
  tokens: readonly Token[],
  at: number,
  describedYear: number | null,
): PeriodHit | null {
  if (tokens[at]?.lower !== 'since') return null;
  const year = yearAt(tokens, at + 1);
  if (year === null) return null;
  const isRange = describedYear !== null && year < describedYear;
  return hit(isRange ? `${year}/${describedYear}` : `${year}`, at + 2, true);
}

/** "between 1994 and 1997", "1994-1997", "fiscal year 2001", "FY 2001", "2003". */
function yearsAt(tokens: readonly Token[], at: number): PeriodHit | null {
  const word = tokens[at]?.lower;
  if (word === 'fiscal' && tokens[at + 1]?.lower === 'year') return fiscalAt(tokens, at + 2);
  if (word === 'fy') return fiscalAt(tokens, at + 1);
  const first = yearAt(tokens, at);
  if (first === null || isReference(tokens, at) || isCount(tokens, at)) return null;
  const joint = tokens[at + 1]?.lower;
  const last = yearAt(tokens, at + 2);
  const isRange =
    joint === '-' || joint === 'to' || (joint === 'and' && tokens[at - 1]?.lower === 'between');
  return last !== null && isRange && first < last
    ? hit(`${first}/${last}`, at + 3)
    : hit(`${first}`, at + 1);
}

function fiscalAt(tokens: readonly Token[], at: number): PeriodHit | null {
  const year = yearAt(tokens, at);
  return year === null ? null : hit(`FY${year}`, at + 1);
}

/** "1900 asylum seekers" are people; "in 2003 asylum seekers fled" names a year. */
function isCount(tokens: readonly Token[], at: number): boolean {
  return PEOPLE.at(tokens, at + 1) !== null && !BEFORE_DATE.has(tokens[at - 1]?.lower ?? '');
}

/** "the 1951 Convention" is a document. */
function isReference(tokens: readonly Token[], at: number): boolean {
  return /^(?:convention|protocol|act|agreement|accord|constitution|census|treaty|law)$/.test(
    tokens[at + 1]?.lower ?? '',
  );
}

/** "July 2003", "May 25, 2004", "25 May 2004". */
function dateAt(tokens: readonly Token[], at: number): PeriodHit | null {
  const dayFirst = tokens[at]?.number ?? null;
  const month = monthAt(tokens, dayFirst === null ? at : at + 1);
  if (month === null) return null;
  let next = dayFirst === null ? at + 1 : at + 2;
  if (tokens[next]?.lower === '.') next += 1;
  let day = dayFirst;
  if (day === null && (tokens[next]?.number ?? 99) <= 31) {
    day = tokens[next]?.number ?? null;
    next += 1;
  }
  if (tokens[next]?.lower === ',') next += 1;
  const year = yearAt(tokens, next);
  if (year === null) return null;
  const isDay = day !== null && Number.isInteger(day) && day >= 1 && day <= 31;
  return hit(
    isDay ? `${year}-${month}-${String(day).padStart(2, '0')}` : `${year}-${month}`,
    next + 1,
  );
}

/** "In July", "at year's end", "during the year": of the year that the entry describes. */
function relativeAt(tokens: readonly Token[], at: number, year: number): PeriodHit | null {
  const month = monthAt(tokens, at);
  if (month !== null && BEFORE_DATE.has(tokens[at - 1]?.lower ?? '')) {
    return hit(`${year}-${month}`, at + 1);
  }
  const words = (count: number) =>
    tokens
      .slice(at, at + count)
      .map((token) => token.lower)
      .join(' ');
  if (words(2) === "year's end" || words(2) === 'year end' || words(1) === 'year-end') {
    return hit(`${year}-12-31`, at + 2);
  }
  if (words(4) === 'end of the year') return hit(`${year}-12-31`, at + 4);
  if (words(3) === 'during the year' || words(3) === 'in the year') return hit(`${year}`, at + 3);
  return null;
}

function hit(period: string, next: number, isSince = false): PeriodHit {
  return { named: { period, isSince }, next };
}
