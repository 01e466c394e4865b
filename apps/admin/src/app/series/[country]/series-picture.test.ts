import { expect, test } from 'vitest';
import { seriesPicture } from './series-picture.ts';
import type { CountrySeries, MeasureSeries, SeriesPoint } from './series-query.ts';
import { vintages } from './vintages.ts';

const measure: MeasureSeries['measure'] = {
  key: 'arrivals',
  label: 'Arrivals in Freedonia',
  concept: 'arrivals',
  population: null,
  origin: null,
  places: [],
  kind: 'FLOW',
  unit: 'PERSONS',
  period: '2003',
  definition: null,
};

const figure: NonNullable<SeriesPoint['figure']> = {
  id: '1',
  key: 'arrivals',
  phrase: 'at least 7,800',
  qualifier: 'AT_LEAST',
  value: 7800,
  low: null,
  high: null,
  hardLow: 7800,
  hardHigh: null,
  softLow: 7800,
  softHigh: null,
  best: null,
  attribution: null,
  confirmed: true,
  note: null,
  measure,
};

function point(year: number, parts: Partial<SeriesPoint>): SeriesPoint {
  const entry = { id: `e${year}`, revision: { id: `r${year}`, number: 2 } };
  return {
    year,
    kind: 'STATED',
    figure,
    firstPublished: null,
    correction: null,
    restatements: [],
    entry,
    ...parts,
  };
}

const corrected = point(2002, {
  firstPublished: { id: '2', phrase: 'about 7,800' },
  correction: { reason: 'The words differ.' },
  restatements: [{ year: 2005, figure: { id: '3', phrase: 'an estimated 10,400' } }],
});
const silent = point(2004, { kind: 'SILENT', figure: null });
const series: MeasureSeries = {
  key: 'arrivals',
  attribution: null,
  measure,
  points: [corrected, point(2003, { kind: 'NO_ENTRY', figure: null, entry: null }), silent],
  changes: [],
  firstStatement: null,
  continuedFrom: null,
  continuesAs: null,
};
const found: CountrySeries = {
  country: { id: 'c', code: 'FRE', name: 'Freedonia' },
  years: [2002, 2004],
  fromYear: 2002,
  toYear: 2004,
  policy: 'policy-1',
  entries: [2002, 2004].map((year) => ({
    id: `e${year}`,
    edition: { id: `d${year}`, year },
    revision: { id: `r${year}`, number: 2, contentHash: `${year}${'0'.repeat(60)}` },
    citation: { text: `Freedonia Committee, Survey ${year}, revision 2 (${year}00000000)` },
  })),
  measures: [series],
};

test('a point says how it was first published and what later editions say of its period', () => {
  expect(vintages(corrected)).toEqual([
    '2002 was first published as “about 7,800”.',
    'Edition 2005 says of the period of 2002: “an estimated 10,400”.',
  ]);
  expect(vintages({ ...corrected, kind: 'SILENT', figure: null, restatements: [] })).toEqual([
    '2002 was first published with “about 7,800”, since removed.',
  ]);
  expect(vintages(silent)).toEqual([]);
});

test('cites the entries that state the measure and names the revisions whose silence it draws', () => {
  const svg = seriesPicture(found, series, { asOf: null, perspective: 'PUBLISHED' });
  expect(svg).toContain('Source: Freedonia Committee, Survey 2002, revision 2 (200200000000)');
  expect(svg).toContain('Silent about it: edition 2004, revision 2 (200400000000)');
  expect(svg).not.toContain('Source: Freedonia Committee, Survey 2004');
});

test('a picture of drafts says that they are not to be cited', () => {
  const drafts = seriesPicture(found, series, { asOf: null, perspective: 'DRAFT' });
  expect(drafts).toContain('Draft: not published, not to be cited.');
  const published = seriesPicture(found, series, { asOf: null, perspective: 'PUBLISHED' });
  expect(published).not.toContain('Draft');
});

test('a picture of an earlier day says which', () => {
  const asOf = '2005-01-01T12:00:00.000Z';
  expect(seriesPicture(found, series, { asOf, perspective: 'PUBLISHED' })).toContain(
    'As published on 1 January 2005, 12:00 UTC. Later corrections are not shown.',
  );
});
