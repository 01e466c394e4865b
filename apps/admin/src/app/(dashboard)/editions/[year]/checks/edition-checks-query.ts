import { FINDING_LISTS } from '../../../../../components/findings/finding-queries.ts';
import { graphql } from '../../../../../graphql/generated/gql.ts';
import type {
  CheckKind,
  EditionChecksQuery as EditionChecksData,
  EditionChecksQueryVariables,
} from '../../../../../graphql/generated/graphql.ts';
import type { PagedQuery } from '../../../../../graphql/use-all-pages.ts';

const EditionChecksQuery = graphql(`
  query EditionChecks($year: Int!, $kind: CheckKind, $intended: Boolean, $after: String) {
    editionChecks(
      year: $year
      perspective: DRAFT
      kind: $kind
      intended: $intended
      first: 100
      after: $after
    ) {
      nodes {
        ...Finding
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function checksOfEdition(
  year: number,
  kind: CheckKind | null,
  intended: boolean | null,
): PagedQuery<EditionChecksData, EditionChecksQueryVariables> {
  return {
    query: EditionChecksQuery,
    variables: (after) => ({ year, kind, intended, after }),
    pageInfo: ({ editionChecks }) =>
      editionChecks?.pageInfo ?? { hasNextPage: false, endCursor: null },
    context: FINDING_LISTS,
  };
}
