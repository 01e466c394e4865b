/** The server as it listens: health, sign-in, limits. On an ephemeral port of loopback. */
import { mkdtempSync, rmSync } from 'node:fs';
import { type RequestOptions, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpServer, stopServer } from '@yearline/server/http/http-server';
import { openSurvey } from '@yearline/survey/open-survey';
import { createAuth } from '@yearline/survey/people/auth';
import { ensureFirstAdministrator, forgetPassword } from '@yearline/survey/people/people';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LISTENING } from '../support/listening.ts';
import { OPERATOR } from '../support/survey.ts';

async function listen() {
  const folder = mkdtempSync(join(tmpdir(), 'yearline-http-'));
  const db = openSurvey(folder);
  const email = ensureFirstAdministrator(db);
  const logged: unknown[] = [];
  const services = {
    db,
    graphiql: true,
    ...LISTENING,
    log: (line: unknown) => logged.push(line),
  };
  // The address is known only once it listens, and better-auth wants to know it before.
  const probe = createHttpServer({
    ...services,
    url: '',
    auth: createAuth(db, SECRET('http://localhost')),
  });
  const port = await new Promise<number>((resolve) =>
    probe.listen(0, '127.0.0.1', () => resolve((probe.address() as AddressInfo).port)),
  );
  await stopServer(probe);
  const url = `http://127.0.0.1:${port}`;
  const auth = createAuth(db, SECRET(url));
  const server = createHttpServer({ ...services, url, auth });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await stopServer(server);
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { url, db, auth, email, logged };
}

const SECRET = (url: string) => ({ secret: 'a-secret-for-tests-of-enough-length', url });

const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

async function signInByLink(link: string) {
  const response = await fetch(link, { redirect: 'manual' });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { cookie, location: response.headers.get('location') ?? '' };
}

/** A request as no browser would send it. */
function raw(url: string, options: RequestOptions) {
  return new Promise<{ status: number | undefined; location: string | undefined }>(
    (resolve, reject) => {
      request(url, options, (response) => {
        response.resume();
        resolve({ status: response.statusCode, location: response.headers.location });
      })
        .on('error', reject)
        .end();
    },
  );
}

async function viewer(url: string, cookie: string) {
  const response = await fetch(
    `${url}/graphql`,
    json({ query: '{ viewer { name role hasPassword } }' }, { cookie }),
  );
  return (await response.json()).data.viewer;
}

describe('the server', () => {
  it('answers /health, and says where the API is when asked for anything else', async () => {
    const { url } = await listen();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const nothing = await fetch(`${url}/nothing`);
    expect(nothing.status).toBe(404);
    expect((await nothing.json()).message).toContain('/graphql');
  });

  it('signs in by a link once and not twice', async () => {
    const { url, auth, email } = await listen();
    const link = await auth.createSignInLink(email);
    const first = await signInByLink(link);
    expect(await viewer(url, first.cookie)).toEqual({
      name: 'Administrator',
      role: 'ADMIN',
      hasPassword: false,
    });
    const second = await signInByLink(link);
    expect(second.location).toContain('/sign-in?error=INVALID_TOKEN');
    expect(await viewer(url, second.cookie)).toBeNull();
  });

  it('makes no link for whoever asks over the network, and lets nobody sign up', async () => {
    const { url, email } = await listen();
    const origin = { origin: url };
    expect((await fetch(`${url}/auth/sign-in/magic-link`, json({ email }, origin))).status).toBe(
      404,
    );
    const signUp = { name: 'Eve', email: 'eve@example.org', password: 'long enough for anything' };
    expect((await fetch(`${url}/auth/sign-up/email`, json(signUp, origin))).ok).toBe(false);
  });

  it('signs in by a password once it is set, and changes it only against the current one', async () => {
    const { url, auth, email } = await listen();
    const { cookie } = await signInByLink(await auth.createSignInLink(email));
    const origin = url;
    const set = (body: unknown) =>
      fetch(`${url}/auth/set-own-password`, json(body, { cookie, origin }));
    const short = await set({ newPassword: 'short' });
    expect(short.status).toBe(400);
    expect((await short.json()).message).toContain('at least 10');
    expect((await set({ newPassword: 'a long password' })).status).toBe(200);
    expect((await set({ newPassword: 'another password', currentPassword: 'wrong' })).status).toBe(
      400,
    );
    const signedIn = await fetch(
      `${url}/auth/sign-in/email`,
      json({ email, password: 'a long password' }, { origin }),
    );
    expect(signedIn.status).toBe(200);
    expect(
      (await fetch(`${url}/auth/set-own-password`, json({ newPassword: 'a long password' })))
        .status,
    ).toBe(403);
    const { cookie: theirs } = await signInByLink(await auth.createSignInLink(email));
    const long = await fetch(
      `${url}/auth/set-own-password`,
      json({ newPassword: 'x'.repeat(200) }, { cookie: theirs, origin }),
    );
    expect(long.status).toBe(400);
    expect((await long.json()).message).toContain('at most 128');
  });

  it('takes a session only from its own pages, whatever another page sends', async () => {
    const { url, auth, email } = await listen();
    const { cookie } = await signInByLink(await auth.createSignInLink(email));
    const ask = (headers: Record<string, string>, body = '{"query":"{ viewer { role } }"}') =>
      fetch(`${url}/graphql`, { method: 'POST', headers: { cookie, ...headers }, body });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const origin of ['https://evil.example', 'null', `${url}.evil.example`]) {
      const answers = [
        await ask({ origin, 'content-type': 'application/json' }),
        await ask({ origin, ...form }, `query=${encodeURIComponent('{ viewer { role } }')}`),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(403);
        expect(await answer.text()).not.toContain('ADMIN');
      }
      const password = await fetch(
        `${url}/auth/set-own-password`,
        json({ newPassword: 'a password of theirs' }, { cookie, origin }),
      );
      expect(password.status).toBe(403);
    }
    // By another name of the same machine, handed on by the dashboard.
    const renamed = { origin: 'http://127.0.0.2:3000', 'x-forwarded-host': '127.0.0.2:3000' };
    expect((await ask({ ...renamed, 'content-type': 'application/json' })).status).toBe(200);
    const own = await ask({ origin: url, 'content-type': 'application/json' });
    expect(await own.json()).toMatchObject({ data: { viewer: { role: 'ADMIN' } } });
    expect((await viewer(url, cookie)).hasPassword).toBe(false);
  });

  it('keeps the session cookie from scripts and from other sites', async () => {
    const { auth, email } = await listen();
    const response = await fetch(await auth.createSignInLink(email), { redirect: 'manual' });
    const cookies = response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('leads nobody to another site', async () => {
    const { url, auth, email } = await listen();
    for (const path of ['//evil.example/', '/\\evil.example/', 'http://evil.example/']) {
      expect((await raw(url, { path })).location ?? '').not.toContain('evil');
    }
    const link = new URL(await auth.createSignInLink(email));
    for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      link.searchParams.set('callbackURL', elsewhere);
      const response = await fetch(link, { redirect: 'manual' });
      expect(response.headers.get('location') ?? '').not.toContain('evil');
    }
  });

  it('answers a request that it cannot read instead of hanging up', async () => {
    const { url } = await listen();
    expect((await raw(url, { path: '/health', headers: { host: 'a b' } })).status).toBe(400);
    expect((await raw(url, { path: '/graphql', method: 'TRACE' })).status).toBe(405);
  });

  it('lets whoever forgot a password set a new one after a link, and ends the sessions of before', async () => {
    const { url, db, auth, email } = await listen();
    const signIn = async () => (await signInByLink(await auth.createSignInLink(email))).cookie;
    const set = (cookie: string, newPassword: string) =>
      fetch(`${url}/auth/set-own-password`, json({ newPassword }, { cookie, origin: url }));
    const before = await signIn();
    expect((await set(before, 'the first password')).status).toBe(200);
    forgetPassword(db, OPERATOR, email);
    expect(await viewer(url, before)).toBeNull();
    expect((await set(await signIn(), 'the second password')).status).toBe(200);
  });

  it('stops the guessing of a password by account, whatever address the guesses claim', async () => {
    const { url, email } = await listen();
    const guess = (n: number) =>
      fetch(
        `${url}/auth/sign-in/email`,
        json(
          { email, password: `guess number ${n}` },
          { origin: url, 'x-forwarded-for': `10.0.0.${n}` },
        ),
      );
    for (let n = 0; n < 10; n++) expect((await guess(n)).status).toBe(401);
    const stopped = await guess(11);
    expect(stopped.status).toBe(429);
    expect((await stopped.json()).message).toMatch(/Wait \d+ minutes/);
  });

  it('refuses a body that is too large in a clear line', async () => {
    const { url } = await listen();
    const response = await fetch(
      `${url}/graphql`,
      json({ query: '{ viewer { id } }', variables: { text: 'x'.repeat(13 * 1024 * 1024) } }),
    );
    expect(response.status).toBe(413);
    expect((await response.json()).errors[0].message).toMatch(/13 MB; at most 12 MB/);
  });

  it('says what to send to whoever posts something else than JSON', async () => {
    const { url } = await listen();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ viewer { id } }"}',
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('content-type: application/json') }],
    });
  });

  it('serves GraphiQL to a browser without any other host', async () => {
    const { url } = await listen();
    const page = await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('Yearline');
    expect(page.match(/(?:src|href)="https?:[^"]*"/g)).toBeNull();
  });
});
