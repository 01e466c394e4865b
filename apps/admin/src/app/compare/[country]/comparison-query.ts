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
      concept
      population
      origin
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
    warnings
  }
`);

export const ComparisonQuery = graphql(`
  query Comparison(
    $country: String!
    $from: Int!
    $to: Int!
    $fromRevision: Int
    $toRevision: Int
    $asOf: DateTime
    $perspective: Perspective
  ) {
    country(code: $country, asOf: $asOf, perspective: $perspective) {
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
    compare(
      country: $country
      from: $from
      to: $to
      fromRevision: $fromRevision
      toRevision: $toRevision
      asOf: $asOf
      perspective: $perspective
    ) {
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
        rulings {
          ...AppliedRuling
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

export const AppliedRulingFragment = graphql(`
  fragment AppliedRuling on Ruling {
    id
    kind
    countryCode
    fromYear
    toYear
    reason
    at
    by
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
    liveRevision {
      id
      number
    }
    citation {
      text
    }
    sections {
      id
      key
      heading
    }
  }
`);

/** Whether each of two revisions can be read; asked only when a comparison that pins them cannot. */
export const PinnedRevisionsQuery = graphql(`
  query PinnedRevisions(
    $country: String!
    $from: Int!
    $to: Int!
    $fromRevision: Int!
    $toRevision: Int!
  ) {
    from: revision(country: $country, year: $from, number: $fromRevision) {
      id
    }
    to: revision(country: $country, year: $to, number: $toRevision) {
      id
    }
  }
`);

export type Comparison = NonNullable<ComparisonData['compare']>;
export type FigureChange = Comparison['figures'][number];
export type AppliedRuling = FigureChange['rulings'][number];
export type ComparedCountry = NonNullable<ComparisonData['country']>;
