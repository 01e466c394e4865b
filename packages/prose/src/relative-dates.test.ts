import { describe, expect, it } from 'vitest';
import { relativeDates } from './relative-dates.ts';

describe('relative dates', () => {
  it.each([
    ['According to a March report, people left.', ['a March']],
    ['A March report says so.', ['A March']],
    ['The March report says so.', ['The March']],
    ['In July, two people arrived.', ['In July']],
    ['In March, people left.', ['In March']],
    ['The camp closed in late May.', ['in late May']],
    ['On May 5, the camp closed.', ['On May 5']],
    ['On 5 March the camp closed.', ['On 5 March']],
    ['The talks ended on March 3 and 4.', ['on March 3']],
    ['People left during the year.', ['during the year']],
    ['At the end of the year, none was left.', ['At the end of the year']],
    ["By year's end and at year’s end, none was left.", ["By year's end", 'at year’s end']],
    ['None was left by year-end.', ['by year-end']],
    ['Fewer came in recent years.', ['in recent years']],
    ['Fewer came over the last several months.', ['over the last several months']],
    ['Fewer came last year, and in mid-June none.', ['last year', 'in mid-June']],
    ['Many came this year.', ['this year']],
    ['Many came earlier this year.', ['earlier this year']],
    ['In the past two years it rained.', ['In the past two years']],
    ['In the past twelve months it rained.', ['In the past twelve months']],
    ['In the past 12 months it rained.', ['In the past 12 months']],
    ['It is currently closed.', ['currently']],
    ['It is at present closed.', ['at present']],
    ['It was recently closed.', ['recently']],
    ['It is now closed.', ['now']],
    ['Two years ago it was closed.', ['Two years ago']],
    ['In the year under review it was closed.', ['In the year']],
    ['The first half of the year was dry.', ['first half of the year']],
    ['It rained in March, and in 2001 it snowed.', ['in March']],
    ['Since 1994 many have fled; in May they returned.', ['in May']],
  ])('are found: %s', (sentence, dates) => {
    expect(relativeDates(sentence)).toEqual(dates);
  });

  it.each([
    'In March 2003, people left.',
    'On 5 March 2003 people left.',
    'On May 5, 2001, people left.',
    'In March of 2003, people left.',
    'A March 2003 report says so.',
    'It lasted from March to June 2003.',
    'It lasted from March 3 through April 5, 2003.',
    'It rained in March, April and May 2003.',
    'In 2003, people left in March.',
    'In 2003, people left in March and, after the floods, again in June.',
    'People may march in the capital.',
    'They joined a march in the capital.',
    'It was dry in the year 1995.',
    'The now-closed camp is a field.',
    'The year 1995 was worse.',
    'A curfew held for the year 1995.',
  ])('are not seen where the year is named, or in other words: %s', (sentence) => {
    expect(relativeDates(sentence)).toEqual([]);
  });
});
