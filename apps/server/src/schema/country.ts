import { COUNTRIES } from '@yearline/survey/countries/countries';
import type { CountryKind } from '@yearline/survey/countries/country';
import { searchCountries } from '@yearline/survey/countries/find-country';
import {
  countryByCode,
  countryNames,
  predecessorsOf,
} from '@yearline/survey/countries/known-countries';
import { listEntries } from '@yearline/survey/entries/find-entries';
import { createReading } from '@yearline/survey/entries/reading';
import { pageOfList } from '@yearline/survey/paging/read-page';
import { builder, connection, objectRef } from '../builder.ts';
import { entryConnection } from './entry-page.ts';
import { CountryBy, keyOfId, namedBy, USE_BY } from './look-up.ts';
import { AS_OF, type CountryNode, CountryType, EntryType, PerspectiveType } from './refs.ts';

const CountryKindType = builder.enumType('CountryKind', {
  description: 'What kind of thing stands under a country code.',
  values: {
    STATE: { description: 'An independent state.' },
    TERRITORY: { description: 'A territory, dependent or disputed.' },
    FORMER_STATE: { description: 'A state that no longer exists.' },
    NON_COUNTRY: { description: "One of UNHCR's non-countries: stateless, unknown, Tibetan." },
  } satisfies Record<CountryKind, { description: string }>,
});

const SuccessionType = objectRef<{
  readonly node: CountryNode;
  readonly year: number;
  readonly note: string | null;
}>('CountrySuccession');

builder.node(CountryType, {
  description:
    'A country or territory that a survey can speak about, valid over a span of years: states, territories, former states, and the UNHCR non-countries.',
  id: { resolve: ({ country }) => country.code, description: 'Opaque; the code is `code`.' },
  loadOne: (code, { viewer }) => {
    const country = countryByCode(code);
    return country && { country, reading: createReading(viewer, {}) };
  },
  fields: (t) => ({
    code: t.field({
      type: 'CountryCode',
      description: 'ISO 3166-1 alpha-3, or our own where ISO has none.',
      resolve: ({ country }) => country.code,
    }),
    unhcrCode: t.string({
      nullable: true,
      description: "UNHCR's own code, which is not ISO's (PRK is KRN); null where it has none.",
      resolve: ({ country }) => country.unhcrCode,
    }),
    name: t.string({
      description: 'The short common English name.',
      resolve: ({ country }) => country.name,
    }),
    aliases: t.stringList({
      description: 'Other names, present and past.',
      resolve: ({ country }) => country.aliases.map((alias) => alias.name),
    }),
    kind: t.field({
      type: CountryKindType,
      description: 'State, territory, former state or non-country.',
      resolve: ({ country }) => country.kind,
    }),
    region: t.string({
      nullable: true,
      description: 'UN M49 region; null for non-countries.',
      resolve: ({ country }) => country.region,
    }),
    subregion: t.string({
      nullable: true,
      description: 'UN M49 sub-region; null for non-countries.',
      resolve: ({ country }) => country.subregion,
    }),
    validFrom: t.int({
      nullable: true,
      description: 'First year it exists; null when before all editions.',
      resolve: ({ country }) => country.validFrom,
    }),
    validTo: t.int({
      nullable: true,
      description: 'Last year it existed; null when it still does.',
      resolve: ({ country }) => country.validTo,
    }),
    predecessors: t.field({
      type: [SuccessionType],
      description: 'Countries it came from.',
      resolve: ({ country, reading }) =>
        predecessorsOf(country.code).map(({ country: predecessor, year }) => ({
          node: { country: predecessor, reading },
          year,
          note: null,
        })),
    }),
    successors: t.field({
      type: [SuccessionType],
      description: 'Countries that came from it, in part or in whole.',
      resolve: ({ country, reading }) =>
        country.successors.flatMap(({ code, year, note }) => {
          const successor = countryByCode(code);
          return successor ? [{ node: { country: successor, reading }, year, note }] : [];
        }),
    }),
    entries: t.connection({
      type: EntryType,
      description: 'Its entries, newest edition first, under the perspective of the query.',
      resolve: ({ country, reading }, args, { db }) =>
        entryConnection(db, listEntries(db, reading, { country: country.code }, args)),
    }),
  }),
});

SuccessionType.implement({
  description: 'A country that came from another.',
  fields: (t) => ({
    country: t.field({
      type: CountryType,
      description: 'The other country.',
      resolve: ({ node }) => node,
    }),
    year: t.exposeInt('year', { description: 'When it happened.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What happened, where it needs saying; null elsewhere.',
    }),
  }),
});

function countryBy({ id, code, name, unhcrCode }: typeof CountryBy.$inferInput) {
  if (id) return countryByCode(keyOfId('Country', id) ?? '');
  if (code) return countryByCode(code);
  if (unhcrCode) return COUNTRIES.find((country) => country.unhcrCode === unhcrCode) ?? null;
  const found = countryNames.find(name ?? '', new Date().getUTCFullYear());
  return found && countryByCode(found.code);
}

builder.queryFields((t) => ({
  countries: t.connection({
    type: CountryType,
    description: 'All countries by name; with `search`, those that match, best first.',
    args: {
      search: t.arg.string({
        description:
          'Part of a name, an alias or a code; accents, case and apostrophes do not matter.',
      }),
    },
    resolve: (_root, { search, ...page }, { viewer }) => {
      const reading = createReading(viewer, {});
      const found = searchCountries(COUNTRIES, search ?? '');
      return connection(
        pageOfList(found, page, (country) => country.code),
        (country) => ({ country, reading }),
      );
    },
  }),
  country: t.field({
    type: CountryType,
    nullable: true,
    description: 'A country by code, or by any of its names; null when there is none.',
    args: {
      by: t.arg({ type: CountryBy, description: 'Which one.' }),
      code: t.arg.string({ description: 'Such as PRK.', deprecationReason: USE_BY }),
      perspective: t.arg({ type: PerspectiveType, description: 'For everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { by, code, ...asked }, { viewer }) => {
      const named = namedBy(by, { code });
      const reading = createReading(viewer, asked);
      const country = countryBy('old' in named ? { name: named.old.code } : named.by);
      return country && { country, reading };
    },
  }),
}));
