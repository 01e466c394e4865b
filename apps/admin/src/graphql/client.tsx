'use client';

import { Client, type CombinedError, cacheExchange, fetchExchange } from '@urql/core';
import { type ReactNode, useState } from 'react';
import { Provider } from 'urql';

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
        exchanges: [cacheExchange, fetchExchange],
        // Shows what is known at once and asks again: colleagues write at the same time.
        requestPolicy: 'cache-and-network',
        preferGetMethod: false,
        fetchOptions: { credentials: 'same-origin' },
      }),
  );
  return <Provider value={client}>{children}</Provider>;
}

/** What went wrong, as a sentence for the person at the screen. */
export function errorSentence(error: CombinedError): string {
  if (error.networkError) {
    return 'The server could not be reached. Check the connection and try again.';
  }
  const messages = error.graphQLErrors.map((graphQLError) => graphQLError.message);
  return messages.join(' ') || 'The server answered with an error.';
}
