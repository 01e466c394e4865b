/** The expected failures, as members of the answers of mutations. Everything else is masked. */

import { createReading } from '@yearline/survey/entries/reading';
import type { DomainError } from '@yearline/survey/errors';
import {
  DocumentRejectedError,
  EntryExistsError,
  EntryNotFoundError,
  FindingNotFoundError,
  IdempotencyKeyReusedError,
  type InputProblem,
  InvalidInputError,
  NotAllowedError,
  NotPublishableError,
  StaleRevisionError,
} from '@yearline/survey/errors';
import { builder, objectRef } from '../builder.ts';
import { DocumentProblemType, ImportedFigureType, ImportedSectionType } from './document.ts';
import { writtenEntry } from './entry.ts';
import { revisionNode } from './entry-page.ts';
import { EntryType, RevisionType, SourceType } from './refs.ts';

const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'What every expected failure has. Nothing was written.',
  fields: (t) => ({
    message: t.exposeString('message', {
      description: 'For a person: what was wrong, and what to do.',
    }),
    code: t.exposeString('code', { description: 'For a program; stable.' }),
    path: t.exposeStringList('path', {
      description:
        'Names and indexes into the input, of what it is about, such as ["figures", "2", "value"]; empty when it is about the whole.',
    }),
  }),
});

const InputProblemType = objectRef<InputProblem>('InputProblem').implement({
  description: 'One thing wrong with an input.',
  fields: (t) => ({
    path: t.exposeStringList('path', {
      description: 'Names and indexes into the input, such as ["figures", "2", "value"].',
    }),
    message: t.exposeString('message', { description: 'What was wrong, and what to do.' }),
  }),
});

builder.objectType(NotAllowedError, {
  name: 'NotAllowed',
  description: 'The caller lacks the right.',
  interfaces: [ErrorInterface],
});

builder.objectType(EntryNotFoundError, {
  name: 'EntryNotFound',
  description: 'There is no entry under that name.',
  interfaces: [ErrorInterface],
});

builder.objectType(FindingNotFoundError, {
  name: 'FindingNotFound',
  description: 'The checks of the draft find no such thing, or no longer: its words have changed.',
  interfaces: [ErrorInterface],
});

builder.objectType(IdempotencyKeyReusedError, {
  name: 'IdempotencyKeyReused',
  description:
    'The key of an earlier write came with another input: one of the two was not meant to be a retry.',
  interfaces: [ErrorInterface],
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInput',
  description: 'Something in the input cannot be accepted.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    problems: t.field({
      type: [InputProblemType],
      description: 'Everything wrong with it.',
      resolve: ({ problems }) => problems,
    }),
  }),
});

builder.objectType(NotPublishableError, {
  name: 'NotPublishable',
  description: 'The revision cannot be made public as it is.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    problems: t.field({
      type: [InputProblemType],
      description: 'Everything that stands in the way.',
      resolve: ({ problems }) => problems,
    }),
  }),
});

builder.objectType(EntryExistsError, {
  name: 'EntryExists',
  description: 'The country already has an entry in that edition.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'The entry that is there, at its draft head.',
      resolve: ({ entry }, _args, context) => writtenEntry(context, entry.id),
    }),
  }),
});

const RevisionContentType = objectRef<NonNullable<StaleRevisionError['mine']>>(
  'RevisionContent',
).implement({
  description: 'Content that was sent and not written.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'As sent.' }),
    publicationDate: t.exposeString('publicationDate', {
      nullable: true,
      description: 'As sent; null when empty.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'As sent; null when empty.',
    }),
    disclaimer: t.exposeString('disclaimer', {
      nullable: true,
      description: 'As sent; null when empty.',
    }),
    sections: t.field({
      type: [ImportedSectionType],
      description: 'As sent.',
      resolve: ({ sections }) => sections,
    }),
    figures: t.field({
      type: [ImportedFigureType],
      description: 'As sent.',
      resolve: ({ figures }) => figures,
    }),
    sources: t.field({
      type: [SourceType],
      description: 'As sent.',
      resolve: ({ sources }) => sources,
    }),
  }),
});

builder.objectType(StaleRevisionError, {
  name: 'StaleRevision',
  description:
    'Somebody saved after the base revision. Base, theirs (current) and mine are all here, so that nothing is lost.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    base: t.field({
      type: RevisionType,
      nullable: true,
      description: 'The revision that was named as base; null when there is no such number.',
      resolve: ({ base, entry }, _args, { db, viewer }) =>
        base && revisionNode(db, { entry, revision: base, reading: createReading(viewer, {}) }),
    }),
    current: t.field({
      type: RevisionType,
      description: 'The draft head as it is now.',
      resolve: ({ current, entry }, _args, { db, viewer }) =>
        revisionNode(db, { entry, revision: current, reading: createReading(viewer, {}) }),
    }),
    mine: t.field({
      type: RevisionContentType,
      nullable: true,
      description: 'What was sent, completed from the base; null where no content was sent.',
      resolve: ({ mine }) => mine,
    }),
  }),
});

builder.objectType(DocumentRejectedError, {
  name: 'DocumentRejected',
  description: 'The document cannot become an entry.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    problems: t.field({
      type: [DocumentProblemType],
      description: 'Everything wrong with it, by line.',
      resolve: ({ problems }) => problems,
    }),
  }),
});
