import { randomUUID } from 'node:crypto';
import { type Database, inTransaction } from '@yearline/db/open-database';
import { accounts, people, sessions } from '@yearline/db/tables';
import { asc, eq } from 'drizzle-orm';
import { writeAudit } from '../entries/write-revision.ts';
import { InvalidInputError } from '../errors.ts';
import { type Role, requirePermission, type Viewer } from './viewer.ts';

/** Adds someone who may sign in. Throws NotAllowedError, InvalidInputError. */
export function addPerson(
  db: Database,
  viewer: Viewer,
  input: { readonly name: string; readonly email: string; readonly role: Role },
): void {
  requirePermission(viewer, 'ADMINISTER');
  const email = input.email.trim().toLowerCase();
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
    throw problem(`"${input.email}" is not an e-mail address.`);
  }
  if (findPerson(db, email)) throw problem(`Somebody with the e-mail ${email} is there already.`);
  insertPerson(db, { name: input.name.trim(), email, role: input.role });
  writeAudit(db, viewer, {
    at: new Date().toISOString(),
    action: 'person added',
    detail: { email, role: input.role },
  });
}

/** Throws InvalidInputError when nobody has this e-mail. */
export function requirePerson(db: Database, email: string): void {
  if (!findPerson(db, email)) throw problem(`Nobody has the e-mail ${email}.`);
}

/**
 * Lets somebody who forgot their password set a new one after signing in by a link. Ends their sessions, since
 * whoever has them may not be who asks. Throws NotAllowedError, InvalidInputError.
 */
export function forgetPassword(db: Database, viewer: Viewer, email: string): void {
  requirePermission(viewer, 'ADMINISTER');
  requirePerson(db, email);
  const personId = findPerson(db, email)?.id ?? '';
  inTransaction(db, () => {
    db.delete(accounts).where(eq(accounts.userId, personId)).run();
    db.delete(sessions).where(eq(sessions.userId, personId)).run();
    writeAudit(db, viewer, {
      at: new Date().toISOString(),
      action: 'password forgotten',
      detail: { email },
    });
  });
}

/** The e-mail of the first administrator, who is added when there is none yet. */
export function ensureFirstAdministrator(db: Database): string {
  const admin = db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.role, 'ADMIN'))
    .orderBy(asc(people.createdAt))
    .get();
  if (admin) return admin.email;
  const email = 'admin@yearline.local';
  insertPerson(db, { name: 'Administrator', email, role: 'ADMIN' });
  return email;
}

/** False while only sign-in links work. */
export function hasPassword(db: Database, personId: string): boolean {
  return db
    .select({ password: accounts.password })
    .from(accounts)
    .where(eq(accounts.userId, personId))
    .all()
    .some((account) => account.password !== null);
}

/** Null for whoever is no person, such as a token. */
export function emailOfPerson(db: Database, personId: string): string | null {
  return (
    db.select({ email: people.email }).from(people).where(eq(people.id, personId)).get()?.email ??
    null
  );
}

function findPerson(db: Database, email: string) {
  return db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, email.trim().toLowerCase()))
    .get();
}

function insertPerson(db: Database, person: { name: string; email: string; role: Role }): void {
  const now = new Date();
  db.insert(people)
    .values({ id: randomUUID(), ...person, emailVerified: true, createdAt: now, updatedAt: now })
    .run();
}

function problem(message: string): InvalidInputError {
  return new InvalidInputError([{ path: ['email'], message }]);
}
