import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { describe, expect, test, vi } from 'vitest';
import { ENTRY_LISTS } from './client.tsx';
import { type PagedQuery, subscribeToPages } from './use-all-pages.ts';

interface Names {
  readonly entries: { readonly names: readonly string[]; readonly next: string | null };
}

const namesOfEntries: PagedQuery<Names, { after: string | null }> = {
  query: gql`
    query Names($after: String) {
      entries(after: $after) {
        names
        next
      }
    }
  `,
  variables: (after) => ({ after }),
  pageInfo: ({ entries }) => ({ hasNextPage: entries.next !== null, endCursor: entries.next }),
  context: ENTRY_LISTS,
};

const addEntry = gql`
  mutation Add {
    addEntry {
      id
    }
  }
`;

/** A server that gives the names two at a time, and adds one by the mutation. */
function clientOf(names: string[]): Client {
  return new Client({
    url: 'http://server.invalid/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: async (_address, request) => {
      const { operationName, variables } = JSON.parse(String(request?.body));
      if (operationName === 'Add') {
        names.push('added');
        return Response.json({ data: { addEntry: { __typename: 'Entry', id: 'added' } } });
      }
      const from = Number(variables.after ?? 0);
      const next = from + 2 < names.length ? String(from + 2) : null;
      const entries = { __typename: 'Names', names: names.slice(from, from + 2), next };
      return Response.json({ data: { entries } });
    },
  });
}

function listOf(client: Client) {
  const told: string[][] = [];
  const stop = subscribeToPages(client, namesOfEntries, ({ pages }) =>
    told.push((pages ?? []).flatMap(({ entries }) => entries.names)),
  );
  return { told, stop };
}

describe('a list of several pages', () => {
  test('is told only when it is whole', async () => {
    const { told, stop } = listOf(clientOf(['a', 'b', 'c', 'd', 'e']));
    await vi.waitFor(() => expect(told).toEqual([['a', 'b', 'c', 'd', 'e']]));
    stop();
  });

  test('shows what is added on a page of its own', async () => {
    const client = clientOf(['a', 'b']);
    const { told, stop } = listOf(client);
    await vi.waitFor(() => expect(told).toEqual([['a', 'b']]));
    await client.mutation(addEntry, {}).toPromise();
    await vi.waitFor(() => expect(told.at(-1)).toEqual(['a', 'b', 'added']));
    stop();
  });
});

test('the first entry of an empty year appears without reading the page again', async () => {
  const client = clientOf([]);
  const { told, stop } = listOf(client);
  await vi.waitFor(() => expect(told).toEqual([[]]));
  await client.mutation(addEntry, {}).toPromise();
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['added']));
  stop();
});
