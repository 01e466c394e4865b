import { expect, test } from 'vitest';
import { EVERYTHING, readAskedSeries, seriesQuery } from './asked-series.ts';

test('an address and what it asks for lead to each other', () => {
  const asked = {
    from: 2001,
    to: 2004,
    asOf: '2005-01-01T00:00:00.000Z',
    perspective: 'PUBLISHED',
  } as const;
  const query = new URLSearchParams(seriesQuery(asked));
  expect(readAskedSeries(Object.fromEntries(query))).toEqual(asked);
  expect(seriesQuery(EVERYTHING)).toBe('');
});

test('years named the wrong way round are turned', () => {
  expect(readAskedSeries({ from: '2004', to: '2001' })).toMatchObject({ from: 2001, to: 2004 });
});

test('what is no year, no instant and no perspective counts as not named', () => {
  expect(readAskedSeries({ from: '', to: 'now', asOf: '', perspective: 'ALL' })).toEqual(
    EVERYTHING,
  );
});

test('a measure whose key holds signs of addresses stays whole', () => {
  const query = seriesQuery(EVERYTHING, 'deaths#2&from=1990');
  expect(new URLSearchParams(query).get('measure')).toBe('deaths#2&from=1990');
  expect(readAskedSeries(Object.fromEntries(new URLSearchParams(query))).from).toBeNull();
});
