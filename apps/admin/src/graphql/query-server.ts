import { type AnyVariables, Client, fetchExchange, type TypedDocumentNode } from '@urql/core';
import { cookies } from 'next/headers';
import { serverAddress } from '../server-address.ts';
import { persistedDocuments } from './persisted-documents.ts';

/** The GraphQL server did not answer, or not with data. The nearest error page explains it to the reader. */
export class ServerQueryError extends Error {
  override readonly name = 'ServerQueryError';
}

/** Asks the GraphQL server while a page is rendered, as an anonymous reader. */
export async function queryAsReader<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return query(document, variables, {});
}

/** Asks the GraphQL server while a page is rendered, with the session of the browser that asked for the page. */
export async function queryAsVisitor<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return query(document, variables, { cookie: (await cookies()).toString() });
}

async function query<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  headers: Record<string, string>,
): Promise<Data> {
  const server = new Client({
    url: `${serverAddress()}/graphql`,
    exchanges: [persistedDocuments, fetchExchange],
    preferGetMethod: false,
    fetchOptions: { cache: 'no-store', headers },
  });
  const { data, error } = await server.query(document, variables).toPromise();
  if (error) throw new ServerQueryError(error.message, { cause: error });
  if (data === undefined) throw new ServerQueryError('The server answered without data.');
  return data;
}
