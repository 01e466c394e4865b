import { CombinedError } from '@urql/core';
import { cache } from 'react';
import { graphql } from '../../../graphql/generated/gql.ts';
import type {
  ExternalDatasetsQuery as ExternalDatasetsData,
  RestatementsQuery as RestatementsData,
} from '../../../graphql/generated/graphql.ts';
import { queryAsVisitor, ServerQueryError } from '../../../graphql/query-server.ts';
import type { AskedReleases } from './asked-releases.ts';

const ExternalDatasetsQuery = graphql(`
  query ExternalDatasets {
    externalDatasets {
      dataset {
        id
        title
        publisher
        licence
        url
        completeFor {
          id
          name
        }
      }
      releases(first: 100) {
        nodes {
          release
          citation
          contentHash
          years
          rowCount
        }
      }
    }
  }
`);

const RestatementsQuery = graphql(`
  query Restatements(
    $dataset: String!
    $from: String
    $to: String
    $country: String
    $first: Int!
    $after: String
  ) {
    restatements(dataset: $dataset, from: $from, to: $to, country: $country) {
      from {
        release
        citation
      }
      to {
        release
        citation
      }
      years
      restatements(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          year
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
          before {
            state
            printed
            text
          }
          after {
            state
            printed
            text
          }
          change {
            verdict
            certainty
            changeLow
            changeHigh
            changeText
            percent
            reason
          }
        }
      }
    }
  }
`);

export type DatasetReleases = ExternalDatasetsData['externalDatasets'][number];
export type ReleaseComparison = NonNullable<RestatementsData['restatements']>;
export type Restatement = ReleaseComparison['restatements']['nodes'][number];

/** Null where no release of such a table has been imported. */
export const loadDataset = cache(async (id: string): Promise<DatasetReleases | null> => {
  const { externalDatasets } = await queryAsVisitor(ExternalDatasetsQuery, {});
  return externalDatasets.find(({ dataset }) => dataset.id === id) ?? null;
});

/** The address asks for a release, a country or a page that there is not; the message says which. */
export class AskedWronglyError extends Error {
  override readonly name = 'AskedWronglyError';
}

/** Null with fewer than two releases. Throws AskedWronglyError. */
export async function loadRestatements(
  dataset: string,
  asked: AskedReleases,
  first: number,
): Promise<ReleaseComparison | null> {
  try {
    const { restatements } = await queryAsVisitor(RestatementsQuery, { dataset, ...asked, first });
    return restatements ?? null;
  } catch (error) {
    const refusal = error instanceof ServerQueryError ? refusalIn(error.cause) : undefined;
    throw refusal === undefined ? error : new AskedWronglyError(refusal);
  }
}

function refusalIn(cause: unknown): string | undefined {
  if (!(cause instanceof CombinedError)) return undefined;
  return cause.graphQLErrors.find(({ extensions }) => extensions.code === 'INVALID_INPUT')?.message;
}
