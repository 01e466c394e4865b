import type { CountryNames } from '@yearline/formats/entry-document';
import type { CountryRecord } from './country.ts';

type Named = Pick<CountryRecord, 'code' | 'iso2' | 'unhcrCode' | 'name' | 'aliases'>;
type Resolvable = Named & Pick<CountryRecord, 'validFrom' | 'validTo' | 'demonyms'>;

/**
 * A name without accents, case, apostrophes and punctuation, so that "Cote dIvoire" and "Côte d’Ivoire" are
 * one name. A leading "the" is dropped, "&" reads "and", "St." reads "Saint".
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bst\b/g, 'saint');
}

interface Naming {
  readonly country: Resolvable;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Resolves names, aliases, demonyms ("North Koreans") and exact upper-case codes. ISO codes win over
 * UNHCR's, because UNHCR's "AUS" is Austria. A name that no country bears in the year still resolves when
 * only one country ever bore it; a name that several bear in the year does not.
 */
export function createCountryNames(countries: readonly Resolvable[]): CountryNames {
  const byCode = indexByCode(countries);
  const byName = indexByName(countries);
  return {
    find(name, year) {
      const written = name.trim();
      const folded = foldName(written);
      const namings = byName.get(folded) ?? byName.get(folded.replace(/s$/, '')) ?? [];
      const country =
        byCode.get(written) ??
        onlyCountry(namings.filter((naming) => bornInYear(naming, year))) ??
        onlyCountry(namings);
      return country ? { code: country.code, name: country.name } : null;
    },
  };
}

function indexByCode(countries: readonly Resolvable[]): Map<string, Resolvable> {
  const byCode = new Map<string, Resolvable>();
  for (const code of ['unhcrCode', 'iso2', 'code'] as const) {
    for (const country of countries) {
      const written = country[code];
      if (written) byCode.set(written, country);
    }
  }
  return byCode;
}

function indexByName(countries: readonly Resolvable[]): Map<string, Naming[]> {
  const byName = new Map<string, Naming[]>();
  const add = (name: string, naming: Naming) => {
    const folded = foldName(name);
    byName.set(folded, [...(byName.get(folded) ?? []), naming]);
  };
  for (const country of countries) {
    const { validFrom, validTo } = country;
    const whole = { country, from: validFrom, to: validTo };
    add(country.name, whole);
    for (const demonym of country.demonyms) add(demonym, whole);
    for (const alias of country.aliases) {
      add(alias.name, { country, from: alias.from ?? validFrom, to: alias.to ?? validTo });
    }
  }
  return byName;
}

function bornInYear(naming: Naming, year: number): boolean {
  return (naming.from ?? year) <= year && year <= (naming.to ?? year);
}

function onlyCountry(namings: readonly Naming[]): Resolvable | null {
  const [first, ...others] = namings;
  if (!first || others.some((other) => other.country !== first.country)) return null;
  return first.country;
}

/**
 * Countries whose name, alias or code contains the search, best first: the exact name or code, names that
 * begin so, other names that begin so, words that begin so, then anywhere inside. An empty search lists all
 * by name.
 */
export function searchCountries<Country extends Named>(
  countries: readonly Country[],
  search: string,
): Country[] {
  const wanted = foldName(search);
  return countries
    .map((country) => ({ country, rank: rankCountry(country, wanted) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (one, other) =>
        (one.rank ?? 0) - (other.rank ?? 0) ||
        one.country.name.localeCompare(other.country.name, 'en'),
    )
    .map(({ country }) => country);
}

/** 0 is best; null when nothing matches. */
function rankCountry(country: Named, wanted: string): number | null {
  if (wanted === '') return 0;
  const name = foldName(country.name);
  const aliases = country.aliases.map((alias) => foldName(alias.name));
  const codes = [country.code, country.iso2].map((code) => code?.toLowerCase());
  const ranks = [
    name === wanted || codes.includes(wanted),
    name.startsWith(wanted),
    aliases.some((alias) => alias.startsWith(wanted)) ||
      country.unhcrCode?.toLowerCase() === wanted,
    [name, ...aliases].some((one) => one.includes(` ${wanted}`)),
    [name, ...aliases].some((one) => one.includes(wanted)),
  ];
  const rank = ranks.indexOf(true);
  return rank === -1 ? null : rank;
}
