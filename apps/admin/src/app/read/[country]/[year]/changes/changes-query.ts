import { graphql } from '../../../../../graphql/generated/gql.ts';
import type { PublishedChangesQuery as PublishedChangesData } from '../../../../../graphql/generated/graphql.ts';

export const PublishedChangesQuery = graphql(`
  query PublishedChanges($country: String!, $year: Int!, $from: Int!, $to: Int!) {
    compareRevisions(country: $country, year: $year, from: $from, to: $to) {
      ...RevisionChanges
      entry {
        id
        country {
          id
          code
          name
        }
        edition {
          id
          year
        }
        liveRevision {
          id
          number
        }
        publications {
          id
          kind
          publicNote
          publishedAt
          revision {
            id
            number
          }
        }
      }
    }
  }
`);

export type PublishedChanges = NonNullable<PublishedChangesData['compareRevisions']>;
export type ChangedEntry = PublishedChanges['entry'];
