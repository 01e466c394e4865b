/** What editors rule about comparability, for readers to see and for reviewers to record. */
import { createReading } from '@yearline/survey/entries/reading';
import {
  IdempotencyKeyReusedError,
  InvalidInputError,
  NotAllowedError,
} from '@yearline/survey/errors';
import { may } from '@yearline/survey/people/viewer';
import { KEPT_RULING } from '@yearline/survey/retries/kept';
import { listRulings } from '@yearline/survey/rulings/load-rulings';
import {
  recordBreak,
  recordContinuation,
  recordEquivalence,
  withdrawRuling,
} from '@yearline/survey/rulings/record-ruling';
import type { Ruling, RulingKind, Withdrawal } from '@yearline/survey/rulings/ruling';
import { builder, connection, objectRef } from '../builder.ts';
import type { Context } from '../context.ts';
import { MeasureInput } from './editing.ts';
import { MeasureType } from './figure.ts';
import { once, retryable } from './idempotency.ts';
import { AS_OF } from './refs.ts';

const RulingKindType = builder.enumType('RulingKind', {
  description: 'What an editor may rule about comparability.',
  values: {
    EQUIVALENCE: { description: 'Two measures are one thing.' },
    BREAK: { description: 'Figures on its two sides may not be compared.' },
    CONTINUATION: {
      description: 'The series goes on although the country was split or united in between.',
    },
  } satisfies Record<RulingKind, { description: string }>,
});

/** Statements and reasons are public; who made them is shown to whoever may see drafts. */
function nameShown(name: string, { viewer }: Context): string | null {
  return may(viewer, 'READ_DRAFTS') ? name : null;
}

const WithdrawalType = objectRef<Withdrawal>('RulingWithdrawal').implement({
  description: 'That a ruling no longer holds.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Why.' }),
    at: t.expose('recordedAt', { type: 'DateTime', description: 'Since when, an ISO instant.' }),
    by: t.string({
      nullable: true,
      description: 'Who withdrew it; null for callers who may not see drafts.',
      resolve: ({ recordedBy }, _args, context) => nameShown(recordedBy, context),
    }),
  }),
});

export const RulingType = objectRef<Ruling>('Ruling').implement({
  description:
    'A statement of an editor about what may be compared, with its reason. It never changes; it can be withdrawn.',
  fields: (t) => ({
    id: t.id({ description: 'Stable, opaque.', resolve: ({ id }) => `Ruling:${id}` }),
    kind: t.expose('kind', { type: RulingKindType, description: 'What is ruled.' }),
    countryCode: t.expose('countryCode', {
      type: 'CountryCode',
      nullable: true,
      description: 'Where it holds; null for an equivalence that holds in every country.',
    }),
    fromYear: t.exposeInt('fromYear', { description: 'First edition that it speaks of.' }),
    toYear: t.exposeInt('toYear', { description: 'Last edition that it speaks of.' }),
    measure: t.expose('measure', {
      type: MeasureType,
      nullable: true,
      description: 'The measure concerned; null where it concerns all of the country.',
    }),
    sameAs: t.field({
      type: MeasureType,
      nullable: true,
      description: 'The other measure of an equivalence; null for anything else.',
      resolve: ({ otherMeasure }) => otherMeasure,
    }),
    reason: t.exposeString('reason', { description: 'Why, for every reader.' }),
    at: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'Since when it stands, an ISO instant.',
    }),
    by: t.string({
      nullable: true,
      description: 'Who ruled; null for callers who may not see drafts.',
      resolve: ({ recordedBy }, _args, context) => nameShown(recordedBy, context),
    }),
    withdrawal: t.expose('withdrawal', {
      type: WithdrawalType,
      nullable: true,
      description: 'Null while it stands.',
    }),
  }),
});

const YEARS = {
  fromYear: 'Year of the first edition.',
  toYear: 'Year of the last edition; later than the first.',
};

const RecordEquivalenceInput = builder.inputType('RecordEquivalenceInput', {
  description:
    'Two measures that differ in population, definition or a concept of one family, and in nothing else.',
  fields: (t) => ({
    country: t.string({
      description:
        'Code or name. Left out: in every country, whatever origin and places the measures name.',
    }),
    fromYear: t.int({ required: true, description: YEARS.fromYear }),
    toYear: t.int({ required: true, description: YEARS.toYear }),
    measure: t.field({ type: MeasureInput, required: true, description: 'One measure.' }),
    sameAs: t.field({ type: MeasureInput, required: true, description: 'The other.' }),
    reason: t.string({ required: true, description: 'Why, for every reader; not empty.' }),
    ...retryable(t),
  }),
});

const brokenOrContinued = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      country: t.string({ required: true, description: 'Code or name.' }),
      fromYear: t.int({ required: true, description: YEARS.fromYear }),
      toYear: t.int({ required: true, description: YEARS.toYear }),
      measure: t.field({
        type: MeasureInput,
        description: 'The measure concerned; left out: all measures of the country.',
      }),
      reason: t.string({ required: true, description: 'Why, for every reader; not empty.' }),
      ...retryable(t),
    }),
  });
const RecordBreakInput = brokenOrContinued(
  'RecordBreakInput',
  'A break somewhere between two editions: whatever is compared across it is NOT_COMPARABLE.',
);
const RecordContinuationInput = brokenOrContinued(
  'RecordContinuationInput',
  'Series that go on although the country was split or united between two editions.',
);

const WithdrawRulingInput = builder.inputType('WithdrawRulingInput', {
  description: 'A ruling that shall no longer hold.',
  fields: (t) => ({
    ruling: t.id({ required: true, description: 'Id of the ruling.' }),
    reason: t.string({ required: true, description: 'Why, for every reader; not empty.' }),
    ...retryable(t),
  }),
});

const payload = (name: string, mutation: string) =>
  objectRef<{ readonly ruling: Ruling }>(name).implement({
    description: `What ${mutation} did.`,
    fields: (t) => ({
      ruling: t.field({
        type: RulingType,
        description: 'The ruling, as it stands now.',
        resolve: ({ ruling }) => ruling,
      }),
    }),
  });
const RecordEquivalencePayload = payload('RecordEquivalencePayload', 'recordEquivalence');
const RecordBreakPayload = payload('RecordBreakPayload', 'recordBreak');
const RecordContinuationPayload = payload('RecordContinuationPayload', 'recordContinuation');
const WithdrawRulingPayload = payload('WithdrawRulingPayload', 'withdrawRuling');

/** The row behind an id that Ruling.id gave; 0, which no row has, for anything else. */
function rulingRowId(id: string | number): number {
  return Number(/^Ruling:(\d{1,15})$/.exec(String(id))?.[1] ?? 0);
}

builder.queryField('rulings', (t) =>
  t.connection({
    type: RulingType,
    description: 'What editors ruled about comparability, newest first.',
    args: {
      country: t.arg.string({
        description: 'Code or name: only what holds there, rulings for every country included.',
      }),
      withdrawn: t.arg.boolean({ description: 'Show withdrawn ones as well.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { country, withdrawn, asOf, ...page }, { db, viewer }) =>
      connection(
        listRulings(db, createReading(viewer, { asOf }), { country, withdrawn }, page),
        (ruling) => ruling,
      ),
  }),
);

builder.mutationFields((t) => ({
  recordEquivalence: t.field({
    type: RecordEquivalencePayload,
    description: 'Holds two measures to be one thing. Public at once. Takes the right to rule.',
    args: {
      input: t.arg({ type: RecordEquivalenceInput, required: true, description: 'What is held.' }),
    },
    errors: {
      types: [IdempotencyKeyReusedError, InvalidInputError, NotAllowedError],
      union: { name: 'RecordEquivalenceResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => ({
      ruling: once(context, 'recordEquivalence', input, KEPT_RULING, () =>
        recordEquivalence(context.db, context.viewer, input),
      ),
    }),
  }),
  recordBreak: t.field({
    type: RecordBreakPayload,
    description: 'Declares a break. Public at once. Takes the right to rule.',
    args: {
      input: t.arg({ type: RecordBreakInput, required: true, description: 'What is broken.' }),
    },
    errors: {
      types: [IdempotencyKeyReusedError, InvalidInputError, NotAllowedError],
      union: { name: 'RecordBreakResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => ({
      ruling: once(context, 'recordBreak', input, KEPT_RULING, () =>
        recordBreak(context.db, context.viewer, input),
      ),
    }),
  }),
  recordContinuation: t.field({
    type: RecordContinuationPayload,
    description:
      'Maps a split or union of a country: its series go on. Public at once. Takes the right to rule.',
    args: {
      input: t.arg({
        type: RecordContinuationInput,
        required: true,
        description: 'What goes on.',
      }),
    },
    errors: {
      types: [IdempotencyKeyReusedError, InvalidInputError, NotAllowedError],
      union: { name: 'RecordContinuationResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => ({
      ruling: once(context, 'recordContinuation', input, KEPT_RULING, () =>
        recordContinuation(context.db, context.viewer, input),
      ),
    }),
  }),
  withdrawRuling: t.field({
    type: WithdrawRulingPayload,
    description:
      'From now on the ruling no longer holds; readings as of an earlier instant keep it. Takes the right to rule.',
    args: {
      input: t.arg({ type: WithdrawRulingInput, required: true, description: 'Which, and why.' }),
    },
    errors: {
      types: [IdempotencyKeyReusedError, InvalidInputError, NotAllowedError],
      union: { name: 'WithdrawRulingResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => ({
      ruling: once(context, 'withdrawRuling', input, KEPT_RULING, () =>
        withdrawRuling(context.db, context.viewer, {
          id: rulingRowId(input.ruling),
          reason: input.reason,
        }),
      ),
    }),
  }),
}));
