import type { DocumentFigure } from '@yearline/formats/entry-document';
import {
  type Certainty,
  compareQuantities,
  type Verdict,
} from '@yearline/quantity/compare-quantities';
import { measureKey, parsePeriod } from '@yearline/quantity/measure';
import type { Qualifier } from '@yearline/quantity/quantity';
import { checkQuantity } from '@yearline/quantity/validate-quantity';
import { COUNTRIES } from '@yearline/survey/countries/countries';
import { describe, expect, test } from 'vitest';
import { type DemoDocument, figureOf, finalStates, readDemo } from './support/read-demo.ts';

const demo = readDemo();
const final = finalStates(demo);
const entries = [...final.keys()];
const statesOf = (entry: string) => demo.filter((one) => one.entry === entry);

/** The words that make a text say what the qualifier says. */
const HEDGES: Record<Qualifier, RegExp> = {
  EXACT: /^(?!.*(about|at least|nearly|more than)).*(\d|one|two)/i,
  STATED: /\d/,
  ABOUT: /about|some|approximately/i,
  ESTIMATED: /estimated/i,
  AT_LEAST: /at least|or higher/i,
  MORE_THAN: /more than/i,
  AT_MOST: /at most/i,
  FEWER_THAN: /fewer than/i,
  UP_TO: /up to|as many as|as high as/i,
  NEARLY: /nearly|almost/i,
  BETWEEN: /\d(-| to )\d/,
  BEST_WITH_RANGE: /close to.*range|ranged/i,
  MAGNITUDE: /hundred thousand/i,
  UNKNOWN: /unknown number|some/i,
  NOT_AVAILABLE: /no definitive/i,
  NONE: /none|no /i,
  SUPPRESSED: /^$/,
};

describe.each(demo.map((one) => [one.file, one] as const))('%s', (_, one: DemoDocument) => {
  const { document, warnings } = one;
  const codes = new Set(COUNTRIES.map((country) => country.code));

  test('is read without a warning, under the country and year of its name', () => {
    expect(warnings).toEqual([]);
    expect(`${document.country}-${document.year}`).toBe(one.entry);
    expect(document.disclaimer).toContain('not the text of the survey');
  });

  test('every figure holds together, and its phrase stands in the text', () => {
    for (const figure of document.figures) {
      expect(checkQuantity(figure), figure.key).toEqual([]);
      const { section, start, end } = figure.anchor ?? { section: '', start: 0, end: 0 };
      const body = document.sections.find((part) => part.key === section)?.body;
      expect(body?.slice(start, end), figure.key).toBe(figure.phrase);
    }
  });

  test('every phrase says the hedge and prints the numbers of its figure', () => {
    for (const figure of document.figures) {
      expect(figure.phrase).toMatch(HEDGES[figure.qualifier]);
      for (const number of printedNumbers(figure)) {
        expect(
          spellings(number).some((spelling) => figure.phrase.includes(spelling)),
          `${figure.phrase}: ${number}`,
        ).toBe(true);
      }
    }
  });

  test('every figure is measured by a known origin, known places and a period that can be read', () => {
    for (const { key, measure } of document.figures) {
      if (measure.origin !== null) expect(codes, key).toContain(measure.origin);
      expect(measure.places, key).not.toEqual([]);
      for (const place of measure.places) {
        expect(codes.has(place) || !/^[A-Z]{3}$/.test(place), `${key}: ${place}`).toBe(true);
      }
      expect(parsePeriod(measure.period ?? ''), key).not.toBeNull();
    }
  });

  test('no two figures measure the same', () => {
    const keys = document.figures.map((figure) => measureKey(figure.measure));
    expect(keys).toEqual([...new Set(keys)]);
  });
});

describe('the demo', () => {
  test('holds 18 entries with 86 figures', () => {
    expect(entries).toHaveLength(18);
    expect([...final.values()].flatMap((document) => document.figures)).toHaveLength(86);
  });

  test('every final figure names its source', () => {
    for (const { figures } of final.values()) {
      for (const figure of figures) expect(figure.source).toBe('survey');
    }
  });

  test.each(entries)('%s was published when the survey was, and corrected later', (entry) => {
    const states = statesOf(entry);
    expect(states.map(({ state }) => state)).toEqual(states.map((_, index) => index + 1));
    const [first, ...later] = states.map(({ document }) => document);
    expect(first?.publication?.kind).toBe('FIRST');
    expect(first?.publication?.at).toMatch(first?.publicationDate ?? 'nothing');
    for (const [index, { publication }] of later.entries()) {
      // Only the newest state may be a draft.
      if (publication === null) expect(index).toBe(later.length - 1);
      else expect(publication.at).toMatch(/^2026-0[2-9]-/);
    }
    const published = states.flatMap(({ document }) => document.publication?.at ?? []);
    expect(published).toEqual([...published].sort());
  });

  test('has corrected entries, one of them twice, and drafts ahead of what is live', () => {
    const later = demo.filter(({ state }) => state > 1);
    const corrected = later.filter(({ document }) => document.publication !== null);
    expect(new Set(corrected.map(({ entry }) => entry)).size).toBeGreaterThanOrEqual(5);
    expect(corrected.map(({ file }) => file)).toContain('PRK-2004.3.md');
    expect(later.filter(({ document }) => !document.publication).map(({ file }) => file)).toEqual([
      'CHN-2005.2.md',
      'LKA-2004.2.md',
    ]);
  });

  test('a correction restores words or hedges and never changes a number', () => {
    for (const entry of entries) {
      const states = statesOf(entry).map(({ document }) => document);
      for (const [index, state] of states.slice(1).entries()) {
        for (const { key, value, low, high } of state.figures) {
          const before = states[index]?.figures.find((figure) => figure.key === key);
          if (before) expect([before.value, before.low, before.high]).toEqual([value, low, high]);
        }
      }
    }
  });

  test('carries one sentence unchanged through four editions of Sri Lanka', () => {
    const sentences = (year: number) =>
      final.get(`LKA-${year}`)?.sections.flatMap(({ body }) => body.split(/(?<=\.)\s+/)) ?? [];
    const shared = sentences(2001).filter((sentence) =>
      [2002, 2003, 2004].every((year) => sentences(year).includes(sentence)),
    );
    expect(shared).toContain(
      'The war uprooted people of every community on the island, the Tamils of the north and east most of all.',
    );
  });
});

describe('from year to year', () => {
  const compare = (country: string, from: number, to: number, key: string) => {
    const earlier = figureOf(final.get(`${country}-${from}`), key);
    const later = figureOf(final.get(`${country}-${to}`), key);
    return {
      sameMeasure: measureKey(earlier.measure) === measureKey(later.measure),
      ...compareQuantities(earlier, later),
    };
  };

  test.each<[string, number, number, string, Verdict, Certainty | null, string]>([
    ['PRK', 2001, 2002, 'arrivals-in-south-korea', 'INCREASE', 'INDICATED', 'about 300, then 583'],
    [
      'PRK',
      2002,
      2003,
      'arrivals-in-south-korea',
      'INCREASE',
      'ENTAILED',
      '583, then more than 1,100',
    ],
    [
      'PRK',
      2003,
      2004,
      'arrivals-in-south-korea',
      'INDETERMINATE',
      null,
      'a lower bound says no top',
    ],
    ['PRK', 2001, 2002, 'famine-deaths', 'RESTATED', null, 'a cumulative total cannot fall'],
    ['PRK', 2003, 2004, 'displaced', 'INDETERMINATE', null, 'as many as, then nearly'],
    ['PRK', 2001, 2002, 'displaced', 'UNCHANGED_AS_STATED', null, 'the same words'],
    ['CHN', 2004, 2005, 'forced-returns', 'INDETERMINATE', null, 'an estimate, then a lower bound'],
    ['LKA', 2002, 2003, 'displaced', 'INDETERMINATE', null, 'as many as, then an estimate'],
    ['LKA', 2003, 2004, 'displaced', 'INDETERMINATE', null, 'an estimate inside the later range'],
    [
      'LKA',
      2003,
      2004,
      'refugees-in-india',
      'DECREASE',
      'ENTAILED',
      '143,000, then almost 100,000',
    ],
  ])('%s %i to %i, %s: %s %s (%s)', (country, from, to, key, verdict, certainty) => {
    expect(compare(country, from, to, key)).toMatchObject({
      sameMeasure: true,
      verdict,
      certainty,
    });
  });

  test('583 to more than 1,100 is at least 518 more', () => {
    expect(compare('PRK', 2002, 2003, 'arrivals-in-south-korea').change?.low).toBe(518);
  });

  test.each<[string, number, number, string, string]>([
    ['PRK', 2003, 2004, 'refuge-in-china', 'refugees, then asylum seekers'],
    ['CHN', 2001, 2002, 'refugees', 'refugees, then refugees and asylum seekers'],
    ['CHN', 2004, 2005, 'forced-returns-per-week', 'per week, then per week during crackdowns'],
    ['LKA', 2001, 2002, 'hosted', 'refugees, then refugees and asylum seekers'],
  ])('%s %i to %i, %s counts something else (%s)', (country, from, to, key) => {
    expect(compare(country, from, to, key)).toMatchObject({
      sameMeasure: false,
      verdict: 'DEFINITIONS_DIFFER',
    });
  });

  test('the entries of one edition disagree in their hedges, as the survey does', () => {
    const hedge = (entry: string, key: string) => figureOf(final.get(entry), key).qualifier;
    expect(hedge('PRK-2004', 'forced-returns')).toBe('AT_LEAST');
    expect(hedge('CHN-2004', 'forced-returns')).toBe('ESTIMATED');
    expect(hedge('PRK-2002', 'refuge-in-china')).toBe('ESTIMATED');
    expect(hedge('CHN-2002', 'refuge-from-north-korea')).toBe('AT_LEAST');
  });
});

/** A MAGNITUDE is printed as a word, not as the ends of its band. */
function printedNumbers({ qualifier, value, low, high }: DocumentFigure): number[] {
  const numbers = qualifier === 'MAGNITUDE' ? [] : [value, low, high];
  return numbers.filter((number) => number !== null);
}

function spellings(number: number): string[] {
  const words: Record<number, string> = { 1: 'one', 2: 'two', 3: 'three' };
  const millions = number / 1_000_000;
  const spelled = words[number] ?? (words[millions] ? `${words[millions]} million` : null);
  return [number.toLocaleString('en-US'), `${millions} million`, ...(spelled ? [spelled] : [])];
}
