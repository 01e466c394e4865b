/**
 * Dates as documents print them, to and from ISO. A date may be coarse: YYYY-MM-DD, YYYY-MM or YYYY, whichever
 * the document knows; nothing is filled in.
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

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a date of the calendar in ISO form, whole or coarse. */
export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  return isoDate(Number(year), toNumber(month), toNumber(day)) !== null;
}

/**
 * The first date that a text prints, as ISO: "Tuesday, 12 December 2017, 12:58 GMT" gives 2017-12-12.
 * Reads 25 May 2004, May 25, 2004, May 2004, 2004-05-25 and 2004. Null when there is none, or none of the calendar.
 */
export function readPrintedDate(text: string): string | null {
  const iso = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/.exec(text);
  if (iso) return isoDate(Number(iso[1]), toNumber(iso[2]), toNumber(iso[3]));
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(text);
  const month = monthNumber(dayFirst?.[2]);
  if (dayFirst && month) return isoDate(Number(dayFirst[3]), month, Number(dayFirst[1]));
  const monthFirst = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  const leading = monthNumber(monthFirst?.[1]);
  if (monthFirst && leading) return isoDate(Number(monthFirst[3]), leading, Number(monthFirst[2]));
  const monthOnly = /\b([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(text);
  const alone = monthNumber(monthOnly?.[1]);
  if (monthOnly && alone) return isoDate(Number(monthOnly[2]), alone, null);
  const year = /^\D*(\d{4})\D*$/.exec(text);
  return year ? isoDate(Number(year[1]), null, null) : null;
}

/** An ISO date as citations print it: 25 May 2004, May 2004, 2004. Text that is no ISO date stays as it is. */
export function printDate(iso: string): string {
  const parts = ISO.exec(iso);
  if (!parts) return iso;
  const [, year = '', month, day] = parts;
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function monthNumber(word: string | undefined): number | null {
  if (!word) return null;
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase()));
  return index < 0 ? null : index + 1;
}

/** Null for a day that the calendar does not have (31 February). */
function isoDate(year: number, month: number | null, day: number | null): string | null {
  const whole = new Date(0);
  whole.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  if (month !== null && whole.getUTCMonth() !== month - 1) return null;
  if (day !== null && whole.getUTCDate() !== day) return null;
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}
