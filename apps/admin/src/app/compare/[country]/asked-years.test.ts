import { describe, expect, test } from 'vitest';
import { chooseYears, comparisonAddress, pairOf, readAskedYears } from './asked-years.ts';

const nothing = {
  from: null,
  to: null,
  fromRevision: null,
  toRevision: null,
  asOf: null,
  perspective: 'PUBLISHED',
} as const;

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

  test('an address carries along what decides which revisions are compared', () => {
    const pair = {
      from: 2003,
      to: 2004,
      fromRevision: 3,
      toRevision: 5,
      asOf: '2004-06-01T00:00:00.000Z',
      perspective: 'DRAFT',
    } as const;
    const address = new URL(comparisonAddress('PRK', pair), 'http://x');
    expect(readAskedYears(Object.fromEntries(address.searchParams))).toEqual(pair);
    expect(comparisonAddress('PRK', { from: 2003, to: 2004 })).toBe(
      '/compare/PRK?from=2003&to=2004',
    );
  });

  test('a pinned revision stays with its year when the years are turned', () => {
    const asked = { ...nothing, from: 2004, to: 2003, fromRevision: 5, toRevision: 3 };
    expect(pairOf(asked, { from: 2003, to: 2004 })).toMatchObject({
      from: 2003,
      to: 2004,
      fromRevision: 3,
      toRevision: 5,
    });
  });

  test('a pin that cannot be read names no revision at all, so that the page fails loudly', () => {
    const { fromRevision, toRevision } = readAskedYears({ fromRevision: 'three', toRevision: '' });
    expect(fromRevision).toBe(0);
    expect(toRevision).toBeNull();
    expect(comparisonAddress('PRK', { from: 2003, to: 2004, fromRevision })).toContain(
      'fromRevision=0',
    );
  });
});
