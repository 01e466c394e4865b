import { cache } from 'react';
import { graphql } from '../../../graphql/generated/gql.ts';
import type { CountrySeriesQuery as CountrySeriesData } from '../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../graphql/query-server.ts';

const CountrySeriesQuery = graphql(`
  query CountrySeries($country: String!, $after: String) {
    country(code: $country) {
      id
      code
      name
    }
    series(country: $country) {
      fromYear
      toYear
      policy
      series(first: 100, after: $after) {
        nodes {
          key
          attribution
          measure {
            key
            label
            concept
            population
            origin
            places
            definition
            kind
            unit
            period
          }
          points {
            year
            kind
            figure {
              ...FigureParts
            }
            firstPublished {
              id
              phrase
            }
            correction {
              reason
            }
            restatements {
              year
              figure {
                id
                phrase
              }
            }
            entry {
              id
              revision {
                id
                number
              }
            }
          }
          changes {
            earlierYear
            laterYear
            change {
              verdict
              certainty
              reason
              changeLow
              changeHigh
              changeText
              percent
              flags
            }
          }
          continuedFrom {
            ...SeriesBend
          }
          continuesAs {
            ...SeriesBend
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const SeriesBendFragment = graphql(`
  fragment SeriesBend on SeriesLink {
    series
    earlierYear
    laterYear
    measure {
      key
      label
    }
    change {
      verdict
      certainty
      reason
    }
  }
`);

type Answer = NonNullable<CountrySeriesData['series']>;
export type MeasureSeries = Answer['series']['nodes'][number];
export type SeriesPoint = MeasureSeries['points'][number];
export type SeriesStep = MeasureSeries['changes'][number];
export type SeriesBend = NonNullable<MeasureSeries['continuesAs']>;

/** Every measure of a country over its editions. */
export interface CountrySeries {
  readonly country: NonNullable<CountrySeriesData['country']>;
  readonly fromYear: number;
  readonly toYear: number;
  readonly policy: string;
  readonly measures: readonly MeasureSeries[];
}

/** Null when no country has the code; no measures where nothing is published about it. */
export const loadSeries = cache(async (code: string): Promise<CountrySeries | null> => {
  let { country, series } = await loadPage(code, null);
  if (!country) return null;
  if (!series) return { country, fromYear: 0, toYear: 0, policy: '', measures: [] };
  const { fromYear, toYear, policy } = series;
  const measures = [...series.series.nodes];
  while (series?.series.pageInfo.hasNextPage) {
    ({ series } = await loadPage(code, series.series.pageInfo.endCursor));
    measures.push(...(series?.series.nodes ?? []));
  }
  return { country, fromYear, toYear, policy, measures };
});

function loadPage(country: string, after: string | null): Promise<CountrySeriesData> {
  return queryAsVisitor(CountrySeriesQuery, { country, after });
}
