/**
 * The documents of the dashboard, known to the server by their hash: a browser sends the hash alone, and in production
 * nothing else, so that a stolen session cannot ask what no screen asks. Programs with a token ask what they want.
 */
import { readFileSync } from 'node:fs';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { type FieldNode, Kind, parse, print, visit } from 'graphql';
import { z } from 'zod';

export interface PersistedDocuments {
  /** Texts by the hash that the dashboard's code generator gave them. */
  readonly byHash: ReadonlyMap<string, string>;
  /** Whether browsers, known by their session, may send nothing else. */
  readonly enforced: boolean;
}

export const NO_DOCUMENTS: PersistedDocuments = { byHash: new Map(), enforced: false };

/** Throws when the file is missing or is no list of documents. */
export function readPersistedDocuments(file: URL): ReadonlyMap<string, string> {
  const documents: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const texts = Object.entries(z.record(z.string(), z.string()).parse(documents));
  return new Map(texts.map(([hash, text]) => [hash, withTypenames(text)]));
}

/** As the dashboard's client sends it: the cache there knows by the names of types what a mutation touched. */
function withTypenames(text: string): string {
  const document = visit(parse(text), {
    SelectionSet(node, _key, parent) {
      if (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION) return;
      const typename: FieldNode = {
        kind: Kind.FIELD,
        name: { kind: Kind.NAME, value: '__typename' },
      };
      return { ...node, selections: [...node.selections, typename] };
    },
  });
  return print(document);
}

export function persistedDocuments({ byHash, enforced }: PersistedDocuments) {
  return usePersistedOperations({
    getPersistedOperation: (hash) => byHash.get(hash) ?? null,
    allowArbitraryOperations: ({ headers }) =>
      !enforced || !headers.has('cookie') || headers.has('authorization'),
    customErrors: {
      // The word by which clients know that they may send the text instead.
      notFound: {
        message: 'PersistedQueryNotFound',
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 404 } },
      },
      keyNotFound: {
        message:
          'Send a query, or the hash of a persisted document as extensions.persistedQuery.sha256Hash.',
        extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
      },
      persistedQueryOnly: {
        message:
          'With a session, this server answers only the documents of the dashboard. Send an API token instead of a cookie to ask anything else.',
        extensions: { code: 'PERSISTED_ONLY', http: { status: 403 } },
      },
    },
  });
}
