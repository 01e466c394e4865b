import { type Standing, standingOf } from '../../../components/stage-badge.tsx';
import { ENTRY_LISTS } from '../../../graphql/client.tsx';
import { graphql } from '../../../graphql/generated/gql.ts';
import type {
  CoverageQuery as CoverageData,
  CoverageQueryVariables,
} from '../../../graphql/generated/graphql.ts';
import type { PagedQuery } from '../../../graphql/use-all-pages.ts';

const CoverageQuery = graphql(`
  query Coverage($after: String) {
    entries(perspective: DRAFT, first: 100, after: $after) {
      nodes {
        id
        stage
        country {
          code
          name
          aliases
        }
        edition {
          id
          year
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const everyEntry: PagedQuery<CoverageData, CoverageQueryVariables> = {
  query: CoverageQuery,
  variables: (after) => ({ after }),
  pageInfo: ({ entries }) => entries.pageInfo,
  context: ENTRY_LISTS,
};

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

/** For each country, where it stands in each year. */
export function coverageOf(pages: readonly CoverageData[]): Coverage {
  const countries = new Map<string, CoveredCountry & { standings: Map<number, Standing> }>();
  const covered: number[] = [];
  for (const entry of pages.flatMap(({ entries }) => entries.nodes)) {
    const country = countries.get(entry.country.code) ?? {
      ...entry.country,
      standings: new Map<number, Standing>(),
    };
    country.standings.set(entry.edition.year, standingOf(entry));
    countries.set(country.code, country);
    covered.push(entry.edition.year);
  }
  const first = Math.min(...covered);
  const last = Math.max(...covered);
  return {
    years:
      covered.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i),
    countries: [...countries.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    latestYear: covered.length === 0 ? null : last,
  };
}
