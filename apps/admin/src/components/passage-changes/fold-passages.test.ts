import { describe, expect, test } from 'vitest';
import { foldedLabel, foldPassages, type Passage, wordsOfSide } from './fold-passages.ts';

const passage = (parts: Partial<Passage>): Passage => ({
  kind: 'CARRIED_OVER',
  earlier: 'People crossed the river.',
  later: 'People crossed the river.',
  earlierSection: 'main',
  laterSection: 'main',
  similarity: 1,
  moved: false,
  words: [],
  warnings: [],
  ...parts,
});
const carried = passage({});
const revised = passage({ kind: 'REVISED', later: 'Many people crossed the river.' });

describe('folding', () => {
  test('a run of carried-over passages becomes one fold, and a change ends the run', () => {
    const blocks = foldPassages([carried, carried, revised, carried]);
    expect(blocks.map((block) => block.type)).toEqual(['folded', 'shown', 'folded']);
    expect(blocks[0]).toMatchObject({ passages: [carried, carried] });
  });

  test('no passage is lost or reordered', () => {
    const passages = [revised, carried, carried, revised, revised, carried];
    const again = foldPassages(passages).flatMap((block) =>
      block.type === 'folded' ? block.passages : [block.passage],
    );
    expect(again).toEqual(passages);
  });

  test('a carried-over passage with a warning is shown, for its date may be stale', () => {
    const stale = passage({ warnings: ['"in March" stands as it did last year.'] });
    expect(foldPassages([carried, stale, carried]).map((block) => block.type)).toEqual([
      'folded',
      'shown',
      'folded',
    ]);
  });

  test('a carried-over passage that moved is shown', () => {
    expect(foldPassages([passage({ moved: true })])[0]?.type).toBe('shown');
  });

  test('an entry without passages has no blocks', () => {
    expect(foldPassages([])).toEqual([]);
  });

  test('one passage is named in the singular', () => {
    expect(foldedLabel(1)).toBe('1 passage carried over word for word');
    expect(foldedLabel(7)).toBe('7 passages carried over word for word');
  });
});

describe('the words of one side', () => {
  const changed = passage({
    kind: 'REVISED',
    earlier: 'Two crossed.',
    later: 'Three crossed.',
    words: [
      { kind: 'REMOVED', text: 'Two' },
      { kind: 'ADDED', text: 'Three' },
      { kind: 'SAME', text: ' crossed.' },
    ],
  });

  test('each side reads exactly as printed', () => {
    const read = (side: 'earlier' | 'later') =>
      wordsOfSide(changed, side)
        .map((word) => word.text)
        .join('');
    expect(read('earlier')).toBe('Two crossed.');
    expect(read('later')).toBe('Three crossed.');
  });

  test('only the words that the other side lacks are marked', () => {
    expect(wordsOfSide(changed, 'later')).toEqual([
      { changed: true, text: 'Three' },
      { changed: false, text: ' crossed.' },
    ]);
  });

  test('a passage without word changes is shown whole, an absent side not at all', () => {
    expect(wordsOfSide(carried, 'later')).toEqual([
      { changed: false, text: 'People crossed the river.' },
    ]);
    expect(wordsOfSide(passage({ kind: 'NEW', earlier: null }), 'earlier')).toEqual([]);
  });
});
