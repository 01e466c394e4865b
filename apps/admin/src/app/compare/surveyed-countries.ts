import { graphql } from '../../graphql/generated/gql.ts';
import type { SurveyedCountriesQuery as SurveyedCountriesData } from '../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../graphql/query-server.ts';

const SurveyedCountriesQuery = graphql(`
  query SurveyedCountries($after: String) {
    countries(first: 100, after: $after) {
      nodes {
        id
        code
        name
        entries(first: 100) {
          nodes {
            id
            edition {
              id
              year
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A country with the editions, ascending, that have a published entry about it. */
export interface SurveyedCountry {
  readonly code: string;
  readonly name: string;
  readonly years: readonly number[];
}

/** Every country that at least one published entry is about, in the order of names. */
export async function loadSurveyedCountries(): Promise<SurveyedCountry[]> {
  const surveyed: SurveyedCountry[] = [];
  let after: string | null = null;
  do {
    const { countries }: SurveyedCountriesData = await queryAsVisitor(SurveyedCountriesQuery, {
      after,
    });
    for (const { code, name, entries } of countries.nodes) {
      const years = entries.nodes.map((entry) => entry.edition.year).sort((a, b) => a - b);
      if (years.length > 0) surveyed.push({ code, name, years });
    }
    after = countries.pageInfo.hasNextPage ? (countries.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return surveyed.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
