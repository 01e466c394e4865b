/** Answers that are given again, as the listening server gives them. On an ephemeral port of loopback. */
import type { AddressInfo } from 'node:net';
import { createHttpServer, stopServer } from '@yearline/server/http/http-server';
import { publishEntry } from '@yearline/survey/entries/publish-entry';
import { reviseEntry } from '@yearline/survey/entries/revise-entry';
import { openSurvey } from '@yearline/survey/open-survey';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import { createAuth } from '@yearline/survey/people/auth';
import { PUBLIC_TABLES } from '@yearline/survey/public-state';
import { describe, expect, it, onTestFinished } from 'vitest';
import { narrative, verbs, WHERE } from '../support/entries.ts';
import { LISTENING } from '../support/listening.ts';
import { createSurvey, OPERATOR } from '../support/survey.ts';

const TITLE = `query { entry(country: "XXA", year: 2004) { title revision { number } } }`;

async function listeningSurvey() {
  const survey = createSurvey();
  const url = 'http://localhost:3000';
  const auth = createAuth(survey.db, { secret: 'a-secret-for-tests-of-enough-length', url });
  const server = createHttpServer({
    db: survey.db,
    auth,
    url,
    graphiql: false,
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
  const { create, publish } = verbs(survey);
  await create({ ...WHERE, title: 'First', sections: narrative }, 'EDITOR');
  await publish({ ...WHERE, baseRevision: 1, publicNote: 'Out.' }, 'PUBLISHER');
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}/graphql?query=${encodeURIComponent(query)}`, { headers });
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  /** What the entry itself costs is told from the two statements that ask whether anything was published. */
  const readsOf = async (work: () => Promise<unknown>) =>
    (await survey.statementsDuring(work)).filter((sql) => sql.includes('"entries"')).length;
  return { survey, ask, get, readsOf };
}

const EDITION_OF_TEST = { country: 'XXA', year: 2004 };

describe('an answer to a published read', () => {
  it('is given again to the byte, without reading the entry again', async () => {
    const { ask, readsOf } = await listeningSurvey();
    const first = await ask(TITLE);
    let second = first;
    const reads = await readsOf(async () => {
      second = await ask(TITLE);
    });
    expect(first.text).toContain('"title":"First"');
    expect(second.text).toBe(first.text);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(second.headers.get('access-control-allow-origin')).toBe('*');
    expect(reads).toBe(0);
  });

  it('is a new one from the moment something is published, by whichever process', async () => {
    const { survey, ask } = await listeningSurvey();
    await ask(TITLE);
    const otherProcess = openSurvey(survey.folder);
    onTestFinished(() => {
      otherProcess.$client.close();
    });
    reviseEntry(otherProcess, OPERATOR, {
      entry: EDITION_OF_TEST,
      baseRevision: 1,
      title: 'Second',
    });
    expect((await ask(TITLE)).text).toContain('"title":"First"');
    publishEntry(otherProcess, OPERATOR, {
      entry: EDITION_OF_TEST,
      baseRevision: 2,
      publicNote: 'Corrected.',
      kind: 'CORRECTION',
    });
    expect((await ask(TITLE)).text).toContain('"title":"Second"');
  });

  it('stands while drafts are saved: they are nothing that it shows', async () => {
    const { survey, ask, readsOf } = await listeningSurvey();
    await ask(TITLE);
    reviseEntry(survey.db, OPERATOR, { entry: EDITION_OF_TEST, baseRevision: 1, title: 'Draft' });
    expect(await readsOf(() => ask(TITLE))).toBe(0);
    expect((await ask(TITLE)).text).toContain('"title":"First"');
  });
});

/** Tables that change no public answer by a row of their own, and why. A new table belongs here or among PUBLIC_TABLES. */
const NOT_PUBLIC: Readonly<Record<string, string>> = {
  countries: 'filled at the start of a process, before it answers',
  editions: 'an edition shows with the first publication of an entry',
  entries: 'an entry shows what is published of it',
  revisions: 'reached through a publication',
  revision_addresses: 'part of a revision',
  bodies: 'part of a revision',
  sections: 'part of a revision',
  figures: 'part of a revision',
  sources: 'part of a revision',
  audit: 'for administrators',
  policies: 'in force by a row of edition_policies',
  external_values: 'written with their release',
  intended_findings: 'for who is signed in',
  search_texts: 'follows the revisions and publications',
  search_places: 'follows the revisions',
  people: 'not public',
  sessions: 'not public',
  accounts: 'not public',
  verifications: 'not public',
  api_tokens: 'not public',
  idempotency_keys: 'not public',
};

it('every table is known to change public answers, or not to', () => {
  const { db } = createSurvey();
  const tables = db.$client
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
  expect(tables.sort()).toEqual([...PUBLIC_TABLES, ...Object.keys(NOT_PUBLIC)].sort());
});

describe('an answer asked for by address', () => {
  it('is told to stand, without its body, until something is published', async () => {
    const { survey, get } = await listeningSurvey();
    const first = await get(TITLE);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(await first.text()).toContain('"title":"First"');
    const again = await get(TITLE, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    reviseEntry(survey.db, OPERATOR, { entry: EDITION_OF_TEST, baseRevision: 1, title: 'Second' });
    publishEntry(survey.db, OPERATOR, {
      entry: EDITION_OF_TEST,
      baseRevision: 2,
      publicNote: 'Corrected.',
    });
    const changed = await get(TITLE, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('"title":"Second"');
  });

  it('is for nobody to keep when it is given to a person', async () => {
    const { survey, get } = await listeningSurvey();
    const token = createApiToken(survey.db, OPERATOR, { name: 'Reader', role: 'EDITOR' });
    const answer = await get(TITLE, { authorization: `Bearer ${token}` });
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('never writes', async () => {
    const { get } = await listeningSurvey();
    const answer = await get('mutation { __typename }');
    expect(answer.status).toBe(405);
  });
});

describe('what is never given again', () => {
  it('an answer to who sends a token, from neither side', async () => {
    const { survey, ask, readsOf } = await listeningSurvey();
    reviseEntry(survey.db, OPERATOR, { entry: EDITION_OF_TEST, baseRevision: 1, title: 'Draft' });
    const token = createApiToken(survey.db, OPERATOR, { name: 'Reader', role: 'EDITOR' });
    const credentials = { authorization: `Bearer ${token}` };
    const draft = TITLE.replace('2004)', '2004, perspective: DRAFT)');
    expect((await ask(draft, credentials)).text).toContain('"title":"Draft"');
    expect((await ask(draft)).text).not.toContain('Draft"');
    await ask(TITLE);
    expect(await readsOf(() => ask(TITLE, credentials))).toBeGreaterThan(0);
  });

  it('an answer to who sends a cookie', async () => {
    const { ask, readsOf } = await listeningSurvey();
    await ask(TITLE);
    expect(await readsOf(() => ask(TITLE, { cookie: 'a=b' }))).toBeGreaterThan(0);
  });

  it('an answer with an error in it', async () => {
    const { ask } = await listeningSurvey();
    const wrong = '{ entries(first: 1000) { totalCount } }';
    const answers = [await ask(wrong), await ask(wrong)];
    for (const { text } of answers) expect(text).toContain('must lie between 1 and 100');
  });
});
