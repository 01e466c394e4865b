/** How well what the reader says agrees with the labels. */
import { hardBounds } from '../src/bounds.ts';
import { CONFIDENCES } from '../src/confidence.ts';
import type { HedgedQuantity } from '../src/quantity.ts';
import { type FigureSuggestion, suggestFigures } from '../src/read-quantity.ts';
import {
  DESCRIBED_YEAR,
  type LabelledFigure,
  type LabelledSentence,
  PARTS,
  type Part,
  readCorpus,
} from './corpus.ts';

/** Counts behind precision (right / suggested), recall (right / labelled) and F1. */
export interface Agreement {
  readonly right: number;
  readonly suggested: number;
  readonly labelled: number;
}

/** Counts behind an accuracy. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Parts of a quantity, right wherever the two phrases overlap; judged over all figures. */
export const QUANTITY_PARTS = ['qualifier', 'value', 'bounds'] as const;
/** Parts of the measure, judged over the figures that were found. */
export const MEASURE_PARTS = [
  'kind',
  'population',
  'origin',
  'places',
  'period',
  'attribution',
] as const;
export type QuantityPart = (typeof QUANTITY_PARTS)[number];
export type MeasurePart = (typeof MEASURE_PARTS)[number];

export interface Miss {
  readonly sentence: string;
  /** What is wrong: "span", "qualifier", "kind" ... */
  readonly parts: readonly string[];
  readonly labelled: LabelledFigure | null;
  readonly suggested: FigureSuggestion | null;
}

export interface Score {
  readonly sentences: number;
  readonly span: Agreement;
  readonly quantity: Readonly<Record<QuantityPart, Agreement>>;
  /** The parts of the quantity where the phrase is exactly the labelled one. */
  readonly whereSpanMatches: Readonly<Record<QuantityPart, Share>>;
  readonly measure: Readonly<Record<MeasurePart, Share>>;
  /** Suggestions that claim an exact number where the sentence states none, or another. */
  readonly falseExact: number;
  /** Of the suggestions of each confidence, those whose span and quantity are right. */
  readonly confidence: Readonly<Record<FigureSuggestion['confidence'], Share>>;
  readonly misses: readonly Miss[];
}

/** A labelled figure and the suggestion that overlaps it; one of the two may be missing. */
interface Pair {
  readonly sentence: string;
  readonly labelled: LabelledFigure | null;
  readonly suggested: FigureSuggestion | null;
}

interface FoundPair extends Pair {
  readonly labelled: LabelledFigure;
  readonly suggested: FigureSuggestion;
}

/** Each part of the corpus as the reader does on it now. */
export function scoreParts(): Readonly<Record<Part, Score>> {
  return recordOf(PARTS, (part) => scoreReader(readCorpus(part)));
}

export function scoreReader(corpus: readonly LabelledSentence[]): Score {
  const pairs = corpus.flatMap(pairsIn);
  const found = pairs.filter(isFound);
  const exact = found.filter(isSameSpan);
  const suggested = pairs.filter((pair) => pair.suggested !== null).length;
  const labelled = pairs.filter((pair) => pair.labelled !== null).length;
  const quantityOf = (part: QuantityPart) => ({ right: found.filter(QUANTITY_RIGHT[part]).length });
  return {
    sentences: corpus.length,
    span: { right: exact.length, suggested, labelled },
    quantity: recordOf(QUANTITY_PARTS, (part) => ({ ...quantityOf(part), suggested, labelled })),
    whereSpanMatches: recordOf(QUANTITY_PARTS, (part) => share(exact, QUANTITY_RIGHT[part])),
    measure: recordOf(MEASURE_PARTS, (part) => share(found, MEASURE_RIGHT[part])),
    falseExact: pairs.filter(isFalseExact).length,
    confidence: recordOf(CONFIDENCES, (level) =>
      share(
        pairs.filter((pair) => pair.suggested?.confidence === level),
        (pair) =>
          isFound(pair) &&
          isSameSpan(pair) &&
          QUANTITY_RIGHT.value(pair) &&
          QUANTITY_RIGHT.qualifier(pair),
      ),
    ),
    misses: pairs.map(missOf).filter(({ parts }) => parts.length > 0),
  };
}

/** Precision, recall and their harmonic mean, each from 0 to 1. */
export function ratesOf({ right, suggested, labelled }: Agreement) {
  const precision = suggested === 0 ? 1 : right / suggested;
  const recall = labelled === 0 ? 1 : right / labelled;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Each label takes the suggestion with its very span, or else the first free one that overlaps it. */
function pairsIn({ text, figures }: LabelledSentence): Pair[] {
  const free = new Set(suggestFigures(text, { describedYear: DESCRIBED_YEAR }));
  const take = (matches: (suggested: FigureSuggestion) => boolean) => {
    const taken = [...free].find(matches) ?? null;
    if (taken) free.delete(taken);
    return taken;
  };
  const bySpan = new Map(
    figures.map((labelled) => [
      labelled,
      take(({ start, phrase }) => start === labelled.start && phrase === labelled.phrase),
    ]),
  );
  const pairs = figures.map((labelled) => ({
    sentence: text,
    labelled,
    suggested:
      bySpan.get(labelled) ??
      take(
        ({ start, end }) => start < labelled.start + labelled.phrase.length && labelled.start < end,
      ),
  }));
  return [
    ...pairs,
    ...[...free].map((suggested) => ({ sentence: text, labelled: null, suggested })),
  ];
}

function isFound(pair: Pair): pair is FoundPair {
  return pair.labelled !== null && pair.suggested !== null;
}

function isSameSpan({ labelled, suggested }: FoundPair): boolean {
  return labelled.start === suggested.start && labelled.phrase === suggested.phrase;
}

const QUANTITY_RIGHT: Record<QuantityPart, (pair: FoundPair) => boolean> = {
  qualifier: ({ labelled, suggested }) => labelled.quantity.qualifier === suggested.qualifier,
  value: ({ labelled: { quantity }, suggested }) => sameNumbers(quantity, suggested),
  bounds: ({ labelled, suggested }) => {
    const right = hardBounds(labelled.quantity);
    const read = hardBounds(suggested);
    return right.low === read.low && right.high === read.high;
  },
};

const MEASURE_RIGHT: Record<MeasurePart, (pair: FoundPair) => boolean> = {
  kind: ({ labelled, suggested }) => labelled.kind === suggested.kind,
  population: ({ labelled, suggested }) => labelled.population === suggested.population,
  origin: ({ labelled, suggested }) => labelled.origin === suggested.origin,
  places: ({ labelled, suggested }) =>
    labelled.places.toSorted().join('|') === suggested.places.toSorted().join('|'),
  period: ({ labelled, suggested }) => labelled.period === suggested.period,
  attribution: ({ labelled, suggested }) => labelled.attribution === suggested.attribution,
};

function sameNumbers(a: HedgedQuantity, b: HedgedQuantity): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high;
}

function isFalseExact(pair: Pair): boolean {
  if (pair.suggested?.qualifier !== 'EXACT') return false;
  return !isFound(pair) || !QUANTITY_RIGHT.qualifier(pair) || !QUANTITY_RIGHT.value(pair);
}

function missOf(pair: Pair): Miss {
  if (!isFound(pair)) return { ...pair, parts: [pair.suggested ? 'not a figure' : 'not found'] };
  const parts = [
    ...(isSameSpan(pair) ? [] : ['span']),
    ...QUANTITY_PARTS.filter((part) => !QUANTITY_RIGHT[part](pair)),
    ...MEASURE_PARTS.filter((part) => !MEASURE_RIGHT[part](pair)),
  ];
  return { ...pair, parts };
}

function share<T>(all: readonly T[], isRight: (one: T) => boolean): Share {
  return { right: all.filter(isRight).length, of: all.length };
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  cellOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, cellOf(key)])) as Record<Key, Value>;
}
