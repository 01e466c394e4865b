import { graphql } from '../../../graphql/generated/gql.ts';
import type { ComparisonQuery as ComparisonData } from '../../../graphql/generated/graphql.ts';

/** What a figure needs to be shown and drawn; used wherever figures appear on public pages. */
export const FigurePartsFragment = graphql(`
  fragment FigureParts on Figure {
    id
    key
    phrase
    qualifier
    value
    low
    high
    hardLow
    hardHigh
    softLow
    softHigh
    best
    attribution
    confirmed
    note
    measure {
      key
      label
      kind
      unit
      period
      places
      population
      definition
    }
  }
`);

/** What a passage of two aligned texts needs to be shown. */
export const PassagePartsFragment = graphql(`
  fragment PassageParts on PassageChange {
    kind
    earlier
    later
    earlierSection
    laterSection
    similarity
    moved
    words {
      kind
      text
    }
    streak {
      entries
      text
    }
    warnings
  }
`);

export const ComparisonQuery = graphql(`
  query Comparison($country: String!, $from: Int!, $to: Int!, $asOf: DateTime) {
    country(code: $country) {
      id
      code
      name
      entries(first: 100) {
        nodes {
          id
          edition {
            id
            year
          }
        }
      }
    }
    compare(country: $country, from: $from, to: $to, asOf: $asOf) {
      from {
        ...ComparedEntry
      }
      to {
        ...ComparedEntry
      }
      figures {
        measure {
          key
          label
          kind
          unit
          period
          places
        }
        verdict
        certainty
        reason
        changeLow
        changeHigh
        changeText
        percent
        flags
        earlier {
          ...FigureParts
        }
        later {
          ...FigureParts
        }
      }
      passages {
        ...PassageParts
      }
      summary {
        text
        figures
        passages
        carriedOverShare
      }
      policy
      proseMethod
    }
  }
`);

export const ComparedEntryFragment = graphql(`
  fragment ComparedEntry on Entry {
    id
    title
    edition {
      id
      year
    }
    revision {
      id
      number
      createdAt
      contentHash
    }
    sections {
      id
      key
      heading
    }
  }
`);

export type Comparison = NonNullable<ComparisonData['compare']>;
export type FigureChange = Comparison['figures'][number];
export type ComparedCountry = NonNullable<ComparisonData['country']>;
