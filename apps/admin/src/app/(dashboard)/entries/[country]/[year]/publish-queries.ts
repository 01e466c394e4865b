import { graphql } from '../../../../../graphql/generated/gql.ts';

export const PublishPreviewQuery = graphql(`
  query PublishPreview(
    $country: String!
    $year: Int!
    $live: Int!
    $draft: Int!
    $published: Boolean!
  ) {
    entry(country: $country, year: $year, perspective: DRAFT) {
      id
      title
      citation {
        text
        revision
      }
      figures {
        id
        confirmed
      }
      sections {
        id
      }
    }
    compareRevisions(country: $country, year: $year, from: $live, to: $draft)
      @include(if: $published) {
      fields {
        field
      }
      figures {
        kind
      }
      passages {
        kind
        moved
      }
    }
  }
`);

export const PublishEntryMutation = graphql(`
  mutation PublishEntry($input: PublishEntryInput!) {
    publishEntry(input: $input) {
      __typename
      ... on PublishEntryPayload {
        entry {
          id
          stage
          hasUnpublishedChanges
          liveRevision {
            id
            number
          }
        }
        publication {
          id
          kind
          publicNote
          publishedAt
        }
      }
      ... on StaleRevision {
        current {
          id
          number
          author
        }
      }
      ... on NotPublishable {
        problems {
          path
          message
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
