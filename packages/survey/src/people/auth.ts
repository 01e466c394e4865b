/**
 * People and sessions, kept by better-auth. There is no sign-up and no default password: the first
 * administrator comes in by a one-time link that only someone at the machine can print.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@yearline/db/open-database';
import { accounts, people, sessions, verifications } from '@yearline/db/tables';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins';
import { InvalidInputError } from '../errors.ts';
import { DataFolderError } from '../open-survey.ts';
import { hasPassword } from './people.ts';
import { SignInLimit } from './sign-in-limit.ts';
import type { Role, Viewer } from './viewer.ts';

/** How long a printed sign-in link works. */
export const LINK_MINUTES = 15;
const MIN_SECRET_LENGTH = 32;
const MIN_PASSWORD_LENGTH = 10;
const MAX_PASSWORD_LENGTH = 128;

export type Auth = ReturnType<typeof createAuth>;

export function createAuth(
  db: Database,
  options: { readonly secret: string; readonly url: string },
) {
  const links = new Map<string, (url: string) => void>();
  const auth = betterAuth({
    appName: 'Yearline',
    baseURL: options.url,
    basePath: '/auth',
    secret: options.secret,
    trustedOrigins: [options.url],
    database: drizzleAdapter(db, {
      provider: 'sqlite',
      schema: { user: people, session: sessions, account: accounts, verification: verifications },
    }),
    user: { additionalFields: { role: { type: 'string', input: false, required: true } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    // Links are printed on the machine, never asked for over the network.
    disabledPaths: ['/sign-in/magic-link', '/sign-up/email', '/update-user', '/delete-user'],
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ email, url }) => links.get(email)?.(url),
      }),
    ],
    // By account instead, below: an address can be made up in a header.
    rateLimit: { enabled: false },
    // Said outright, since the library would leave these checks out under NODE_ENV=test.
    advanced: { cookiePrefix: 'yearline', disableOriginCheck: false, disableCSRFCheck: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });

  const limit = new SignInLimit();
  return {
    /** Answers the addresses below /auth. */
    async handler(request: Request): Promise<Response> {
      if (!new URL(request.url).pathname.endsWith('/sign-in/email')) return auth.handler(request);
      const account = await accountOf(request);
      const wait = limit.waitMinutes(account);
      if (wait > 0) {
        const message = `Too many wrong passwords for this account. Wait ${wait} minutes, or sign in by a link.`;
        return Response.json({ code: 'TOO_MANY_ATTEMPTS', message }, { status: 429 });
      }
      const response = await auth.handler(request);
      if (response.ok) limit.succeeded(account);
      else limit.failed(account);
      return response;
    },

    /** Who holds the session of this request; null without a valid one. */
    async viewerOfSession(headers: Headers): Promise<Viewer | null> {
      const session = await auth.api.getSession({ headers });
      if (!session) return null;
      const { id, name, role } = session.user;
      return { id, name, role: role as Role, client: 'dashboard', sessionId: session.session.id };
    },

    /** An address that signs this person in, once, within LINK_MINUTES. */
    async createSignInLink(email: string): Promise<string> {
      const { promise, resolve } = Promise.withResolvers<string>();
      links.set(email, resolve);
      try {
        await auth.api.signInMagicLink({
          body: { email, callbackURL: '/', errorCallbackURL: '/sign-in' },
          headers: new Headers(),
        });
        return await promise;
      } finally {
        links.delete(email);
      }
    },

    /** Sets or changes the password of whoever holds the session. Throws InvalidInputError. */
    async setPassword(
      headers: Headers,
      input: { readonly newPassword: string; readonly currentPassword: string | null },
    ): Promise<void> {
      const { newPassword, currentPassword } = input;
      if (newPassword.length < MIN_PASSWORD_LENGTH) {
        throw passwordProblem(
          'newPassword',
          `The password has ${newPassword.length} characters; it needs at least ${MIN_PASSWORD_LENGTH}.`,
        );
      }
      if (newPassword.length > MAX_PASSWORD_LENGTH) {
        throw passwordProblem(
          'newPassword',
          `The password has ${newPassword.length} characters; it may have at most ${MAX_PASSWORD_LENGTH}.`,
        );
      }
      const session = await auth.api.getSession({ headers });
      if (!session) throw passwordProblem('session', 'Sign in first.');
      if (!hasPassword(db, session.user.id)) {
        await auth.api.setPassword({ body: { newPassword }, headers });
        return;
      }
      try {
        await auth.api.changePassword({
          body: { newPassword, currentPassword: currentPassword ?? '', revokeOtherSessions: true },
          headers,
        });
      } catch {
        throw passwordProblem('currentPassword', 'The current password is not right.');
      }
    },
  };
}

async function accountOf(request: Request): Promise<string> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  const email = body !== null && typeof body === 'object' ? Reflect.get(body, 'email') : '';
  return String(email).trim().toLowerCase();
}

function passwordProblem(field: string, message: string): InvalidInputError {
  return new InvalidInputError([{ path: [field], message }]);
}

/**
 * The secret that signs session cookies: made on first use, kept beside the database, readable by its owner only.
 * Throws DataFolderError.
 */
export function sessionSecret(dataFolder: string): string {
  const file = join(dataFolder, 'session-secret');
  if (!existsSync(file)) {
    // Written aside and linked in whole: of two processes that start at once, one makes it and both read it.
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft);
    }
  }
  let secret = '';
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch {
    // Told below, as a secret that is not there.
  }
  if (secret.length >= MIN_SECRET_LENGTH) return secret;
  throw new DataFolderError(
    `The session secret ${file} cannot be read or is cut short. Make it readable, or remove it: a new one is made, and everybody signs in again.`,
  );
}
