import { expect, test } from 'vitest';
import { sinceThen } from './since-then.ts';

const NOW = Date.parse('2004-05-25T12:00:00Z');

test.each([
  ['2004-05-25T11:59:31Z', 'just now'],
  ['2004-05-25T11:58:00Z', '2 minutes ago'],
  ['2004-05-25T09:30:00Z', '2 hours ago'],
  ['2004-05-24T11:00:00Z', 'yesterday'],
  ['2004-05-20T12:00:00Z', '5 days ago'],
  ['2004-05-01T12:00:00Z', '1 May 2004'],
])('%s is told as "%s"', (at, words) => {
  expect(sinceThen(at, NOW)).toBe(words);
});

test('a clock that runs behind the server never tells of the future', () => {
  expect(sinceThen('2004-05-25T12:00:40Z', NOW)).toBe('just now');
});
