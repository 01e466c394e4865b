import { expect, test } from 'vitest';
import { seriesCsv } from './series-csv.ts';
import type { CountrySeries, MeasureSeries, SeriesPoint } from './series-query.ts';
import { isStatedOnce } from './stated-once.tsx';

const measure: MeasureSeries['measure'] = {
  key: 'arrivals',
  label: 'Arrivals in Freedonia',
  concept: 'arrivals',
  population: null,
  origin: null,
  places: ['Freedonia'],
  definition: null,
  kind: 'FLOW',
  unit: 'PERSONS',
  period: '2003',
};

function point(year: number, parts: Partial<SeriesPoint>): SeriesPoint {
  return {
    year,
    kind: 'SILENT',
    figure: null,
    firstPublished: null,
    correction: null,
    restatements: [],
    entry: null,
    ...parts,
  };
}

const stated: Partial<SeriesPoint> = {
  kind: 'STATED',
  entry: { id: 'e', revision: { id: 'r', number: 3 } },
  figure: {
    id: '1',
    key: 'arrivals',
    phrase: 'about 7,800',
    qualifier: 'ABOUT',
    value: 7800,
    low: null,
    high: null,
    hardLow: 0,
    hardHigh: null,
    softLow: 7020,
    softHigh: 8580,
    best: 7800,
    attribution: null,
    confirmed: true,
    note: null,
    measure: {
      ...measure,
      places: [],
      concept: 'arrivals',
      population: null,
      origin: null,
      definition: null,
    },
  },
};

const series: MeasureSeries = {
  key: 'arrivals',
  attribution: null,
  measure,
  points: [
    point(2002, stated),
    point(2003, { kind: 'NO_ENTRY' }),
    point(2004, {}),
    point(2005, stated),
  ],
  changes: [
    {
      earlierYear: 2002,
      laterYear: 2005,
      change: {
        verdict: 'UNCHANGED_AS_STATED',
        certainty: null,
        reason: 'Both editions state the same.',
        changeLow: null,
        changeHigh: null,
        changeText: null,
        percent: null,
        flags: [],
      },
    },
  ],
  firstStatement: null,
  continuedFrom: null,
  continuesAs: null,
};

const country: CountrySeries = {
  country: { id: 'c', code: 'FRE', name: 'Freedonia' },
  years: [2002, 2004, 2005],
  entries: [],
  fromYear: 2002,
  toYear: 2005,
  policy: 'policy-1',
  measures: [series],
};
const [header = '', ...rows] = seriesCsv(country).trimEnd().split('\r\n');

test('has a row for every edition, and each gap says which kind it is without any number', () => {
  expect(rows).toHaveLength(4);
  expect(rows[1]).toMatch(/,2003,NO_ENTRY,,+policy-1$/);
  expect(rows[2]).toMatch(/,2004,SILENT,,+policy-1$/);
});

test('names the edition that a verdict compares with, over any gap', () => {
  expect(rows[3]).toContain(',2002,UNCHANGED_AS_STATED,');
  expect(rows[0]).not.toContain('UNCHANGED');
});

test('never gives the soft bounds of the policy as data', () => {
  expect(header).not.toContain('soft');
  expect(rows.join()).not.toMatch(/7020|8580/);
});

test('every row has as many cells as the header', () => {
  const cells = (line: string) => line.replaceAll(/"[^"]*"/g, 'x').split(',').length;
  expect(rows.map(cells)).toEqual(rows.map(() => cells(header)));
});

test('a measure stated once stands with its like, unless it bends into another', () => {
  const once: MeasureSeries = {
    ...series,
    points: [point(2002, stated), point(2004, {})],
    changes: [],
  };
  const bend: MeasureSeries['continuesAs'] = {
    series: 'other',
    earlierYear: 2002,
    laterYear: 2004,
    measure: { key: 'other', label: 'Others' },
    change: { verdict: 'DEFINITIONS_DIFFER', certainty: null, reason: 'They differ.' },
  };
  expect(isStatedOnce(once)).toBe(true);
  expect(isStatedOnce({ ...once, continuesAs: bend })).toBe(false);
  expect(isStatedOnce(series)).toBe(false);
});
