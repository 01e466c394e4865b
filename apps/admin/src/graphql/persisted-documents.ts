import { persistedExchange } from '@urql/exchange-persisted';

/**
 * Sends the hash of a document in place of its text: the server knows every document of the dashboard, and in production
 * answers a browser nothing else. Where it does not know one, as while a screen is being written, the text follows.
 */
export const persistedDocuments = persistedExchange({
  enableForMutation: true,
  enableForSubscriptions: true,
  // Behind a session nothing may be kept on the way, which is what GET would be good for.
  preferGetForPersistedQueries: false,
  generateHash: async (_text, document) =>
    '__meta__' in document ? hashIn(document.__meta__) : null,
});

function hashIn(meta: unknown): string | null {
  const hash = meta !== null && typeof meta === 'object' ? Reflect.get(meta, 'hash') : null;
  return typeof hash === 'string' ? hash : null;
}
