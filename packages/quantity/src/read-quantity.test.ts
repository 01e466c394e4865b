import { describe, expect, test } from 'vitest';
import { compareQuantities } from './compare-quantities.ts';
import { isSilent, readQuantity } from './read-quantity.ts';

function brief(text: string) {
  const read = readQuantity(text);
  return read && [read.qualifier, read.value, read.low, read.high];
}

const N = null;

describe('one phrase, as a person types it', () => {
  test.each<[string, ReturnType<typeof brief>]>([
    ['583', ['EXACT', 583, N, N]],
    ['two by boat', ['EXACT', 2, N, N]],
    ['one by land', ['EXACT', 1, N, N]],
    ['exactly 1,500', ['EXACT', 1_500, N, N]],
    ['twenty-five families', ['EXACT', 25, N, N]],
    ['40', ['EXACT', 40, N, N]],
    ['2003', ['EXACT', 2_003, N, N]],
    ['in 2003, 12 refugees', ['EXACT', 12, N, N]],
    ['300 displaced families', ['STATED', 300, N, N]],
    ['1,500 to South Korea', ['STATED', 1_500, N, N]],
    ['half a million', ['STATED', 500_000, N, N]],
    ['3.5 million', ['STATED', 3_500_000, N, N]],
    ['1.1 million', ['STATED', 1_100_000, N, N]],
    ['one hundred and fifty thousand', ['STATED', 150_000, N, N]],
    ['two million three hundred thousand and five', ['EXACT', 2_300_005, N, N]],
    ['one million one million', ['STATED', 1_000_000, N, N]],
    ['100\u00a0000', ['STATED', 100_000, N, N]],
    ['100\u202f000 refugees', ['STATED', 100_000, N, N]],
    ['about 300', ['ABOUT', 300, N, N]],
    ['some 76,700 returned', ['ABOUT', 76_700, N, N]],
    ['roughly two million', ['ABOUT', 2_000_000, N, N]],
    ['close to 500,000', ['ABOUT', 500_000, N, N]],
    ['a hundred or so', ['ABOUT', 100, N, N]],
    ['an estimated 100,000 asylum seekers', ['ESTIMATED', 100_000, N, N]],
    ['estimated at 563,000', ['ESTIMATED', 563_000, N, N]],
    ['At least 7,800 returned', ['AT_LEAST', 7_800, N, N]],
    ['a minimum of 12', ['AT_LEAST', 12, N, N]],
    ['no fewer than a dozen', ['AT_LEAST', 12, N, N]],
    ['three million or higher', ['AT_LEAST', 3_000_000, N, N]],
    ['at least an estimated 500', ['AT_LEAST', 500, N, N]],
    ['more than 1,100', ['MORE_THAN', 1_100, N, N]],
    ['over 200', ['MORE_THAN', 200, N, N]],
    ['more than to 397,000', ['MORE_THAN', 397_000, N, N]],
    ['more than two million, or ten percent', ['MORE_THAN', 2_000_000, N, N]],
    ['no more than 40', ['AT_MOST', 40, N, N]],
    ['30 at most', ['AT_MOST', 30, N, N]],
    ['fewer than 2,000', ['FEWER_THAN', 2_000, N, N]],
    ['under a hundred', ['FEWER_THAN', 100, N, N]],
    ['<5', ['FEWER_THAN', 5, N, N]],
    ['up to 3.5 million', ['UP_TO', 3_500_000, N, N]],
    ['as many as 100,000 displaced', ['UP_TO', 100_000, N, N]],
    ['range as high as 3.5 million', ['UP_TO', 3_500_000, N, N]],
    ['up to 150-200', ['UP_TO', 200, N, N]],
    ['up to tens of thousands', ['UP_TO', 99_999, N, N]],
    ['nearly 100,000 displaced', ['NEARLY', 100_000, N, N]],
    ['almost 100,000', ['NEARLY', 100_000, N, N]],
    ['just under 50', ['NEARLY', 50, N, N]],
    ['between 30,000 and 50,000', ['BETWEEN', N, 30_000, 50_000]],
    ['150–200 per week', ['BETWEEN', N, 150, 200]],
    ['some 200,000 to 300,000', ['BETWEEN', N, 200_000, 300_000]],
    ['two to three million', ['BETWEEN', N, 2_000_000, 3_000_000]],
    [
      'close to 500,000, estimates range 363,000-600,000',
      ['BEST_WITH_RANGE', 500_000, 363_000, 600_000],
    ],
    [
      'ranged from 30,000 to 60,000, the most frequently cited being 40,000',
      ['BEST_WITH_RANGE', 40_000, 30_000, 60_000],
    ],
    ['tens of thousands', ['MAGNITUDE', N, 20_000, 99_999]],
    ['several hundred thousand', ['MAGNITUDE', N, 200_000, 999_999]],
    ['a few dozen', ['MAGNITUDE', N, 24, 99]],
    ['an unknown number – though likely tens of thousands', ['MAGNITUDE', N, 20_000, 99_999]],
    ['an unknown number elsewhere', ['UNKNOWN', N, N, N]],
    ['no definitive calculation', ['NOT_AVAILABLE', N, N, N]],
    ['none', ['NONE', 0, N, N]],
    ['no refugees', ['NONE', 0, N, N]],
    ['0', ['NONE', 0, N, N]],
    ['suppressed', ['SUPPRESSED', N, 1, 5]],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test.each(['', '  ', 'nothing', '(silent)', '–'])('"%s" is silence', (text) => {
    expect(isSilent(text)).toBe(true);
    expect(readQuantity(text)).toBeNull();
  });

  test.each([
    'banana',
    'seven years',
    'a minimum of one to two months',
    '10 percent',
    '$5,000',
    '100.000',
    '1,5',
    '-5',
    '99999999999999999999',
    'fewer than 0',
    '2.5 people',
  ])('"%s" is not silence, but no count of people either', (text) => {
    expect(isSilent(text)).toBe(false);
    expect(readQuantity(text)).toBeNull();
  });

  test('keeps the phrase, and the parts of the measure that it names', () => {
    expect(readQuantity(' more than two million dead, cumulative ')).toMatchObject({
      phrase: 'more than two million dead, cumulative',
      measure: { kind: 'CUMULATIVE' },
      context: { concept: 'deaths' },
    });
    expect(readQuantity('150-200 households per week')).toMatchObject({
      measure: { kind: 'RATE', unit: 'HOUSEHOLDS', definition: 'per-week' },
    });
  });
});

describe('two phrases, typed', () => {
  test.each([
    ['an estimated 100,000 asylum seekers in China', 'about 100,000', 'INDETERMINATE', null],
    ['an estimated 100,000', 'an estimated 50,000', 'DECREASE', 'INDICATED'],
    ['an estimated 100,000', 'between 30,000 and 50,000', 'DECREASE', 'INDICATED'],
    ['an estimated 100,000', 'tens of thousands', 'INDETERMINATE', null],
    [
      'an estimated 100,000 asylum seekers',
      'an estimated 100,000 refugees',
      'DEFINITIONS_DIFFER',
      null,
    ],
    ['nearly 100,000 displaced', 'more than 100,000', 'INCREASE', 'ENTAILED'],
    ['nearly 100,000 displaced', 'some 60,000', 'DECREASE', 'INDICATED'],
    ['nearly 100,000 displaced', '(silent)', 'DROPPED', null],
    ['at least 7,800 returned', 'at least 5,000', 'INDETERMINATE', null],
    ['at least 7,800 returned', 'fewer than 2,000', 'DECREASE', 'ENTAILED'],
    ['1,500 to South Korea', '1,894', 'INCREASE', 'ENTAILED'],
    ['1,500 to South Korea', '1,500', 'UNCHANGED_AS_STATED', null],
    ['two by boat', 'two', 'UNCHANGED', null],
    ['one by land', 'none', 'DECREASE', 'ENTAILED'],
    ['an unknown number elsewhere', 'an unknown number', 'INDETERMINATE', null],
    ['an unknown number elsewhere', 'at least 600', 'NEWLY_QUANTIFIED', null],
    ['583 (edition 2002)', 'more than 1,100 (edition 2003)', 'INCREASE', 'ENTAILED'],
    ['more than 1,100 (2003)', '1,500 (2004)', 'INDETERMINATE', null],
    ['as many as 100,000 displaced (2003)', 'nearly 100,000 (2004)', 'INDETERMINATE', null],
    [
      'at least 100,000 refugees (2003)',
      'an estimated 100,000 asylum seekers (2004)',
      'DEFINITIONS_DIFFER',
      null,
    ],
    ['about 300 (2001)', '583 (2002)', 'INCREASE', 'INDICATED'],
    ['more than two million dead, cumulative (2001)', 'up to two million (2002)', 'RESTATED', null],
    [
      'as many as 800,000 displaced, Sri Lanka (2002)',
      'an estimated 563,000 (2003)',
      'INDETERMINATE',
      null,
    ],
    [
      'an estimated 563,000 (2003)',
      'close to 500,000, estimates range 363,000-600,000 (2004)',
      'INDETERMINATE',
      null,
    ],
  ])('%s → %s: %s', (earlier, later, verdict, certainty) => {
    expect(compareQuantities(readQuantity(earlier), readQuantity(later))).toMatchObject({
      verdict,
      certainty,
    });
  });
});
