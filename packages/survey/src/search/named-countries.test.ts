import { expect, it } from 'vitest';
import { readNamedCountries } from './named-countries.ts';
import { readSearchTerms } from './search-words.ts';

const named = (query: string) => {
  const found = readNamedCountries(readSearchTerms(query));
  return found && [found.codes, found.years, found.rest.map(({ text }) => text)];
};

it.each([
  ['Cote dIvoire', [['CIV'], [], []]],
  ['Coté d’Ivoire 2004', [['CIV'], [2004], []]],
  ['ivory coast', [['CIV'], [], []]],
  ['sri l', [['LKA'], [], []]],
  ['PRK', [['PRK'], [], []]],
  ['North Korea boats', [['PRK'], [], ['boats']]],
  ['boats North Korea 2003', [['PRK'], [2003], ['boats']]],
  ['North Korea "closed camps" -boats', [['PRK'], [], ['closed camps', 'boats']]],
])('%s names a country', (query, expected) => {
  expect(named(query)).toEqual(expected);
});

it.each(['boats', '2004', '"North Korea"', 'x', 'North Korea -boats -camps', 'a'])(
  '%s names no country by itself, or nothing beside it to look for',
  (query) => {
    expect(named(query)).toBeNull();
  },
);
