import { expect, test } from 'vitest';
import { sumsCsv } from './sums-csv.ts';
import type { EditionSum } from './sums-query.ts';

const part = {
  text: 'at least 40, plus an unknown number',
  hardLow: 41,
  hardHigh: null,
  softText: 'at least 50',
  softLow: 50,
  softHigh: null,
  best: null,
  partCount: 2,
  unknownCount: 1,
  notAvailableCount: 0,
  softOnlyCount: 0,
  contradictedCount: 0,
  policy: 'generous.2',
};

const sum: EditionSum = {
  key: 'arrivals',
  label: 'Arrivals',
  kind: 'FLOW',
  unit: 'PERSONS',
  period: '2003',
  definition: null,
  coverage: 'Of Freedonia.',
  overall: part,
  byRegion: [{ region: null, sum: part }],
  parts: { totalCount: 0, nodes: [] },
  leftOut: { totalCount: 3, nodes: [] },
};

test('an open end is an empty cell, and the policy is no data', () => {
  const [header, all, region] = sumsCsv(2004, [sum]).split('\r\n');
  expect(header).not.toContain('soft');
  expect(all).toBe(
    '2004,arrivals,Arrivals,FLOW,PERSONS,2003,,ALL,"at least 40, plus an unknown number",41,,,2,1,0,0,0,3,Of Freedonia.',
  );
  expect(region).toContain(',NO_SINGLE_REGION,');
});
