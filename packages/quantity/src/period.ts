/** Reference periods as a measure writes them. */

export interface Period {
  /** First day, ISO; null for a fiscal year, which starts in another month from one country to the next. */
  readonly start: string | null;
  /** Last day, ISO; null for a fiscal year. */
  readonly end: string | null;
  /** The calendar year in which it ends; of a fiscal year, the year that names it. */
  readonly endYear: number;
  /** ISO 8601 duration: "P1Y", "P6M", "P1D". */
  readonly length: string;
  readonly isFiscal: boolean;
}

/**
 * Reads "2003", "2003-07", "2003-12-31" (a moment), "1994/1997" (both ends included; the ends may be
 * years, months or days) and "FY2001". Null for anything else, an impossible date, or a start after the end.
 */
export function parsePeriod(text: string): Period | null {
  const fiscal = /^FY(\d{4})$/.exec(text);
  if (fiscal) {
    return { start: null, end: null, endYear: Number(fiscal[1]), length: 'P1Y', isFiscal: true };
  }
  const [from, to, ...rest] = text.split('/');
  const first = readDate(from);
  const last = to === undefined ? first : readDate(to);
  if (!first || !last || rest.length > 0 || first.start > last.end) return null;
  return {
    start: isoDay(first.start),
    end: isoDay(last.end),
    endYear: last.end.getUTCFullYear(),
    length: lengthOf(first, last),
    isFiscal: false,
  };
}

interface CalendarDate {
  readonly start: Date;
  readonly end: Date;
  readonly hasDay: boolean;
}

function readDate(text: string | undefined): CalendarDate | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? '');
  if (!parts) return null;
  const year = Number(parts[1]);
  if (year < 1000) return null;
  if (parts[2] === undefined) {
    return { start: utcDay(year, 1, 1), end: utcDay(year, 12, 31), hasDay: false };
  }
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return null;
  if (parts[3] === undefined) {
    return { start: utcDay(year, month, 1), end: utcDay(year, month + 1, 0), hasDay: false };
  }
  const day = utcDay(year, month, Number(parts[3]));
  return isoDay(day) === text ? { start: day, end: day, hasDay: true } : null;
}

function lengthOf(first: CalendarDate, last: CalendarDate): string {
  if (first.hasDay || last.hasDay) {
    const days = (last.end.getTime() - first.start.getTime()) / 86_400_000 + 1;
    return `P${days}D`;
  }
  const months =
    (last.end.getUTCFullYear() - first.start.getUTCFullYear()) * 12 +
    (last.end.getUTCMonth() - first.start.getUTCMonth()) +
    1;
  return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
}

function utcDay(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
