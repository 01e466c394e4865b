import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Database, prepared } from '@yearline/db/open-database';
import { apiTokens } from '@yearline/db/tables';
import { and, eq, isNull, sql } from 'drizzle-orm';
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

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
