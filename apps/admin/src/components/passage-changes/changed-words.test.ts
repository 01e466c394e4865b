import { describe, expect, test } from 'vitest';
import { joinChanges, wordsOfSide } from './changed-words.ts';
import type { Passage, Word } from './fold-passages.ts';

const same = (text: string): Word => ({ kind: 'SAME', text });
const removed = (text: string): Word => ({ kind: 'REMOVED', text });
const added = (text: string): Word => ({ kind: 'ADDED', text });
const without = (kind: Word['kind'], words: readonly Word[]) =>
  words
    .filter((word) => word.kind !== kind)
    .map((word) => word.text)
    .join('');

const interleaved = [
  same('They '),
  removed('answered'),
  added('kept'),
  same(' '),
  removed('with'),
  added('up'),
  same(' guards.'),
];

describe('neighbouring changes', () => {
  test('are joined into what went and what came', () => {
    expect(joinChanges(interleaved)).toEqual([
      same('They '),
      removed('answered with'),
      added('kept up'),
      same(' guards.'),
    ]);
  });

  test.each([
    ['interleaved changes', interleaved],
    ['a longer side', [removed('About'), added('At'), same(' '), added('least'), same(' 7,800.')]],
    ['a change at the end', [same('It '), removed('ended'), same(' '), removed('there')]],
    ['a change before a space', [added('Now'), same(' '), same('it stays.')]],
  ])('%s keep both texts to the letter', (_, words) => {
    const joined = joinChanges(words);
    expect(without('ADDED', joined)).toBe(without('ADDED', words));
    expect(without('REMOVED', joined)).toBe(without('REMOVED', words));
  });
});

describe('the words of one side', () => {
  const passage = (parts: Partial<Passage>): Passage => ({
    kind: 'REVISED',
    earlier: 'Two crossed.',
    later: 'Three crossed.',
    earlierSection: 'main',
    laterSection: 'main',
    similarity: 0.8,
    moved: false,
    words: [removed('Two'), added('Three'), same(' crossed.')],
    streak: null,
    warnings: [],
    ...parts,
  });

  test('are marked where the other side reads differently', () => {
    expect(wordsOfSide(passage({}), 'earlier')).toEqual([
      { changed: true, text: 'Two' },
      { changed: false, text: ' crossed.' },
    ]);
    expect(wordsOfSide(passage({}), 'later')).toEqual([
      { changed: true, text: 'Three' },
      { changed: false, text: ' crossed.' },
    ]);
  });

  test('of a new sentence are shown unmarked, and its other side is empty', () => {
    const fresh = passage({ kind: 'NEW', earlier: null, words: [added('Three crossed.')] });
    expect(wordsOfSide(fresh, 'later')).toEqual([{ changed: false, text: 'Three crossed.' }]);
    expect(wordsOfSide(fresh, 'earlier')).toEqual([]);
  });

  test('of a passage without word changes are the passage', () => {
    expect(wordsOfSide(passage({ kind: 'CARRIED_OVER', words: [] }), 'later')).toEqual([
      { changed: false, text: 'Three crossed.' },
    ]);
  });
});
