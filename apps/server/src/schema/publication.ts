import { findRevisionById } from '@yearline/survey/entries/entry-rows';
import { type PublicationKind, publishEntry } from '@yearline/survey/entries/publish-entry';
import { createReading, seesEditors } from '@yearline/survey/entries/reading';
import {
  EntryNotFoundError,
  IdempotencyKeyReusedError,
  InvalidInputError,
  NotAllowedError,
  NotPublishableError,
  StaleRevisionError,
} from '@yearline/survey/errors';
import { KEPT_PUBLICATION } from '@yearline/survey/retries/kept';
import { builder, objectRef } from '../builder.ts';
import { entryReference, nameOfEntry } from './editing.ts';
import { writtenEntry } from './entry.ts';
import { type EntryNode, revisionNode } from './entry-page.ts';
import { once, retryable } from './idempotency.ts';
import { EntryType, type PublicationNode, PublicationType, RevisionType } from './refs.ts';

const PublicationKindType = builder.enumType('PublicationKind', {
  description: 'What a publication does to what was live before.',
  values: {
    FIRST: { description: 'Nothing was live before.' },
    MINOR: { description: 'Changes no figure and no statement.' },
    SUBSTANTIVE: { description: 'Changes what the entry says.' },
    CORRECTION: { description: 'Repairs an error, in the open.' },
  } satisfies Record<PublicationKind, { description: string }>,
});

PublicationType.implement({
  description: 'The act of making a revision public. It is never changed or removed.',
  fields: (t) => ({
    id: t.id({
      description: 'Stable, opaque.',
      resolve: ({ publication }) => `Publication:${publication.id}`,
    }),
    kind: t.field({
      type: PublicationKindType,
      description: 'What it did to what was live before.',
      resolve: ({ publication }) => publication.kind,
    }),
    publicNote: t.string({
      description: 'What readers are told about it.',
      resolve: ({ publication }) => publication.publicNote,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'From when on the revision was public, an ISO instant.',
      resolve: ({ publication }) => publication.publishedAt,
    }),
    publisher: t.string({
      nullable: true,
      description: 'Who published; null for callers who may not see drafts.',
      resolve: ({ publication, reading }) =>
        seesEditors(reading) ? publication.publishedBy : null,
    }),
    revision: t.field({
      type: RevisionType,
      description: 'What was made public.',
      resolve: ({ publication, entry, reading }, _args, { db }) => {
        const revision = findRevisionById(db, publication.revisionId);
        if (!revision) throw new Error(`Publication ${publication.id} has no revision.`);
        return revisionNode(db, { entry, revision, reading });
      },
    }),
  }),
});

const PublishEntryInput = builder.inputType('PublishEntryInput', {
  description: 'Name the entry by id, or by country and year.',
  fields: (t) => ({
    ...nameOfEntry(t),
    ...retryable(t),
    baseRevision: t.int({
      required: true,
      description: 'Number of the draft revision to make public: the one you looked at.',
    }),
    publicNote: t.string({ required: true, description: 'What readers are told; not empty.' }),
    kind: t.field({
      type: PublicationKindType,
      description: 'Left out: FIRST for a first publication, else SUBSTANTIVE.',
    }),
  }),
});

const PublishEntryPayload = objectRef<{ entry: EntryNode; publication: PublicationNode }>(
  'PublishEntryPayload',
).implement({
  description: 'What publishEntry did.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'As it is now.',
      resolve: ({ entry }) => entry,
    }),
    publication: t.field({
      type: PublicationType,
      description: 'The record of it.',
      resolve: ({ publication }) => publication,
    }),
  }),
});

builder.mutationField('publishEntry', (t) =>
  t.field({
    type: PublishEntryPayload,
    description: 'Makes the draft head of an entry public. Takes the right to publish.',
    args: {
      input: t.arg({ type: PublishEntryInput, required: true, description: 'What to publish.' }),
    },
    errors: {
      types: [
        StaleRevisionError,
        EntryNotFoundError,
        IdempotencyKeyReusedError,
        InvalidInputError,
        NotPublishableError,
        NotAllowedError,
      ],
      union: { name: 'PublishEntryResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => {
      const { db, viewer } = context;
      const { entry, publication } = once(context, 'publishEntry', input, KEPT_PUBLICATION, () =>
        publishEntry(db, viewer, { ...input, entry: entryReference(input) }),
      );
      const reading = createReading(viewer, { perspective: 'DRAFT' });
      return {
        entry: writtenEntry(context, entry.id),
        publication: { publication, entry, reading },
      };
    },
  }),
);
