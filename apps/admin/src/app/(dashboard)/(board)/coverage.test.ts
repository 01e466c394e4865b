import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const atlantis = { code: 'ATL', name: 'Atlantis', aliases: [] };
const utopia = { code: 'UTO', name: 'Utopia', aliases: [] };

function edition(
  year: number,
  ...entries: { country: typeof atlantis; stage: 'DRAFT' | 'PUBLISHED' }[]
) {
  return {
    year,
    entries: {
      nodes: entries.map((entry) => ({
        ...entry,
        id: `${entry.country.code}-${year}`,
      })),
    },
  };
}

test('coverage turns editions into one row per country, by name, and shows the years between as gaps', () => {
  const coverage = coverageOf({
    editions: {
      nodes: [
        edition(
          2004,
          { country: utopia, stage: 'PUBLISHED' },
          { country: atlantis, stage: 'DRAFT' },
        ),
        edition(2002, { country: atlantis, stage: 'PUBLISHED' }),
      ],
    },
  });

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

test('an edition without entries covers nothing', () => {
  expect(coverageOf({ editions: { nodes: [edition(2004)] } })).toEqual({
    years: [],
    countries: [],
    latestYear: null,
  });
});
