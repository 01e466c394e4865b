import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Interval, IntervalRow } from './interval.ts';
import { IntervalGlyph } from './interval-glyph.tsx';
import { intervalMarks, intervalScale, niceStep, positionOf } from './interval-scale.ts';
import { boundsInWords, describeFigure, describeRows } from './interval-text.ts';

const interval = (parts: Partial<Interval> & Pick<Interval, 'phrase' | 'qualifier'>): Interval => ({
  hardLow: 0,
  hardHigh: null,
  softLow: null,
  softHigh: null,
  best: null,
  ...parts,
});
const row = (label: string, figure: Interval | null): IntervalRow => ({ label, figure });

const AT_LEAST = interval({
  phrase: 'at least 7,800',
  qualifier: 'AT_LEAST',
  hardLow: 7800,
  softLow: 7800,
});
const ESTIMATED = interval({
  phrase: 'an estimated 100,000',
  qualifier: 'ESTIMATED',
  softLow: 75_000,
  softHigh: 125_000,
  best: 100_000,
});
const NEARLY = interval({
  phrase: 'nearly 100,000',
  qualifier: 'NEARLY',
  hardHigh: 99_999,
  softLow: 75_000,
  softHigh: 99_999,
});
const EXACT = interval({
  phrase: 'two',
  qualifier: 'EXACT',
  hardLow: 2,
  hardHigh: 2,
  softLow: 2,
  softHigh: 2,
  best: 2,
});
const STATED = interval({
  phrase: '1,500',
  qualifier: 'STATED',
  hardLow: 1450,
  hardHigh: 1550,
  softLow: 1450,
  softHigh: 1550,
  best: 1500,
});
const UNKNOWN = interval({ phrase: 'an unknown number', qualifier: 'UNKNOWN', hardLow: 1 });

describe('the axis', () => {
  test('begins at zero and holds the greatest number of every row', () => {
    const scale = intervalScale([row('2003', ESTIMATED), row('2004', NEARLY)]);
    expect(positionOf(scale, 0)).toBe(0);
    expect(positionOf(scale, 125_000)).toBeLessThan(1);
    expect(scale.breakAt).toBeNull();
  });

  test('is one axis for both rows: equal numbers stand at equal places', () => {
    const scale = intervalScale([row('2003', ESTIMATED), row('2004', NEARLY)]);
    expect(intervalMarks(ESTIMATED, scale).faint?.start).toBe(
      intervalMarks(NEARLY, scale).faint?.start,
    );
  });

  test('has round ticks', () => {
    expect(intervalScale([row('2004', STATED)]).ticks).toEqual([0, 500, 1000, 1500]);
    expect(intervalScale([row('2004', ESTIMATED)]).ticks).toEqual([0, 50_000, 100_000]);
    expect(intervalScale([row('2004', EXACT)]).ticks).toEqual([0, 1, 2]);
  });

  test.each([
    [0.3, 1],
    [1, 1],
    [1.2, 2],
    [4, 5],
    [70, 100],
    [300_000, 500_000],
  ])('steps of %d are widened to %d', (length, step) => {
    expect(niceStep(length)).toBe(step);
  });

  test('breaks where the smaller row would vanish beside zero, and shows both sides', () => {
    const scale = intervalScale([row('2003', EXACT), row('2004', ESTIMATED)]);
    expect(scale.breakAt).not.toBeNull();
    expect(positionOf(scale, 2)).toBeGreaterThan(0.2);
    expect(positionOf(scale, 2)).toBeLessThan(scale.breakAt ?? 0);
    expect(positionOf(scale, 75_000)).toBeGreaterThan(scale.breakAt ?? 1);
    expect(positionOf(scale, 125_000)).toBeLessThanOrEqual(1);
  });

  test('stays whole while the rows are within a factor of twenty', () => {
    const most = interval({ phrase: 'at most 40', qualifier: 'AT_MOST', hardHigh: 40 });
    expect(intervalScale([row('2003', EXACT), row('2004', most)]).breakAt).toBeNull();
  });

  test('is never broken for one row alone', () => {
    const wide = interval({
      phrase: '5 to 5,000',
      qualifier: 'BETWEEN',
      hardLow: 5,
      hardHigh: 5000,
    });
    expect(intervalScale([row('2004', wide)]).breakAt).toBeNull();
  });

  test('without any number has zero and nothing else', () => {
    expect(intervalScale([row('2003', UNKNOWN), row('2004', null)]).ticks).toEqual([0]);
  });
});

describe('the marks', () => {
  const scale = intervalScale([row('', ESTIMATED), row('', AT_LEAST)]);

  test('an estimate has no solid bar: only its faint band and its dot', () => {
    const marks = intervalMarks(ESTIMATED, scale);
    expect(marks.solid).toBeNull();
    expect(marks.faint).toMatchObject({ closedStart: true, closedEnd: true });
    expect(marks.dot).toBe(positionOf(scale, 100_000));
  });

  test('a lower bound runs on to the end of the axis, with no dot', () => {
    expect(intervalMarks(AT_LEAST, scale)).toMatchObject({
      solid: { start: positionOf(scale, 7800), end: 1, closedStart: true, closedEnd: false },
      faint: null,
      dot: null,
    });
  });

  test('soft bounds that add nothing to the hard ones are not drawn', () => {
    expect(intervalMarks(STATED, intervalScale([row('', STATED)])).faint).toBeNull();
  });

  test('a number that nobody knows is a ring and nothing else', () => {
    expect(intervalMarks(UNKNOWN, scale)).toEqual({
      solid: null,
      faint: null,
      dot: null,
      ring: true,
    });
  });

  test('an upper bound that speakers can cancel is faint from zero', () => {
    const upTo = interval({
      phrase: 'up to 90,000',
      qualifier: 'UP_TO',
      softLow: 0,
      softHigh: 90_000,
    });
    expect(intervalMarks(upTo, scale)).toMatchObject({
      solid: null,
      faint: { start: 0, closedStart: false, closedEnd: true },
    });
  });
});

describe('the text twin', () => {
  test.each([
    [AT_LEAST, 'at least 7,800: 7,800 or more'],
    [EXACT, 'two: exactly 2'],
    [STATED, '1,500: 1,450 to 1,550; the source says 1,500'],
    [NEARLY, 'nearly 100,000: 99,999 or fewer; indicatively 75,000 to 99,999'],
    [
      ESTIMATED,
      'an estimated 100,000: no firm bounds; indicatively 75,000 to 125,000; the source says 100,000',
    ],
    [UNKNOWN, 'an unknown number: at least one, how many is unknown'],
  ])('%# says what is drawn', (figure, text) => {
    expect(describeFigure(figure)).toBe(text);
  });

  test('none and a hidden count are told apart from each other', () => {
    const none = interval({
      phrase: 'none',
      qualifier: 'NONE',
      hardHigh: 0,
      softLow: 0,
      softHigh: 0,
      best: 0,
    });
    const hidden = interval({
      phrase: '5',
      qualifier: 'SUPPRESSED',
      hardLow: 1,
      hardHigh: 5,
      softLow: 1,
      softHigh: 5,
    });
    expect(boundsInWords(none)).toBe('none');
    expect(boundsInWords(hidden)).toBe('1 to 5; the source hides which');
  });

  test('a silent year is said in words', () => {
    expect(describeRows([row('2003', AT_LEAST), row('2004', null)])).toBe(
      '2003, at least 7,800: 7,800 or more. 2004, silent.',
    );
  });

  test('the silence of another publisher is said in its own words', () => {
    const gap: IntervalRow = { label: 'UNHCR', figure: null, elsewhere: { silence: 'no row' } };
    expect(describeRows([gap])).toBe('UNHCR, no row.');
  });

  test('a year without an entry is not called silent', () => {
    const gap: IntervalRow = { label: '2004', figure: null, noEntry: true };
    expect(describeRows([row('2003', null), gap])).toBe('2003, silent. 2004, no entry.');
  });
});

describe('the drawing', () => {
  test('carries its text twin and draws nothing for a silent year', () => {
    const html = renderToStaticMarkup(
      <IntervalGlyph rows={[row('2003', AT_LEAST), row('2004', null)]} />,
    );
    expect(html).toContain('aria-label="2003, at least 7,800: 7,800 or more. 2004, silent."');
    expect(html.match(/<rect/g)).toHaveLength(1);
    expect(html).not.toContain('<circle');
  });

  test('draws another definition with marks of its own, and its silence as words', () => {
    const elsewhere = { silence: 'no row' };
    const ours = renderToStaticMarkup(<IntervalGlyph rows={[row('2003', EXACT)]} />);
    const theirs = renderToStaticMarkup(
      <IntervalGlyph rows={[{ label: '2003', figure: EXACT, elsewhere }]} />,
    );
    expect([ours.includes('<circle'), theirs.includes('<circle')]).toEqual([true, false]);
    const silent = renderToStaticMarkup(
      <IntervalGlyph rows={[{ label: '2003', figure: null, elsewhere }]} />,
    );
    expect(silent).toContain('>no row<');
  });

  test('names a year without an entry in its row', () => {
    const html = renderToStaticMarkup(
      <IntervalGlyph rows={[row('2003', null), { label: '2004', figure: null, noEntry: true }]} />,
    );
    expect(html.match(/>no entry</g)).toHaveLength(1);
  });
});
