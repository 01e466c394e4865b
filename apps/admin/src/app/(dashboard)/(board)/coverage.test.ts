import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const atlantis = { code: 'ATL', name: 'Atlantis', aliases: [] };
const utopia = { code: 'UTO', name: 'Utopia', aliases: [] };

function entry(country: typeof atlantis, year: number, stage: 'DRAFT' | 'PUBLISHED') {
  return { id: `${country.code}-${year}`, country, stage, edition: { id: String(year), year } };
}

function page(...nodes: ReturnType<typeof entry>[]) {
  return { entries: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } };
}

test('coverage has one row per country, by name, over all pages, and shows the years between as gaps', () => {
  const coverage = coverageOf([
    page(entry(utopia, 2004, 'PUBLISHED'), entry(atlantis, 2004, 'DRAFT')),
    page(entry(atlantis, 2002, 'PUBLISHED')),
  ]);

  expect(coverage.years).toEqual([2002, 2003, 2004]);
  expect(coverage.latestYear).toBe(2004);
  expect(coverage.countries.map(({ name, standings }) => [name, [...standings]])).toEqual([
    [
      'Atlantis',
      [
        [2004, 'draft'],
        [2002, 'published'],
      ],
    ],
    ['Utopia', [[2004, 'published']]],
  ]);
});

test('a survey without entries covers nothing', () => {
  expect(coverageOf([page()])).toEqual({ years: [], countries: [], latestYear: null });
});
