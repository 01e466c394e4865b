import { describe, expect, test } from 'vitest';
import type { Comparison, FigureChange } from './comparison-query.ts';
import { figureTableCsv } from './figure-table-csv.ts';

const measure = {
  key: 'arrivals',
  label: 'Arrivals in Freedonia, "overland"',
  kind: 'FLOW',
  unit: 'PERSONS',
  period: '2003',
  places: ['Freedonia'],
} as const;

const atLeast: NonNullable<FigureChange['later']> = {
  id: '1',
  key: 'arrivals',
  phrase: 'at least 7,800',
  qualifier: 'AT_LEAST',
  value: 7800,
  low: null,
  high: null,
  hardLow: 7800,
  hardHigh: null,
  softLow: 7801,
  softHigh: 9999,
  best: null,
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
};

const entry = (year: number, number: number): Comparison['from'] => ({
  id: `e${year}`,
  title: 'Survey',
  edition: { id: `d${year}`, year },
  revision: { id: `r${year}`, number, createdAt: '2004-05-25T00:00:00Z', contentHash: 'h' },
  liveRevision: { id: `r${year}`, number },
  citation: { text: `Survey ${year}, revision ${number} (h)` },
  sections: [],
});

const comparison: Comparison = {
  from: entry(2003, 3),
  to: entry(2004, 5),
  figures: [
    {
      measure: { ...measure, places: [] },
      verdict: 'NEW',
      certainty: null,
      reason: 'The earlier edition is silent; silence is not zero.',
      changeLow: null,
      changeHigh: null,
      changeText: null,
      percent: null,
      flags: [],
      earlier: null,
      later: atLeast,
      rulings: [],
    },
  ],
  passages: [],
  summary: { text: '', figures: 1, passages: 0, carriedOverShare: null },
  policy: 'default-1',
  proseMethod: 'sentences',
};

const csv = figureTableCsv({ code: 'FRE', name: 'Freedonia' }, comparison);
const [header = '', row = ''] = csv.split('\r\n');

describe('the table of figures', () => {
  test('quotes what a spreadsheet would take apart, and doubles quotes', () => {
    expect(row).toContain('"Arrivals in Freedonia, ""overland"""');
    expect(row).toContain('"at least 7,800"');
  });

  test('a silent year leaves its cells empty: absence is not zero', () => {
    expect(row).toContain(',2003,3,,,,,,,,,2004,5,"at least 7,800",AT_LEAST,7800,7800,,,2003,,');
  });

  test('pins both revisions and names the policy in every row', () => {
    expect(header).toContain('earlier_revision');
    expect(header).toContain('later_revision');
    expect(row.endsWith('default-1')).toBe(true);
  });

  test('never gives the soft bounds of the policy as data', () => {
    expect(csv).not.toContain('9999');
    expect(header).not.toContain('soft');
  });

  test('ends every line as RFC 4180 has it', () => {
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
