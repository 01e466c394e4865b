/** The policy behind soft verdicts: what it says, and which edition follows which. */
import { policyId } from '@yearline/quantity/policy';
import { createReading } from '@yearline/survey/entries/reading';
import {
  IdempotencyKeyReusedError,
  InvalidInputError,
  NotAllowedError,
} from '@yearline/survey/errors';
import type { ComparisonPolicy } from '@yearline/survey/policies/comparison-policy';
import { findPolicy, policyOfEdition } from '@yearline/survey/policies/edition-policies';
import { setEditionPolicy } from '@yearline/survey/policies/set-edition-policy';
import { KEPT_EDITION } from '@yearline/survey/retries/kept';
import { builder, objectRef } from '../builder.ts';
import { once, retryable } from './idempotency.ts';
import { EditionType } from './refs.ts';

const ToleranceType = objectRef<ComparisonPolicy['tolerance']>('Tolerance').implement({
  description:
    'How far from n "about n" and "an estimated n" may lie: the larger of the first two shares, but never more than the third.',
  fields: (t) => ({
    leastPercent: t.exposeFloat('leastPercent', { description: 'Share of n, in percent.' }),
    roundingUnitPercent: t.exposeFloat('roundingUnitPercent', {
      description:
        'Share of the rounding unit of n (the largest power of ten that divides it), in percent.',
    }),
    mostPercent: t.exposeFloat('mostPercent', { description: 'Share of n, in percent.' }),
  }),
});

const MagnitudeType = objectRef<ComparisonPolicy['magnitudes'][number]>('Magnitude').implement({
  description: 'What a word for an order of size is taken to mean in a soft verdict.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'Such as "tens of thousands".' }),
    low: t.exposeFloat('low', { description: 'The least that it means.' }),
    high: t.exposeFloat('high', { description: 'The most that it usually means.' }),
  }),
});

const TextThresholdsType = objectRef<ComparisonPolicy['textThresholds']>(
  'TextThresholds',
).implement({
  description: 'How alike two texts must be, as shares of common words from 0 to 1.',
  fields: (t) => ({
    lightlyRevised: t.exposeFloat('lightlyRevised', {
      description: 'From here on a changed sentence is lightly revised.',
    }),
    revised: t.exposeFloat('revised', {
      description: 'From here on it is revised; below, one is new and the other dropped.',
    }),
    movedAndRevised: t.exposeFloat('movedAndRevised', {
      description: 'From here on a changed sentence is recognised elsewhere in the text.',
    }),
    sameSection: t.exposeFloat('sameSection', {
      description: 'From here on two sections without common heading are one.',
    }),
  }),
});

export const PolicyType = objectRef<ComparisonPolicy>('Policy').implement({
  description:
    'The choices behind soft verdicts. A version never changes; hard bounds and hard verdicts do not depend on it.',
  fields: (t) => ({
    id: t.id({
      description: 'Name and version, as verdicts cite it: "yearline-2026.1".',
      resolve: policyId,
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    version: t.exposeInt('version', { description: '1, 2, 3 … under its name.' }),
    tolerance: t.expose('tolerance', { type: ToleranceType, description: 'Of approximations.' }),
    magnitudes: t.field({
      type: [MagnitudeType],
      description: 'Of every word for an order of size, ascending.',
      resolve: ({ magnitudes }) => magnitudes,
    }),
    textThresholds: t.expose('textThresholds', {
      type: TextThresholdsType,
      description: 'Of the alignment of sentences.',
    }),
  }),
});

const ToleranceInput = builder.inputType('ToleranceInput', {
  description: 'In the shape of Tolerance.',
  fields: (t) => ({
    leastPercent: t.float({ required: true, description: '0 to 100, not above mostPercent.' }),
    roundingUnitPercent: t.float({ required: true, description: '0 to 100.' }),
    mostPercent: t.float({ required: true, description: '0 to 100.' }),
  }),
});

const MagnitudeInput = builder.inputType('MagnitudeInput', {
  description: 'In the shape of Magnitude.',
  fields: (t) => ({
    words: t.string({ required: true, description: 'As the built-in policy spells it.' }),
    low: t.float({
      required: true,
      description: 'A whole number, not below what the word itself means at least.',
    }),
    high: t.float({ required: true, description: 'A whole number, not below `low`.' }),
  }),
});

const TextThresholdsInput = builder.inputType('TextThresholdsInput', {
  description: 'In the shape of TextThresholds.',
  fields: (t) => ({
    lightlyRevised: t.float({ required: true, description: '0 to 1.' }),
    revised: t.float({ required: true, description: '0 to 1, not above lightlyRevised.' }),
    movedAndRevised: t.float({ required: true, description: '0 to 1.' }),
    sameSection: t.float({ required: true, description: '0 to 1.' }),
  }),
});

const PolicyInput = builder.inputType('PolicyInput', {
  description: 'A policy of your own. What is left out is as in the built-in one.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'Such as cautious-2005; other values under a known name are its next version.',
    }),
    tolerance: t.field({ type: ToleranceInput, description: 'Of approximations.' }),
    magnitudes: t.field({ type: [MagnitudeInput], description: 'Of the words named here.' }),
    textThresholds: t.field({
      type: TextThresholdsInput,
      description: 'Of the alignment of sentences.',
    }),
  }),
});

const SetEditionPolicyInput = builder.inputType('SetEditionPolicyInput', {
  description: 'Give `use` or `define`.',
  fields: (t) => ({
    year: t.int({ required: true, description: 'Year of the edition.' }),
    use: t.id({ description: 'Id of a policy that is there, the built-in one included.' }),
    define: t.field({ type: PolicyInput, description: 'Values of your own.' }),
    reason: t.string({ required: true, description: 'Why, for the audit; not empty.' }),
    ...retryable(t),
  }),
});

const SetEditionPolicyPayload = objectRef<{
  readonly edition: typeof EditionType.$inferType;
}>('SetEditionPolicyPayload').implement({
  description: 'What setEditionPolicy did.',
  fields: (t) => ({
    edition: t.field({
      type: EditionType,
      description: 'The edition.',
      resolve: ({ edition }) => edition,
    }),
    policy: t.field({
      type: PolicyType,
      description: 'What it follows now.',
      resolve: ({ edition: { edition, reading } }, _args, { db }) =>
        policyOfEdition(db, reading, edition.year),
    }),
  }),
});

builder.queryField('policy', (t) =>
  t.field({
    type: PolicyType,
    nullable: true,
    description: 'The policy that a verdict cites; null when there is none of this id.',
    args: { id: t.arg.id({ required: true, description: 'Such as "yearline-2026.1".' }) },
    resolve: (_root, { id }, { db }) => findPolicy(db, String(id)),
  }),
);

builder.mutationField('setEditionPolicy', (t) =>
  t.field({
    type: SetEditionPolicyPayload,
    description:
      'Sets what soft verdicts follow where the edition is compared with an earlier one. Nothing stored changes, and no hard verdict does. Takes the right to publish.',
    args: {
      input: t.arg({ type: SetEditionPolicyInput, required: true, description: 'What to set.' }),
    },
    errors: {
      types: [IdempotencyKeyReusedError, InvalidInputError, NotAllowedError],
      union: { name: 'SetEditionPolicyResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, context) => {
      const { db, viewer } = context;
      const use = input.use === null || input.use === undefined ? null : String(input.use);
      const edition = once(context, 'setEditionPolicy', input, KEPT_EDITION, () =>
        setEditionPolicy(db, viewer, { ...input, use }),
      );
      return { edition: { edition, reading: createReading(viewer, { perspective: 'DRAFT' }) } };
    },
  }),
);
