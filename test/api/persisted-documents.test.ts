/** Documents that the server knows by their hash. */
import { createHash } from 'node:crypto';
import { createApi } from '@yearline/server/yoga';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import { createAuth } from '@yearline/survey/people/auth';
import { expect, it } from 'vitest';
import { createSurvey, OPERATOR } from '../support/survey.ts';

const TEXT = 'query Who { viewer { role } }';
const HASH = createHash('sha256').update(TEXT).digest('hex');
const COOKIE = { cookie: 'yearline.session_token=whatever' };

function createAsk(enforced: boolean) {
  const { db } = createSurvey();
  const url = 'http://localhost:3000';
  const api = createApi({
    db,
    url,
    auth: createAuth(db, { secret: 'a-secret-for-tests-of-enough-length', url }),
    graphiql: false,
    log: () => {},
    persisted: { byHash: new Map([[HASH, TEXT]]), enforced },
  });
  const token = createApiToken(db, OPERATOR, { name: 'Program', role: 'EDITOR' });
  const ask = async (body: object, headers: Record<string, string> = {}) => {
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  };
  return { ask, token };
}

interface Answer {
  readonly data?: { readonly viewer: { readonly role: string } | null };
  readonly errors?: readonly { readonly message: string; readonly extensions: { code: string } }[];
}

const byHash = (sha256Hash: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

it('a known hash is answered as its text would be', async () => {
  const { ask } = createAsk(true);
  expect(await ask(byHash(HASH), COOKIE)).toMatchObject({ status: 200, data: { viewer: null } });
});

it('a hash that nobody knows is said to be that, in the word that clients understand', async () => {
  const { ask } = createAsk(true);
  const answer = await ask(byHash('0'.repeat(64)), COOKIE);
  expect(answer).toMatchObject({ status: 404, errors: [{ message: 'PersistedQueryNotFound' }] });
});

it('a browser with a session may send no text of its own where that is enforced', async () => {
  const { ask } = createAsk(true);
  const answer = await ask({ query: TEXT }, COOKIE);
  expect(answer).toMatchObject({
    status: 403,
    errors: [{ extensions: { code: 'PERSISTED_ONLY' } }],
  });
});

it('a program with a token, and whoever reads without credentials, asks what it wants', async () => {
  const { ask, token } = createAsk(true);
  const headers = { ...COOKIE, authorization: `Bearer ${token}` };
  expect(await ask({ query: TEXT }, headers)).toMatchObject({
    data: { viewer: { role: 'EDITOR' } },
  });
  expect(await ask({ query: TEXT })).toMatchObject({ data: { viewer: null } });
});

it('while the dashboard is being built, a browser may send anything', async () => {
  const { ask } = createAsk(false);
  expect(await ask({ query: TEXT }, COOKIE)).toMatchObject({ status: 200 });
});

it('a request without either is told what to send', async () => {
  const { ask } = createAsk(true);
  const answer = await ask({});
  expect(answer).toMatchObject({ status: 400 });
  expect(answer.errors?.[0]?.message).toContain('Send a query, or the hash');
});
