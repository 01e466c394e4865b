import { expect, test } from 'vitest';
import { restatementsCsv } from './restatements-csv.ts';
import type { Restatement } from './restatements-query.ts';

// Invented, as the releases are.
const restated: Restatement = {
  year: 2098,
  origin: { id: 'o', code: 'XRU', name: 'Ruritania' },
  host: { id: 'h', code: 'XFR', name: 'Freedonia' },
  measure: 'REFUGEES',
  label: 'Refugees',
  before: { state: 'NO_ROW', printed: null, text: 'no row' },
  after: { state: 'STATED', printed: 5, text: '1 to 5' },
  change: {
    verdict: 'NEW',
    certainty: null,
    changeLow: null,
    changeHigh: null,
    changeText: null,
    percent: null,
    reason: 'Absence is not zero.',
  },
};
const releases = {
  from: { release: '2099-01', citation: 'First' },
  to: { release: '2099-02', citation: 'Second' },
};

test('a release that states nothing has an empty cell with its state beside it, never a zero', () => {
  const [header = '', row = ''] = restatementsCsv(releases, [restated]).split('\r\n');
  expect(row).toContain('2099-01,NO_ROW,,no row,2099-02,STATED,5,1 to 5,NEW,');
  expect(row.split(',')).toHaveLength(header.split(',').length);
});
