/** Event streams as the listening server gives them. On an ephemeral port of loopback; Freedonia is made up. */
import type { AddressInfo } from 'node:net';
import { apiTokens } from '@yearline/db/tables';
import { createHttpServer, stopServer } from '@yearline/server/http/http-server';
import { DEFAULT_LIMITS, type Limits } from '@yearline/server/limits/limits';
import { schema } from '@yearline/server/schema/index';
import { publishEntry } from '@yearline/survey/entries/publish-entry';
import { reviseEntry } from '@yearline/survey/entries/revise-entry';
import { LiveSurvey } from '@yearline/survey/live/live-survey';
import { openSurvey } from '@yearline/survey/open-survey';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import { createAuth } from '@yearline/survey/people/auth';
import { expect, it, onTestFinished, vi } from 'vitest';
import { verbs, WHERE } from '../support/entries.ts';
import { LISTENING } from '../support/listening.ts';
import { createSurvey, OPERATOR } from '../support/survey.ts';

const ALL = (after = '') =>
  `subscription { entryChanged${after && `(after: "${after}")`} {
    kind cursor reason by revision { number title } entry { title } } }`;

interface Told {
  readonly kind: string;
  readonly cursor: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly revision: { readonly number: number; readonly title: string } | null;
}

async function listeningSurvey(limits: Partial<Limits> = {}) {
  const survey = createSurvey();
  const url = 'http://localhost:3000';
  const live = new LiveSurvey(survey.db);
  const server = createHttpServer({
    db: survey.db,
    auth: createAuth(survey.db, { secret: 'a-secret-for-tests-of-enough-length', url }),
    url,
    graphiql: false,
    live,
    limits: { ...DEFAULT_LIMITS, ...limits },
    ...LISTENING,
    log: (line) => survey.logged.push(line),
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
  onTestFinished(async () => {
    server.closeAllConnections();
    await stopServer(server);
  });
  await verbs(survey).create({ ...WHERE, title: 'Draft 1' }, 'EDITOR');
  const token = createApiToken(survey.db, OPERATOR, { name: 'Listener', role: 'REVIEWER' });
  const known = { authorization: `Bearer ${token}` };
  const open = async (query: string, headers: Record<string, string> = {}) => {
    const gone = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query }),
      signal: gone.signal,
    });
    const events = told(response);
    const next = async () => (await events.next()).value as Told;
    return { response, next, events, close: () => gone.abort() };
  };
  const revise = (base: number, db = survey.db) =>
    reviseEntry(db, OPERATOR, { entry: WHERE, baseRevision: base, title: `Draft ${base + 1}` });
  const publish = (base: number, db = survey.db) =>
    publishEntry(db, OPERATOR, { entry: WHERE, baseRevision: base, publicNote: 'Out.' });
  return { survey, server, live, open, known, revise, publish };
}

async function* told(response: Response): AsyncGenerator<Told> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const data = /^data: (.+)$/m.exec(part)?.[1];
      if (!data) continue;
      const answer = JSON.parse(data);
      expect(answer.errors).toBeUndefined();
      yield answer.data.entryChanged;
    }
  }
}

it('a draft never reaches a reader; its publication does, without who did it', async () => {
  const { open, known, revise, publish } = await listeningSurvey();
  const [reader, reviewer] = [await open(ALL()), await open(ALL(), known)];
  expect((await reader.next()).kind).toBe('READY');
  expect((await reviewer.next()).kind).toBe('READY');
  revise(1);
  expect(await reviewer.next()).toMatchObject({
    kind: 'SAVED',
    by: 'Test',
    revision: { number: 2, title: 'Draft 2' },
  });
  revise(2);
  publish(3);
  revise(3);
  expect(await reader.next()).toMatchObject({
    kind: 'PUBLISHED',
    by: null,
    revision: { number: 3 },
  });
  publish(4);
  expect(await reader.next()).toMatchObject({ kind: 'PUBLISHED', revision: { number: 4 } });
});

it('every subscription field is held to that', () => {
  expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(['entryChanged']);
});

it('what another process writes arrives', async () => {
  const { survey, open, known, revise } = await listeningSurvey();
  const reviewer = await open(ALL(), known);
  await reviewer.next();
  const other = openSurvey(survey.folder);
  onTestFinished(() => void other.$client.close());
  revise(1, other);
  expect(await reviewer.next()).toMatchObject({ kind: 'SAVED', revision: { number: 2 } });
});

it('a revoked token is told so and cut', async () => {
  const { survey, open, known, revise } = await listeningSurvey();
  const reviewer = await open(ALL(), known);
  await reviewer.next();
  survey.db.update(apiTokens).set({ revokedAt: new Date().toISOString() }).run();
  revise(1);
  expect(await reviewer.next()).toMatchObject({ kind: 'ENDED', reason: 'ACCESS_ENDED' });
  expect(await reviewer.next()).toBeUndefined();
});

it('a role that was changed ends the stream', async () => {
  const { survey, open, known } = await listeningSurvey();
  const reviewer = await open(ALL(), known);
  await reviewer.next();
  survey.db.update(apiTokens).set({ role: 'EDITOR' }).run();
  expect(await reviewer.next()).toMatchObject({ kind: 'ENDED', reason: 'ROLE_CHANGED' });
});

it('who comes back with a cursor misses nothing and hears nothing twice', async () => {
  const { open, known, revise } = await listeningSurvey();
  let line = await open(ALL(), known);
  let { cursor } = await line.next();
  const heard: number[] = [];
  for (let base = 1; base < 9; base += 2) {
    revise(base);
    const event = await line.next();
    heard.push(event.revision?.number ?? 0);
    cursor = event.cursor;
    line.close();
    revise(base + 1);
    line = await open(ALL(cursor), known);
    expect((await line.next()).kind).toBe('READY');
    const missed = await line.next();
    heard.push(missed.revision?.number ?? 0);
    cursor = missed.cursor;
  }
  expect(heard).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

it('a cursor that says nothing here is answered by RESYNC', async () => {
  const { open, known } = await listeningSurvey();
  expect((await (await open(ALL('x'), known)).next()).kind).toBe('RESYNC');
  const reader = await (await open(ALL())).next();
  expect((await (await open(ALL(reader.cursor), known)).next()).kind).toBe('RESYNC');
});

it('more streams than a caller may have are refused, until one is closed', async () => {
  const { live, open, known } = await listeningSurvey({ streams: { perCaller: 1, total: 2 } });
  const first = await open(ALL(), known);
  await first.next();
  const refused = await open(ALL(), known);
  expect([refused.response.status, refused.response.headers.get('retry-after')]).toEqual([
    429,
    '30',
  ]);
  const reader = await open(ALL());
  await reader.next();
  expect((await open(ALL())).response.status).toBe(503);
  first.close();
  await vi.waitFor(() => expect(live.listeners).toBe(1));
  expect((await (await open(ALL(), known)).next()).kind).toBe('READY');
});

it('200 idle streams cost no statement each, and a stop ends them all', async () => {
  const { survey, server, live, open } = await listeningSurvey();
  const lines = await Promise.all(Array.from({ length: 200 }, () => open(ALL())));
  for (const line of lines) await line.next();
  expect(live.listeners).toBe(200);
  const statements: string[] = [];
  statements.push(
    ...(await survey.statementsDuring(() => new Promise((resolve) => setTimeout(resolve, 1000)))),
  );
  expect(statements.length).toBeLessThan(20);
  await stopServer(server);
  for (const line of lines) {
    expect(await line.next()).toMatchObject({ kind: 'ENDED', reason: 'SERVER_STOPPING' });
  }
  expect(live.listeners).toBe(0);
});
