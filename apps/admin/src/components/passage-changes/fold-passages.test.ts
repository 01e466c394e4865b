import { describe, expect, test } from 'vitest';
import { foldedLabel, foldPassages, type Passage } from './fold-passages.ts';

const passage = (parts: Partial<Passage>): Passage => ({
  kind: 'CARRIED_OVER',
  earlier: 'People crossed the river.',
  later: 'People crossed the river.',
  earlierSection: 'main',
  laterSection: 'main',
  similarity: 1,
  moved: false,
  words: [],
  streak: null,
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

  test('a fold names the longest streak in it, where that is more than the two texts', () => {
    const stands = (entries: number) =>
      passage({ streak: { entries, text: `unchanged, in ${entries} editions` } });
    expect(foldedLabel([stands(2), stands(5), carried, stands(3)])).toBe(
      '4 passages carried over word for word; one of them unchanged, in 5 editions',
    );
    expect(foldedLabel([stands(3)])).toBe(
      '1 passage carried over word for word, unchanged, in 3 editions',
    );
    expect(foldedLabel([stands(2)])).toBe('1 passage carried over word for word');
  });

  test('an entry without passages has no blocks', () => {
    expect(foldPassages([])).toEqual([]);
  });

  test('one passage is named in the singular', () => {
    expect(foldedLabel([carried])).toBe('1 passage carried over word for word');
    expect(foldedLabel([carried, carried])).toBe('2 passages carried over word for word');
  });
});
