/** What a later release of a table states otherwise than an earlier one. */
import { createReading } from '@yearline/survey/entries/reading';
import { MEASURES } from '@yearline/survey/external/external-measure';
import {
  findRestatements,
  type ReleaseComparison,
  type Restatement,
} from '@yearline/survey/external/find-restatements';
import { builder, connection, objectRef } from '../builder.ts';
import { ExternalDatasetType, ExternalReleaseType } from './external-release.ts';
import { DATASET_ARGUMENT, ExternalCellType, ExternalMeasureType } from './external-series.ts';
import { CountryType } from './refs.ts';
import { ChangeVerdictType } from './verdict.ts';

const ExternalChangeType = objectRef<Restatement['verdict']>('ExternalChange').implement({
  description:
    'What may be said of the two numbers: RESTATED, or NEW or DROPPED where one release states nothing. Never an increase: both speak of one year.',
  interfaces: [ChangeVerdictType],
});

const RestatementType = objectRef<Restatement>('ExternalRestatement').implement({
  description: 'A cell that a later release states otherwise.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The calendar year that both releases speak of.' }),
    origin: t.field({
      type: CountryType,
      description: 'Where the people come from.',
      resolve: ({ origin }, _args, { viewer }) => ({
        country: origin,
        reading: createReading(viewer, {}),
      }),
    }),
    host: t.field({
      type: CountryType,
      description: 'Where they are.',
      resolve: ({ host }, _args, { viewer }) => ({
        country: host,
        reading: createReading(viewer, {}),
      }),
    }),
    measure: t.expose('measure', { type: ExternalMeasureType, description: 'What is counted.' }),
    label: t.string({
      description: 'What is counted, in words.',
      resolve: ({ measure }) => MEASURES[measure].label,
    }),
    before: t.expose('before', {
      type: ExternalCellType,
      description: 'What the earlier release says.',
    }),
    after: t.expose('after', {
      type: ExternalCellType,
      description: 'What the later release says.',
    }),
    change: t.field({
      type: ExternalChangeType,
      description: 'The verdict, the difference and why.',
      resolve: ({ verdict }) => verdict,
    }),
  }),
});

const ReleaseComparisonType = objectRef<ReleaseComparison>('ExternalReleaseComparison').implement({
  description: 'Two releases of one table side by side.',
  fields: (t) => ({
    dataset: t.expose('dataset', { type: ExternalDatasetType, description: 'The table.' }),
    from: t.expose('from', { type: ExternalReleaseType, description: 'The earlier release.' }),
    to: t.expose('to', { type: ExternalReleaseType, description: 'The later release.' }),
    years: t.intList({
      description: 'Years that both have rows of; of others nothing can be restated.',
      resolve: ({ years }) => years,
    }),
    restatements: t.connection({
      type: RestatementType,
      description: 'The cells, the largest difference first.',
      resolve: ({ restatements }, page) =>
        connection(restatements(page), (restatement) => restatement),
    }),
  }),
});

builder.queryFields((t) => ({
  restatements: t.field({
    type: ReleaseComparisonType,
    nullable: true,
    description:
      'The cells that a later release states otherwise. A blank cell, a missing row and 0 change places between releases without any change in the world, and are no restatement of one another. Null with fewer than two releases.',
    args: {
      dataset: t.arg.string({ description: DATASET_ARGUMENT }),
      from: t.arg.string({ description: 'The earlier release; the second newest when left out.' }),
      to: t.arg.string({ description: 'The later release; the newest when left out.' }),
      country: t.arg.string({ description: 'Code or name: only cells with it on either side.' }),
    },
    resolve: (_root, asked, { db }) => findRestatements(db, asked),
  }),
}));
