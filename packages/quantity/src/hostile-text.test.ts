import { afterEach, describe, expect, test } from 'vitest';
import { figuresIn, suggestFigures } from './read-quantity.ts';
import { type Token, tokenise } from './tokens.ts';

/** Text that a careless reader would go over again and again: what is repeated, by name. */
const HOSTILE: readonly (readonly [name: string, piece: string])[] = [
  ['numbers', '1 '],
  ['digits', '1'],
  ['groups', '1,111'],
  ['groups of three', '111,'],
  ['short scales', '1m'],
  ['hedges', 'at least '],
  ['doubts', 'perhaps '],
  ['hedged numbers', 'an estimated 5 refugees '],
  ['number words', 'one thousand '],
  ['halves', 'one and a half million '],
  ['scales', 'million '],
  ['ranges', '5 estimates range '],
  ['best values', '5 to 6, most frequently cited '],
  ['alternatives', 'one or two or '],
  ['shares', 'one in ten in '],
  ['changes', 'rose from 5 to '],
  ['counted people', 'the number of refugees fell to 5 '],
  ['unknown numbers', 'an unknown number, perhaps '],
  ['statements', 'no reliable figures on '],
  ['people', 'refugees and men and '],
  ['parts', '5 refugees, including 4 Arvanians, '],
  ['capitals', 'Arvania, '],
  ['places after a number', '5 refugees in A, B, C, fled from D to '],
  ['descriptions', 'in the city of the city of '],
  ['starts', 'since the war began '],
  ['months', 'between May and '],
  ['speakers', 'officials, officials said, '],
  ['dashes', '- '],
  ['initials', 'A.'],
  ['letters', 'a'],
  ['hyphens', 'a-'],
  ['newlines', '\n'],
  ['stops', '. A'],
  ['modifiers', '5 of the '],
  ['brackets', '(5 ('],
  ['magnitudes', 'hundreds, perhaps '],
  ['lists of people', '5 men, women, '],
  ['asides', '5 refugees, including 4 men, '],
  ['quotas', 'the quota was 5 of '],
  ['numbers of others', 'the number of camps rose to 5 '],
  ['parts of others', '5 camps, 3 of them, '],
  ['shared ends', 'killed 5 and injured 6 and '],
  ['estimates after a number', '5 by other estimates between '],
  ['votes', 'voted 5 to '],
  ['spans of years', '1991-95'],
  ['days of a month', '1, 2 and '],
  ['villages', '14 villages, nine of them burned, '],
  ['short sentences', 'It took 5. '],
  ['owners', "Arvania's 5 refugees, "],
  ['subjects', 'Arvania, Belmora and Corland received 5 '],
  ['people of the sentence before', '5 refugees fled. Of them 5 died. '],
  ['relative clauses', 'Arvania, which 5, '],
];

const MEGABYTE = 1_000_000;
/** Milliseconds: a busy machine may be slow, what is asserted is that it ends. */
const PATIENCE = 30_000;
/** Characters. Every window of the reader is shorter, so that work beyond the linear shows between the two. */
const LITTLE = 2_000;
const MUCH = 20_000;

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

describe('hostile text', () => {
  test(
    'a megabyte of all of it, each kind in turn, is read to its end',
    () => {
      const each = MEGABYTE / HOSTILE.length;
      const text = [
        ...HOSTILE.map(([, piece]) => repeated(piece, each)),
        'Then 12 refugees came.',
      ].join('\n\n');
      const figures = suggestFigures(text, { describedYear: 2003 });
      expect(text.length).toBeGreaterThan(MEGABYTE);
      expect(figures.at(-1)?.phrase).toBe('12 refugees');
      expect(figures.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    },
    PATIENCE,
  );

  test('a list of people that never ends is read to its end', () => {
    const text = `5 men, ${repeated('women, boys, ', MEGABYTE)} and girls fled.`;
    expect(suggestFigures(text, { describedYear: 2003 }).map(({ value }) => value)).toEqual([5]);
  });

  // The counter is exact: it shows at this length what a clock would show at a megabyte.
  test.each(HOSTILE)('ten times as much of %s takes ten times the work', (_, piece) => {
    const little = stepsToRead(repeated(piece, LITTLE));
    const much = stepsToRead(repeated(piece, MUCH));
    expect(much).toBeLessThan(little * 11 + 2_000);
  });
});

/** How often a character of the text or a token of it is looked at. */
function stepsToRead(text: string): number {
  const steps = { taken: 0 };
  countCharacters(steps);
  const tokens = tokenise(text);
  restoreCharacters();
  const counted = new Proxy(tokens, {
    get(target, key) {
      steps.taken += 1;
      return Reflect.get(target, key);
    },
  });
  figuresIn(text, counted as readonly Token[], { describedYear: 2003 });
  return steps.taken;
}

const charAt = String.prototype.charAt;
const codePointAt = String.prototype.codePointAt;
const slice = String.prototype.slice;

function countCharacters(steps: { taken: number }): void {
  String.prototype.charAt = function (at) {
    steps.taken += 1;
    return charAt.call(this, at);
  };
  String.prototype.codePointAt = function (at) {
    steps.taken += 1;
    return codePointAt.call(this, at);
  };
  String.prototype.slice = function (from, to) {
    const part = slice.call(this, from, to);
    steps.taken += 1 + part.length;
    return part;
  };
}

function restoreCharacters(): void {
  String.prototype.charAt = charAt;
  String.prototype.codePointAt = codePointAt;
  String.prototype.slice = slice;
}

afterEach(restoreCharacters);
