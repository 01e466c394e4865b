import { cache } from 'react';
import { graphql } from '../../../graphql/generated/gql.ts';
import type {
  CountrySeriesQuery as CountrySeriesData,
  Perspective,
} from '../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../graphql/query-server.ts';
import type { AskedSeries } from './asked-series.ts';

const CountrySeriesQuery = graphql(`
  query CountrySeries(
    $country: String!
    $from: Int
    $to: Int
    $asOf: DateTime
    $perspective: Perspective
    $after: String
  ) {
    country(code: $country, asOf: $asOf, perspective: $perspective) {
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
    series(country: $country, from: $from, to: $to, asOf: $asOf, perspective: $perspective) {
      fromYear
      toYear
      policy
      entries {
        id
        edition {
          id
          year
        }
        revision {
          id
          number
          contentHash
        }
        citation {
          text
        }
      }
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
          firstStatement {
            text
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

/** An entry that series were read from, at the revision read. */
export type SeriesEntry = Answer['entries'][number];

/** Every measure of a country over its editions. */
export interface CountrySeries {
  readonly country: Pick<NonNullable<CountrySeriesData['country']>, 'id' | 'code' | 'name'>;
  /** Editions with an entry to show, ascending, beyond the years asked for too. */
  readonly years: readonly number[];
  readonly fromYear: number;
  readonly toYear: number;
  readonly policy: string;
  readonly entries: readonly SeriesEntry[];
  readonly measures: readonly MeasureSeries[];
}

/**
 * Null when no country has the code; no measures where nothing is published about it between the years asked for.
 * Throws ServerQueryError, by a refusal too.
 */
export function loadSeries(code: string, asked: AskedSeries): Promise<CountrySeries | null> {
  return loadOnce(code, asked.from, asked.to, asked.asOf, asked.perspective);
}

/** By plain values, because React's cache knows an argument again by identity. */
const loadOnce = cache(
  async (
    code: string,
    from: number | null,
    to: number | null,
    asOf: string | null,
    perspective: Perspective,
  ): Promise<CountrySeries | null> => {
    const page = (after: string | null) =>
      queryAsVisitor(CountrySeriesQuery, { country: code, from, to, asOf, perspective, after });
    let { country, series } = await page(null);
    if (!country) return null;
    const years = country.entries.nodes.map(({ edition }) => edition.year).sort((a, b) => a - b);
    if (!series) {
      const nothing = { policy: '', entries: [], measures: [] };
      return { country, years, fromYear: from ?? 0, toYear: to ?? 0, ...nothing };
    }
    const { fromYear, toYear, policy, entries } = series;
    const measures = [...series.series.nodes];
    while (series?.series.pageInfo.hasNextPage) {
      ({ series } = await page(series.series.pageInfo.endCursor));
      measures.push(...(series?.series.nodes ?? []));
    }
    return { country, years, fromYear, toYear, policy, entries, measures };
  },
);
