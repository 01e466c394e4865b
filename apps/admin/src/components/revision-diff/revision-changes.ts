import { graphql } from '../../graphql/generated/gql.ts';
import type { RevisionChangesFragment as RevisionChangesData } from '../../graphql/generated/graphql.ts';

/** What two revisions of one entry differ in, as editors and readers both see it. */
export const RevisionChangesFragment = graphql(`
  fragment RevisionChanges on RevisionDiff {
    from {
      ...ComparedRevision
    }
    to {
      ...ComparedRevision
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
`);

export const ComparedRevisionFragment = graphql(`
  fragment ComparedRevision on Revision {
    id
    number
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

export type RevisionChanges = RevisionChangesData;
export type FigureEdit = RevisionChanges['figures'][number];
export type EditedFigure = NonNullable<FigureEdit['later']>;
export type FieldChange = RevisionChanges['fields'][number];
