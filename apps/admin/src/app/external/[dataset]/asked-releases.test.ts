import { expect, test } from 'vitest';
import { addressOf, readAskedReleases } from './asked-releases.ts';

test('what an address asks for survives being read and written again', () => {
  const asked = { from: '2099-01', to: '2099-02', country: 'Côte d’Ivoire', after: null };
  const read = new URLSearchParams(addressOf(asked));
  expect(readAskedReleases(Object.fromEntries(read))).toEqual(asked);
});

test('an empty or doubled parameter asks for nothing', () => {
  const asked = readAskedReleases({ from: '', to: ['a', 'b'], country: ' ' });
  expect(asked).toEqual({ from: null, to: null, country: null, after: null });
  expect(addressOf(asked)).toBe('');
});
