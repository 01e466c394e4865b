/**
 * The figures of the demo against the facts that they were transcribed from, where those are at hand.
 * demo-documents.test.ts holds what must be true of the documents without them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DocumentFigure, EntryDocument } from '@yearline/formats/entry-document';
import type { HedgedQuantity, Qualifier } from '@yearline/quantity/quantity';
import { describe, expect, test } from 'vitest';
import { finalStates, readDemo } from './support/read-demo.ts';

interface Fact {
  readonly phrase: string;
  readonly qualifier: Qualifier | keyof typeof TRANSLATED;
  readonly low: number | null;
  readonly high: number | null;
  readonly best: number | null;
  readonly what: string;
  readonly place: string;
  readonly kind: string;
  readonly refPeriod: string;
}
interface FactEntry {
  readonly iso3: string;
  readonly edition: number;
  readonly publicationDate: string;
  readonly refworldDocId: string | null;
  readonly figures: readonly Fact[];
}

/** Words of the table of facts that the glossary does not have. */
const TRANSLATED = {
  SOME_UNQUANTIFIED: 'UNKNOWN',
  UNKNOWN_WITH_MAGNITUDE: 'UNKNOWN',
  REPORTED_BY: 'STATED',
} as const;

const PLACES: Readonly<Record<string, readonly string[]>> = {
  China: ['CHN'],
  'from China': ['CHN'],
  'South Korea': ['KOR'],
  'North Korea': ['PRK'],
  'from North Korea': ['PRK'],
  Russia: ['RUS'],
  'Russia or elsewhere': ['RUS', 'elsewhere'],
  'Russia and elsewhere': ['RUS', 'elsewhere'],
  'Russia, Mongolia, Thailand, Myanmar, Vietnam, elsewhere': [
    'RUS',
    'MNG',
    'THA',
    'MMR',
    'VNM',
    'elsewhere',
  ],
  'Nepal and India': ['NPL', 'IND'],
  India: ['IND'],
  'Sri Lanka': ['LKA'],
  'United States': ['USA'],
  'Europe and North America': ['Europe', 'North America'],
};

const shared =
  process.env.YEARLINE_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
const file = `${shared}/data/wrs-facts.json`;
const facts: FactEntry[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
const final = finalStates(readDemo());

describe.runIf(facts.length > 0)('the demo and the facts it was written from', () => {
  test('have the same entries', () => {
    const entries = facts.map(({ iso3, edition }) => `${iso3}-${edition}`);
    expect([...final.keys()].sort()).toEqual(entries.sort());
  });

  test.each(facts.map((entry) => [`${entry.iso3}-${entry.edition}`, entry] as const))(
    '%s: each fact is exactly one figure, and there is no other',
    (name, entry) => {
      const document = final.get(name);
      if (!document) throw new Error(`${name} is missing.`);
      expect(document.figures).toHaveLength(entry.figures.length);
      const found = entry.figures.map((fact) => figuresFor(fact, document));
      for (const [index, figures] of found.entries()) {
        expect(figures, entry.figures[index]?.phrase).toHaveLength(1);
      }
      expect(new Set(found.flat()).size).toBe(entry.figures.length);
    },
  );

  test.each(facts.map((entry) => [`${entry.iso3}-${entry.edition}`, entry] as const))(
    '%s is dated and addressed as the survey was',
    (name, entry) => {
      const document = final.get(name);
      const date = entry.publicationDate;
      expect(document?.publicationDate).toBe(date.endsWith('?') ? date.slice(0, 4) : date);
      const id = entry.refworldDocId;
      expect(document?.addresses).toEqual(id ? [`https://www.refworld.org/docid/${id}.html`] : []);
    },
  );
});

function figuresFor(fact: Fact, document: EntryDocument): DocumentFigure[] {
  return document.figures.filter(
    (figure) =>
      sameQuantity(figure, quantityOf(fact)) &&
      figure.measure.kind === kindOf(fact) &&
      figure.measure.period === periodOf(fact) &&
      samePlaces(figure.measure.places, PLACES[fact.place] ?? [fact.place]) &&
      wordsOf(fact).every((words) => figure.phrase.toLowerCase().includes(words)) &&
      (fact.qualifier !== 'REPORTED_BY' || figure.attribution !== null),
  );
}

/** The facts give bounds; a document gives the numerals that stand in the text. */
function quantityOf({ qualifier, low, high, best }: Fact): HedgedQuantity {
  const translated =
    qualifier in TRANSLATED
      ? TRANSLATED[qualifier as keyof typeof TRANSLATED]
      : (qualifier as Qualifier);
  const [value, from, to] = PRINTED[translated]?.({ low, high, best }) ?? [best, null, null];
  return { qualifier: translated, value, low: from, high: to };
}

type Bounds = Pick<Fact, 'low' | 'high' | 'best'>;
type Numerals = [value: number | null, low: number | null, high: number | null];

const PRINTED: Partial<Record<Qualifier, (bounds: Bounds) => Numerals>> = {
  AT_LEAST: ({ low }) => [low, null, null],
  MORE_THAN: ({ low }) => [(low ?? 0) - 1, null, null],
  UP_TO: ({ high }) => [high, null, null],
  NEARLY: ({ high }) => [(high ?? 0) + 1, null, null],
  BETWEEN: ({ low, high }) => [null, low, high],
  MAGNITUDE: ({ low, high }) => [null, low, high],
  BEST_WITH_RANGE: ({ low, high, best }) => [best, low, high],
  UNKNOWN: () => [null, null, null],
};

function sameQuantity(one: HedgedQuantity, other: HedgedQuantity): boolean {
  return (['qualifier', 'value', 'low', 'high'] as const).every(
    (part) => one[part] === other[part],
  );
}

function kindOf({ kind, what }: Fact): string {
  return what.includes('cumulative') ? 'CUMULATIVE' : kind.toUpperCase();
}

/** "2000-end" is the last day of 2000; "1995-2000" includes both ends. */
function periodOf({ refPeriod }: Fact): string {
  return refPeriod.replace(/^(\d{4})-end$/, '$1-12-31').replace(/^(\d{4})-(\d{4})$/, '$1/$2');
}

function samePlaces(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

/**
 * The words before each number, with the number: the hedge. What stands in brackets is the table's remark;
 * three dots stand for words left out.
 */
function wordsOf({ phrase }: Fact): string[] {
  return phrase
    .toLowerCase()
    .replace(/\(.*?\)|\[sic\]/g, '')
    .split('...')
    .map((part) => (/^.*?\d[\d,.]*/.exec(part)?.[0] ?? part).trim());
}
