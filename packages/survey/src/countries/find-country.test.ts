import { describe, expect, test } from 'vitest';
import { COUNTRIES } from './countries.ts';
import type { CountryRecord } from './country.ts';
import { createCountryNames, foldName, searchCountries } from './find-country.ts';

const names = createCountryNames(COUNTRIES);
const code = (name: string, year = 2004) => names.find(name, year)?.code ?? null;

describe('foldName', () => {
  test.each([
    ['Cote dIvoire', "Côte d'Ivoire"],
    ['CÔTE D’IVOIRE', "Cote d'Ivoire"],
    ['St. Kitts & Nevis', 'Saint Kitts and Nevis'],
    ['The Gambia', 'Gambia'],
    ['Congo (Kinshasa)', 'Congo-Kinshasa'],
    ['Türkiye', 'Turkiye'],
  ])('reads %s and %s as one name', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test('keeps different names apart', () => {
    expect(foldName('Niger')).not.toBe(foldName('Nigeria'));
    expect(foldName('Guinea')).not.toBe(foldName('Guinea-Bissau'));
  });
});

describe('createCountryNames', () => {
  test.each([
    ['North Korea', 'PRK'],
    ["Dem. People's Rep. of Korea", 'PRK'],
    ['DPRK', 'PRK'],
    ['South Korea', 'KOR'],
    ['Burma', 'MMR'],
    ['Ivory Coast', 'CIV'],
    ['Swaziland', 'SWZ'],
    ['Macedonia', 'MKD'],
    ['Czech Republic', 'CZE'],
    ['Cape Verde', 'CPV'],
    ['Cabo Verde', 'CPV'],
    ['Viet Nam', 'VNM'],
    ['Laos', 'LAO'],
    ['Russian Federation', 'RUS'],
    ['Iran', 'IRN'],
    ['Syria', 'SYR'],
    ['Tanzania', 'TZA'],
    ['Bolivia', 'BOL'],
    ['Venezuela', 'VEN'],
    ['Moldova', 'MDA'],
    ['Gaza Strip and West Bank', 'PSE'],
    ['Turkey', 'TUR'],
    ['Congo-Kinshasa', 'COD'],
    ['Congo-Brazzaville', 'COG'],
    ['Kosovo', 'XKX'],
    ['East Timor', 'TLS'],
    ['United States', 'USA'],
    ['U.S.', 'USA'],
    ['Serbia and Montenegro', 'SCG'],
    ['Stateless', 'XXA'],
    ['Hong Kong', 'HKG'],
  ])('finds %s', (name, expected) => {
    expect(code(name)).toBe(expected);
  });

  test.each([
    ['North Koreans', 'PRK'],
    ['North Korean', 'PRK'],
    ['Vietnamese', 'VNM'],
    ['Sri Lankans', 'LKA'],
    ['Tibetans', 'TIB'],
    ['Chinese', 'CHN'],
  ])('reads the people "%s" as their country', (name, expected) => {
    expect(code(name)).toBe(expected);
  });

  test('prefers the ISO code where UNHCR uses the same letters for another country', () => {
    expect(code('AUS')).toBe('AUS');
    expect(code('ANT')).toBe('ANT');
    expect(code('KRN')).toBe('PRK');
    expect(code('GFR')).toBe('DEU');
    expect(code('KP')).toBe('PRK');
  });

  test('reads codes in capitals only, so that words are never taken for codes', () => {
    expect(code('in')).toBeNull();
    expect(code('IN')).toBe('IND');
  });

  test('a name from another year still resolves when only one country ever bore it', () => {
    expect(code('Zaire', 2004)).toBe('COD');
    expect(code('South Sudan', 2004)).toBe('SSD');
    expect(code('Soviet Union', 2004)).toBe('SUN');
  });

  test('a name that two countries bore goes to the one that bears it in the year', () => {
    const country = (row: Partial<CountryRecord> & { code: string }): CountryRecord => ({
      unhcrCode: null,
      iso2: null,
      m49: null,
      name: 'Ruritania',
      kind: 'STATE',
      region: null,
      subregion: null,
      validFrom: null,
      validTo: null,
      aliases: [],
      demonyms: [],
      successors: [],
      note: null,
      ...row,
    });
    const ruritanias = createCountryNames([
      country({ code: 'OLD', validTo: 1990 }),
      country({ code: 'NEW', validFrom: 1990 }),
    ]);
    expect(ruritanias.find('Ruritania', 1980)).toEqual({ code: 'OLD', name: 'Ruritania' });
    expect(ruritanias.find('Ruritania', 2004)).toEqual({ code: 'NEW', name: 'Ruritania' });
    expect(ruritanias.find('Ruritania', 1990)).toBeNull();
  });

  test('knows nothing of names that no country bears', () => {
    expect(code('Ruritania')).toBeNull();
    expect(code('')).toBeNull();
    expect(code('Korea')).toBeNull();
  });
});

describe('searchCountries', () => {
  const found = (search: string) => searchCountries(COUNTRIES, search).map((one) => one.name);

  test('puts names that begin with the search before names that contain it', () => {
    expect(found('korea').slice(0, 2)).toEqual(['North Korea', 'South Korea']);
    expect(found('ni').slice(0, 3)).toEqual(['Nicaragua', 'Niger', 'Nigeria']);
    const guinea = found('guinea');
    expect(guinea.slice(0, 2)).toEqual(['Guinea', 'Guinea-Bissau']);
    expect(guinea).toContain('Papua New Guinea');
  });

  test('finds by alias, by code and without accents', () => {
    expect(found('burma')[0]).toBe('Myanmar');
    expect(found('PRK')[0]).toBe('North Korea');
    expect(found('krn')[0]).toBe('North Korea');
    expect(found('cote d')[0]).toBe('Côte d’Ivoire');
  });

  test('an empty search lists all by name, a foreign one nothing', () => {
    expect(found('')).toHaveLength(COUNTRIES.length);
    expect(found('')[0]).toBe('Afghanistan');
    expect(found('ruritania')).toEqual([]);
  });
});
