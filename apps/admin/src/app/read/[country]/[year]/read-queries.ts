import { graphql } from '../../../../graphql/generated/gql.ts';
import type { ReadEntryFragment as ReadEntryData } from '../../../../graphql/generated/graphql.ts';

export const ReadEntryFragment = graphql(`
  fragment ReadEntry on Entry {
    id
    title
    publisher
    publicationDate
    disclaimer
    otherYears
    country {
      id
      code
      name
    }
    edition {
      id
      year
      referenceFrom
      referenceTo
    }
    citation {
      text
      url
    }
    revision {
      id
      number
      contentHash
      citeAs
      lastUpdated
      addresses
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
    sections {
      id
      key
      heading
      body
    }
    figures {
      ...FigureParts
      anchor {
        section
        start
        end
      }
      source {
        key
        title
        url
      }
    }
  }
`);

export const ReadEntryQuery = graphql(`
  query ReadEntry($country: String!, $year: Int!, $asOf: DateTime) {
    entry(country: $country, year: $year, asOf: $asOf) {
      ...ReadEntry
    }
  }
`);

export const ReadRevisionQuery = graphql(`
  query ReadRevision($country: String!, $year: Int!, $number: Int!) {
    revision(country: $country, year: $year, number: $number) {
      id
      entry {
        ...ReadEntry
      }
    }
  }
`);

export type PublishedEntry = ReadEntryData;
export type PublishedFigure = PublishedEntry['figures'][number];
export type PublicNote = PublishedEntry['publications'][number];
