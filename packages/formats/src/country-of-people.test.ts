import { describe, expect, it } from 'vitest';
import { countryOfPeople } from './country-of-people.ts';

const KNOWN = [
  'Ruritania',
  'North Borduria',
  'Sudan',
  'Burundi',
  'Iraq',
  'Egypt',
  'Myanmar',
  'Somalia',
];
const COUNTRIES = {
  find: (name: string) => (KNOWN.includes(name) ? { code: name.toUpperCase(), name } : null),
};
const countryOf = (people: string) => countryOfPeople(people, 2004, COUNTRIES)?.name ?? null;

describe('the country that people come from', () => {
  it.each([
    ['Ruritania', 'Ruritania'],
    ['Ruritanian', 'Ruritania'],
    ['North Bordurians', 'North Borduria'],
    ['Sudanese', 'Sudan'],
    ['Burundians', 'Burundi'],
    ['Iraqis', 'Iraq'],
    ['Egyptian', 'Egypt'],
    ['Burmese', 'Myanmar'],
    ['Somalis', 'Somalia'],
  ])('is known from %s', (people, country) => {
    expect(countryOf(people)).toBe(country);
  });

  it.each(['Freedonians', 'refugees', ''])('is not guessed from "%s"', (people) => {
    expect(countryOf(people)).toBeNull();
  });
});
