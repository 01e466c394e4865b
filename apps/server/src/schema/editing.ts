/** Adding, revising and restoring entries: the inputs and mutations of writing. */

import { countryNames } from '@yearline/survey/countries/known-countries';
import type { ContentInput } from '@yearline/survey/entries/check-content';
import { createEntry } from '@yearline/survey/entries/create-entry';
import type { EntryReference } from '@yearline/survey/entries/entry-rows';
import { loadFigure } from '@yearline/survey/entries/load-content';
import { restoreRevision } from '@yearline/survey/entries/restore-revision';
import { type Revised, reviseEntry } from '@yearline/survey/entries/revise-entry';
import {
  EntryExistsError,
  EntryNotFoundError,
  IdempotencyKeyReusedError,
  InvalidInputError,
  NotAllowedError,
  StaleRevisionError,
} from '@yearline/survey/errors';
import { KEPT_REVISION } from '@yearline/survey/retries/kept';
import { builder, objectRef } from '../builder.ts';
import type { Context } from '../context.ts';
import { writtenEntry } from './entry.ts';
import { type EntryNode, type RevisionNode, revisionNode } from './entry-page.ts';
import { FigureKindType, FigureUnitType, QualifierType } from './figure.ts';
import { once, retryable } from './idempotency.ts';
import { rowIdOf } from './look-up.ts';
import { EntryType, RevisionType } from './refs.ts';

/** Of a field that follows from others. It is there so that what was read can be sent back as it is. */
const GIVEN_BACK = 'As read; follows from the rest, so what is sent here changes nothing.';

export type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

/** How every mutation of an entry names it; `entryReference` reads it. */
export const nameOfEntry = (t: InputFields) => ({
  entry: t.id({ description: 'Id of the entry.' }),
  country: t.string({ description: 'Code or name.' }),
  year: t.int({ description: 'Year of the edition.' }),
});

const SectionInput = builder.inputType('SectionInput', {
  description: 'A section of the narrative, in the shape of Section.',
  fields: (t) => ({
    id: t.id({ description: 'As read; a section is known by its key, so this changes nothing.' }),
    position: t.int({ description: GIVEN_BACK }),
    key: t.string({ description: 'Keep the key of a section that stays; left out, one is made.' }),
    heading: t.string({ description: 'Null or empty for an unheaded section.' }),
    body: t.string({ required: true, description: 'Paragraphs separated by a blank line.' }),
  }),
});

const AnchorInput = builder.inputType('AnchorInput', {
  description: 'Where the phrase of a figure stands.',
  fields: (t) => ({
    section: t.string({ required: true, description: 'Key of the section.' }),
    start: t.int({ required: true, description: 'Offset into its body, in UTF-16 code units.' }),
    end: t.int({ required: true, description: 'Offset of the first code unit after it.' }),
  }),
});

export const MeasureInput = builder.inputType('MeasureInput', {
  description: 'What a figure counts, in the shape of Measure.',
  fields: (t) => ({
    key: t.string({ description: GIVEN_BACK }),
    label: t.string({ description: GIVEN_BACK }),
    concept: t.string({ required: true, description: 'A term such as forced-returns.' }),
    population: t.string({ description: 'A term such as asylum-seekers.' }),
    origin: t.string({ description: 'Code or name of the country the people come from.' }),
    places: t.stringList({
      description:
        'The places that the one number covers: codes or names; the name of a country becomes its code.',
    }),
    kind: t.field({
      type: FigureKindType,
      required: true,
      description: 'Stock, flow, sum or rate.',
    }),
    unit: t.field({
      type: FigureUnitType,
      description: 'Left out: as it was; PERSONS for a new figure.',
    }),
    period: t.string({
      description: 'Such as 2003, 2003-07, 2003-12-31, 1994/1997 or FY2001.',
    }),
    definition: t.string({ description: 'Names a definition that differs from the usual one.' }),
  }),
});

const FigureInput = builder.inputType('FigureInput', {
  description: 'One statement of a quantity, in the shape of Figure.',
  fields: (t) => ({
    id: t.id({ description: 'As read: where `key` is left out, the key of that figure is kept.' }),
    key: t.string({ description: 'Keep the key of a figure that stays; left out, one is made.' }),
    phrase: t.string({ required: true, description: 'Verbatim, typos included.' }),
    qualifier: t.field({
      type: QualifierType,
      required: true,
      description: 'How the phrase qualifies the number.',
    }),
    value: t.float({ description: 'The numeral as printed.' }),
    low: t.float({
      description:
        'Lower end of a range; of one numeral such as "at least 40", where value is left out.',
    }),
    high: t.float({
      description:
        'Upper end of a range; of one numeral such as "at most 40", where value is left out.',
    }),
    hardLow: t.float({ description: GIVEN_BACK }),
    hardHigh: t.float({ description: GIVEN_BACK }),
    softLow: t.float({ description: GIVEN_BACK }),
    softHigh: t.float({ description: GIVEN_BACK }),
    best: t.float({ description: GIVEN_BACK }),
    policy: t.string({ description: GIVEN_BACK }),
    measure: t.field({ type: MeasureInput, required: true, description: 'What it counts.' }),
    attribution: t.string({ description: 'Who says so, where it is not the survey itself.' }),
    source: t.string({ description: 'Key of one of the sources.' }),
    anchor: t.field({
      type: AnchorInput,
      description: 'Where it stands; moved to the nearest place when the text has moved.',
    }),
    confirmed: t.boolean({
      description: 'False keeps it a suggestion. Left out: as it was; true for a new figure.',
    }),
    note: t.string({
      description: 'For the other editors and readers, such as "typo in the source".',
    }),
  }),
});

const SourceInput = builder.inputType('SourceInput', {
  description: 'What an entry rests on.',
  fields: (t) => ({
    key: t.string({ description: 'Keep the key of a source that stays; left out, one is made.' }),
    title: t.string({ required: true, description: 'As printed.' }),
    publisher: t.string({ description: 'As printed.' }),
    date: t.string({ description: 'ISO date, as coarse as known.' }),
    url: t.string({ description: 'Where it was found; begins with https:// or http://.' }),
    accessed: t.string({ description: 'ISO date, as coarse as known.' }),
  }),
});

const CreateEntryInput = builder.inputType('CreateEntryInput', {
  description: 'A new entry. What is left out is taken from its edition, or is empty.',
  fields: (t) => ({
    country: t.string({ required: true, description: 'Code or name.' }),
    year: t.int({ required: true, description: 'Year of the edition; added when there is none.' }),
    baseRevision: t.int({ description: 'There is nothing to be based on: leave out.' }),
    ...retryable(t),
    title: t.string({ description: 'Left out: title of the edition and name of the country.' }),
    publicationDate: t.string({ description: 'ISO date, as coarse as known.' }),
    publisher: t.string({ description: 'As printed.' }),
    disclaimer: t.string({ description: 'As printed.' }),
    sections: t.field({ type: [SectionInput], description: 'The narrative, in order.' }),
    figures: t.field({ type: [FigureInput], description: 'In order.' }),
    sources: t.field({ type: [SourceInput], description: 'In order.' }),
    note: t.string({ description: 'For the other editors.' }),
  }),
});

const ReviseEntryInput = builder.inputType('ReviseEntryInput', {
  description:
    'Name the entry by id, or by country and year. What is left out stays as in the base revision. Null empties a text. A list replaces the whole list: [] empties it, null leaves it; what is left out of an item whose key stays, stays as well.',
  fields: (t) => ({
    ...nameOfEntry(t),
    ...retryable(t),
    baseRevision: t.int({
      required: true,
      description: 'Number of the draft revision that you started from.',
    }),
    title: t.string({ description: 'As printed; cannot be emptied.' }),
    publicationDate: t.string({ description: 'ISO date, as coarse as known.' }),
    publisher: t.string({ description: 'As printed.' }),
    disclaimer: t.string({ description: 'As printed.' }),
    sections: t.field({ type: [SectionInput], description: 'All sections, in order.' }),
    figures: t.field({ type: [FigureInput], description: 'All figures, in order.' }),
    sources: t.field({ type: [SourceInput], description: 'All sources, in order.' }),
    note: t.string({ description: 'For the other editors.' }),
  }),
});

const RestoreRevisionInput = builder.inputType('RestoreRevisionInput', {
  description: 'Name the entry by id, or by country and year.',
  fields: (t) => ({
    ...nameOfEntry(t),
    ...retryable(t),
    baseRevision: t.int({
      required: true,
      description: 'Number of the draft revision that the restored one will follow.',
    }),
    number: t.int({ required: true, description: 'Number of the revision to bring back.' }),
    note: t.string({ description: 'For the other editors.' }),
  }),
});

interface Written {
  readonly entry: EntryNode;
  readonly revision: RevisionNode;
}

const CreateEntryPayload = objectRef<Written>('CreateEntryPayload').implement({
  description: 'What createEntry did.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'The new entry.',
      resolve: ({ entry }) => entry,
    }),
    revision: t.field({
      type: RevisionType,
      description: 'Its first revision, a draft.',
      resolve: ({ revision }) => revision,
    }),
  }),
});

const revisedPayload = (name: string, mutation: string) =>
  objectRef<Written & { readonly changed: boolean }>(name).implement({
    description: `What ${mutation} did.`,
    fields: (t) => ({
      entry: t.field({
        type: EntryType,
        description: 'As it is now, at its draft head.',
        resolve: ({ entry }) => entry,
      }),
      revision: t.field({
        type: RevisionType,
        description: 'The new revision, or the current one when nothing changed.',
        resolve: ({ revision }) => revision,
      }),
      changed: t.exposeBoolean('changed', {
        description: 'False when this said nothing new: then no revision was written.',
      }),
    }),
  });
const ReviseEntryPayload = revisedPayload('ReviseEntryPayload', 'reviseEntry');
const RestoreRevisionPayload = revisedPayload('RestoreRevisionPayload', 'restoreRevision');

builder.mutationFields((t) => ({
  createEntry: t.field({
    type: CreateEntryPayload,
    description: 'Adds the entry of a country in an edition, as a draft.',
    args: {
      input: t.arg({ type: CreateEntryInput, required: true, description: 'The new entry.' }),
    },
    errors: {
      types: [
        EntryExistsError,
        StaleRevisionError,
        IdempotencyKeyReusedError,
        InvalidInputError,
        NotAllowedError,
      ],
      union: { name: 'CreateEntryResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => {
      const { country, year, baseRevision, note } = input;
      const written = once(context, 'createEntry', input, KEPT_REVISION, () => ({
        ...createEntry(context.db, context.viewer, {
          ...contentInput(context, input),
          country,
          year,
          baseRevision,
          note,
        }),
        changed: true,
      }));
      return answer(context, written);
    },
  }),
  reviseEntry: t.field({
    type: ReviseEntryPayload,
    description: 'Saves a new draft revision. What is live stays as it is.',
    args: {
      input: t.arg({ type: ReviseEntryInput, required: true, description: 'What changes.' }),
    },
    errors: {
      types: [
        StaleRevisionError,
        EntryNotFoundError,
        IdempotencyKeyReusedError,
        InvalidInputError,
        NotAllowedError,
      ],
      union: { name: 'ReviseEntryResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => {
      const { baseRevision, note } = input;
      const revised = once(context, 'reviseEntry', input, KEPT_REVISION, () =>
        reviseEntry(context.db, context.viewer, {
          ...contentInput(context, input),
          entry: entryReference(input),
          baseRevision,
          note,
        }),
      );
      return { ...answer(context, revised), changed: revised.changed };
    },
  }),
  restoreRevision: t.field({
    type: RestoreRevisionPayload,
    description: 'Brings an earlier revision back as a new draft revision. What is live stays.',
    args: {
      input: t.arg({ type: RestoreRevisionInput, required: true, description: 'What to restore.' }),
    },
    errors: {
      types: [
        StaleRevisionError,
        EntryNotFoundError,
        IdempotencyKeyReusedError,
        InvalidInputError,
        NotAllowedError,
      ],
      union: { name: 'RestoreRevisionResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => {
      const { baseRevision, number, note } = input;
      const entry = entryReference(input);
      const restored = once(context, 'restoreRevision', input, KEPT_REVISION, () =>
        restoreRevision(context.db, context.viewer, { entry, baseRevision, number, note }),
      );
      return { ...answer(context, restored), changed: restored.changed };
    },
  }),
}));

function answer(context: Context, written: Pick<Revised, 'entry' | 'revision'>): Written {
  const entry = writtenEntry(context, written.entry.id);
  return {
    entry,
    revision: revisionNode(context.db, { ...entry, revision: written.revision }),
  };
}

/** An entry by id, by country and year, or by both where they agree. Throws InvalidInputError when the input names none. */
export function entryReference(input: {
  readonly entry?: string | number | null | undefined;
  readonly country?: string | null | undefined;
  readonly year?: number | null | undefined;
}): EntryReference {
  const { entry, country, year } = input;
  const code =
    country && (countryNames.find(country, year ?? new Date().getUTCFullYear())?.code ?? country);
  if (entry !== null && entry !== undefined) {
    return { id: rowIdOf('Entry', entry), country: code, year };
  }
  if (code && year !== null && year !== undefined) return { country: code, year };
  throw new InvalidInputError([
    { path: ['entry'], message: 'Name the entry: give its id, or country and year.' },
  ]);
}

interface SentContent extends ContentInput {
  readonly figures?: readonly (FigureInputFields & SentId)[] | null | undefined;
}
type FigureInputFields = NonNullable<ContentInput['figures']>[number];
interface SentId {
  readonly id?: string | number | null | undefined;
}

/** The part of an input that is content, without the fields that name the entry. */
function contentInput({ db }: Context, input: SentContent): ContentInput {
  const { title, publisher, publicationDate, disclaimer, sections, sources } = input;
  const figures = input.figures?.map((figure) =>
    figure.key || !figure.id
      ? figure
      : { ...figure, key: loadFigure(db, rowIdOf('Figure', figure.id))?.key },
  );
  return { title, publisher, publicationDate, disclaimer, sections, figures, sources };
}
