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
/** "Since the fighting began in 1983": how far on the year may stand, in tokens. */
const SINCE_REACH = 9;
const BEFORE_DATE: ReadonlySet<string> = new Set(
  'in during by since until of early late mid through throughout to on'.split(' '),
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
    partOfYearAt(tokens, at, describedYear) ??
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
  for (let next = at + 1; next < at + SINCE_REACH; next += 1) {
    const token = tokens[next];
    if (token?.sentence !== tokens[at]?.sentence || token?.lower === ',') return null;
    const start = startAt(tokens, next, describedYear);
    if (start === null) continue;
    const year = Number(start.date.slice(0, 4));
    const isRange = describedYear !== null && (year < describedYear || start.date.length > 4);
    return hit(isRange ? `${start.date}/${describedYear}` : start.date, start.next, true);
  }
  return null;
}

/** "1995", "March 1995", "January": of the described year where no other is named. */
function startAt(tokens: readonly Token[], at: number, describedYear: number | null) {
  const year = yearAt(tokens, at);
  if (year !== null) return { date: `${year}`, next: at + 1 };
  const date = dateAt(tokens, at);
  if (date) return { date: date.named.period, next: date.next };
  const month = monthAt(tokens, at);
  return month !== null && describedYear !== null
    ? { date: `${describedYear}-${month}`, next: at + 1 }
    : null;
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
    joint === '-' ||
    joint === 'to' ||
    joint === 'through' ||
    joint === 'until' ||
    (joint === 'and' && tokens[at - 1]?.lower === 'between');
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

const PARTS_OF_YEAR: ReadonlyMap<string, string> = new Map([
  ['first half', '01/06'],
  ['second half', '07/12'],
  ['first quarter', '01/03'],
  ['last quarter', '10/12'],
  ['first six months', '01/06'],
  ['last six months', '07/12'],
  ['first three months', '01/03'],
  ['first nine months', '01/09'],
]);

/** "the first half of the year", "the end of 2002", "the beginning of the year". */
function partOfYearAt(
  tokens: readonly Token[],
  at: number,
  describedYear: number | null,
): PeriodHit | null {
  const words = wordsAt(tokens, at, 1);
  const length = /^(?:end|close|beginning|start)$/.test(words)
    ? 1
    : [2, 3].find((count) => PARTS_OF_YEAR.has(wordsAt(tokens, at, count)));
  if (length === undefined || tokens[at + length]?.lower !== 'of') return null;
  const isTheYear = wordsAt(tokens, at + length + 1, 2) === 'the year';
  const year = isTheYear ? describedYear : yearAt(tokens, at + length + 1);
  if (year === null) return null;
  const next = at + length + (isTheYear ? 3 : 2);
  const months = PARTS_OF_YEAR.get(wordsAt(tokens, at, length))?.split('/');
  if (months) return hit(`${year}-${months[0]}/${year}-${months[1]}`, next);
  return hit(/^(?:end|close)$/.test(words) ? `${year}-12-31` : `${year}-01-01`, next);
}

function wordsAt(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map((token) => token.lower)
    .join(' ');
}

/** "Between May and August", "from January to June". */
function monthsAt(tokens: readonly Token[], at: number, year: number): PeriodHit | null {
  const opener = tokens[at - 1]?.lower;
  const joint = tokens[at + 1]?.lower ?? '';
  const first = monthAt(tokens, at);
  const last = monthAt(tokens, at + 2);
  const joins =
    opener === 'between'
      ? joint === 'and'
      : opener === 'from' && /^(?:to|through|until)$/.test(joint);
  return joins && first !== null && last !== null && first < last
    ? hit(`${year}-${first}/${year}-${last}`, at + 3)
    : null;
}

/** "June 14", "14 June", of the described year. */
function dayAt(tokens: readonly Token[], at: number, year: number): PeriodHit | null {
  const month = monthAt(tokens, at) ?? monthAt(tokens, at + 1);
  const day = tokens[monthAt(tokens, at) === null ? at : at + 1]?.number ?? null;
  if (month === null || day === null || !Number.isInteger(day) || day < 1 || day > 31) return null;
  return hit(`${year}-${month}-${String(day).padStart(2, '0')}`, at + 2);
}

/** "In July", "at year's end", "during the year": of the year that the entry describes. */
function relativeAt(tokens: readonly Token[], at: number, year: number): PeriodHit | null {
  const within = monthsAt(tokens, at, year) ?? dayAt(tokens, at, year);
  if (within) return within;
  const month = monthAt(tokens, at);
  if (month !== null && BEFORE_DATE.has(tokens[at - 1]?.lower ?? '')) {
    return hit(`${year}-${month}`, at + 1);
  }
  const words = (count: number) => wordsAt(tokens, at, count);
  if (words(2) === "year's end" || words(2) === 'year end' || words(1) === 'year-end') {
    return hit(`${year}-12-31`, at + 2);
  }
  if (words(1) === 'mid-year') return hit(`${year}`, at + 1);
  if (words(3) === 'the previous year' || words(3) === 'the preceding year') {
    return hit(`${year - 1}`, at + 3);
  }
  if (words(3) === 'during the year' || words(3) === 'in the year') return hit(`${year}`, at + 3);
  return null;
}

function hit(period: string, next: number, isSince = false): PeriodHit {
  return { named: { period, isSince }, next };
}
