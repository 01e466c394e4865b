import { cache } from 'react';
import { graphql } from '../../../../graphql/generated/gql.ts';
import type { EditionSumsQuery as EditionSumsData } from '../../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../../graphql/query-server.ts';

const EditionSumsQuery = graphql(`
  query EditionSums($year: Int!, $after: String) {
    editionReport(year: $year) {
      sumsByRegion(first: 20, after: $after) {
        nodes {
          key
          label
          kind
          unit
          period
          definition
          coverage
          overall {
            ...SumParts
          }
          byRegion {
            region
            sum {
              ...SumParts
            }
          }
          parts(first: 100) {
            totalCount
            nodes {
              region
              fact {
                ...FactParts
              }
            }
          }
          leftOut(first: 100) {
            totalCount
            nodes {
              reason
              text
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const SumPartsFragment = graphql(`
  fragment SumParts on QuantitySum {
    text
    hardLow
    hardHigh
    softText
    softLow
    softHigh
    best
    partCount
    unknownCount
    notAvailableCount
    softOnlyCount
    contradictedCount
    policy
  }
`);

/** A fact as sums and matrices show it. */
export const FactPartsFragment = graphql(`
  fragment FactParts on StatedFact {
    state
    agreement
    note
    words
    hardLow
    hardHigh
    softLow
    softHigh
    best
    statements {
      entry {
        ...NamedEntry
      }
      figure {
        ...FigureParts
      }
    }
  }
`);

export type EditionSum = NonNullable<
  EditionSumsData['editionReport']
>['sumsByRegion']['nodes'][number];
export type QuantitySum = EditionSum['overall'];

/** None where the edition has none, or no entry to show. */
export const loadSums = cache(async (year: number): Promise<readonly EditionSum[]> => {
  const sums: EditionSum[] = [];
  let after: string | null = null;
  do {
    const { editionReport }: EditionSumsData = await queryAsVisitor(EditionSumsQuery, {
      year,
      after,
    });
    sums.push(...(editionReport?.sumsByRegion.nodes ?? []));
    after = editionReport?.sumsByRegion.pageInfo.hasNextPage
      ? editionReport.sumsByRegion.pageInfo.endCursor
      : null;
  } while (after !== null);
  return sums;
});
