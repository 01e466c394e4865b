/** What may be said about a change: shared by figures of two years and by two phrases. */
import type {
  Certainty,
  ComparisonFlag,
  QuantityVerdict,
  Verdict,
} from '@yearline/quantity/compare-quantities';
import { builder } from '../builder.ts';
import { finite } from './figure.ts';

export const VerdictType = builder.enumType('Verdict', {
  description: 'What may be said about the change of a figure, and no more.',
  values: {
    NEW: { description: 'The earlier text is silent; absence is not zero.' },
    DROPPED: { description: 'The later text is silent; absence is not zero.' },
    NOT_COMPARABLE: { description: 'A break, stock against flow, or an unmapped succession.' },
    DEFINITIONS_DIFFER: { description: 'Another population or definition is counted.' },
    INDETERMINATE: { description: 'The two phrases allow the same values: it cannot be known.' },
    NEWLY_QUANTIFIED: { description: 'Unknown before, a number now.' },
    NO_LONGER_QUANTIFIED: { description: 'A number before, unknown now.' },
    RESTATED: { description: 'A running total fell, so its past was restated.' },
    INCREASE: { description: 'More than before.' },
    DECREASE: { description: 'Fewer than before.' },
    UNCHANGED: { description: 'Both exact, and equal.' },
    UNCHANGED_AS_STATED: { description: 'The same words; what they count may have moved.' },
    CORRECTED: { description: 'An erratum inside one edition.' },
  } satisfies Record<Verdict, { description: string }>,
});

export const CertaintyType = builder.enumType('Certainty', {
  description: 'How sure an increase or decrease is.',
  values: {
    ENTAILED: { description: 'It follows from the words alone.' },
    INDICATED: { description: 'It follows under the named policy of tolerances.' },
  } satisfies Record<Certainty, { description: string }>,
});

const ComparisonFlagType = builder.enumType('ComparisonFlag', {
  description: 'What a reader of a verdict should also know.',
  values: {
    REQUALIFIED: { description: 'The hedge moved.' },
    RESTATED_BASE: {
      description: 'The later edition restates the earlier period; that base was used.',
    },
    EQUIVALENCE_APPLIED: {
      description: 'An editor holds the two measures to be one thing; the reason says why.',
    },
    SUCCESSION_MAPPED: {
      description:
        'The country was split or united in between, and an editor holds the series to go on; the reason says why.',
    },
  } satisfies Record<ComparisonFlag, { description: string }>,
});

/** What figures and phrases have in common once they are compared. */
export const ChangeVerdictType = builder.interfaceRef<QuantityVerdict>('ChangeVerdict').implement({
  description: 'What may be said about a change, how surely, and why.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictType, description: 'What may be said.' }),
    certainty: t.expose('certainty', {
      type: CertaintyType,
      nullable: true,
      description: 'How sure; null unless the verdict is INCREASE or DECREASE.',
    }),
    reason: t.exposeString('reason', { description: 'Why, in words a reader understands.' }),
    changeLow: t.float({
      nullable: true,
      description: 'Lower end of the change; null when it has none, or no change can be stated.',
      resolve: ({ change }) => finite(change?.low),
    }),
    changeHigh: t.float({
      nullable: true,
      description: 'Upper end of the change; null when it has none, or no change can be stated.',
      resolve: ({ change }) => finite(change?.high),
    }),
    changeText: t.exposeString('changeText', {
      nullable: true,
      description: 'The change in words, such as "at least +518"; null where none can be stated.',
    }),
    percent: t.exposeFloat('percent', {
      nullable: true,
      description: 'Change of the asserted values in percent; null unless both sides assert one.',
    }),
    flags: t.field({
      type: [ComparisonFlagType],
      description: 'What one should also know.',
      resolve: ({ flags }) => flags,
    }),
    policy: t.exposeString('policy', {
      description:
        'Id of the policy behind a verdict that is INDICATED; Query.policy gives its values.',
    }),
  }),
});
