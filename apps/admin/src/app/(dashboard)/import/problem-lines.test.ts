import { expect, test } from 'vitest';
import { problemLines } from './problem-lines.ts';

test('each problem stands beside its line, in the order of the document', () => {
  expect(
    problemLines('title: A\r\nyear: 20004\ncountry: Freedonia', [
      { line: 3, message: 'No country has this name.' },
      { line: 2, message: 'Not a year.' },
      { line: 2, message: 'Out of range.' },
      { line: null, message: 'No header.' },
    ]),
  ).toEqual([
    { line: null, text: null, messages: ['No header.'] },
    { line: 2, text: 'year: 20004', messages: ['Not a year.', 'Out of range.'] },
    { line: 3, text: 'country: Freedonia', messages: ['No country has this name.'] },
  ]);
});

test('a paragraph on one line is cut, and a line beyond the end is empty', () => {
  const [long, beyond] = problemLines('word '.repeat(100), [
    { line: 1, message: 'a' },
    { line: 9, message: 'b' },
  ]);
  expect(long?.text).toMatch(/^(word ){31}word…$/);
  expect(beyond?.text).toBe('');
});
