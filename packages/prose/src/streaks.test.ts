import { describe, expect, it } from 'vitest';
import { StandingSentences, StreakReader, sentenceStreaks, streakInWords } from './streaks.ts';

const BOATS = 'The harbor guard turned back every boat.';
const LAW = 'Parliament passed no refugee law.';
const counted = (count: string) => `Some ${count} people live in the camps.`;
const entry = (year: number, ...sentences: string[]) => ({
  year,
  sections: [{ key: 'main', heading: null, body: sentences.join(' ') }],
});
const streaksOf = (...entries: ReturnType<typeof entry>[]) =>
  sentenceStreaks(entries).map(({ text, unchanged, figuresOnly }) => [
    text,
    unchanged.since,
    unchanged.entries,
    figuresOnly.since,
  ]);

describe('the streak of a sentence', () => {
  it('goes back as far as every entry holds it word for word', () => {
    expect(
      streaksOf(
        entry(2004, BOATS, LAW),
        entry(2003, LAW, BOATS),
        entry(2002, BOATS),
        entry(2001, BOATS, LAW),
      ),
    ).toEqual([
      [BOATS, 2001, 4, 2001],
      [LAW, 2003, 2, 2003],
    ]);
  });

  it('is told apart from the longer one in which only figures changed', () => {
    expect(
      streaksOf(
        entry(2004, counted('500')),
        entry(2003, counted('500')),
        entry(2002, counted('two thousand')),
        entry(2001, counted('300')),
      ),
    ).toEqual([[counted('500'), 2003, 2, 2001]]);
  });

  it('does not take up again after an entry without the sentence', () => {
    expect(streaksOf(entry(2004, BOATS), entry(2003, LAW), entry(2002, BOATS))).toEqual([
      [BOATS, 2004, 1, 2004],
    ]);
  });

  it('goes on over an edition without an entry, and says so', () => {
    const [streak] = sentenceStreaks([entry(2005, BOATS), entry(2002, BOATS), entry(2000, BOATS)]);
    expect(streak?.unchanged).toEqual({ since: 2000, entries: 3, missing: [2001, 2003, 2004] });
    expect(streak && streakInWords(streak.unchanged)).toBe(
      'unchanged since 2000, in three editions; there is no 2001, 2003 or 2004 entry',
    );
  });

  it('names no missing edition from before the sentence stood', () => {
    const [streak] = sentenceStreaks([entry(2004, BOATS), entry(2003, BOATS), entry(2000, LAW)]);
    expect(streak?.unchanged).toEqual({ since: 2003, entries: 2, missing: [] });
  });

  it('counts white space as nothing and every mark as a change', () => {
    expect(
      streaksOf(entry(2004, BOATS), entry(2003, BOATS.replace(' guard ', '\n guard  '))),
    ).toEqual([[BOATS, 2003, 2, 2003]]);
    expect(streaksOf(entry(2004, BOATS), entry(2003, BOATS.replace('guard', 'guard,')))).toEqual([
      [BOATS, 2004, 1, 2003],
    ]);
  });

  it('never takes one bare number for another', () => {
    expect(streaksOf(entry(2004, '1,500.'), entry(2003, '300.'))).toEqual([
      ['1,500.', 2004, 1, 2004],
    ]);
  });

  it('is the same whatever order the entries come in, and nothing for no entries', () => {
    const entries = [entry(2004, BOATS), entry(2003, BOATS), entry(2002, LAW)];
    expect(streaksOf(...entries.toReversed())).toEqual(streaksOf(...entries));
    expect(sentenceStreaks([])).toEqual([]);
  });

  it('stops asking for older entries where no sentence runs on', () => {
    const reader = new StreakReader(entry(2004, BOATS));
    expect(reader.runs).toBe(true);
    reader.goBack(2003, [new StandingSentences(LAW)]);
    expect(reader.runs).toBe(false);
    expect(() => reader.goBack(2003, [])).toThrow(RangeError);
  });
});

describe('a streak in words', () => {
  it.each([
    [{ since: 2004, entries: 1, missing: [] }, 'new in 2004'],
    [{ since: 2001, entries: 4, missing: [] }, 'unchanged since 2001, in four editions'],
    [
      { since: 1990, entries: 14, missing: [1997] },
      'unchanged since 1990, in 14 editions; there is no 1997 entry',
    ],
  ])('says what is known', (streak, words) => {
    expect(streakInWords(streak)).toBe(words);
  });
});
