/** The countries as the rest of the product uses them. They are part of the program, so they sit in memory. */
import type { Database } from '@yearline/db/open-database';
import { countries } from '@yearline/db/tables';
import { sql } from 'drizzle-orm';
import { InvalidInputError } from '../errors.ts';
import { COUNTRIES } from './countries.ts';
import type { CountryRecord } from './country.ts';
import { createCountryNames } from './find-country.ts';

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));
export const countryNames = createCountryNames(COUNTRIES);

/** Null for a code that no country has. */
export function countryByCode(code: string): CountryRecord | null {
  return byCode.get(code) ?? null;
}

/** The country of a code that the database refers to, which the program therefore knows. */
export function requireCountryRecord(code: string): CountryRecord {
  const country = byCode.get(code);
  if (!country) throw new Error(`The country ${code} is in the database but not in the program.`);
  return country;
}

/** The name of a code; a place that is no country is its own name. */
export function nameOfPlace(place: string): string {
  return byCode.get(place)?.name ?? place;
}

/** Countries that were split from this one or took it over name it as their predecessor. */
export function predecessorsOf(code: string): { country: CountryRecord; year: number }[] {
  return COUNTRIES.flatMap((country) =>
    country.successors
      .filter((successor) => successor.code === code && country.code !== code)
      .map(({ year }) => ({ country, year })),
  );
}

/** A country by code or by any of its names in that year. Throws InvalidInputError. */
export function requireCountry(codeOrName: string, year: number): CountryRecord {
  const found = countryNames.find(codeOrName, year);
  const country = found && byCode.get(found.code);
  if (!country) {
    throw new InvalidInputError([
      {
        path: ['country'],
        message: `No country is called "${codeOrName}". Use its name, or its code such as PRK.`,
      },
    ]);
  }
  return country;
}

/** Makes the codes known to the database, so that entries can refer to them. Adds and renames, never removes. */
export function loadCountries(db: Database): void {
  const stored = new Map(
    db
      .select()
      .from(countries)
      .all()
      .map((row) => [row.code, row.name]),
  );
  const changed = COUNTRIES.filter((country) => stored.get(country.code) !== country.name);
  if (changed.length === 0) return;
  db.insert(countries)
    .values(changed.map(({ code, name }) => ({ code, name })))
    .onConflictDoUpdate({ target: countries.code, set: { name: sql`excluded.name` } })
    .run();
}
