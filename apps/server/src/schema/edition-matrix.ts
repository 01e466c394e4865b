import { conceptLabel, conceptWithPopulation } from '@yearline/quantity/vocabulary';
import { createReading, type Reading } from '@yearline/survey/entries/reading';
import { pageOfList } from '@yearline/survey/paging/read-page';
import {
  type EditionMatrix,
  type MatrixCell,
  type MatrixChoice,
  type MatrixColumn,
  type MatrixRow,
  matrixOfEdition,
  NO_POPULATION,
} from '@yearline/survey/totals/matrix';
import { builder, connection, objectRef } from '../builder.ts';
import { EntryPage } from './entry-page.ts';
import { type OnPage, StatedFactType } from './fact.ts';
import { AS_OF, CountryType, EditionType, PerspectiveType } from './refs.ts';

type Within<Value> = OnPage<Value> & { readonly reading: Reading };

const MatrixColumnType = objectRef<Within<MatrixColumn>>('MatrixColumn').implement({
  description: 'A set of places that one number covers; a set is never split.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Unique within the matrix.' }),
    label: t.exposeString('label', {
      description: '"China"; "Russia, Mongolia and elsewhere"; "place not named".',
    }),
    places: t.stringList({
      description: 'Codes, or names as written; empty where the text names none.',
      resolve: ({ places }) => places,
    }),
    country: t.field({
      type: CountryType,
      nullable: true,
      description: 'The country, where the set is one; else null.',
      resolve: ({ country, reading }) => country && { country, reading },
    }),
    hasEntry: t.exposeBoolean('hasEntry', {
      description: 'Whether the edition has an entry of that country, which could have spoken.',
    }),
  }),
});

const MatrixRowType = objectRef<Within<MatrixRow>>('MatrixRow');

const MatrixCellType = objectRef<Within<MatrixCell> & { readonly row: MatrixRow }>(
  'MatrixCell',
).implement({
  description: 'What the edition says of people from one origin in one set of places.',
  fields: (t) => ({
    row: t.field({
      type: MatrixRowType,
      description: 'Where from.',
      resolve: ({ row, page, reading }) => ({ ...row, page, reading }),
    }),
    column: t.field({
      type: MatrixColumnType,
      description: 'Where.',
      resolve: ({ column, page, reading }) => ({ ...column, page, reading }),
    }),
    facts: t.field({
      type: [StatedFactType],
      description:
        'One or more: several counts of different people or times, each perhaps told more than once.',
      resolve: ({ facts, page }) => facts.map((fact) => ({ ...fact, page })),
    }),
  }),
});

MatrixRowType.implement({
  description: 'People of one origin, or of none that the text names.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Code of the origin; "-" where none is named.' }),
    label: t.exposeString('label', { description: '"North Korea"; "origin not named".' }),
    origin: t.field({
      type: CountryType,
      nullable: true,
      description: 'Null where the text names no origin.',
      resolve: ({ origin, reading }) => origin && { country: origin, reading },
    }),
    hasEntry: t.exposeBoolean('hasEntry', {
      description: 'Whether the edition has an entry of the origin, which could have spoken.',
    }),
    cells: t.connection({
      type: MatrixCellType,
      description:
        'What is stated, in the order of the columns. A cell that is not there is silence, never zero.',
      resolve: ({ page, reading, ...row }, asked) =>
        connection(
          pageOfList(row.cells, asked, ({ column }) => column.key),
          (cell) => ({ ...cell, row, page, reading }),
        ),
    }),
  }),
});

const MatrixChoiceType = objectRef<MatrixChoice>('MatrixChoice').implement({
  description: 'A concept and a population that the edition states figures of.',
  fields: (t) => ({
    concept: t.exposeString('concept', { description: 'A term such as refuge.' }),
    conceptLabel: t.string({
      description: 'In words.',
      resolve: ({ concept }) => conceptLabel(concept),
    }),
    population: t.exposeString('population', {
      nullable: true,
      description: 'A term such as refugees; null where the texts name none.',
    }),
    label: t.string({
      description: 'Both in words: "Asylum seekers in hiding".',
      resolve: ({ concept, population }) => conceptWithPopulation(concept, population),
    }),
    figures: t.exposeInt('figures', { description: 'How many figures.' }),
  }),
});

const EditionMatrixType = objectRef<Within<EditionMatrix>>('EditionMatrix').implement({
  description: 'Origins against host places in one edition.',
  fields: (t) => ({
    edition: t.expose('edition', { type: EditionType, description: 'The edition.' }),
    concept: t.exposeString('concept', {
      nullable: true,
      description: 'What is counted; null where the edition states no figure.',
    }),
    population: t.exposeString('population', {
      nullable: true,
      description: `Who is counted, "${NO_POPULATION}" where the texts name none; null is everybody, each population as its own fact.`,
    }),
    choices: t.connection({
      type: MatrixChoiceType,
      description: 'What could be asked for, most figures first.',
      resolve: ({ choices }, asked) =>
        connection(
          pageOfList(
            choices,
            asked,
            (choice) => `${choice.concept}|${choice.population ?? NO_POPULATION}`,
          ),
          (choice) => choice,
        ),
    }),
    columns: t.connection({
      type: MatrixColumnType,
      description: 'Countries by name, then sets of places, then no place named.',
      resolve: ({ columns, page, reading }, asked) =>
        connection(
          pageOfList(columns, asked, ({ key }) => key),
          (column) => ({ ...column, page, reading }),
        ),
    }),
    cells: t.connection({
      type: MatrixCellType,
      description: 'Every cell that states something, row by row.',
      resolve: ({ rows, page, reading }, asked) =>
        connection(
          pageOfList(
            rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, row }))),
            asked,
            ({ row, column }) => `${row.key}|${column.key}`,
          ),
          (cell) => ({ ...cell, page, reading }),
        ),
    }),
    rows: t.connection({
      type: MatrixRowType,
      description: 'Origins by name, the one that is not named last.',
      resolve: ({ rows, page, reading }, asked) =>
        connection(
          pageOfList(rows, asked, ({ key }) => key),
          (row) => ({ ...row, page, reading }),
        ),
    }),
  }),
});

builder.queryFields((t) => ({
  editionMatrix: t.field({
    type: EditionMatrixType,
    nullable: true,
    description:
      'Where people came from and where they were, as one edition says; null when it has no entry to show.',
    args: {
      year: t.arg.int({ required: true, description: 'Year of the edition.' }),
      concept: t.arg.string({
        description: 'A term such as refuge; the one with most figures when left out.',
      }),
      population: t.arg.string({
        description: `A term such as refugees; "${NO_POPULATION}" for figures that name none; everybody when left out.`,
      }),
      perspective: t.arg({ type: PerspectiveType, description: 'For everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { year, concept, population, ...asked }, { db, viewer }) => {
      const reading = createReading(viewer, asked);
      const matrix = matrixOfEdition(db, reading, { year, concept, population });
      return matrix && { ...matrix, page: new EntryPage(db, matrix.views), reading };
    },
  }),
}));
