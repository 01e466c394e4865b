import { Client, fetchExchange } from '@urql/core';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { serverAddress } from '../server-address.ts';
import { type Viewer, ViewerQuery } from './viewer-query.ts';

export type ViewerAnswer =
  | { readonly kind: 'signed-in'; readonly viewer: Viewer }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'server-unreachable' };

/** Asks the GraphQL server whose session the browser's cookies carry; once for each page. */
export const loadViewer = cache(async (): Promise<ViewerAnswer> => {
  const cookie = (await cookies()).toString();
  const server = new Client({
    url: `${serverAddress()}/graphql`,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: { cache: 'no-store', headers: { cookie } },
  });
  const { data, error } = await server.query(ViewerQuery, {}).toPromise();
  if (error || !data) return { kind: 'server-unreachable' };
  return data.viewer ? { kind: 'signed-in', viewer: data.viewer } : { kind: 'anonymous' };
});

export async function mayReadDrafts(): Promise<boolean> {
  const answer = await loadViewer();
  return answer.kind === 'signed-in' && answer.viewer.can.includes('READ_DRAFTS');
}
