import { describe, expect, test } from 'vitest';
import { carriedCsv } from './carried-csv.ts';
import type { CarriedPassage, RepeatedPassage } from './carried-query.ts';

const entry = {
  id: '1',
  country: { id: '1', code: 'XXA', name: 'Freedonia' },
  sections: [],
};
const carried: CarriedPassage = {
  entry,
  section: 'main',
  sentence: 'The guard said "no", again.',
  start: 0,
  words: 5,
  unchanged: { since: 2001, entries: 3, missing: [2002, 2003], text: '' },
  figuresOnly: { since: 1999 },
  staleDates: ['in March'],
  unconfirmedNumbers: [],
};
const repeated: RepeatedPassage = {
  unit: 'SENTENCE',
  kind: 'VERBATIM',
  words: 2,
  places: [
    { entry, section: 'main', text: 'They left.', start: 0, similarity: 1 },
    { entry, section: 'law', text: 'They left.', start: 9, similarity: 1 },
  ],
};

describe('the table of carried prose', () => {
  const rows = carriedCsv(2005, [carried], [repeated, repeated]).trimEnd().split('\r\n');

  test('has a row for each sentence and each place, and as many cells in each', () => {
    expect(rows).toHaveLength(6);
    const cells = rows.map((row) => row.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length);
    expect(new Set(cells).size).toBe(1);
  });

  test('quotes a sentence, and lists missing editions and stale dates in one cell each', () => {
    expect(rows[1]).toBe(
      'CARRIED,2005,XXA,Freedonia,main,5,"The guard said ""no"", again.",2001,3,2002; 2003,1999,in March,,,,,',
    );
  });

  test('numbers the groups of what is repeated', () => {
    expect(rows.slice(2).map((row) => row.split(',').slice(-4))).toEqual([
      ['1', 'SENTENCE', 'VERBATIM', '1'],
      ['1', 'SENTENCE', 'VERBATIM', '1'],
      ['2', 'SENTENCE', 'VERBATIM', '1'],
      ['2', 'SENTENCE', 'VERBATIM', '1'],
    ]);
  });
});
