import {
  type Check,
  type CheckedEntry,
  listed,
  nameOfEntry,
  placeOf,
  quoted,
  type Statement,
  statementsOf,
} from './check.ts';
import { periodOf } from './fact-key.ts';

/**
 * Calendar and fiscal years mixed in one entry (domain section 8): one count runs over a fiscal year, another over
 * a calendar year, so that the two cover different months and neither add up nor compare. Only what happens over
 * time has such a span: counts at one moment and running totals are let be, and so are counts over a month or
 * two, and counts that the text does not date.
 */
export function fiscalAndCalendarYears(entry: CheckedEntry): Check[] {
  const counted = statementsOf(entry).filter(
    ({ figure }) =>
      figure.measure.period !== null &&
      (figure.measure.kind === 'FLOW' || figure.measure.kind === 'RATE'),
  );
  const fiscal = counted.filter((one) => periodOf(one)?.isFiscal);
  const calendar = counted.filter(isOverCalendarYear);
  if (fiscal.length === 0 || calendar.length === 0) return [];
  return [
    {
      kind: 'FISCAL_AND_CALENDAR_YEARS',
      message: `In ${nameOfEntry(entry)} of edition ${entry.year}, ${listed(fiscal.map(quoted))} ${fiscal.length === 1 ? 'is' : 'are'} counted over a fiscal year (${periods(fiscal)}), but ${listed(calendar.map(quoted))} over a calendar year (${periods(calendar)}): they cover different months.`,
      places: [...fiscal, ...calendar].map(placeOf),
    },
  ];
}

function isOverCalendarYear(statement: Statement): boolean {
  const period = periodOf(statement);
  return (
    period?.isFiscal === false &&
    period.start === `${period.endYear}-01-01` &&
    period.end === `${period.endYear}-12-31`
  );
}

function periods(statements: readonly Statement[]): string {
  return listed([...new Set(statements.map(({ figure }) => String(figure.measure.period)))]);
}
