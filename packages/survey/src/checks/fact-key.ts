/** When two figures of one edition speak of one fact: same measure, same time. */
import { comparableParts, type Period, parsePeriod } from '@yearline/quantity/measure';
import { conceptFamily } from '@yearline/quantity/vocabulary';
import type { CheckedEntry, Statement } from './check.ts';

/** The period that a figure is of. One that its text does not date is of the year that the edition describes. */
export function periodOf({ entry, figure }: Statement): Period | null {
  return parsePeriod(figure.measure.period ?? String(describedYear(entry)));
}

export function describedYear(entry: CheckedEntry): number {
  return entry.year - 1;
}

/**
 * Equal for figures that count the same at the same time, whoever is counted and wherever from: family of
 * concepts, set of places, kind, unit, definition and period. A count at one moment may be dated by its
 * year or by the last day of it. Of which country the entry is plays no part.
 */
export function countKey(statement: Statement): string {
  const { measure } = statement.figure;
  const { places, kind, unit, definition } = comparableParts(measure);
  return [
    conceptFamily(measure.concept),
    places,
    kind,
    unit,
    definition,
    periodKey(statement),
  ].join('|');
}

/** Equal for figures of one fact: the count, the population and the origin. */
export function factKey(statement: Statement): string {
  const { population, origin } = comparableParts(statement.figure.measure);
  return [countKey(statement), population, origin].join('|');
}

export function periodKey(statement: Statement): string {
  const { kind, period } = statement.figure.measure;
  const read = periodOf(statement);
  if (!read || read.isFiscal) return String(period);
  return kind === 'STOCK' ? String(read.end) : `${read.start}/${read.end}`;
}
