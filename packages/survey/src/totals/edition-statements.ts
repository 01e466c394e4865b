/** Every figure that the entries of an edition state, each with the entry that states it. */
import type { Database } from '@yearline/db/open-database';
import { comparableParts, parsePeriod } from '@yearline/quantity/measure';
import type { Measure } from '@yearline/quantity/quantity';
import { countryByCode } from '../countries/known-countries.ts';
import type { EntryView } from '../entries/find-entries.ts';
import { type LoadedFigure, loadFigures } from '../entries/load-content.ts';

/** A figure and the entry that states it, which need not be the entry of the country it is about. */
export interface EditionStatement {
  readonly view: EntryView;
  readonly figure: LoadedFigure;
}

/** In the order of the entries, one SQL statement however many. */
export function statementsOfEntries(db: Database, views: readonly EntryView[]): EditionStatement[] {
  const figures = loadFigures(
    db,
    views.map(({ revision }) => revision.id),
  );
  return views.flatMap((view) =>
    (figures.get(view.revision.id) ?? []).map((figure) => ({ view, figure })),
  );
}

/**
 * The time that a figure speaks of, as totals and matrices tell times apart: a count at a moment by the year, so that
 * "2003" and "2003-12-31" go together; everything else by its first and last day. A figure whose text names no period
 * is of the year that its edition describes.
 */
export function timeOf({ view, figure: { measure } }: EditionStatement): string {
  const text = measure.period ?? String(view.entry.year - 1);
  const period = parsePeriod(text);
  if (!period || period.isFiscal) return text;
  if (measure.kind === 'STOCK') return String(period.endYear);
  return shortPeriod(String(period.start), String(period.end)) ?? text;
}

/** What is counted, of whom, how and when: everything but where from and where. Equal for figures that may be added. */
export function countedKey(statement: EditionStatement): string {
  const { concept, population, kind, unit, definition } = comparableParts(statement.figure.measure);
  return [concept, population, kind, unit, timeOf(statement), definition].join('|');
}

/** From where and to where: equal for figures of the same people. */
export function whereKey(measure: Measure): string {
  const { origin, places } = comparableParts(measure);
  return `${origin}|${places}`;
}

/** The M49 region of all the places; null where they lie in several, one of them is no country, or none is named. */
export function regionOfPlaces(places: readonly string[]): string | null {
  const regions = new Set(places.map((place) => countryByCode(place)?.region ?? null));
  const [region = null] = regions;
  return regions.size === 1 ? region : null;
}

/** A whole year or a whole month is written as such. */
function shortPeriod(start: string, end: string): string | null {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  if (start.endsWith('-01-01') && end.endsWith('-12-31'))
    return from === to ? from : `${from}/${to}`;
  return null;
}
