import { cache } from 'react';
import { graphql } from '../../../../graphql/generated/gql.ts';
import type {
  CarriedPassagesQuery as CarriedData,
  RepeatedPassagesQuery as RepeatedData,
  SurveyedInEditionQuery as SurveyedData,
} from '../../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../../graphql/query-server.ts';

const CarriedPassagesQuery = graphql(`
  query CarriedPassages($year: Int!, $country: String, $first: Int!, $after: String) {
    carriedPassages(year: $year, country: $country, first: $first, after: $after) {
      totalCount
      nodes {
        entry {
          ...EntryOfPassage
        }
        section
        sentence
        start
        words
        unchanged {
          since
          entries
          missing
          text
        }
        figuresOnly {
          since
        }
        staleDates
        unconfirmedNumbers
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const RepeatedPassagesQuery = graphql(`
  query RepeatedPassages($year: Int!, $country: String, $first: Int!, $after: String) {
    repeatedPassages(year: $year, country: $country, first: $first, after: $after) {
      totalCount
      commonRuns
      nodes {
        unit
        kind
        words
        places {
          entry {
            ...EntryOfPassage
          }
          section
          text
          start
          similarity
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const EntryOfPassageFragment = graphql(`
  fragment EntryOfPassage on Entry {
    id
    country {
      id
      code
      name
    }
    sections {
      id
      key
      heading
    }
  }
`);

const SurveyedInEditionQuery = graphql(`
  query SurveyedInEdition($year: Int!, $after: String) {
    edition(year: $year) {
      id
      entries(first: 100, after: $after) {
        nodes {
          id
          country {
            id
            code
            name
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

export type CarriedPage = NonNullable<CarriedData['carriedPassages']>;
export type CarriedPassage = CarriedPage['nodes'][number];
export type RepeatedPage = NonNullable<RepeatedData['repeatedPassages']>;
export type RepeatedPassage = RepeatedPage['nodes'][number];

interface Asked {
  readonly year: number;
  /** Code; null for every country. */
  readonly country: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Null when the edition has no published entry, or none of the country. */
export async function loadCarried(asked: Asked): Promise<CarriedPage | null> {
  const data: CarriedData = await queryAsVisitor(CarriedPassagesQuery, asked);
  return data.carriedPassages;
}

/** Null when the edition has no published entry. */
export async function loadRepeated(asked: Asked): Promise<RepeatedPage | null> {
  const data: RepeatedData = await queryAsVisitor(RepeatedPassagesQuery, asked);
  return data.repeatedPassages;
}

/** Every page of a list. */
export async function allOf<Item>(
  load: (asked: Asked) => Promise<{
    readonly nodes: readonly Item[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null>,
  asked: Pick<Asked, 'year' | 'country'>,
): Promise<Item[] | null> {
  let page = await load({ ...asked, first: 100, after: null });
  if (!page) return null;
  const items = [...page.nodes];
  while (page?.pageInfo.hasNextPage) {
    page = await load({ ...asked, first: 100, after: page.pageInfo.endCursor });
    items.push(...(page?.nodes ?? []));
  }
  return items;
}

export interface NamedCountry {
  readonly code: string;
  readonly name: string;
}

/** The countries of an edition by name; none when nothing of it is published. */
export const loadCountries = cache(async (year: number): Promise<NamedCountry[]> => {
  const countries: NamedCountry[] = [];
  let after: string | null = null;
  do {
    const page: SurveyedData['edition'] = (
      await queryAsVisitor(SurveyedInEditionQuery, { year, after })
    ).edition;
    countries.push(...(page?.entries.nodes ?? []).map(({ country }) => country));
    after = page?.entries.pageInfo.hasNextPage ? page.entries.pageInfo.endCursor : null;
  } while (after !== null);
  return countries;
});
