import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { combineCountries, writeCountries } from '../../scripts/combine-countries.ts';
import { COUNTRIES } from './countries.ts';
import { COUNTRY_KINDS } from './country.ts';
import { createCountryNames, foldName } from './find-country.ts';

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));
const get = (code: string) => {
  const country = byCode.get(code);
  if (!country) throw new Error(`No country ${code}.`);
  return country;
};

/** Both tables in small, with their traps: quotes, articles, stars, a code that is another country's. */
const codesCsv = `ISO3166-1-Alpha-3,is_independent,ISO3166-1-Alpha-2,UNTERM English Short,M49,official_name_en,Region Name,Sub-region Name,CLDR display name,UNTERM English Formal
AUS,Yes,AU,Australia,36,Australia,Oceania,Australia and New Zealand,Australia,Australia
AUT,Yes,AT,Austria,40,Austria,Europe,Western Europe,Austria,the Republic of Austria
PRK,Yes,KP,Democratic People's Republic of Korea (the),408,"Democratic People's Republic of Korea",Asia,Eastern Asia,North Korea,
NIU,Associated with NZ,NU,Niue **,570,Niue,Oceania,Polynesia,Niue,"Niue, so called"
`;
const unhcrCsv = `iso_code,unhcr_code,name,unhcr_region,unsd_region,unsd_subregion,unsd_imregion
AUS,AUL,Australia,,,,
AUT,AUS,Austria,,,,
PRK,KRN,Dem. People's Rep. of Korea,,,,
XXA,STA,Stateless,,,,
`;

describe('combineCountries', () => {
  const combined = combineCountries(codesCsv, unhcrCsv);
  const row = (code: string) => combined.find((country) => country.code === code);

  test('joins the two tables by ISO code, never by the letters of the UNHCR code', () => {
    expect(row('AUT')).toMatchObject({ unhcrCode: 'AUS', iso2: 'AT', m49: '040', name: 'Austria' });
    expect(row('PRK')).toMatchObject({ unhcrCode: 'KRN', name: 'North Korea', kind: 'STATE' });
    expect(row('NIU')).toMatchObject({ unhcrCode: null, kind: 'TERRITORY' });
  });

  test("drops the UN's articles and stars, and names that repeat another", () => {
    const aliases = (code: string) => row(code)?.aliases.map((alias) => alias.name);
    expect(aliases('AUT')).toEqual(['Republic of Austria']);
    expect(aliases('NIU')).toEqual(['Niue, so called']);
    expect(aliases('PRK')?.slice(0, 2)).toEqual([
      "Democratic People's Republic of Korea",
      "Dem. People's Rep. of Korea",
    ]);
  });

  test('takes in the UNHCR non-countries and the former states', () => {
    expect(row('XXA')).toMatchObject({ unhcrCode: 'STA', kind: 'NON_COUNTRY' });
    expect(row('YUG')?.kind).toBe('FORMER_STATE');
  });

  test('refuses a UNHCR code that nobody has decided a code for', () => {
    expect(() => combineCountries(codesCsv, `${unhcrCsv},QQQ,Somewhere,,,,\n`)).toThrow('QQQ');
  });
});

describe('countries.json', () => {
  test('holds every row of the ISO table, every UNHCR code, the former states and Kosovo', () => {
    const count = (kind: string) => COUNTRIES.filter((country) => country.kind === kind).length;
    expect(COUNTRIES.filter((country) => country.iso2 !== null)).toHaveLength(249);
    expect(COUNTRIES.filter((country) => country.unhcrCode !== null)).toHaveLength(232);
    expect(count('NON_COUNTRY')).toBe(5);
    expect(count('FORMER_STATE')).toBe(7);
    expect(COUNTRIES).toHaveLength(249 + 5 + 7 + 2);
  });

  test('is sorted by code without repeats, and every row is well formed', () => {
    const codes = COUNTRIES.map((country) => country.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const country of COUNTRIES) {
      expect(country.code).toMatch(/^[A-Z]{3}$/);
      expect(COUNTRY_KINDS).toContain(country.kind);
      expect(country.name).not.toBe('');
      expect(country.m49 ?? '000').toMatch(/^\d{3}$/);
      expect(country.validFrom ?? 0).toBeLessThanOrEqual(country.validTo ?? 9999);
    }
  });

  test('keeps UNHCR codes apart from ISO codes', () => {
    expect(get('PRK').unhcrCode).toBe('KRN');
    expect(get('DEU').unhcrCode).toBe('GFR');
    expect(get('AUT').unhcrCode).toBe('AUS');
    expect(get('ATG').unhcrCode).toBe('ANT');
    expect(get('ANT').unhcrCode).toBeNull();
  });

  test('says what split, when, and whether it goes on', () => {
    const after = (code: string) => get(code).successors.map((one) => `${one.code} ${one.year}`);
    expect(after('SCG')).toEqual(['MNE 2006', 'SRB 2006']);
    expect(after('CSK')).toEqual(['CZE 1993', 'SVK 1993']);
    expect(after('SDN')).toEqual(['SSD 2011']);
    expect(get('SDN').validTo).toBeNull();
    expect(get('SSD').validFrom).toBe(2011);
    expect(after('SUN')).toHaveLength(15);
    expect(after('YUG')).toContain('SCG 2003');
  });

  test('every successor is a country that exists in the year of the succession', () => {
    for (const country of COUNTRIES) {
      for (const { code, year } of country.successors) {
        expect(get(code).validFrom ?? year, `${country.code} to ${code}`).toBeLessThanOrEqual(year);
        expect(code).not.toBe(country.code);
      }
      if (country.kind === 'FORMER_STATE') expect(country.successors).not.toEqual([]);
    }
  });

  test('no name belongs to two countries in one year', () => {
    const names = createCountryNames(COUNTRIES);
    for (const country of COUNTRIES) {
      for (const alias of [{ name: country.name, from: null, to: null }, ...country.aliases]) {
        const year = alias.from ?? alias.to ?? country.validTo ?? country.validFrom ?? 2004;
        expect(names.find(alias.name, year)?.code, alias.name).toBe(country.code);
      }
      for (const demonym of country.demonyms) {
        expect(names.find(demonym, country.validTo ?? 2020)?.code, demonym).toBe(country.code);
      }
    }
  });

  test('no country carries one name twice', () => {
    for (const country of COUNTRIES) {
      const folded = [country.name, ...country.aliases.map((alias) => alias.name)].map(foldName);
      expect(folded, country.code).toEqual([...new Set(folded)]);
    }
  });

  const shared =
    process.env.YEARLINE_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
  test.runIf(existsSync(`${shared}/data/country-codes.csv`))(
    'is what the script builds from the two tables today',
    () => {
      const table = (name: string) => readFileSync(`${shared}/data/${name}`, 'utf8');
      const built = combineCountries(table('country-codes.csv'), table('unhcr/countries.csv'));
      const committed = readFileSync(new URL('./countries.json', import.meta.url), 'utf8');
      expect(writeCountries(built)).toBe(committed);
    },
  );
});
