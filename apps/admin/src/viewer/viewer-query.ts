import { graphql } from '../graphql/generated/gql.ts';
import type { ViewerQuery as ViewerData } from '../graphql/generated/graphql.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      role
      hasPassword
      can
    }
  }
`);

/** Who is signed in, and what they may do. */
export type Viewer = NonNullable<ViewerData['viewer']>;
