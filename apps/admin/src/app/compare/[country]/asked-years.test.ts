import { describe, expect, test } from 'vitest';
import { chooseYears, comparisonAddress, readAskedYears } from './asked-years.ts';

const nothing = { from: null, to: null, asOf: null };

describe('the years of a comparison', () => {
  test('an address without years compares the two latest', () => {
    expect(chooseYears(nothing, [2001, 2004, 2003])).toEqual({ from: 2003, to: 2004 });
  });

  test('one named year is compared with its nearest predecessor or with the latest', () => {
    expect(chooseYears({ ...nothing, to: 2003 }, [2001, 2003, 2004])).toEqual({
      from: 2001,
      to: 2003,
    });
    expect(chooseYears({ ...nothing, from: 2001 }, [2001, 2003, 2004])).toEqual({
      from: 2001,
      to: 2004,
    });
  });

  test('named years are kept though no entry has them, so that the page can say so', () => {
    expect(chooseYears({ ...nothing, from: 1990, to: 2004 }, [2004])).toEqual({
      from: 1990,
      to: 2004,
    });
  });

  test('the earlier year comes first however they were named', () => {
    expect(chooseYears({ ...nothing, from: 2004, to: 2003 }, [])).toEqual({ from: 2003, to: 2004 });
  });

  test('one year alone, or a year with itself, is no comparison', () => {
    expect(chooseYears(nothing, [2004])).toBeNull();
    expect(chooseYears({ ...nothing, from: 2004, to: 2004 }, [2003, 2004])).toBeNull();
  });

  test('what is no year or no instant counts as not named', () => {
    expect(readAskedYears({ from: 'last', to: ['2003', '2004'], asOf: 'yesterday' })).toEqual(
      nothing,
    );
  });

  test('an address carries its instant along', () => {
    const address = comparisonAddress('PRK', { from: 2003, to: 2004 }, '2004-06-01T00:00:00.000Z');
    expect(readAskedYears(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual({
      from: 2003,
      to: 2004,
      asOf: '2004-06-01T00:00:00.000Z',
    });
  });
});
