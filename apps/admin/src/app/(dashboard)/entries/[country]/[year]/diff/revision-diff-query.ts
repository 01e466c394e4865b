import { graphql } from '../../../../../../graphql/generated/gql.ts';
import type { RevisionDiffQuery as RevisionDiffData } from '../../../../../../graphql/generated/graphql.ts';

export const RevisionDiffQuery = graphql(`
  query RevisionDiff($country: String!, $year: Int!, $from: Int!, $to: Int!) {
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
      }
      from {
        ...DiffedRevision
      }
      to {
        ...DiffedRevision
      }
    }
  }
`);

export const DiffedRevisionFragment = graphql(`
  fragment DiffedRevision on Revision {
    id
    number
    kind
    author
    createdAt
    note
    isLive
    isDraftHead
  }
`);

export type RevisionDiff = NonNullable<RevisionDiffData['compareRevisions']>;
