import { describe, expect, it } from 'vitest';
import { relativeDates } from './relative-dates.ts';

describe('relative dates', () => {
  it.each([
    ['According to a March report, people left.', ['a March']],
    ['In July, two people arrived.', ['In July']],
    ['The camp closed in late May.', ['in late May']],
    ['People left during the year.', ['during the year']],
    ['At the end of the year, none was left.', ['At the end of the year']],
    ['Fewer came in recent years.', ['in recent years']],
    ['Fewer came last year, and in mid-June none.', ['last year', 'in mid-June']],
    ['In the past two years it rained.', ['In the past two years']],
  ])('are found: %s', (sentence, dates) => {
    expect(relativeDates(sentence)).toEqual(dates);
  });

  it.each([
    'In March 2003, people left.',
    'On 5 March 2003 people left.',
    'It lasted from March to June 2003.',
    'In 2003, people left in March.',
    'People may march in the capital.',
    'The year 1995 was worse.',
  ])('are not seen where the year is named, or in other words: %s', (sentence) => {
    expect(relativeDates(sentence)).toEqual([]);
  });
});
