/** The countries and editions that a search names: their entries are meant, whatever words those use. Pure. */
import { COUNTRIES } from '../countries/countries.ts';
import { foldName } from '../countries/find-country.ts';
import { countryNames } from '../countries/known-countries.ts';
import type { SearchTerm } from './search-words.ts';

export interface NamedCountries {
  /** At least one. */
  readonly codes: readonly string[];
  /** Editions that are named beside them; empty means all. */
  readonly years: readonly number[];
  /** What else is looked for in the entries; empty when nothing but the country is named. */
  readonly rest: readonly SearchTerm[];
}

const YEAR = /^(?:19|20|21)\d\d$/;
/** A search that begins the names of more countries than this names none. */
const MANY = 12;

/** Null when no country is named: "Cote dIvoire 2004", "boats Ruritania" and "sri l" each name one. */
export function readNamedCountries(terms: readonly SearchTerm[]): NamedCountries | null {
  const isYear = (term: SearchTerm) =>
    term.kind === 'WORD' && !term.excluded && YEAR.test(term.text);
  const years = terms.filter(isYear).map(({ text }) => Number(text));
  const others = terms.filter((term) => !isYear(term));
  const words = others.filter(({ kind, excluded }) => kind === 'WORD' && !excluded);
  if (words.length === 0) return null;
  if (words.length === others.length) {
    const codes = countriesCalled(words, years);
    if (codes.length > 0) return { codes, years, rest: [] };
  }
  for (let length = words.length; length > 0; length--) {
    for (const named of [words.slice(0, length), words.slice(-length)]) {
      const code = countryNames.find(textOf(named), years[0] ?? thisYear())?.code;
      if (!code) continue;
      const rest = others.filter((term) => !named.includes(term));
      if (rest.length === 0 || rest.some(({ excluded }) => !excluded)) {
        return { codes: [code], years, rest };
      }
    }
  }
  return null;
}

/** The country of exactly this name, else those whose names begin so. */
function countriesCalled(words: readonly SearchTerm[], years: readonly number[]): string[] {
  const name = textOf(words);
  const exact = countryNames.find(name, years[0] ?? thisYear());
  if (exact) return [exact.code];
  const folded = foldName(name);
  if (folded.length < 2) return [];
  const begun = BY_NAME.filter((known) => known.name.startsWith(folded)).map(({ code }) => code);
  const codes = [...new Set(begun)];
  return codes.length > MANY ? [] : codes;
}

const BY_NAME = COUNTRIES.flatMap(({ code, name, aliases }) =>
  [name, ...aliases.map((alias) => alias.name)].map((one) => ({ code, name: foldName(one) })),
);

function textOf(words: readonly SearchTerm[]): string {
  return words.map(({ text }) => text).join(' ');
}

function thisYear(): number {
  return new Date().getUTCFullYear();
}
