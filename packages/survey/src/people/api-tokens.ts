import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Database, inTransaction, prepared } from '@yearline/db/open-database';
import { apiTokens } from '@yearline/db/tables';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { writeAudit } from '../entries/write-revision.ts';
import { InvalidInputError } from '../errors.ts';
import { type Role, requirePermission, type Viewer } from './viewer.ts';

const statements = prepared((db) => ({
  byHash: db
    .select({ id: apiTokens.id, name: apiTokens.name, role: apiTokens.role })
    .from(apiTokens)
    .where(and(eq(apiTokens.tokenHash, sql.placeholder('tokenHash')), isNull(apiTokens.revokedAt)))
    .prepare(),
}));

/** A new token. It is shown this once: only its hash is kept. Throws NotAllowedError, InvalidInputError. */
export function createApiToken(
  db: Database,
  viewer: Viewer,
  input: { readonly name: string; readonly role: Role },
): string {
  requirePermission(viewer, 'ADMINISTER');
  const name = input.name.trim();
  if (name === '') {
    throw new InvalidInputError([
      { path: ['name'], message: 'Name the token after the program that will use it.' },
    ]);
  }
  const token = `yl_${randomBytes(32).toString('base64url')}`;
  const now = new Date().toISOString();
  db.insert(apiTokens)
    .values({ id: randomUUID(), name, role: input.role, tokenHash: hash(token), createdAt: now })
    .run();
  writeAudit(db, viewer, { at: now, action: 'token created', detail: { name, role: input.role } });
  return token;
}

/** Who speaks with this token; null when it is unknown or revoked. */
export function viewerOfToken(db: Database, token: string): Viewer | null {
  const row = statements(db).byHash.get({ tokenHash: hash(token) });
  return row ? { id: `token:${row.id}`, name: row.name, role: row.role, client: 'api' } : null;
}

/** A token as an administrator knows it: never the token itself, which nobody can read any more. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** ISO instant. */
  readonly createdAt: string;
  /** ISO instant; null while the token works. */
  readonly revokedAt: string | null;
}

/** All that were ever made, oldest first. Throws NotAllowedError. */
export function listApiTokens(db: Database, viewer: Viewer): ApiToken[] {
  requirePermission(viewer, 'ADMINISTER');
  const { id, name, role, createdAt, revokedAt } = apiTokens;
  return db
    .select({ id, name, role, createdAt, revokedAt })
    .from(apiTokens)
    .orderBy(asc(createdAt))
    .all();
}

/** From now on nobody speaks with it. Revoked already, it stays as it is. Throws NotAllowedError, InvalidInputError. */
export function revokeApiToken(db: Database, viewer: Viewer, id: string): ApiToken {
  return inTransaction(db, () => {
    const token = listApiTokens(db, viewer).find((one) => one.id === id);
    if (!token) {
      throw new InvalidInputError([{ path: ['id'], message: `No API token has the id ${id}.` }]);
    }
    if (token.revokedAt !== null) return token;
    const revokedAt = new Date().toISOString();
    db.update(apiTokens).set({ revokedAt }).where(eq(apiTokens.id, id)).run();
    const { name, role } = token;
    writeAudit(db, viewer, { at: revokedAt, action: 'token revoked', detail: { name, role } });
    return { ...token, revokedAt };
  });
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
