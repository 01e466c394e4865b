'use client';

import { Client, type CombinedError, cacheExchange, fetchExchange } from '@urql/core';
import { type ReactNode, useState } from 'react';
import { Provider } from 'urql';
import { persistedDocuments } from './persisted-documents.ts';

/**
 * Every list of entries names these, so that it is read again when one is written: an empty list holds no
 * typename by which the document cache could know that it is out of date.
 */
export const ENTRY_LISTS = { additionalTypenames: ['Entry', 'Edition', 'Revision'] };

export function GraphqlProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new Client({
        url: '/graphql',
        exchanges: [cacheExchange, persistedDocuments, fetchExchange],
        // Shows what is known at once and asks again: colleagues write at the same time.
        requestPolicy: 'cache-and-network',
        preferGetMethod: false,
        // Server-sent events, through the same fetch.
        fetchSubscriptions: true,
        fetchOptions: { credentials: 'same-origin' },
        fetch: fetchWithinLimit,
      }),
  );
  return <Provider value={client}>{children}</Provider>;
}

/** A request that never ends would leave "Saving…" on the screen for ever. */
const LIMIT_MS = 60_000;

function fetchWithinLimit(address: RequestInfo | URL, request?: RequestInit): Promise<Response> {
  // A stream of events has no end to wait for.
  const accept = new Headers(request?.headers).get('accept') ?? '';
  if (accept.startsWith('text/event-stream')) return fetch(address, request);
  const limit = AbortSignal.timeout(LIMIT_MS);
  const signal = request?.signal ? AbortSignal.any([request.signal, limit]) : limit;
  return fetch(address, { ...request, signal });
}

/** What went wrong, as a sentence for the person at the screen. */
export function errorSentence(error: CombinedError): string {
  if (error.networkError?.name === 'TimeoutError') {
    return 'The server has not answered for a minute. Try again: nothing is written twice.';
  }
  if (error.networkError) {
    return 'The server could not be reached. Check the connection and try again.';
  }
  const messages = error.graphQLErrors.map((graphQLError) => graphQLError.message);
  return messages.join(' ') || 'The server answered with an error.';
}
