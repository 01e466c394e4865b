import { graphql } from '../../graphql/generated/gql.ts';

/**
 * Every list of findings names these, so that it is read again when an entry is saved or a finding is marked: an
 * empty list holds no typename by which the document cache could know.
 */
export const FINDING_LISTS = { additionalTypenames: ['Check', 'Entry', 'Revision'] };

export const MarkCheckIntended = graphql(`
  mutation MarkCheckIntended($input: MarkCheckIntendedInput!) {
    markCheckIntended(input: $input) {
      __typename
      ... on MarkCheckIntendedPayload {
        check {
          ...Finding
        }
      }
      ... on Error {
        message
      }
    }
  }

  fragment Finding on Check {
    fingerprint
    kind
    message
    intended {
      reason
      by
      at
    }
    formerly {
      reason
      by
      at
    }
    places {
      entry {
        id
        country {
          code
          name
        }
        edition {
          year
        }
      }
      figure {
        id
        key
      }
      section
      quote
      start
      end
    }
  }
`);

export const WithdrawIntendedMark = graphql(`
  mutation WithdrawIntendedMark($input: WithdrawIntendedMarkInput!) {
    withdrawIntendedMark(input: $input) {
      __typename
      ... on WithdrawIntendedMarkPayload {
        check {
          fingerprint
        }
      }
      ... on Error {
        message
      }
    }
  }
`);
