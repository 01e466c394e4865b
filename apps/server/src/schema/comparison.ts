import type {
  Certainty,
  ComparisonFlag,
  QuantityVerdict,
  Verdict,
} from '@yearline/quantity/compare-quantities';
import { compareQuantities } from '@yearline/quantity/compare-quantities';
import type { Confidence } from '@yearline/quantity/confidence';
import {
  type FigureSuggestion,
  readQuantity,
  suggestFigures,
} from '@yearline/quantity/read-quantity';
import type { FigureChange } from '@yearline/survey/comparison/compare-figures';
import { type Comparison, compareYears } from '@yearline/survey/comparison/compare-years';
import type {
  ComparisonSummary,
  VerdictCount,
} from '@yearline/survey/comparison/summarise-comparison';
import { requireCountryRecord } from '@yearline/survey/countries/known-countries';
import { createReading } from '@yearline/survey/entries/reading';
import { InvalidInputError } from '@yearline/survey/errors';
import { builder, objectRef } from '../builder.ts';
import { entryNode, RevisionBatch } from './entry-page.ts';
import {
  FigureKindType,
  FigureUnitType,
  finite,
  HedgedQuantityType,
  MeasureType,
  QuantityType,
} from './figure.ts';
import { PassageChangeType, PassageKindType } from './passage.ts';
import { AS_OF, CountryType, EntryType, FigureType, PerspectiveType } from './refs.ts';

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

const CertaintyType = builder.enumType('Certainty', {
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
  } satisfies Record<ComparisonFlag, { description: string }>,
});

/** What figures and phrases have in common once they are compared. */
const ChangeVerdictType = builder.interfaceRef<QuantityVerdict>('ChangeVerdict').implement({
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
      description: 'Name and version of the policy behind a verdict that is INDICATED.',
    }),
  }),
});

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
      resolve: ({ earlier, contents }) => earlier && { ...earlier, contents },
    }),
    later: t.field({
      type: FigureType,
      nullable: true,
      description: 'Null when the later text is silent.',
      resolve: ({ later, contents }) => later && { ...later, contents },
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
      description: 'Its certainty, where it has one.',
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
      resolve: ({ prose }) => prose.passages,
    }),
    summary: t.expose('summary', { type: ComparisonSummaryType, description: 'In numbers.' }),
    policy: t.exposeString('policy', {
      description: 'Name and version of the policy behind verdicts that are INDICATED.',
    }),
    proseMethod: t.string({
      description: '"sentence"; "paragraph" where the texts were too long to align by sentence.',
      resolve: ({ prose }) => prose.method,
    }),
  }),
});

type PhraseVerdict = QuantityVerdict & {
  readonly earlier: ReturnType<typeof readQuantity>;
  readonly later: ReturnType<typeof readQuantity>;
};

const QuantityComparisonType = objectRef<PhraseVerdict>('QuantityComparison').implement({
  description: 'Two phrases compared by the rules for figures.',
  interfaces: [ChangeVerdictType],
  fields: (t) => ({
    earlier: t.expose('earlier', {
      type: HedgedQuantityType,
      nullable: true,
      description: 'As read; null when the phrase is empty.',
    }),
    later: t.expose('later', {
      type: HedgedQuantityType,
      nullable: true,
      description: 'As read; null when the phrase is empty.',
    }),
  }),
});

const ConfidenceType = builder.enumType('Confidence', {
  description: 'How sure the reader is of a suggestion; an editor confirms each one all the same.',
  values: {
    HIGH: {
      description: 'The phrase names whom it counts, and the sentence says what happened to them.',
    },
    MEDIUM: { description: 'One of the two is missing or inferred.' },
    LOW: { description: 'Both are, or the words allow another reading.' },
  } satisfies Record<Confidence, { description: string }>,
});

const FigureSuggestionType = objectRef<FigureSuggestion>('FigureSuggestion').implement({
  description: 'A quantity found in running text, for an editor to confirm.',
  interfaces: [QuantityType],
  fields: (t) => ({
    unit: t.expose('unit', { type: FigureUnitType, description: 'What one unit is.' }),
    start: t.exposeInt('start', { description: 'Offset into the text, in UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Offset of the first code unit after the phrase.' }),
    concept: t.exposeString('concept', {
      nullable: true,
      description: 'Where the sentence says it.',
    }),
    population: t.exposeString('population', {
      nullable: true,
      description: 'Where the sentence says it.',
    }),
    origin: t.exposeString('origin', { nullable: true, description: 'As written.' }),
    places: t.stringList({ description: 'As written.', resolve: ({ places }) => places }),
    kind: t.expose('kind', { type: FigureKindType, description: 'Stock, flow, sum or rate.' }),
    period: t.exposeString('period', {
      nullable: true,
      description: 'Where the sentence says it.',
    }),
    attribution: t.exposeString('attribution', {
      nullable: true,
      description: 'Who says so, where it is not the text itself.',
    }),
    confidence: t.expose('confidence', { type: ConfidenceType, description: 'How sure it is.' }),
    confidenceReason: t.exposeString('confidenceReason', { description: 'Why, in words.' }),
  }),
});

/** Null for silence. Words that say no quantity are no silence: they are refused. */
function readPhrase(side: 'earlier' | 'later', phrase: string) {
  if (phrase.trim() === '') return null;
  const read = readQuantity(phrase);
  if (read) return read;
  throw new InvalidInputError([
    {
      path: [side],
      message: `No quantity can be read in "${phrase.slice(0, 200)}". Write one such as "at least 7,800 returned"; leave it empty for a year that is silent.`,
    },
  ]);
}

builder.queryFields((t) => ({
  compare: t.field({
    type: ComparisonType,
    nullable: true,
    description:
      'What changed between two editions for one country; null when one has no entry to show.',
    args: {
      country: t.arg.string({ required: true, description: 'Code or name.' }),
      from: t.arg.int({ required: true, description: 'Year of one edition.' }),
      to: t.arg.int({ required: true, description: 'Year of the other.' }),
      perspective: t.arg({ type: PerspectiveType, description: 'For both entries.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { country, from, to, ...asked }, { db, viewer }) =>
      compareYears(db, createReading(viewer, asked), { country, from, to }),
  }),
  suggestFigures: t.field({
    type: [FigureSuggestionType],
    description: 'The quantities in a text, each with its hedge and exact place.',
    args: { text: t.arg.string({ required: true, description: 'Running prose.' }) },
    resolve: (_root, { text }) => suggestFigures(text),
  }),
  compareQuantities: t.field({
    type: QuantityComparisonType,
    description:
      'Compares two phrases such as "at least 7,800" and "fewer than 2,000"; an empty phrase is silence.',
    args: {
      earlier: t.arg.string({ required: true, description: 'The phrase of the earlier year.' }),
      later: t.arg.string({ required: true, description: 'The phrase of the later year.' }),
    },
    resolve: (_root, phrases) => {
      const earlier = readPhrase('earlier', phrases.earlier);
      const later = readPhrase('later', phrases.later);
      return { ...compareQuantities(earlier, later), earlier, later };
    },
  }),
}));
