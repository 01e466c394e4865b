import { cache } from 'react';
import { graphql } from '../../../graphql/generated/gql.ts';
import type { Perspective } from '../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../graphql/query-server.ts';

const EditionYearsQuery = graphql(`
  query EditionYears($perspective: Perspective!) {
    editions(first: 100, perspective: $perspective) {
      nodes {
        id
        year
      }
    }
  }
`);

/** Years of the editions that have an entry to read, in no order. */
export const loadEditionYears = cache(async (perspective: Perspective): Promise<number[]> => {
  const { editions } = await queryAsVisitor(EditionYearsQuery, { perspective });
  return editions.nodes.map(({ year }) => year);
});
