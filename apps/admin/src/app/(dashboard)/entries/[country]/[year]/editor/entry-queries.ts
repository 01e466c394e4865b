import { graphql } from '../../../../../../graphql/generated/gql.ts';

export const EntryForEditing = graphql(`
  query EntryForEditing($country: String!, $year: Int!) {
    entry(country: $country, year: $year, perspective: DRAFT) {
      id
      stage
      otherYears
      country {
        code
        name
      }
      edition {
        year
        title
      }
      liveRevision {
        id
        number
      }
      draftRevision {
        ...EditedRevision
      }
    }
  }

  fragment EditedRevision on Revision {
    id
    number
    author
    createdAt
    title
    publisher
    publicationDate
    disclaimer
    sections {
      id
      key
      heading
      body
    }
    figures {
      id
      key
      phrase
      qualifier
      value
      low
      high
      measure {
        concept
        population
        origin
        places
        kind
        unit
        period
        definition
      }
      attribution
      source {
        key
      }
      anchor {
        section
        start
        end
      }
      confirmed
      note
    }
    sources {
      key
      title
      publisher
      date
      url
      accessed
    }
  }
`);

export const RevisionForEditing = graphql(`
  query RevisionForEditing($country: String!, $year: Int!, $number: Int!) {
    revision(country: $country, year: $year, number: $number) {
      ...EditedRevision
    }
  }
`);

export const SaveEntry = graphql(`
  mutation SaveEntry($input: ReviseEntryInput!) {
    reviseEntry(input: $input) {
      __typename
      ... on ReviseEntryPayload {
        changed
        entry {
          id
          stage
        }
        revision {
          ...EditedRevision
        }
      }
      ... on StaleRevision {
        message
        base {
          ...EditedRevision
        }
        current {
          ...EditedRevision
        }
      }
      ... on InvalidInput {
        message
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

export const SuggestFigures = graphql(`
  query SuggestFigures($text: String!) {
    suggestFigures(text: $text) {
      phrase
      qualifier
      value
      low
      high
      unit
      start
      end
      concept
      population
      origin
      places
      kind
      period
      attribution
    }
  }
`);
