import { graphql } from '../../../graphql/generated/gql.ts';
import type { ImportDocumentMutation as ImportData } from '../../../graphql/generated/graphql.ts';

export const ImportDocumentMutation = graphql(`
  mutation ImportDocument($input: ImportDocumentInput!) {
    importDocument(input: $input) {
      __typename
      ... on ImportDocumentPayload {
        entry {
          id
        }
        revision {
          id
          number
        }
        document {
          country {
            id
            code
            name
          }
          year
          title
          publisher
          publicationDate
          disclaimer
          citeAs
          lastUpdated
          accessed
          addresses
          sections {
            key
            heading
            body
          }
          figures {
            key
            phrase
            qualifier
            value
            low
            high
            attribution
            confirmed
            measure {
              key
              label
              kind
              unit
              period
            }
          }
        }
        warnings {
          line
          message
        }
      }
      ... on DocumentRejected {
        problems {
          line
          message
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
      ... on NotAllowed {
        message
      }
      ... on IdempotencyKeyReused {
        message
      }
    }
  }
`);

/** Whether the country has an entry in that edition already, and at which draft. */
export const ExistingEntryQuery = graphql(`
  query ExistingEntry($country: String!, $year: Int!) {
    entry(country: $country, year: $year, perspective: DRAFT) {
      id
      draftRevision {
        id
        number
        author
      }
    }
  }
`);

export type ImportResult = ImportData['importDocument'];
export type ReadDocument = Extract<ImportResult, { __typename: 'ImportDocumentPayload' }>;
export type CandidateFigure = ReadDocument['document']['figures'][number];
