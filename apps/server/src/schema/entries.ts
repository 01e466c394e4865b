/** Entries as a query asks for them: one by its name, or a list that is filtered and ordered. */
import { findEntryByAddress } from '@yearline/survey/entries/addresses';
import type { EntryOrderField, OrderDirection } from '@yearline/survey/entries/entry-order';
import {
  type EntryView,
  findEntry,
  findEntryById,
  listEntries,
} from '@yearline/survey/entries/find-entries';
import { createReading, type Reading } from '@yearline/survey/entries/reading';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { StageType } from './entry.ts';
import { entryConnection, entryNode } from './entry-page.ts';
import { EntryBy, namedBy, rowIdOf, USE_BY } from './look-up.ts';
import { AS_OF, EntryType, PerspectiveType } from './refs.ts';

const EntryOrderFieldType = builder.enumType('EntryOrderField', {
  description:
    'What entries are ordered by. Where they are equal in it, the newest edition comes first, then countries by name.',
  values: {
    YEAR: { description: 'Year of the edition.' },
    COUNTRY: { description: 'Name of the country.' },
    UPDATED_AT: { description: '`updatedAt`: saved or made public, as far as the caller sees.' },
    PUBLICATION_DATE: {
      description:
        '`publicationDate` as printed; entries without one come last in either direction.',
    },
  } satisfies Record<EntryOrderField, { description: string }>,
});

const OrderDirectionType = builder.enumType('OrderDirection', {
  description: 'Which way a list runs.',
  values: {
    ASC: { description: 'From small to large, from early to late, from A to Z.' },
    DESC: { description: 'The other way round.' },
  } satisfies Record<OrderDirection, { description: string }>,
});

const EntryOrderInput = builder.inputType('EntryOrder', {
  description: 'How a list of entries is ordered.',
  fields: (t) => ({
    field: t.field({ type: EntryOrderFieldType, required: true, description: 'By what.' }),
    direction: t.field({
      type: OrderDirectionType,
      required: true,
      description: 'Which way.',
    }),
  }),
});

function entryBy(
  db: Context['db'],
  reading: Reading,
  url: string,
  { id, countryAndYear, address }: typeof EntryBy.$inferInput,
): EntryView | null {
  if (id) return findEntryById(db, reading, rowIdOf('Entry', id));
  if (countryAndYear) return findEntry(db, reading, countryAndYear);
  return findEntryByAddress(db, reading, url, address ?? '');
}

builder.queryFields((t) => ({
  entry: t.field({
    type: EntryType,
    nullable: true,
    description: 'The entry of a country in an edition; null when there is none to show.',
    args: {
      by: t.arg({ type: EntryBy, description: 'Which one.' }),
      country: t.arg.string({ description: 'Code or name.', deprecationReason: USE_BY }),
      year: t.arg.int({
        description: 'Year of the edition, not the year described.',
        deprecationReason: USE_BY,
      }),
      perspective: t.arg({ type: PerspectiveType, description: 'For this and everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { by, country, year, ...asked }, { db, viewer, url }) => {
      const named = namedBy(by, { country, year });
      const reading = createReading(viewer, asked);
      const view =
        'old' in named ? findEntry(db, reading, named.old) : entryBy(db, reading, url, named.by);
      return view && entryNode(db, view);
    },
  }),
  entries: t.connection({
    type: EntryType,
    description:
      'Entries that meet everything asked for; newest edition first, countries by name within it, unless ordered otherwise. Every filter reads what is shown under the perspective.',
    args: {
      country: t.arg.string({ description: 'Code or name.' }),
      countries: t.arg.stringList({
        description: 'Codes or names: any of these, at most 100. An empty list finds nothing.',
      }),
      region: t.arg.string({
        description: 'UN M49 region or sub-region of the country, such as Asia or Southern Asia.',
      }),
      year: t.arg.int({ description: 'Year of the edition.' }),
      yearFrom: t.arg({ type: 'Year', description: 'First edition.' }),
      yearTo: t.arg({ type: 'Year', description: 'Last edition; not before yearFrom.' }),
      population: t.arg.string({
        description: 'Only those with a figure of this population term, such as refugees.',
      }),
      concept: t.arg.string({
        description:
          'Only those with a figure of this concept, such as forced-returns; with population, of both in one figure.',
      }),
      stage: t.arg({ type: StageType, description: 'Only those that stand there.' }),
      changedSince: t.arg({
        type: 'DateTime',
        description: 'Only those whose `updatedAt` is this instant or later.',
      }),
      orderBy: t.arg({ type: EntryOrderInput, description: 'YEAR, DESC when left out.' }),
      perspective: t.arg({ type: PerspectiveType, description: 'For this and everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, args, { db, viewer }) => {
      const { first, after, last, before, perspective, asOf, orderBy, ...filter } = args;
      const reading = createReading(viewer, { perspective, asOf });
      const page = { first, after, last, before };
      return entryConnection(db, listEntries(db, reading, filter, page, orderBy ?? undefined));
    },
  }),
}));
