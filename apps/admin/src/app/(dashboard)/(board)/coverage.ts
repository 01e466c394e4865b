import { type Standing, standingOf } from '../../../components/stage-badge.tsx';
import { graphql } from '../../../graphql/generated/gql.ts';
import type { CoverageQuery as CoverageData } from '../../../graphql/generated/graphql.ts';

export const CoverageQuery = graphql(`
  query Coverage {
    editions(first: 100, perspective: DRAFT) {
      nodes {
        year
        entries(first: 100) {
          nodes {
            id
            stage
            country {
              code
              name
              aliases
            }
          }
        }
      }
    }
  }
`);

export interface CoveredCountry {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly standings: ReadonlyMap<number, Standing>;
}

export interface Coverage {
  /** Ascending, without a gap between the first and the last edition. */
  readonly years: readonly number[];
  /** By name. */
  readonly countries: readonly CoveredCountry[];
  /** The latest year that has an entry; null when there is none at all. */
  readonly latestYear: number | null;
}

/** Turns the editions inside out: for each country, where it stands in each year. */
export function coverageOf(data: CoverageData): Coverage {
  const countries = new Map<string, CoveredCountry & { standings: Map<number, Standing> }>();
  const editions = data.editions.nodes.filter((edition) => edition.entries.nodes.length > 0);
  for (const { year, entries } of editions) {
    for (const entry of entries.nodes) {
      const country = countries.get(entry.country.code) ?? {
        ...entry.country,
        standings: new Map<number, Standing>(),
      };
      country.standings.set(year, standingOf(entry));
      countries.set(country.code, country);
    }
  }
  const covered = editions.map(({ year }) => year);
  const first = Math.min(...covered);
  const last = Math.max(...covered);
  return {
    years:
      covered.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i),
    countries: [...countries.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    latestYear: covered.length === 0 ? null : last,
  };
}
