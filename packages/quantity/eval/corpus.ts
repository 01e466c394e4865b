/** The sentences that the reader is measured on, with the labels that people gave them. See labelling.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURE_KINDS, type FigureKind, type HedgedQuantity, QUALIFIERS } from '../src/quantity.ts';
import { checkQuantity, normaliseQuantity } from '../src/validate-quantity.ts';

/** One file `corpus-<part>.txt` each: a new part is one more line here. See docs/evaluation.md. */
export const PARTS = [
  'tune',
  'held-out', // opened after the tuning on `tune`
  'fresh', // opened after it was measured once
  'fresh-2', // written and labelled by who had not seen the reader; opened after it was measured once
  'fresh-3', // written in the same way; opened after fresh-2
  'fresh-4', // written like them, after two rounds of mending; never opened
] as const;
export type Part = (typeof PARTS)[number];

/** The parts whose misses were read and whose causes were mended. */
export const OPENED_PARTS: readonly Part[] = ['tune', 'held-out', 'fresh', 'fresh-2', 'fresh-3'];

/** The calendar year that every sentence describes. */
export const DESCRIBED_YEAR = 2003;

export interface LabelledFigure {
  /** Verbatim in the sentence. */
  readonly phrase: string;
  /** Offset of the phrase in the sentence, in UTF-16 code units. */
  readonly start: number;
  readonly quantity: HedgedQuantity;
  readonly kind: FigureKind;
  readonly population: string | null;
  readonly origin: string | null;
  readonly places: readonly string[];
  readonly period: string | null;
  readonly attribution: string | null;
}

export interface LabelledSentence {
  /** What the sentence was written to try: "at least", "rates". */
  readonly construction: string;
  readonly text: string;
  /** In the order of the text. */
  readonly figures: readonly LabelledFigure[];
}

export function readCorpus(part: Part): LabelledSentence[] {
  return parseCorpus(readFileSync(join(import.meta.dirname, `corpus-${part}.txt`), 'utf8'));
}

/** Throws on a label that its sentence or the rules of quantities do not bear out. */
export function parseCorpus(file: string): LabelledSentence[] {
  const sentences: { construction: string; text: string; figures: LabelledFigure[] }[] = [];
  let construction = '';
  for (const line of file.replaceAll('␣', '\u00a0').split('\n')) {
    const sentence = sentences.at(-1);
    if (line === '') continue;
    if (line.startsWith('# ')) construction = line.slice(2);
    else if (!line.startsWith('  ')) sentences.push({ construction, text: line, figures: [] });
    else if (sentence)
      sentence.figures.push(labelIn(sentence.text, line.slice(2), sentence.figures.at(-1)));
    else throw new Error(`A label stands before the first sentence: ${line}`);
  }
  return sentences;
}

function labelIn(text: string, line: string, before: LabelledFigure | undefined): LabelledFigure {
  const [phrase = '', reading = '', population = '', where = '', when = '', attribution = '-'] =
    line.split(' | ');
  const [origin = '', places = ''] = where.split(' > ');
  const [kindText = '', period = ''] = when.split(' ');
  const start = text.indexOf(phrase, before ? before.start + before.phrase.length : 0);
  const kind = FIGURE_KINDS.find((known) => known === kindText);
  if (start < 0 || !kind || period === '') throw new Error(`Unreadable label: ${line}`);
  return {
    phrase,
    start,
    quantity: quantityFrom(reading),
    kind,
    population: orNull(population),
    origin: orNull(origin),
    places: places === '-' ? [] : places.split(' + '),
    period: orNull(period),
    attribution: orNull(attribution),
  };
}

/** "AT_LEAST 4300", "BETWEEN 30..50", "BEST_WITH_RANGE 40 30..60", "UNKNOWN". */
function quantityFrom(reading: string): HedgedQuantity {
  const [word = '', ...numbers] = reading.split(' ');
  const qualifier = QUALIFIERS.find((known) => known === word);
  if (!qualifier) throw new Error(`No qualifier: ${reading}`);
  const range = numbers.find((number) => number.includes('..'))?.split('..');
  const value = numbers.find((number) => !number.includes('..'));
  const quantity = normaliseQuantity({
    qualifier,
    value: value === undefined ? null : Number(value),
    low: range ? Number(range[0]) : null,
    high: range ? Number(range[1]) : null,
  });
  const problems = checkQuantity(quantity);
  if (problems.length > 0) throw new Error(`${reading}: ${problems.join(', ')}`);
  return quantity;
}

function orNull(text: string): string | null {
  return text === '-' ? null : text;
}
