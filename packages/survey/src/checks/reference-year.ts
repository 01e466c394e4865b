import {
  type Check,
  type CheckedEntry,
  nameOfEntry,
  placeOf,
  quoted,
  type Statement,
  statementsOf,
} from './check.ts';
import { describedYear, periodOf } from './fact-key.ts';

/**
 * An entry whose figures speak only of other years than the one that its edition describes: copied forward,
 * or filed in the wrong place. One figure that overlaps the year is enough to clear it, and so is one that
 * the text does not date. A fiscal year may begin or end in the calendar year beside the one that names it.
 */
export function figuresOfOtherYears(entry: CheckedEntry): Check[] {
  const statements = statementsOf(entry);
  const year = describedYear(entry);
  if (statements.length === 0 || statements.some((one) => mayBeOf(one, year))) return [];
  const nearest = statements.reduce((a, b) => (distance(b, year) < distance(a, year) ? b : a));
  const { period } = nearest.figure.measure;
  return [
    {
      kind: 'REFERENCE_YEAR',
      message: `Edition ${entry.year} describes ${year}, but no figure of ${nameOfEntry(entry)} speaks of ${year}: the nearest in time is ${quoted(nearest)}, dated ${period}.`,
      places: statements.map(placeOf),
    },
  ];
}

function mayBeOf(statement: Statement, year: number): boolean {
  const period = periodOf(statement);
  if (!period) return true;
  if (period.isFiscal) return Math.abs(period.endYear - year) <= 1;
  const startYear = Number(period.start?.slice(0, 4));
  return startYear <= year && year <= period.endYear;
}

function distance(statement: Statement, year: number): number {
  return Math.abs((periodOf(statement)?.endYear ?? year) - year);
}
