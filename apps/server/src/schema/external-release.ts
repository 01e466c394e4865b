/** Tables of other publishers, and which of their releases have been imported. */

import { requireCountryRecord } from '@yearline/survey/countries/known-countries';
import { createReading } from '@yearline/survey/entries/reading';
import type { ExternalDataset } from '@yearline/survey/external/datasets';
import {
  type DatasetReleases,
  listReleases,
  type ReleaseRow,
} from '@yearline/survey/external/find-releases';
import { pageOfList } from '@yearline/survey/paging/read-page';
import { builder, connection, objectRef } from '../builder.ts';
import { CountryType } from './refs.ts';

export const ExternalDatasetType = objectRef<ExternalDataset>('ExternalDataset').implement({
  description:
    'A table of another publisher. It stands beside the survey as another definition, and is never merged with it.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'For the argument dataset: "unhcr-population".' }),
    title: t.exposeString('title', { description: 'In words.' }),
    publisher: t.exposeString('publisher', { description: 'Who publishes it.' }),
    licence: t.exposeString('licence', { description: 'Under which it may be used.' }),
    url: t.exposeString('url', { description: 'Where its publisher keeps it.' }),
    completeFor: t.field({
      type: [CountryType],
      nullable: true,
      description:
        'Of an extract, the countries whose rows are all in it; of other pairs it says nothing. Null for a whole table.',
      resolve: ({ completeFor }, _args, { viewer }) =>
        completeFor?.map((code) => ({
          country: requireCountryRecord(code),
          reading: createReading(viewer, {}),
        })),
    }),
  }),
});

export const ExternalReleaseType = objectRef<ReleaseRow>('ExternalRelease').implement({
  description: 'One release of a table: its vintage. It never changes.',
  fields: (t) => ({
    release: t.exposeString('release', {
      description: 'Year and month in which the publisher released it: "2026-06".',
    }),
    licence: t.exposeString('licence', { description: 'Under which it was released.' }),
    citation: t.exposeString('citation', { description: 'As its publisher asks to be cited.' }),
    contentHash: t.exposeString('contentHash', {
      description: 'SHA-256 of the imported file, hexadecimal.',
    }),
    years: t.intList({
      description: 'Years that it has rows of, ascending.',
      resolve: ({ years }) => years,
    }),
    rowCount: t.exposeInt('rowCount', { description: 'How many rows it has.' }),
    importedAt: t.field({
      type: 'DateTime',
      description: 'When it was imported here.',
      resolve: ({ importedAt }) => importedAt,
    }),
  }),
});

const DatasetReleasesType = objectRef<DatasetReleases>('ExternalDatasetReleases').implement({
  description: 'A table with its releases.',
  fields: (t) => ({
    dataset: t.expose('dataset', { type: ExternalDatasetType, description: 'The table.' }),
    releases: t.connection({
      type: ExternalReleaseType,
      description: 'Those that have been imported, newest first.',
      resolve: ({ releases }, page) =>
        connection(
          pageOfList(releases, page, ({ release }) => release),
          (release) => release,
        ),
    }),
  }),
});

builder.queryFields((t) => ({
  externalDatasets: t.field({
    type: [DatasetReleasesType],
    description:
      'The tables of other publishers of which a release has been imported; a whole table before an extract of it.',
    resolve: (_root, _args, { db }) => listReleases(db),
  }),
}));
