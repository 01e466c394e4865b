import { describe, expect, test } from 'vitest';
import { boardAddress, passesSearch, passesStage, readFilters } from './board-filters.ts';

describe('the board’s filters', () => {
  test('survive the way through the address', () => {
    const filters = { year: 2004, stage: 'draft', search: 'côte & ivory' } as const;
    const { searchParams } = new URL(boardAddress(filters), 'http://localhost');
    expect(readFilters(searchParams)).toEqual(filters);
  });

  test('leave the address clean when nothing is filtered', () => {
    expect(boardAddress({ year: null, stage: 'all', search: '' })).toBe('/');
  });

  test('ignore what is no year and no stage', () => {
    expect(readFilters(new URLSearchParams('year=20x4&stage=lost'))).toEqual({
      year: null,
      stage: 'all',
      search: '',
    });
  });

  test('accents and apostrophes do not hide a country', () => {
    expect(passesSearch(['Côte d’Ivoire'], 'cote divoire')).toBe(true);
    expect(passesSearch(['China', 'CHN'], 'chn')).toBe(true);
    expect(passesSearch(['China'], 'chile')).toBe(false);
  });

  test('a published entry with a newer draft is found under both stages', () => {
    expect(passesStage('published-draft-ahead', 'draft')).toBe(true);
    expect(passesStage('published-draft-ahead', 'published')).toBe(true);
    expect(passesStage('published', 'draft')).toBe(false);
  });
});
