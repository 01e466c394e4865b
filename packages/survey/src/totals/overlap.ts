/** Whether two figures of one measure may count the same people: what keeps a sum from counting anybody twice. */
import type { Measure } from '@yearline/quantity/quantity';
import { countryByCode } from '../countries/known-countries.ts';

/**
 * How the people of one figure stand to those of another that counts the same thing:
 *
 * - SAME: one fact told twice.
 * - CONTAINS, WITHIN: one is the total, the other a part of it.
 * - APART: nobody is in both.
 * - MAY_OVERLAP: the words leave it open.
 */
export type Overlap = 'SAME' | 'CONTAINS' | 'WITHIN' | 'APART' | 'MAY_OVERLAP';

type From = Pick<Measure, 'origin' | 'places'>;

/**
 * A figure without an origin is of every origin, one without a place of every place. Free names ("abroad", "Beijing")
 * may overlap with any place, since nobody told the program where they lie; "elsewhere" is apart from what the same
 * entry names. A country may overlap with its successor, and people of no country (stateless, Tibetan) with any
 * origin.
 */
export function overlapOf(a: From, b: From, inOneEntry: boolean): Overlap {
  const origins = overlapOfOrigins(a.origin, b.origin);
  if (origins === 'APART') return 'APART';
  const places = overlapOfPlaces(a.places, b.places, inOneEntry);
  if (places === 'APART' || origins === 'SAME') return places;
  if (places === 'SAME') return origins;
  return origins === places ? origins : 'MAY_OVERLAP';
}

function overlapOfOrigins(a: string | null, b: string | null): Overlap {
  if (a === b) return 'SAME';
  if (a === null) return 'CONTAINS';
  if (b === null) return 'WITHIN';
  return isNoCountry(a) || isNoCountry(b) || succeeds(a, b) ? 'MAY_OVERLAP' : 'APART';
}

function overlapOfPlaces(a: readonly string[], b: readonly string[], inOneEntry: boolean): Overlap {
  const [first, second] = [namesOf(a), namesOf(b)];
  const shared = [...first].filter((place) => second.has(place)).length;
  if (shared === first.size && shared === second.size) return 'SAME';
  if (first.size === 0) return 'CONTAINS';
  if (second.size === 0) return 'WITHIN';
  if (shared === second.size) return 'CONTAINS';
  if (shared === first.size) return 'WITHIN';
  if (shared > 0) return 'MAY_OVERLAP';
  const unclear = [...first].some((place) =>
    [...second].some((other) => mayShareGround(place, other, inOneEntry)),
  );
  return unclear ? 'MAY_OVERLAP' : 'APART';
}

function namesOf(places: readonly string[]): Set<string> {
  return new Set(
    places.map((place) => (countryByCode(place) ? place : place.trim().toLowerCase())),
  );
}

function mayShareGround(a: string, b: string, inOneEntry: boolean): boolean {
  if (inOneEntry && (a === 'elsewhere' || b === 'elsewhere')) return false;
  if (!countryByCode(a) || !countryByCode(b)) return true;
  return succeeds(a, b);
}

function succeeds(a: string, b: string): boolean {
  const follows = (one: string, other: string) =>
    countryByCode(one)?.successors.some(({ code }) => code === other) ?? false;
  return follows(a, b) || follows(b, a);
}

function isNoCountry(code: string): boolean {
  const country = countryByCode(code);
  return country === null || country.kind === 'NON_COUNTRY';
}
