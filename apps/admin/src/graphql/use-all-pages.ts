'use client';

import type {
  AnyVariables,
  Client,
  CombinedError,
  OperationContext,
  TypedDocumentNode,
} from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** How one list is read, page by page. */
export interface PagedQuery<Data, Variables extends AnyVariables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: (after: string | null) => Variables;
  readonly pageInfo: (data: Data) => PageInfo;
  readonly context: Partial<OperationContext>;
}

interface Answer<Data> {
  /** Every page, in order; null until the last one has come for the first time. */
  readonly pages: readonly Data[] | null;
  readonly error: CombinedError | null;
}

/**
 * Reads a list whole: a list that stops at its first page without saying so hides entries. Every page stays
 * subscribed, so that it is read again when an entry is written. `paged` must keep its identity.
 */
export function useAllPages<Data, Variables extends AnyVariables>(
  paged: PagedQuery<Data, Variables>,
): Answer<Data> & { readonly readAgain: () => void } {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer<Data> & { of: unknown }>(() => nothingYet(paged));
  const stop = useRef<() => void>(() => {});

  const read = useCallback(() => {
    stop.current();
    setAnswer((before) => (before.of === paged ? { ...before, error: null } : nothingYet(paged)));
    stop.current = subscribeToPages(client, paged, (told) => setAnswer({ of: paged, ...told }));
  }, [client, paged]);

  useEffect(() => {
    read();
    return () => stop.current();
  }, [read]);

  const { pages, error } = answer.of === paged ? answer : nothingYet<Data>(paged);
  return { pages, error, readAgain: read };
}

function nothingYet<Data>(paged: unknown): Answer<Data> & { of: unknown } {
  return { of: paged, pages: null, error: null };
}

/** Follows the cursors from page to page and tells the whole list each time that it is complete. */
export function subscribeToPages<Data, Variables extends AnyVariables>(
  client: Pick<Client, 'query'>,
  { query, variables, pageInfo, context }: PagedQuery<Data, Variables>,
  tell: (answer: Answer<Data>) => void,
): () => void {
  interface Page {
    readonly after: string | null;
    data: Data | null;
    unsubscribe: () => void;
  }
  const pages: Page[] = [];

  function dropFrom(index: number) {
    for (const page of pages.splice(index)) page.unsubscribe();
  }

  function follow(index: number, after: string | null) {
    if (pages[index]?.after === after && index < pages.length) return;
    dropFrom(index);
    const page: Page = { after, data: null, unsubscribe: () => {} };
    pages.push(page);
    const subscription = client
      .query(query, variables(after), context)
      .subscribe(({ data, error }) => {
        if (!pages.includes(page)) return;
        if (!data) {
          if (error) tell({ pages: null, error });
          return;
        }
        page.data = data;
        const { hasNextPage, endCursor } = pageInfo(data);
        if (hasNextPage && endCursor !== null) follow(index + 1, endCursor);
        else dropFrom(index + 1);
        const read = pages.map((each) => each.data);
        const last = read.at(-1);
        if (last && !pageInfo(last).hasNextPage && read.every((each) => each !== null)) {
          tell({ pages: read, error: null });
        }
      });
    page.unsubscribe = () => subscription.unsubscribe();
  }

  follow(0, null);
  return () => dropFrom(0);
}
