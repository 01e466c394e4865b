import { describe, expect, test } from 'vitest';
import { formatDay, formatPeriod, formatSurveyDate, formatTime } from './survey-dates.ts';

describe('dates', () => {
  test.each([
    ['2004-05-25', '25 May 2004'],
    ['2004-05', 'May 2004'],
    ['2004', '2004'],
    ['2004-13-01', '2004-13-01'],
    ['spring 2004', 'spring 2004'],
  ])('%s is printed as %s, no finer than it is known', (date, printed) => {
    expect(formatSurveyDate(date)).toBe(printed);
  });

  test.each([
    ['2003', '2003'],
    ['2003-07', 'July 2003'],
    ['1994/1997', '1994 to 1997'],
    ['2003-12-31', '31 December 2003'],
    ['FY2001', 'fiscal year 2001'],
  ])('the period %s reads %s', (period, printed) => {
    expect(formatPeriod(period)).toBe(printed);
  });

  test('an instant is shown in UTC, whatever zone it was written in', () => {
    expect(formatDay('2004-05-25T23:30:00-02:00')).toBe('26 May 2004');
    expect(formatTime('2004-05-25T23:30:00-02:00')).toBe('01:30 UTC');
  });
});
