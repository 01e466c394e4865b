import { findCountry } from './country-and-year.ts';
import type { CountryNames } from './entry-document.ts';

/** What peoples are called where neither ending nor country tells: the name of their country in English. */
const IRREGULAR: Readonly<Record<string, string>> = {
  Afghan: 'Afghanistan',
  Argentine: 'Argentina',
  British: 'United Kingdom',
  Burmese: 'Myanmar',
  Chinese: 'China',
  Croat: 'Croatia',
  Dutch: 'Netherlands',
  Filipino: 'Philippines',
  French: 'France',
  German: 'Germany',
  Greek: 'Greece',
  Irish: 'Ireland',
  Kazakh: 'Kazakhstan',
  Kyrgyz: 'Kyrgyzstan',
  Lao: 'Laos',
  Malagasy: 'Madagascar',
  Mexican: 'Mexico',
  Moroccan: 'Morocco',
  Palestinian: 'Palestine',
  Peruvian: 'Peru',
  Polish: 'Poland',
  Serb: 'Serbia',
  Somali: 'Somalia',
  Spanish: 'Spain',
  Swedish: 'Sweden',
  Swiss: 'Switzerland',
  Tajik: 'Tajikistan',
  Thai: 'Thailand',
  Tibetan: 'Tibet',
  Turk: 'Turkey',
  Turkish: 'Turkey',
  Turkmen: 'Turkmenistan',
  Uzbek: 'Uzbekistan',
};

/** Endings that make a people of a country: Ruritania-n, Sudan-ese, Burundi-an, Iraq-i, Egypt-ian. */
const ENDINGS = ['n', 'an', 'ian', 'ese', 'i', 'ean'];

/**
 * The country that people come from, by its name ("North Korea") or by theirs ("North Koreans"). Only countries
 * that are known are found; nothing is guessed beyond the ending of the word.
 */
export function countryOfPeople(
  name: string,
  editionYear: number,
  countries: CountryNames,
): { readonly code: string; readonly name: string } | null {
  for (const people of [name, name.replace(/s$/, '')]) {
    const stems = ENDINGS.filter((ending) => people.endsWith(ending)).map((ending) =>
      people.slice(0, -ending.length),
    );
    for (const country of [people, IRREGULAR[people], ...stems]) {
      const found = country ? findCountry(country, editionYear, countries) : null;
      if (found) return found;
    }
  }
  return null;
}
