import type { CountryRecord } from '@yearline/survey/countries/country';
import type { Reading } from '@yearline/survey/entries/reading';
import { type PageRequest, pageOfList } from '@yearline/survey/paging/read-page';
import type {
  AddedFact,
  EditionSum,
  LeftOut,
  LeftOutReason,
  RegionSum,
} from '@yearline/survey/totals/sum-edition';
import { builder, connection, objectRef } from '../builder.ts';
import { type OnPage, QuantitySumType, StatedFactType, StatedFigureType } from './fact.ts';
import { FigureKindType, FigureUnitType } from './figure.ts';
import { CountryType } from './refs.ts';

export type EditionSumNode = OnPage<EditionSum> & { readonly reading: Reading };

const RegionSumType = objectRef<RegionSum>('RegionSum').implement({
  description: 'The facts of a sum that lie in one region of the world.',
  fields: (t) => ({
    region: t.exposeString('region', {
      nullable: true,
      description:
        'M49 region of the places; null for facts that span regions, or whose text names no country.',
    }),
    sum: t.expose('sum', { type: QuantitySumType, description: 'Of these facts.' }),
  }),
});

const AddedFactType = objectRef<OnPage<AddedFact>>('AddedFact').implement({
  description: 'One fact that a sum adds.',
  fields: (t) => ({
    region: t.exposeString('region', {
      nullable: true,
      description: 'The region it is added to; null as in RegionSum.',
    }),
    fact: t.field({
      type: StatedFactType,
      description: 'The fact, with the figures that state it.',
      resolve: (fact) => fact,
    }),
  }),
});

const LeftOutReasonType = builder.enumType('LeftOutReason', {
  description: 'Why a figure is not in a sum.',
  values: {
    PART_OF_A_TOTAL: { description: 'A total in the sum holds it already.' },
    MAY_OVERLAP: { description: 'It may count people that a figure in the sum counts too.' },
    UNCONFIRMED: { description: 'No editor has confirmed it.' },
    OTHER_MEASURE: { description: 'It counts something related, but not the same.' },
  } satisfies Record<LeftOutReason, { description: string }>,
});

const LeftOutFigureType = objectRef<OnPage<LeftOut>>('LeftOutFigure').implement({
  description: 'A related figure that a sum does not add.',
  fields: (t) => ({
    stated: t.field({
      type: StatedFigureType,
      description: 'The figure and its entry.',
      resolve: ({ statement, page }) => ({ ...statement, page }),
    }),
    reason: t.expose('reason', { type: LeftOutReasonType, description: 'Why.' }),
    text: t.exposeString('text', { description: 'Why, as a sentence that names both.' }),
  }),
});

export const EditionSumType = objectRef<EditionSumNode>('EditionSum').implement({
  description:
    'What the entries of an edition together say of one count. Nobody is counted twice, and silence is not zero.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'What is counted, of whom, how and when; unique within the edition.',
    }),
    label: t.exposeString('label', { description: 'In words, without origin and place.' }),
    concept: t.exposeString('concept', { description: 'A term such as forced-returns.' }),
    population: t.exposeString('population', {
      nullable: true,
      description: 'A term such as refugees; null when the texts name none.',
    }),
    kind: t.expose('kind', { type: FigureKindType, description: 'Stock, flow, sum or rate.' }),
    unit: t.expose('unit', { type: FigureUnitType, description: 'What one unit is.' }),
    period: t.exposeString('period', {
      description: 'Of a stock the year in which it was counted; else the period, such as 2003-07.',
    }),
    definition: t.exposeString('definition', {
      nullable: true,
      description: 'Names a definition that differs from the usual one; null is the usual one.',
    }),
    overall: t.expose('overall', { type: QuantitySumType, description: 'Over all regions.' }),
    byRegion: t.field({
      type: [RegionSumType],
      description: 'By region, at most seven; together they are the overall sum.',
      resolve: ({ byRegion }) => byRegion,
    }),
    coverage: t.exposeString('coverage', {
      description: 'Of how many countries this is the sum, and which are silent, as a sentence.',
    }),
    parts: t.connection({
      type: AddedFactType,
      description: 'The facts that are added.',
      resolve: ({ parts, page }, asked) =>
        connection(
          pageOfList(parts, asked, ({ statements: [first] }) => String(first.figure.id)),
          (fact) => ({ ...fact, page }),
        ),
    }),
    leftOut: t.connection({
      type: LeftOutFigureType,
      description: 'Related figures that are not added, each with the reason.',
      resolve: ({ leftOut, page }, asked) =>
        connection(
          pageOfList(leftOut, asked, ({ statement }) => String(statement.figure.id)),
          (left) => ({ ...left, page }),
        ),
    }),
    statedBy: t.connection({
      type: CountryType,
      description: 'Countries whose entry states a part of it.',
      resolve: ({ statedBy, reading }, asked) => countriesPage(statedBy, reading, asked),
    }),
    silent: t.connection({
      type: CountryType,
      description: 'Countries with an entry in this edition that is silent about it.',
      resolve: ({ silent, reading }, asked) => countriesPage(silent, reading, asked),
    }),
  }),
});

function countriesPage(countries: readonly CountryRecord[], reading: Reading, asked: PageRequest) {
  return connection(
    pageOfList(countries, asked, ({ code }) => code),
    (country) => ({ country, reading }),
  );
}
