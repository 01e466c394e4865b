/**
 * Dates as the screens print them. Every instant is shown in UTC and says so: the record is read on several
 * continents, and a page rendered on the server must not change when the browser takes it over.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "2004-05-25" → "25 May 2004", "2004-05" → "May 2004", "2004" → "2004"; anything else as it stands. */
export function formatSurveyDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const [, year, month, day] = match ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return date;
  return [day === undefined ? undefined : Number(day), name, year].filter(Boolean).join(' ');
}

/** A reference period: "2003-07" → "July 2003", "1994/1997" → "1994 to 1997", "FY2001" → "fiscal year 2001". */
export function formatPeriod(period: string): string {
  const fiscal = /^FY(\d{4})$/.exec(period);
  if (fiscal) return `fiscal year ${fiscal[1]}`;
  return period.split('/').map(formatSurveyDate).join(' to ');
}

/** "2004-05-25T12:00:00Z" → "25 May 2004". */
export function formatDay(instant: string): string {
  return formatSurveyDate(new Date(instant).toISOString().slice(0, 10));
}

/** "2004-05-25T12:00:00Z" → "12:00 UTC". */
export function formatTime(instant: string): string {
  return `${new Date(instant).toISOString().slice(11, 16)} UTC`;
}
