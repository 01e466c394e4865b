import type { CountrySuccessor } from '../countries/country.ts';
import { countryByCode, nameOfPlace } from '../countries/known-countries.ts';

/** Splits and unions of a country between the years that two editions describe. Edition Y describes Y - 1. */
export function successionsBetween(
  countryCode: string,
  firstEdition: number,
  lastEdition: number,
): CountrySuccessor[] {
  return (countryByCode(countryCode)?.successors ?? []).filter(
    ({ year }) => year > firstEdition - 1 && year <= lastEdition - 1,
  );
}

/** Why it breaks the series of the country, as a sentence. */
export function reasonOfBreak(countryCode: string, succession: CountrySuccessor): string {
  return `${nameOfPlace(countryCode)} is not the same country in both years: ${succession.note ?? `${nameOfPlace(succession.code)} succeeded it in ${succession.year}`}.`;
}
