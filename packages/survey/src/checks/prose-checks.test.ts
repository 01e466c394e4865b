import type { Qualifier } from '@yearline/quantity/quantity';
import { describe, expect, it } from 'vitest';
import { entry, type Said, said } from '../../test/checked-entry.ts';
import { figuresAgainstText } from './figure-against-text.ts';
import { fiscalAndCalendarYears } from './fiscal-and-calendar.ts';
import { figuresHedgedDifferentlyInProse } from './same-fact-in-prose.ts';

describe('calendar and fiscal years in one entry', () => {
  const inPeriod = (period: string | null, more: Said = {}) =>
    said('EXACT', 41, `41 in ${period}`, { ...more, measure: { period, ...more.measure } });

  it('are found where one count runs over the one and another over the other', () => {
    const [check, ...others] = fiscalAndCalendarYears(
      entry([inPeriod('2003'), inPeriod('FY2003'), inPeriod('2002')]),
    );
    expect(others).toEqual([]);
    expect(check?.message).toContain('"41 in FY2003" is counted over a fiscal year (FY2003)');
    expect(check?.message).toContain('(2003 and 2002)');
    expect(check?.places.map(({ quote }) => quote)).toEqual([
      '41 in FY2003',
      '41 in 2003',
      '41 in 2002',
    ]);
  });

  it.each<[string, readonly Said[]]>([
    ['all are fiscal years', [inPeriod('FY2003'), inPeriod('FY2002')]],
    [
      'the other counts at one moment',
      [inPeriod('FY2003'), inPeriod('2003', { measure: { kind: 'STOCK' } })],
    ],
    ['the other covers a month', [inPeriod('FY2003'), inPeriod('2003-07')]],
    ['the other has no date', [inPeriod('FY2003'), inPeriod(null)]],
    [
      'the other is a running total',
      [inPeriod('FY2003'), inPeriod('1995/2003', { measure: { kind: 'CUMULATIVE' } })],
    ],
  ])('are let be where %s', (_, figures) => {
    expect(fiscalAndCalendarYears(entry(figures))).toEqual([]);
  });
});

describe('a figure beside the words it is anchored to', () => {
  const recorded = (qualifier: Qualifier, value: number | null, phrase: string, more: Said = {}) =>
    figuresAgainstText(
      entry([{ qualifier, value, phrase, ...more }], {
        body: `In July, ${phrase} people fled from Freedonia. The border stayed closed.`,
      }),
    );

  it('differs where the record has another number', () => {
    const [check] = recorded('AT_LEAST', 78_000, 'at least 7,800');
    expect(check?.kind).toBe('FIGURE_DIFFERS_FROM_TEXT');
    expect(check?.message).toContain('the text reads "at least 7,800"');
    expect(check?.message).toContain('"at least 78,000"');
    expect(check?.places).toMatchObject([{ quote: 'at least 7,800', section: 'main', start: 9 }]);
  });

  it('differs where the record bounds the number on the other side', () => {
    expect(recorded('AT_MOST', 7800, 'at least 7,800')).toHaveLength(1);
  });

  it('differs where the record has another range', () => {
    const range = { low: 300, high: 4000 };
    expect(recorded('BETWEEN', null, 'between 300 and 400', range)).toHaveLength(1);
  });

  it.each<[string, Qualifier, number | null, string]>([
    ['says the same', 'AT_LEAST', 7800, 'at least 7,800'],
    ['prefers another word of the same side', 'MORE_THAN', 7800, 'at least 7,800'],
    ['has no numeral', 'UNKNOWN', null, 'an unknown number of'],
  ])('is let be where it %s', (_, qualifier, value, phrase) => {
    expect(recorded(qualifier, value, phrase)).toEqual([]);
  });

  it('is let be where its words stand elsewhere, or hold two numbers', () => {
    const figure = said('EXACT', 3, 'Two men and three women fled from Freedonia');
    expect(figuresAgainstText(entry([figure]))).toEqual([]);
    const gone = entry([said('EXACT', 3, 'two fled')], { body: 'Four fled.' });
    expect(figuresAgainstText(gone)).toEqual([]);
  });
});

describe('a figure whose number stands again in the text', () => {
  const stated = 'At least 7,800 asylum seekers were forcibly returned from Sylvania.';
  const figure = said('AT_LEAST', 7800, 'At least 7,800', {
    measure: { population: 'asylum-seekers', places: ['Sylvania'], origin: null },
  });
  const again = (sentence: string, more: Said = {}) =>
    figuresHedgedDifferentlyInProse(
      entry([{ ...figure, ...more, measure: { ...figure.measure, ...more.measure } }], {
        body: `${stated}\n\n${sentence}`,
      }),
    );

  it('is found with another hedge, and both places are quoted', () => {
    const [check] = again(
      'An estimated 7,800 asylum seekers were forcibly returned from Sylvania.',
    );
    expect(check?.kind).toBe('SAME_FACT_HEDGED_DIFFERENTLY');
    expect(check?.message).toContain('("at least" and "an estimated")');
    expect(check?.places).toMatchObject([
      { quote: 'At least 7,800', start: 0 },
      { quote: expect.stringContaining('An estimated 7,800'), figure: null, section: 'main' },
    ]);
  });

  it('is found where the text does not repeat the place', () => {
    expect(again('An estimated 7,800 asylum seekers were forcibly returned.')).toHaveLength(1);
  });

  it.each([
    ['the same hedge', 'At least 7,800 asylum seekers were forcibly returned from Sylvania.'],
    ['no hedge', 'The 7,800 asylum seekers were forcibly returned from Sylvania by bus.'],
    ['another number', 'An estimated 7,900 asylum seekers were forcibly returned from Sylvania.'],
    ['other people', 'An estimated 7,800 refugees were forcibly returned from Sylvania.'],
    ['another place', 'An estimated 7,800 asylum seekers were forcibly returned from Ruritania.'],
    ['another fact', 'An estimated 7,800 asylum seekers lived in hiding in Sylvania.'],
    [
      'another year',
      'In 2001, an estimated 7,800 asylum seekers were forcibly returned from Sylvania.',
    ],
  ])('is let be with %s', (_, sentence) => {
    expect(again(sentence)).toEqual([]);
  });
});
