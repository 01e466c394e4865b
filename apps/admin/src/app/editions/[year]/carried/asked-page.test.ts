import { describe, expect, test } from 'vitest';
import { carriedAddress, readAskedPage } from './asked-page.ts';

describe('the address of what was carried', () => {
  test('is read back as it was written', () => {
    const address = new URL(
      carriedAddress(2004, { country: 'PRK', after: 'a=b&c' }),
      'http://localhost',
    );
    const parameters = Object.fromEntries(address.searchParams);
    expect(readAskedPage('2004', parameters)).toEqual({
      year: 2004,
      country: 'PRK',
      after: 'a=b&c',
    });
  });

  test('asks for every country from the start where it names nothing', () => {
    expect(carriedAddress(2004)).toBe('/editions/2004/carried');
    expect(readAskedPage('2004', { country: '' })).toMatchObject({ country: null, after: null });
  });

  test.each(['soon', '20040', '4', '2004 '])('names no year by "%s"', (year) => {
    expect(readAskedPage(year, {}).year).toBeNull();
  });

  test('takes a code in small letters, and nothing from a parameter that is given twice', () => {
    expect(readAskedPage('2004', { country: 'prk' }).country).toBe('PRK');
    expect(readAskedPage('2004', { country: ['PRK', 'CHN'] }).country).toBeNull();
  });
});
