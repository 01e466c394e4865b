'use client';

import type { Client } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../graphql/generated/gql.ts';

const CountryNames = graphql(`
  query CountryNames($after: String) {
    countries(first: 100, after: $after) {
      nodes {
        code
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const NOT_READ_YET: ReadonlyMap<string, string> = new Map();

/** The name of a country by its code. A free name, and a code while the names are being read, stays as it is. */
export function useCountryName(): (code: string) => string {
  const client = useClient();
  const [names, setNames] = useState(NOT_READ_YET);
  useEffect(() => {
    let wanted = true;
    void readAll(client).then((all) => {
      if (wanted) setNames(all);
    });
    return () => {
      wanted = false;
    };
  }, [client]);
  return (code) => names.get(code) ?? code;
}

/** Page after page. Countries hardly change: what this page has read once is not asked again. */
async function readAll(
  client: Client,
  names: Map<string, string> = new Map(),
  after: string | null = null,
): Promise<ReadonlyMap<string, string>> {
  const { data } = await client
    .query(CountryNames, { after }, { requestPolicy: 'cache-first' })
    .toPromise();
  if (!data) return names;
  for (const { code, name } of data.countries.nodes) names.set(code, name);
  const { hasNextPage, endCursor } = data.countries.pageInfo;
  return hasNextPage && endCursor ? readAll(client, names, endCursor) : names;
}
