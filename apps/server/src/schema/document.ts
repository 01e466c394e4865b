import type {
  DocumentFigure,
  DocumentProblem,
  DocumentSection,
  EntryDocument,
} from '@yearline/formats/entry-document';
import { requireCountryRecord } from '@yearline/survey/countries/known-countries';
import {
  importDocument,
  planImport,
  type ReadDocument,
  readForImport,
} from '@yearline/survey/documents/import-document';
import { createReading } from '@yearline/survey/entries/reading';
import {
  DocumentRejectedError,
  IdempotencyKeyReusedError,
  InvalidInputError,
  NotAllowedError,
  StaleRevisionError,
} from '@yearline/survey/errors';
import { KEPT_REVISION } from '@yearline/survey/retries/kept';
import { builder, objectRef } from '../builder.ts';
import { writtenEntry } from './entry.ts';
import { type EntryNode, type RevisionNode, revisionNode } from './entry-page.ts';
import { AnchorType, MeasureType, QuantityType } from './figure.ts';
import { once, retryable } from './idempotency.ts';
import { CountryType, EntryType, RevisionType, SourceType } from './refs.ts';

export const DocumentProblemType = objectRef<DocumentProblem>('DocumentProblem').implement({
  description: 'One thing to know about a document.',
  fields: (t) => ({
    line: t.exposeInt('line', {
      nullable: true,
      description: 'From 1; null when it is no one line.',
    }),
    message: t.exposeString('message', { description: 'What was found, and what to do.' }),
  }),
});

export const ImportedSectionType = objectRef<DocumentSection>('ImportedSection').implement({
  description: 'A section as read or sent, not written yet.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key it would have.' }),
    heading: t.exposeString('heading', { nullable: true, description: 'Null when unheaded.' }),
    body: t.exposeString('body', { description: 'Paragraphs separated by a blank line.' }),
  }),
});

export const ImportedFigureType = objectRef<DocumentFigure>('ImportedFigure').implement({
  description: 'A figure as read or sent, not written yet.',
  interfaces: [QuantityType],
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key it would have.' }),
    measure: t.expose('measure', { type: MeasureType, description: 'What it counts.' }),
    attribution: t.exposeString('attribution', {
      nullable: true,
      description: 'Who says so; null when it is the survey itself.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Key of the source it rests on; null when it names none.',
    }),
    anchor: t.expose('anchor', {
      type: AnchorType,
      nullable: true,
      description: 'Where its phrase stands; null when it stands nowhere word for word.',
    }),
    confirmed: t.exposeBoolean('confirmed', { description: 'False until an editor confirms it.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What a reader should know; null when there is nothing.',
    }),
  }),
});

const ImportedDocumentType = objectRef<EntryDocument>('ImportedDocument').implement({
  description: 'Everything that was read from a document.',
  fields: (t) => ({
    country: t.field({
      type: CountryType,
      description: 'The country described.',
      resolve: ({ country }, _args, { viewer }) => ({
        country: requireCountryRecord(country),
        reading: createReading(viewer, {}),
      }),
    }),
    year: t.exposeInt('year', { description: 'Year of the edition.' }),
    title: t.exposeString('title', { description: 'As printed.' }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'As printed; null when it prints none.',
    }),
    publicationDate: t.exposeString('publicationDate', {
      nullable: true,
      description: 'ISO date, as coarse as printed; null when it prints none.',
    }),
    disclaimer: t.exposeString('disclaimer', {
      nullable: true,
      description: 'As printed; null when it prints none.',
    }),
    citeAs: t.exposeString('citeAs', {
      nullable: true,
      description: 'As printed; null when it prints none.',
    }),
    lastUpdated: t.exposeString('lastUpdated', {
      nullable: true,
      description: 'A date of the copy, not of the document; null when it prints none.',
    }),
    accessed: t.exposeString('accessed', {
      nullable: true,
      description: 'A date of the copy, not of the document; null when it prints none.',
    }),
    addresses: t.stringList({
      description: 'Where it is or was found.',
      resolve: ({ addresses }) => addresses,
    }),
    sections: t.field({
      type: [ImportedSectionType],
      description: 'The narrative, in order.',
      resolve: ({ sections }) => sections,
    }),
    figures: t.field({
      type: [ImportedFigureType],
      description: 'Candidate figures, or those the document declares.',
      resolve: ({ figures }) => figures,
    }),
    sources: t.field({
      type: [SourceType],
      description: 'What it rests on, as the document declares it.',
      resolve: ({ sources }) => sources,
    }),
  }),
});

const ImportDocumentInput = builder.inputType('ImportDocumentInput', {
  description: 'A Refworld page as text, or a document in the Yearline format.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The whole text.' }),
    country: t.string({ description: 'Code or name, where the document does not say.' }),
    year: t.int({ description: 'Year of the edition, where the document does not say.' }),
    baseRevision: t.int({
      description: 'Number of the draft revision to follow, where the entry exists already.',
    }),
    ...retryable(t),
    dryRun: t.boolean({ description: 'True only shows what would be written.' }),
  }),
});

interface ImportNode extends ReadDocument {
  readonly entry: EntryNode | null;
  readonly revision: RevisionNode | null;
}

const ImportDocumentPayload = objectRef<ImportNode>('ImportDocumentPayload').implement({
  description: 'What importDocument read, and wrote unless it was a dry run.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      nullable: true,
      description: 'The entry, at its draft head; null for a dry run.',
      resolve: ({ entry }) => entry,
    }),
    revision: t.field({
      type: RevisionType,
      nullable: true,
      description: 'The draft revision; null for a dry run.',
      resolve: ({ revision }) => revision,
    }),
    document: t.expose('document', { type: ImportedDocumentType, description: 'As read.' }),
    warnings: t.field({
      type: [DocumentProblemType],
      description: 'What an editor should look at.',
      resolve: ({ warnings }) => warnings,
    }),
  }),
});

builder.mutationField('importDocument', (t) =>
  t.field({
    type: ImportDocumentPayload,
    description:
      'Reads a document into a draft: a new entry, or a new revision of one that exists. Its figures are suggestions until confirmed, unless the document declares them.',
    args: {
      input: t.arg({ type: ImportDocumentInput, required: true, description: 'The document.' }),
    },
    errors: {
      types: [
        DocumentRejectedError,
        StaleRevisionError,
        IdempotencyKeyReusedError,
        InvalidInputError,
        NotAllowedError,
      ],
      union: { name: 'ImportDocumentResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context): ImportNode => {
      const { db, viewer } = context;
      if (input.dryRun) {
        return { ...planImport(db, viewer, input), entry: null, revision: null };
      }
      const { text, country, year, baseRevision } = input;
      const imported = once(context, 'importDocument', input, KEPT_REVISION, () =>
        importDocument(db, viewer, { text, country, year, baseRevision }),
      );
      const entry = writtenEntry(context, imported.entry.id);
      return {
        ...readForImport({ text, country, year }),
        entry,
        revision: revisionNode(db, { ...entry, revision: imported.revision }),
      };
    },
  }),
);
