/** Quantities in words, outside of any entry: found in a text, or two of them compared. */
import { compareQuantities, type QuantityVerdict } from '@yearline/quantity/compare-quantities';
import type { Confidence } from '@yearline/quantity/confidence';
import {
  type FigureSuggestion,
  isSilent,
  readQuantity,
  suggestFigures,
} from '@yearline/quantity/read-quantity';
import { InvalidInputError } from '@yearline/survey/errors';
import { builder, objectRef } from '../builder.ts';
import { FigureKindType, FigureUnitType, HedgedQuantityType, QuantityType } from './figure.ts';
import { ChangeVerdictType } from './verdict.ts';

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
      description: 'Where the sentence says it; null where it does not.',
    }),
    population: t.exposeString('population', {
      nullable: true,
      description: 'Where the sentence says it; null where it does not.',
    }),
    origin: t.exposeString('origin', {
      nullable: true,
      description: 'As written; null where the sentence names none.',
    }),
    places: t.stringList({ description: 'As written.', resolve: ({ places }) => places }),
    kind: t.expose('kind', { type: FigureKindType, description: 'Stock, flow, sum or rate.' }),
    period: t.exposeString('period', {
      nullable: true,
      description: 'Where the sentence says it; null where it does not.',
    }),
    attribution: t.exposeString('attribution', {
      nullable: true,
      description: 'Who says so, where it is not the text itself; null elsewhere.',
    }),
    confidence: t.expose('confidence', { type: ConfidenceType, description: 'How sure it is.' }),
    confidenceReason: t.exposeString('confidenceReason', { description: 'Why, in words.' }),
  }),
});

/** Null for silence. Words that say no quantity are no silence: they are refused. */
function readPhrase(side: 'earlier' | 'later', phrase: string) {
  if (isSilent(phrase)) return null;
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
