import { describe, expect, test } from 'vitest';
import { suggestFigures } from './read-quantity.ts';

function read(text: string) {
  return suggestFigures(text, { describedYear: 2003 });
}

function brief(text: string): string[] {
  return read(text).map(({ phrase, qualifier, value, low, high }) =>
    [phrase, qualifier, value, low, high].filter((part) => part !== null).join(' | '),
  );
}

describe('hedges', () => {
  test.each([
    ['Perhaps 12 Arvanians fled.', 'Perhaps 12 Arvanians | ABOUT | 12'],
    ['Perhaps as many as 12 Arvanians fled.', 'Perhaps as many as 12 Arvanians | UP_TO | 12'],
    ['An average of 12 Arvanians fled.', 'An average of 12 Arvanians | ABOUT | 12'],
    ['A little over 300 Arvanians fled.', 'A little over 300 Arvanians | MORE_THAN | 300'],
    ['Slightly fewer than 300 Arvanians fled.', 'Slightly fewer than 300 Arvanians | NEARLY | 300'],
    ['Four or five Arvanians fled.', 'Four or five Arvanians | BETWEEN | 4 | 5'],
    ['Scores of Arvanians fled.', 'Scores of Arvanians | MAGNITUDE | 40 | 99'],
    ['Some 1.1m Arvanians fled.', 'Some 1.1m Arvanians | ABOUT | 1100000'],
    [
      'One and a half million Arvanians fled.',
      'One and a half million Arvanians | STATED | 1500000',
    ],
    ['Not a single refugee fled.', 'Not a single refugee | NONE | 0'],
    ['An undisclosed number of Arvanians fled.', 'An undisclosed number of Arvanians | UNKNOWN'],
    ['More than 100 of the 600 refugees fled.', 'More than 100 | MORE_THAN | 100'],
  ])('%s', (text, expected) => {
    expect(brief(text)[0]).toBe(expected);
  });

  test('a change from one number to another is two numbers, the first of an earlier time', () => {
    expect(
      read('The number of refugees rose from 310 to 480.').map(({ value, period }) => [
        value,
        period,
      ]),
    ).toEqual([
      [310, null],
      [480, '2003'],
    ]);
  });
});

describe('what counts nobody', () => {
  test.each([
    'One in ten refugees fled.',
    'Seven out of every ten refugees fled.',
    'Nine of ten refugees fled.',
    'Arrivals of refugees rose by 150.',
    'The camp for refugees was built for 500.',
    'Women over 40 fled.',
    'At 9:30 refugees fled.',
    'Refugees queue from 8 to 4.',
    'A 25-member delegation of refugees fled.',
    'Highway 61 was closed to refugees.',
    'Decree No. 418 gave refugees nothing.',
    'Chapters 4 and 5 name refugees.',
    'The 2002 elections displaced refugees.',
    'No law protects refugees.',
    'For every 100 refugees there was a well.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('when, and what kind of count', () => {
  test.each([
    ['Since the war began in 1983, 40 refugees died.', 'CUMULATIVE', '1983/2003'],
    ['Since January, 40 refugees fled.', 'CUMULATIVE', '2003-01/2003'],
    ['From 1998 through 2002, 40 refugees fled.', 'FLOW', '1998/2002'],
    ['Between May and August, 40 refugees fled.', 'FLOW', '2003-05/2003-08'],
    ['In the first half of the year 40 refugees fled.', 'FLOW', '2003-01/2003-06'],
    ['On June 14, 40 refugees fled.', 'FLOW', '2003-06-14'],
    ['By the end of 2002 some 40 refugees lived there.', 'STOCK', '2002-12-31'],
    ['Officials said in November that 40 refugees fled.', 'FLOW', '2003'],
    ['Every week, 40 refugees fled.', 'RATE', '2003'],
    ['Police detained 40 refugees.', 'FLOW', '2003'],
    ['Some 40 refugees were detained.', 'STOCK', '2003'],
  ])('%s', (text, kind, period) => {
    expect(read(text)).toMatchObject([{ kind, period }]);
  });
});

describe('confidence', () => {
  test('is high where the phrase names the people and the sentence says what happened', () => {
    expect(read('Some 300 refugees arrived.')).toMatchObject([
      { confidence: 'HIGH', confidenceReason: expect.stringContaining('names whom it counts') },
    ]);
  });

  test('falls where the people are taken from words before, and says so', () => {
    expect(read('Some 300 refugees arrived, and 40 were deported.')[1]).toMatchObject({
      confidence: 'MEDIUM',
      confidenceReason: 'Whom the number counts is taken from words before it.',
    });
  });

  test('is low where two things are left open', () => {
    expect(read('The toll is put at 220,000.')).toMatchObject([{ confidence: 'LOW' }]);
  });
});
