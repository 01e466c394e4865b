/** Marking a finding as intended, and taking that back: the inputs and mutations. */
import {
  type Marked,
  markCheckIntended,
  withdrawIntendedMark,
} from '@yearline/survey/checks/mark-intended';
import {
  EntryNotFoundError,
  FindingNotFoundError,
  InvalidInputError,
  NotAllowedError,
} from '@yearline/survey/errors';
import { builder, objectRef } from '../builder.ts';
import { CheckType, checkNode } from './check.ts';
import { entryReference, nameOfEntry } from './editing.ts';

const FINGERPRINT = 'Of the finding, as `Check.fingerprint` gave it for the draft of this entry.';

const MarkCheckIntendedInput = builder.inputType('MarkCheckIntendedInput', {
  description: 'Name the entry by id, or by country and year.',
  fields: (t) => ({
    ...nameOfEntry(t),
    fingerprint: t.string({ required: true, description: FINGERPRINT }),
    reason: t.string({
      required: true,
      description: 'Why it is meant so, for the other editors: 1 to 2,000 characters.',
    }),
  }),
});

const WithdrawIntendedMarkInput = builder.inputType('WithdrawIntendedMarkInput', {
  description: 'Name the entry by id, or by country and year.',
  fields: (t) => ({
    ...nameOfEntry(t),
    fingerprint: t.string({ required: true, description: FINGERPRINT }),
  }),
});

const markedPayload = (name: string, mutation: string) =>
  objectRef<Marked>(name).implement({
    description: `What ${mutation} did.`,
    fields: (t) => ({
      check: t.field({
        type: CheckType,
        description: 'The finding as it is now.',
        resolve: (marked, _args, { db }) => checkNode(db, marked),
      }),
      changed: t.exposeBoolean('changed', {
        description: 'False when this said nothing new: then nothing was written.',
      }),
    }),
  });

const ERRORS = [FindingNotFoundError, EntryNotFoundError, InvalidInputError, NotAllowedError];

builder.mutationFields((t) => ({
  markCheckIntended: t.field({
    type: markedPayload('MarkCheckIntendedPayload', 'markCheckIntended'),
    description:
      'Says of a finding in the draft of an entry that it is meant so. The mark holds for as long as the words of all its places do; marked already, it gets the new reason. Takes the right to write.',
    args: {
      input: t.arg({ type: MarkCheckIntendedInput, required: true, description: 'What, and why.' }),
    },
    errors: {
      types: ERRORS,
      union: { name: 'MarkCheckIntendedResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, { db, viewer }) =>
      markCheckIntended(db, viewer, { ...input, entry: entryReference(input) }),
  }),
  withdrawIntendedMark: t.field({
    type: markedPayload('WithdrawIntendedMarkPayload', 'withdrawIntendedMark'),
    description:
      'Takes the mark of a finding back. That it was there stays on record. Takes the right to write.',
    args: {
      input: t.arg({ type: WithdrawIntendedMarkInput, required: true, description: 'What.' }),
    },
    errors: {
      types: ERRORS,
      union: { name: 'WithdrawIntendedMarkResult', description: 'What was done, or why not.' },
    },
    resolve: (_root, { input }, { db, viewer }) =>
      withdrawIntendedMark(db, viewer, { ...input, entry: entryReference(input) }),
  }),
}));
