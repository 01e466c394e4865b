import { graphql } from '../../../../../../graphql/generated/gql.ts';
import type { RevisionDiffQuery as RevisionDiffData } from '../../../../../../graphql/generated/graphql.ts';

export const RevisionDiffQuery = graphql(`
  query RevisionDiff($country: String!, $year: Int!, $from: Int!, $to: Int!) {
    compareRevisions(country: $country, year: $year, from: $from, to: $to) {
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
      fields {
        field
        earlier
        later
      }
      figures {
        kind
        changed
        earlier {
          ...EditedFigure
        }
        later {
          ...EditedFigure
        }
      }
      passages {
        ...PassageParts
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
    sections {
      id
      key
      heading
    }
  }
`);

export const EditedFigureFragment = graphql(`
  fragment EditedFigure on Figure {
    ...FigureParts
    source {
      key
      title
    }
    measure {
      concept
      origin
    }
  }
`);

export type RevisionDiff = NonNullable<RevisionDiffData['compareRevisions']>;
export type FigureEdit = RevisionDiff['figures'][number];
export type EditedFigure = NonNullable<FigureEdit['later']>;
export type FieldChange = RevisionDiff['fields'][number];
