/** When: the reference period that a sentence names. */

import { OF_THE_YEAR, PARTS_OF_YEAR } from './parts-of-year.ts';
import { PEOPLE } from './people-words.ts';
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
const LONGEST_DAY_LIST = 6;
const BEFORE_DATE: ReadonlySet<string> = new Set(
  'in during by since until of early late mid through throughout on'.split(' '),
);

/** The month that a capitalised word names, two digits. "may" and "march" in small letters are verbs. */
function monthAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  const inMiddle = /^(?:mid|early|late)-(.+)$/.exec(token?.lower ?? '')?.[1];
  if (inMiddle !== undefined) return MONTHS.get(inMiddle) ?? null;
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
  if (monthAt(tokens, at - 1) !== null || monthAt(tokens, at + 1) !== null) return true;
  // "3 and 4 February", "May 14-15".
  return (
    isInDayList(tokens, at) ||
    (isJoint(tokens, at + 1) && monthAt(tokens, at + 3) !== null) ||
    (isJoint(tokens, at - 1) && monthAt(tokens, at - 3) !== null)
  );
}

/** "May 2, 3, and 4", "2, 3 and 4 May": of a list that its last "and" closes. */
function isInDayList(tokens: readonly Token[], at: number): boolean {
  const isDay = (other: number) => (tokens[other]?.number ?? 32) <= 31;
  const isSign = (other: number) => /^(?:,|and|or)$/.test(tokens[other]?.lower ?? '');
  let [first, last, ands] = [at, at, 0];
  for (let step = 0; step < LONGEST_DAY_LIST && isSign(first - 1); step += 1) {
    const joint = isSign(first - 2) ? first - 2 : first - 1;
    if (!isDay(joint - 1)) break;
    if (tokens[first - 1]?.lower !== ',') ands += 1;
    first = joint - 1;
  }
  for (let step = 0; step < LONGEST_DAY_LIST && isSign(last + 1); step += 1) {
    const joint = isSign(last + 2) ? last + 2 : last + 1;
    if (!isDay(joint + 1)) break;
    if (tokens[joint]?.lower !== ',') ands += 1;
    last = joint + 1;
  }
  const isListed = last > first && ands > 0;
  return isListed && (monthAt(tokens, first - 1) !== null || monthAt(tokens, last + 1) !== null);
}

/** Between two days of a month. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const isDay = (other: number) => (tokens[other]?.number ?? 32) <= 31;
  return /^(?:and|or|to|-)$/.test(tokens[at]?.lower ?? '') && isDay(at - 1) && isDay(at + 1);
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
  const short = tokens[at + 2];
  const isShort = joint === '-' && tokens[at + 1]?.end === short?.start && short?.kind === 'number';
  const century = Math.floor(first / 100) * 100;
  if (isShort && (short.number ?? 100) < 100 && century + (short.number ?? 0) > first) {
    return hit(`${first}/${century + (short.number ?? 0)}`, at + 3);
  }
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
  // "The 1999 readmission agreement".
  return [at + 1, at + 2, at + 3].some(
    (next) =>
      /^(?:convention|protocol|act|agreement|accord|constitution|census|treaty|law|laws|decree|pact|elections?|war)$/.test(
        tokens[next]?.lower ?? '',
      ) &&
      tokens.slice(at + 1, next).every(({ kind, number }) => kind === 'word' && number === null) &&
      /^(?:the|a|under|its|of|their|by)$/.test(tokens[at - 1]?.lower ?? ''),
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

/** "the first half of the year", "the end of 2002", "the beginning of the year". */
function partOfYearAt(
  tokens: readonly Token[],
  at: number,
  describedYear: number | null,
): PeriodHit | null {
  const part = PARTS_OF_YEAR.at(tokens, at);
  if (!part || tokens[part.next]?.lower !== 'of') return null;
  const first = part.next + 1;
  const isTheYear = tokens[first]?.lower === 'the' && tokens[first + 1]?.lower === 'year';
  const year = isTheYear ? describedYear : yearAt(tokens, first);
  return year === null ? null : hit(part.meaning(year), isTheYear ? first + 2 : first + 1);
}

/** "Between May and August", "from January to June", "in July and August". */
function monthsAt(tokens: readonly Token[], at: number, year: number): PeriodHit | null {
  const opener = tokens[at - 1]?.lower;
  const joint = tokens[at + 1]?.lower ?? '';
  const first = monthAt(tokens, at);
  const last = monthAt(tokens, at + 2);
  const joins =
    opener === 'between' || opener === 'in'
      ? joint === 'and'
      : opener === 'from' && /^(?:to|through|until)$/.test(joint);
  const isNext = Number(last) === Number(first) + 1;
  return joins && first !== null && last !== null && first < last && (opener !== 'in' || isNext)
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
  const named = OF_THE_YEAR.at(tokens, at);
  return named && hit(named.meaning(year), named.next);
}

function hit(period: string, next: number, isSince = false): PeriodHit {
  return { named: { period, isSince }, next };
}
