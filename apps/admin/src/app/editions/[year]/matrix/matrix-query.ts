import { cache } from 'react';
import { graphql } from '../../../../graphql/generated/gql.ts';
import type { EditionMatrixQuery as EditionMatrixData } from '../../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../../graphql/query-server.ts';

const EditionMatrixQuery = graphql(`
  query EditionMatrix($year: Int!, $concept: String, $population: String, $after: String) {
    editions(first: 100) {
      nodes {
        id
        year
      }
    }
    editionMatrix(year: $year, concept: $concept, population: $population) {
      edition {
        id
        year
      }
      concept
      population
      choices(first: 100) {
        nodes {
          concept
          conceptLabel
          population
          label
          figures
        }
      }
      cells(first: 100, after: $after) {
        nodes {
          row {
            key
            label
            hasEntry
          }
          column {
            key
            label
            places
            hasEntry
            country {
              id
              code
            }
          }
          facts {
            ...FactParts
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

type Answer = NonNullable<EditionMatrixData['editionMatrix']>;
export type MatrixCell = Answer['cells']['nodes'][number];
export type MatrixFact = MatrixCell['facts'][number];
export type MatrixChoice = Answer['choices']['nodes'][number];

export interface EditionMatrix {
  readonly years: readonly number[];
  readonly concept: string | null;
  /** "-" for figures that name none; null is everybody. */
  readonly population: string | null;
  readonly choices: readonly MatrixChoice[];
  /** Every cell that states something. */
  readonly cells: readonly MatrixCell[];
}

/** Null where the edition has no entry to show. */
export const loadMatrix = cache(
  async (
    year: number,
    concept: string | null,
    population: string | null,
  ): Promise<EditionMatrix | null> => {
    const ask = (after: string | null): Promise<EditionMatrixData> =>
      queryAsVisitor(EditionMatrixQuery, { year, concept, population, after });
    const { editions, editionMatrix } = await ask(null);
    if (!editionMatrix) return null;
    const cells = [...editionMatrix.cells.nodes];
    let { pageInfo } = editionMatrix.cells;
    while (pageInfo.hasNextPage) {
      const next = (await ask(pageInfo.endCursor)).editionMatrix;
      if (!next) break;
      cells.push(...next.cells.nodes);
      pageInfo = next.cells.pageInfo;
    }
    return {
      years: editions.nodes.map((edition) => edition.year),
      concept: editionMatrix.concept,
      population: editionMatrix.population,
      choices: editionMatrix.choices.nodes,
      cells,
    };
  },
);
