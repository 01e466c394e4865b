import { graphql } from '../../../graphql/generated/gql.ts';
import type { ExternalBesideQuery as ExternalBesideData } from '../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../graphql/query-server.ts';
import type { AskedSeries } from './asked-series.ts';
import { countedElsewhere } from './external-measure.ts';
import { loadSeries, type MeasureSeries } from './series-query.ts';

const ExternalBesideQuery = graphql(`
  query ExternalBeside(
    $origin: String!
    $host: String!
    $measure: ExternalMeasure!
    $from: Int!
    $to: Int!
  ) {
    externalSeries(
      origin: $origin
      host: $host
      measures: [$measure]
      from: $from
      to: $to
      first: 1
    ) {
      nodes {
        dataset {
          id
          title
          licence
          url
        }
        origin {
          id
          code
          name
        }
        host {
          id
          code
          name
        }
        measure
        label
        points {
          year
          vintages {
            release {
              release
              citation
            }
            cell {
              state
              printed
              text
              note
              quantity {
                phrase
                qualifier
                hardLow
                hardHigh
                softLow
                softHigh
                best
              }
            }
          }
        }
      }
    }
  }
`);

export type ExternalSeries = NonNullable<ExternalBesideData['externalSeries']>['nodes'][number];
export type Vintage = ExternalSeries['points'][number]['vintages'][number];

/** A measure of the survey, and UNHCR's count of people whom it may mean. Never one series. */
export interface Beside {
  readonly survey: MeasureSeries;
  readonly external: ExternalSeries;
}

/** As the API has it. */
const MOST_YEARS = 40;

/** Empty where nothing of another publisher has been imported, or its releases say nothing of these pairs. */
export async function loadBeside(code: string, asked: AskedSeries): Promise<readonly Beside[]> {
  const found = await loadSeries(code, asked);
  const pairs = await Promise.all((found?.measures ?? []).map(besideSeries));
  return pairs.filter((pair) => pair !== null);
}

async function besideSeries(survey: MeasureSeries): Promise<Beside | null> {
  const counted = countedElsewhere(survey.measure);
  const years = survey.points.map(({ year }) => describedYear(year));
  if (counted === null || years.length === 0) return null;
  const to = Math.max(...years);
  const from = Math.max(Math.min(...years), to - MOST_YEARS + 1);
  const { externalSeries } = await queryAsVisitor(ExternalBesideQuery, { ...counted, from, to });
  const external = externalSeries?.nodes[0];
  const covered = external?.points.some(({ vintages }) => vintages.length > 0) ?? false;
  return external !== undefined && covered ? { survey, external } : null;
}

/** An edition describes the year before it; UNHCR's row of that year stands beside it. */
export function describedYear(edition: number): number {
  return edition - 1;
}
