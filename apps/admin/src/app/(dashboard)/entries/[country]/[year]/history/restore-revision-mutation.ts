import { graphql } from '../../../../../../graphql/generated/gql.ts';

export const RestoreRevisionMutation = graphql(`
  mutation RestoreRevision($input: RestoreRevisionInput!) {
    restoreRevision(input: $input) {
      __typename
      ... on RestoreRevisionPayload {
        changed
        revision {
          id
          number
        }
        entry {
          id
        }
      }
      ... on StaleRevision {
        current {
          id
          number
          author
        }
      }
      ... on InvalidInput {
        problems {
          path
          message
        }
      }
      ... on EntryNotFound {
        message
      }
      ... on NotAllowed {
        message
      }
      ... on IdempotencyKeyReused {
        message
      }
    }
  }
`);
