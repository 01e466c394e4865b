import { policyId } from '@yearline/quantity/policy';
import type { FigureChange } from '@yearline/survey/comparison/compare-figures';
import { type Comparison, compareYears } from '@yearline/survey/comparison/compare-years';
import type {
  ComparisonSummary,
  VerdictCount,
} from '@yearline/survey/comparison/summarise-comparison';
import { requireCountryRecord } from '@yearline/survey/countries/known-countries';
import { createReading } from '@yearline/survey/entries/reading';
import { builder, objectRef } from '../builder.ts';
import { entryNode, RevisionBatch } from './entry-page.ts';
import { MeasureType } from './figure.ts';
import { PassageChangeType, PassageKindType, passageNodes } from './passage.ts';
import { AS_OF, CountryType, EntryType, FigureType, PerspectiveType } from './refs.ts';
import { RulingType } from './ruling.ts';
import { CertaintyType, ChangeVerdictType, VerdictType } from './verdict.ts';

export const FigureChangeType = objectRef<FigureChange & { readonly contents: RevisionBatch }>(
  'FigureChange',
).implement({
  description: 'One measure in both years.',
  interfaces: [ChangeVerdictType],
  fields: (t) => ({
    measure: t.field({
      type: MeasureType,
      description:
        'What is counted, as the later figure says; as the earlier where it was dropped.',
      resolve: ({ earlier, later }) => {
        const figure = later ?? earlier;
        if (!figure) throw new Error('A figure change has neither side.');
        return figure.measure;
      },
    }),
    earlier: t.field({
      type: FigureType,
      nullable: true,
      description: 'Null when the earlier text is silent.',
      resolve: ({ earlier, contents, underPolicy }) =>
        earlier && { ...earlier, contents, policy: () => underPolicy },
    }),
    later: t.field({
      type: FigureType,
      nullable: true,
      description: 'Null when the later text is silent.',
      resolve: ({ later, contents, underPolicy }) =>
        later && { ...later, contents, policy: () => underPolicy },
    }),
    rulings: t.field({
      type: [RulingType],
      description:
        'What editors ruled that decided the verdict, or let the two be compared; empty where nobody had to.',
      resolve: ({ rulings }) => rulings,
    }),
  }),
});

export const VerdictCountType = objectRef<VerdictCount>('VerdictCount').implement({
  description: 'How many figures got one verdict.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictType, description: 'The verdict.' }),
    certainty: t.expose('certainty', {
      type: CertaintyType,
      nullable: true,
      description: 'Its certainty; null where it has none.',
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const PassageKindCountType = objectRef<ComparisonSummary['passageKinds'][number]>(
  'PassageKindCount',
).implement({
  description: 'How many sentences met one fate.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PassageKindType, description: 'The fate.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const ComparisonSummaryType = objectRef<ComparisonSummary>('ComparisonSummary').implement({
  description: 'A comparison in numbers.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'In a sentence.' }),
    figures: t.exposeInt('figures', { description: 'How many measures in either year.' }),
    passages: t.exposeInt('passages', { description: 'How many sentences in either year.' }),
    verdicts: t.field({
      type: [VerdictCountType],
      description: 'Figures by verdict.',
      resolve: ({ verdicts }) => verdicts,
    }),
    passageKinds: t.field({
      type: [PassageKindCountType],
      description: 'Sentences by what happened to them.',
      resolve: ({ passageKinds }) => passageKinds,
    }),
    carriedOverShare: t.exposeFloat('carriedOverShare', {
      nullable: true,
      description:
        'Share of the later text carried over word for word, 0 to 1; null when it has no text.',
    }),
  }),
});

const ComparisonType = objectRef<Comparison>('Comparison').implement({
  description:
    'What changed between two editions for one country, claiming no more than the words allow.',
  fields: (t) => ({
    country: t.field({
      type: CountryType,
      description: 'The country compared.',
      resolve: ({ from }) => ({
        country: requireCountryRecord(from.entry.countryCode),
        reading: from.reading,
      }),
    }),
    from: t.field({
      type: EntryType,
      description: 'The earlier entry, at the revision compared.',
      resolve: ({ from }, _args, { db }) => entryNode(db, from),
    }),
    to: t.field({
      type: EntryType,
      description: 'The later entry, at the revision compared.',
      resolve: ({ to }, _args, { db }) => entryNode(db, to),
    }),
    figures: t.field({
      type: [FigureChangeType],
      description: 'A row per measure.',
      resolve: ({ figures, from, to }, _args, { db }) => {
        const contents = new RevisionBatch(db, [from.revision, to.revision]);
        return figures.map((change) => ({ ...change, contents }));
      },
    }),
    passages: t.field({
      type: [PassageChangeType],
      description: 'Every sentence of either text, in the order of the later.',
      resolve: ({ prose, to }, _args, { db }) => passageNodes(db, to, prose.passages),
    }),
    summary: t.expose('summary', { type: ComparisonSummaryType, description: 'In numbers.' }),
    policy: t.string({
      description:
        'Id of the policy behind INDICATED verdicts and aligned sentences: that of the later edition.',
      resolve: ({ policy }) => policyId(policy),
    }),
    proseMethod: t.string({
      description:
        '"sentence"; "paragraph" where the texts were too long to align by sentence; "equal paragraph" where they were so long that only equal paragraphs were sought: what changed then stands as dropped and new.',
      resolve: ({ prose }) => prose.method,
    }),
  }),
});

builder.queryFields((t) => ({
  compare: t.field({
    type: ComparisonType,
    nullable: true,
    description:
      'What changed between two editions for one country; null when one has no entry to show, or a revision that is named is missing or hidden.',
    args: {
      country: t.arg.string({ required: true, description: 'Code or name.' }),
      from: t.arg.int({ required: true, description: 'Year of one edition.' }),
      to: t.arg.int({ required: true, description: 'Year of the other.' }),
      fromRevision: t.arg.int({
        description:
          'Number of the revision of `from`; the one that the perspective shows when left out.',
      }),
      toRevision: t.arg.int({ description: 'The same for `to`.' }),
      perspective: t.arg({ type: PerspectiveType, description: 'For both entries.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { perspective, asOf, ...pair }, { db, viewer }) =>
      compareYears(db, createReading(viewer, { perspective, asOf }), pair),
  }),
}));
