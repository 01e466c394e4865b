import { describe, expect, it } from 'vitest';
import { isIsoDate, printDate, readPrintedDate } from './printed-date.ts';

describe('a printed date', () => {
  it.each([
    ['25 May 2004', '2004-05-25'],
    ['Tuesday, 12 December 2017, 12:58 GMT', '2017-12-12'],
    ['May 25, 2004', '2004-05-25'],
    ['1st Sept. 2001', '2001-09-01'],
    ['May 2004', '2004-05'],
    ['2004', '2004'],
    ['2004-05-25', '2004-05-25'],
    ['29 February 2004', '2004-02-29'],
    ['31 June 2004', null],
    ['29 February 2003', null],
    ['2004-13-01', null],
    ['soon', null],
    ['', null],
  ])('%s reads as %s', (printed, iso) => {
    expect(readPrintedDate(printed)).toBe(iso);
  });

  it.each([
    ['2004-05-25', '25 May 2004'],
    ['2004-05', 'May 2004'],
    ['2004', '2004'],
    ['about 2004', 'about 2004'],
  ])('of %s is printed as %s', (iso, printed) => {
    expect(printDate(iso)).toBe(printed);
  });

  it('is ISO only when the calendar has it', () => {
    expect(['2004-02-29', '2004-02', '2004'].every(isIsoDate)).toBe(true);
    expect(['2003-02-29', '2004-00', '04', '2004-2-1', ''].some(isIsoDate)).toBe(false);
  });
});
