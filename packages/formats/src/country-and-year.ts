/** What both readers of documents hold about the country and the year of an entry. */
import type { CountryNames } from './entry-document.ts';

export const EARLIEST_YEAR = 1900;

export interface YearLimits {
  /** The last edition year that a document may name; callers give next year. */
  readonly latestYear?: number;
}

const LAST_YEAR_OF_ALL = 2100;

/** What is wrong with an edition year, or null. */
export function checkYear(
  year: number,
  { latestYear = LAST_YEAR_OF_ALL }: YearLimits,
): string | null {
  if (Number.isInteger(year) && year >= EARLIEST_YEAR && year <= latestYear) return null;
  return `The edition year ${year} is out of range: it must lie between ${EARLIEST_YEAR} and ${latestYear}.`;
}

/**
 * The country that a document of an edition means by a name. The edition prints the name of its own day, or that of
 * the year it describes.
 */
export function findCountry(
  name: string,
  editionYear: number,
  countries: CountryNames,
): { readonly code: string; readonly name: string } | null {
  return countries.find(name, editionYear) ?? countries.find(name, editionYear - 1);
}

/** Whether the text has the form of a country code (alpha-3 or the project's own), known or not. */
export function looksLikeCountryCode(text: string): boolean {
  return /^[A-Z][A-Z0-9]{2}(?:-[A-Z0-9]+)*$/.test(text);
}
