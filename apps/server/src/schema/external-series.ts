/** A publisher's own numbers over the years, each with every release that speaks of it. */

import { createReading } from '@yearline/survey/entries/reading';
import {
  EXTERNAL_MEASURES,
  type ExternalMeasure,
  MEASURES,
} from '@yearline/survey/external/external-measure';
import {
  type ExternalPoint,
  type ExternalSeries,
  findExternalSeries,
  MAX_EXTERNAL_YEARS,
  type Vintage,
} from '@yearline/survey/external/external-series';
import {
  type Cell,
  type CellState,
  cellInWords,
  cellNote,
  quantityOf,
} from '@yearline/survey/external/read-cell';
import { builder, connection, objectRef } from '../builder.ts';
import { ExternalDatasetType, ExternalReleaseType } from './external-release.ts';
import { FigureKindType, HedgedQuantityType } from './figure.ts';
import { CountryType } from './refs.ts';

export const DATASET_ARGUMENT =
  'Which table; left out, "unhcr-population" where it has been imported, else the extract in the demo.';

export const ExternalMeasureType = builder.enumType('ExternalMeasure', {
  description:
    "What UNHCR's population table counts. These are UNHCR's definitions, not the survey's.",
  values: Object.fromEntries(
    EXTERNAL_MEASURES.map((measure) => [measure, { description: `${MEASURES[measure].label}.` }]),
  ) as Record<ExternalMeasure, { description: string }>,
});

const CellStateType = builder.enumType('ExternalCellState', {
  description: 'Whether a release states a number, and if not, why. Neither gap is zero.',
  values: {
    STATED: { description: 'A number is printed, perhaps 0.' },
    BLANK: { description: 'There is a row, and its cell is blank.' },
    NO_ROW: { description: 'The release has no row of this pair and year.' },
  } satisfies Record<CellState, { description: string }>,
});

export const ExternalCellType = objectRef<Cell>('ExternalCell').implement({
  description: 'What one cell of a release says.',
  fields: (t) => ({
    state: t.expose('state', { type: CellStateType, description: 'Stated, or which gap.' }),
    printed: t.exposeInt('value', {
      nullable: true,
      description: 'The number as the file prints it (5 stands for 1 to 5); null unless STATED.',
    }),
    quantity: t.field({
      type: HedgedQuantityType,
      nullable: true,
      description:
        'How it is read: 5 is SUPPRESSED, 1 to 5; other numbers are STATED, because many are rounded estimates. Null unless STATED.',
      resolve: quantityOf,
    }),
    text: t.string({
      description: 'In words: "1 to 5", "5,391", "not stated", "no row".',
      resolve: cellInWords,
    }),
    note: t.string({
      nullable: true,
      description: 'What one must know to read it; null for an ordinary number.',
      resolve: cellNote,
    }),
  }),
});

const VintageType = objectRef<Vintage>('ExternalVintage').implement({
  description: 'What one release says of a year.',
  fields: (t) => ({
    release: t.expose('release', { type: ExternalReleaseType, description: 'Which release.' }),
    cell: t.field({
      type: ExternalCellType,
      description: 'What it says.',
      resolve: (cell) => cell,
    }),
  }),
});

const ExternalPointType = objectRef<ExternalPoint>('ExternalPoint').implement({
  description: 'One year.',
  fields: (t) => ({
    year: t.exposeInt('year', {
      description: 'The calendar year; a stock is counted at its end. Edition Y describes Y-1.',
    }),
    vintages: t.field({
      type: [VintageType],
      description:
        'What each release says, newest first; empty where none covers the year and pair.',
      resolve: ({ vintages }) => vintages,
    }),
  }),
});

const ExternalSeriesType = objectRef<ExternalSeries>('ExternalSeries').implement({
  description:
    "People from one country in another by UNHCR's count, over the years. Another definition than any series of the survey.",
  fields: (t) => ({
    dataset: t.expose('dataset', { type: ExternalDatasetType, description: 'Whose table.' }),
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
      description: 'Where they are; of displaced people the country of origin itself.',
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
    kind: t.field({
      type: FigureKindType,
      description: 'A stock at the end of a year, or a flow during it.',
      resolve: ({ measure }) => MEASURES[measure].kind,
    }),
    points: t.field({
      type: [ExternalPointType],
      description: 'One for every year, oldest first.',
      resolve: ({ points }) => points,
    }),
  }),
});

builder.queryFields((t) => ({
  externalSeries: t.connection({
    type: ExternalSeriesType,
    nullable: true,
    description: `UNHCR's own numbers by origin, host country or both, each with every release that speaks of it. With both named there is a series for every measure, even where no release has a row; with one named, those that state anything but 0. At most ${MAX_EXTERNAL_YEARS} years. Null when nothing has been imported.`,
    args: {
      dataset: t.arg.string({ description: DATASET_ARGUMENT }),
      origin: t.arg.string({ description: 'Code or name; this, host or both.' }),
      host: t.arg.string({ description: 'Code or name; this, origin or both.' }),
      measures: t.arg({
        type: [ExternalMeasureType],
        description: 'Only these; all when left out.',
      }),
      from: t.arg.int({
        description: `First year; left out, ${MAX_EXTERNAL_YEARS} years are given at most.`,
      }),
      to: t.arg.int({ description: 'Last year; the last that a release covers when left out.' }),
    },
    resolve: (_root, { dataset, origin, host, measures, from, to, ...page }, { db }) => {
      const found = findExternalSeries(db, { dataset, origin, host, measures, from, to }, page);
      return found && connection(found, (series) => series);
    },
  }),
}));
