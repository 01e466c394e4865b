import type { CountryAlias, CountryRecord } from '../src/countries/country.ts';
import { foldName } from '../src/countries/find-country.ts';
import {
  COUNTRY_ADDITIONS,
  FORMER_AND_OTHER_COUNTRIES,
  UNHCR_NON_COUNTRIES,
} from './former-and-other-countries.ts';
import { readCsv } from './read-csv.ts';

type Row = Readonly<Record<string, string>>;

/** All countries, by code, from the text of the ISO and the UNHCR table and what is written by hand. */
export function combineCountries(codesCsv: string, unhcrCsv: string): CountryRecord[] {
  const unhcrRows = readCsv(unhcrCsv);
  const unhcrByIso = new Map(unhcrRows.map((row) => [row.iso_code, row]));
  const isoRows = readCsv(codesCsv);
  const isoCodes = new Set(isoRows.map((row) => row['ISO3166-1-Alpha-3']));
  return [
    ...isoRows.map((row) => isoCountry(row, unhcrByIso.get(row['ISO3166-1-Alpha-3'] ?? ''))),
    ...unhcrRows.filter((row) => !isoCodes.has(row.iso_code)).map(nonCountry),
    ...FORMER_AND_OTHER_COUNTRIES,
  ]
    .map((country) => ({ ...country, aliases: withoutRepeats(country) }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

function isoCountry(row: Row, unhcr: Row | undefined): CountryRecord {
  const code = row['ISO3166-1-Alpha-3'] ?? '';
  const { aliases = [], ...additions } = COUNTRY_ADDITIONS[code] ?? {};
  const printed = [
    row['UNTERM English Short'],
    row.official_name_en,
    row['UNTERM English Formal'],
    unhcr?.name,
  ];
  return {
    code,
    unhcrCode: unhcr?.unhcr_code ?? null,
    iso2: row['ISO3166-1-Alpha-2'] || null,
    m49: row.M49?.padStart(3, '0') ?? null,
    name: commonName(row['CLDR display name'] ?? ''),
    kind: row.is_independent === 'Yes' ? 'STATE' : 'TERRITORY',
    region: row['Region Name'] || null,
    subregion: row['Sub-region Name'] || null,
    validFrom: null,
    validTo: null,
    demonyms: [],
    successors: [],
    note: null,
    ...additions,
    aliases: [...printed.map(asAlias).filter((alias) => alias !== null), ...aliases],
  };
}

function nonCountry(row: Row): CountryRecord {
  const unhcrCode = row.unhcr_code ?? '';
  const additions = UNHCR_NON_COUNTRIES[unhcrCode];
  if (!additions) {
    throw new Error(`UNHCR's ${unhcrCode} (${row.name}) has no code in UNHCR_NON_COUNTRIES.`);
  }
  return {
    unhcrCode,
    iso2: null,
    m49: null,
    name: row.name ?? unhcrCode,
    kind: 'NON_COUNTRY',
    region: null,
    subregion: null,
    validFrom: null,
    validTo: null,
    aliases: [],
    demonyms: [],
    successors: [],
    note: null,
    ...additions,
  };
}

/** CLDR abbreviates for menus: "St. Kitts & Nevis". */
function commonName(display: string): string {
  return display.replace(/^St\. /, 'Saint ').replace(' & ', ' and ');
}

/** The UN's terms carry an article and footnote stars: "Sudan (the)", "Niue **". */
function asAlias(printed: string | undefined): CountryAlias | null {
  const name = printed
    ?.replace(/\(the\)|\*/g, '')
    .replace(/^the /, '')
    .trim();
  return name ? { name, from: null, to: null } : null;
}

function withoutRepeats(country: CountryRecord): CountryAlias[] {
  const seen = new Set([foldName(country.name)]);
  return country.aliases.filter((alias) => {
    const folded = foldName(alias.name);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** One country per line with its parts in the order of CountryRecord, so that a change reads well as a diff. */
export function writeCountries(countries: readonly CountryRecord[]): string {
  const line = (country: CountryRecord) =>
    JSON.stringify({
      code: country.code,
      unhcrCode: country.unhcrCode,
      iso2: country.iso2,
      m49: country.m49,
      name: country.name,
      kind: country.kind,
      region: country.region,
      subregion: country.subregion,
      validFrom: country.validFrom,
      validTo: country.validTo,
      aliases: country.aliases,
      demonyms: country.demonyms,
      successors: country.successors,
      note: country.note,
    });
  return `[\n${countries.map(line).join(',\n')}\n]\n`;
}
