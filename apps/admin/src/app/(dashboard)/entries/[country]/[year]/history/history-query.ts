import { graphql } from '../../../../../../graphql/generated/gql.ts';
import type { HistoryQuery as HistoryData } from '../../../../../../graphql/generated/graphql.ts';

export const HistoryQuery = graphql(`
  query History($country: String!, $year: Int!, $after: String) {
    entry(country: $country, year: $year, perspective: DRAFT) {
      id
      title
      country {
        id
        code
        name
      }
      edition {
        id
        year
      }
      draftRevision {
        id
        number
      }
      liveRevision {
        id
        number
      }
      revisions(first: 100, after: $after) {
        totalCount
        nodes {
          id
          number
          base
          kind
          note
          author
          createdAt
          isLive
          isDraftHead
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      publications {
        id
        kind
        publicNote
        publishedAt
        publisher
        revision {
          id
          number
        }
      }
    }
  }
`);

export type HistoryEntry = NonNullable<HistoryData['entry']>;
export type HistoryRevision = HistoryEntry['revisions']['nodes'][number];
export type HistoryPublication = HistoryEntry['publications'][number];
