import { expect, test } from 'vitest';
import { externalCsv } from './external-csv.ts';
import type { Beside, Vintage } from './external-query.ts';
import type { SeriesPoint } from './series-query.ts';

// Everything here is invented: Ruritania has no row in any table.
const RELEASE = { release: '2099-01', citation: 'An invented table, release 2099-01' };
const HIDDEN: Vintage = {
  release: RELEASE,
  cell: {
    state: 'STATED',
    printed: 5,
    text: '1 to 5',
    note: 'Printed as 5.',
    quantity: {
      phrase: '5',
      qualifier: 'SUPPRESSED',
      hardLow: 1,
      hardHigh: 5,
      softLow: 1,
      softHigh: 5,
      best: null,
    },
  },
};
const NO_ROW: Vintage = {
  release: RELEASE,
  cell: { state: 'NO_ROW', printed: null, text: 'no row', note: 'Not zero.', quantity: null },
};

const point = (year: number, phrase: string | null): SeriesPoint => ({
  year,
  kind: phrase === null ? 'SILENT' : 'STATED',
  figure:
    phrase === null
      ? null
      : {
          id: '1',
          key: 'refuge',
          phrase,
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
            key: 'refuge',
            label: 'Refugees',
            concept: 'refuge',
            origin: null,
            kind: 'STOCK',
            unit: 'PERSONS',
            period: '2003',
            places: [],
            population: null,
            definition: null,
          },
        },
  firstPublished: null,
  correction: null,
  restatements: [],
  entry: null,
});

const pair: Beside = {
  survey: {
    key: 'refuge',
    attribution: null,
    measure: {
      key: 'refuge',
      label: 'Refugees, from Ruritania, in Freedonia',
      concept: 'refuge',
      population: 'refugees',
      origin: 'XRU',
      places: ['XFR'],
      definition: null,
      kind: 'STOCK',
      unit: 'PERSONS',
      period: '2003',
    },
    points: [point(2003, null), point(2004, 'about 7,800'), point(2005, null)],
    changes: [],
    firstStatement: null,
    continuedFrom: null,
    continuesAs: null,
  },
  external: {
    dataset: { id: 'table', title: 'A table', licence: 'CC BY 4.0', url: 'https://example.org' },
    origin: { id: 'o', code: 'XRU', name: 'Ruritania' },
    host: { id: 'h', code: 'XFR', name: 'Freedonia' },
    measure: 'REFUGEES',
    label: 'Refugees by their count',
    points: [
      { year: 2002, vintages: [NO_ROW] },
      { year: 2003, vintages: [NO_ROW] },
      { year: 2004, vintages: [HIDDEN] },
    ],
  },
};

const [header = '', ...rows] = externalCsv([pair]).trimEnd().split('\r\n');

test('each count has rows of its own, under the year that it describes, and none joins the two', () => {
  expect(rows.map((row) => row.split(',').slice(0, 3).join(' '))).toEqual([
    'survey 2003 2004',
    'UNHCR 2003 2099-01',
    'survey 2004 2005',
    'UNHCR 2004 2099-01',
  ]);
});

test('a row of UNHCR carries its release, licence and citation', () => {
  for (const row of rows.filter((one) => one.startsWith('UNHCR'))) {
    expect(row).toContain('CC BY 4.0,"An invented table, release 2099-01"');
  }
});

test('a missing row is no number, and a hidden one is 1 to 5', () => {
  expect(rows[1]).toContain(',NO_ROW,,,,,,Not zero.,');
  expect(rows[3]).toContain(',STATED,5,SUPPRESSED,1,5,,');
});

test('the soft bounds of the policy are never given as data', () => {
  expect(`${header}${rows.join()}`).not.toMatch(/soft|7020|8580/);
});
