/** Facts of an edition and sums of them: what the sums and the matrix of an edition are made of. */
import { policyId } from '@yearline/quantity/policy';
import type { QuantitySum } from '@yearline/quantity/sum-quantities';
import type { EditionStatement } from '@yearline/survey/totals/edition-statements';
import type { Agreement, Fact, FactState } from '@yearline/survey/totals/facts';
import { builder, objectRef } from '../builder.ts';
import type { EntryPage } from './entry-page.ts';
import { finite } from './figure.ts';
import { EntryType, FigureType } from './refs.ts';

/** A value together with what its entries load in common. */
export type OnPage<Value> = Value & { readonly page: EntryPage };

export const StatedFigureType = objectRef<OnPage<EditionStatement>>('StatedFigure').implement({
  description: 'A figure and the entry that states it, whichever country the figure is about.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'The entry, at the revision read.',
      resolve: ({ view, page }) => ({ ...view, page }),
    }),
    figure: t.field({
      type: FigureType,
      description: 'The figure.',
      resolve: ({ figure, page }) => ({ ...figure, contents: page.contents }),
    }),
  }),
});

const AgreementType = builder.enumType('FactAgreement', {
  description: 'How the statements of one fact agree.',
  values: {
    ONCE: { description: 'There is one statement.' },
    REPEATED: { description: 'Several, which allow the same values; the fact counts once.' },
    NARROWED: { description: 'Several, hedged differently; what all of them allow is taken.' },
    RIVAL: { description: 'Several speakers disagree; what any of them allows is taken.' },
    CONTRADICTED: { description: 'They cannot all be true; nothing is claimed.' },
  } satisfies Record<Agreement, { description: string }>,
});

const FactStateType = builder.enumType('FactState', {
  description:
    'What a fact says. Silence is none of these: a fact that nobody states is not there.',
  values: {
    NUMBER: { description: 'A number, however hedged.' },
    NONE: { description: 'That there are none: a zero that the text states.' },
    SUPPRESSED: { description: 'A small count that the source hides.' },
    UNKNOWN: { description: 'An unknown number: at least one.' },
    NOT_AVAILABLE: { description: 'That no number can be given.' },
    CONTRADICTED: { description: 'Statements that cannot all be true.' },
  } satisfies Record<FactState, { description: string }>,
});

export const StatedFactType = objectRef<OnPage<Fact>>('StatedFact').implement({
  description: 'One fact of an edition, however often its entries tell it: it counts once.',
  fields: (t) => ({
    statements: t.field({
      type: [StatedFigureType],
      description: 'Who states it; one or more, each in an entry of this edition.',
      resolve: ({ statements, page }) => statements.map((statement) => ({ ...statement, page })),
    }),
    state: t.expose('state', {
      type: FactStateType,
      description: 'A number, or which other value.',
    }),
    agreement: t.expose('agreement', {
      type: AgreementType,
      description: 'How its statements agree.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What became of several statements, as a sentence; null when there is one.',
    }),
    words: t.string({
      description: 'What it brings into a sum, in plain words: "at least 7,800".',
      resolve: ({ part }) => part.words,
    }),
    hardLow: t.float({
      description: 'The least that the words allow.',
      resolve: ({ part }) => part.hard.low,
    }),
    hardHigh: t.float({
      nullable: true,
      description: 'The most that the words allow; null where they set no upper bound.',
      resolve: ({ part }) => finite(part.hard.high),
    }),
    softLow: t.float({
      description: 'The least under the policy; the hard bound where that assumes nothing.',
      resolve: ({ part }) => part.soft.low,
    }),
    softHigh: t.float({
      nullable: true,
      description: 'The most under the policy; null where neither it nor the words set a bound.',
      resolve: ({ part }) => finite(part.soft.high),
    }),
    best: t.float({
      nullable: true,
      description:
        'The value that every statement asserts; null where they assert none, or several.',
      resolve: ({ part }) => part.best,
    }),
    policy: t.string({
      description: 'Name and version of the policy behind the soft bounds.',
      resolve: ({ policy }) => policyId(policy),
    }),
  }),
});

export const QuantitySumType = objectRef<QuantitySum>('QuantitySum').implement({
  description:
    'A sum of facts, adding what the words allow, end by end. An unknown part opens the top.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'From the words alone: "at least 7,802, plus an unknown number".',
    }),
    hardLow: t.float({
      description: 'The least that the words allow.',
      resolve: ({ hard }) => hard.low,
    }),
    hardHigh: t.float({
      nullable: true,
      description: 'The most that the words allow; null where the sum is open.',
      resolve: ({ hard }) => finite(hard.high),
    }),
    softText: t.exposeString('softText', {
      nullable: true,
      description: 'Under the policy, indicative only; null where it adds nothing to the words.',
    }),
    softLow: t.float({
      nullable: true,
      description: 'The least under the policy; null where it adds nothing to the words.',
      resolve: ({ soft }) => finite(soft?.low),
    }),
    softHigh: t.float({
      nullable: true,
      description: 'The most under the policy; null where it adds nothing, or the sum stays open.',
      resolve: ({ soft }) => finite(soft?.high),
    }),
    best: t.exposeFloat('best', {
      nullable: true,
      description: 'Sum of the asserted values; null unless every part asserts one.',
    }),
    partCount: t.int({ description: 'How many facts are added.', resolve: ({ parts }) => parts }),
    unknownCount: t.int({
      description: 'How many of them are an unknown number.',
      resolve: ({ kinds }) => kinds.UNKNOWN,
    }),
    notAvailableCount: t.int({
      description: 'Of how many no number is available.',
      resolve: ({ kinds }) => kinds.NOT_AVAILABLE,
    }),
    softOnlyCount: t.int({
      description: 'How many are numbers that their words do not bound.',
      resolve: ({ kinds }) => kinds.SOFT_ONLY,
    }),
    contradictedCount: t.int({
      description: 'On how many the statements contradict each other.',
      resolve: ({ kinds }) => kinds.CONTRADICTED,
    }),
    policy: t.exposeString('policy', {
      description: 'Name and version of the policy behind the soft bounds.',
    }),
  }),
});
