import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import type { Database } from './open-database.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** The database was written by a newer Yearline. Nothing was touched. */
export class DatabaseNewerError extends Error {
  override readonly name = 'DatabaseNewerError';
  constructor() {
    super(
      'The database was written by a newer version of Yearline. Update the program, or point YEARLINE_DATA at another folder.',
    );
  }
}

/** A migration would have broken the data. It was rolled back; the database is as it was. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

export interface MigrationReport {
  /** How many migrations were applied now. */
  readonly applied: number;
  /** The copy taken before, null where there was nothing to lose. */
  readonly backup: string | null;
}

/**
 * Brings the database up to date: backup first, foreign keys off outside the transaction (SQLite ignores the
 * pragma inside one, and a table rebuild with keys on can wipe children), all pending migrations in one
 * transaction, then a foreign key check and row counts before it commits. Throws DatabaseNewerError or
 * MigrationError, having changed nothing.
 */
export function migrate(
  db: Database,
  options: { readonly backups: string; readonly migrations?: readonly MigrationMeta[] },
): MigrationReport {
  const migrations =
    options.migrations ?? readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
  const client = db.$client;
  if (pendingMigrations(db, migrations).length === 0) return { applied: 0, backup: null };

  const backup = contentTables(db).length > 0 ? takeBackup(db, options.backups) : null;
  client.pragma('foreign_keys = OFF');
  try {
    const applied = client
      .transaction(() => {
        // Another process may have migrated while this one waited for the lock.
        const pending = pendingMigrations(db, migrations);
        const before = countRows(db);
        for (const migration of pending) apply(db, migration);
        checkForeignKeys(db);
        checkNothingLost(before, countRows(db));
        return pending.length;
      })
      .immediate();
    return { applied, backup };
  } finally {
    client.pragma('foreign_keys = ON');
  }
}

function pendingMigrations(
  db: Database,
  migrations: readonly MigrationMeta[],
): readonly MigrationMeta[] {
  db.$client.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)',
  );
  const last = db.$client
    .prepare<[], { at: number | null }>('SELECT max(created_at) AS at FROM __drizzle_migrations')
    .get()?.at;
  const newest = migrations.at(-1)?.folderMillis ?? 0;
  if (last != null && last > newest) throw new DatabaseNewerError();
  return migrations.filter((migration) => last == null || migration.folderMillis > last);
}

function apply(db: Database, migration: MigrationMeta): void {
  for (const statement of migration.sql) db.$client.exec(statement);
  db.$client
    .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
    .run(migration.hash, migration.folderMillis);
}

/** Not the full-text indexes, nor the tables that SQLite keeps them in: what they hold can be built again. */
function contentTables(db: Database): string[] {
  return db.$client
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .all()
    .map((row) => row.name);
}

function countRows(db: Database): Map<string, number> {
  return new Map(
    contentTables(db).map((table) => [
      table,
      db.$client.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0,
    ]),
  );
}

function checkForeignKeys(db: Database): void {
  const broken = db.$client.pragma('foreign_key_check') as { table: string; rowid: number }[];
  const first = broken[0];
  if (first) {
    throw new MigrationError(
      `The migration would leave ${broken.length} broken reference(s), the first in ${first.table} row ${first.rowid}. Nothing was changed.`,
    );
  }
}

/** A table may be dropped on purpose; one that stays may not lose rows. */
function checkNothingLost(before: Map<string, number>, after: Map<string, number>): void {
  for (const [table, count] of before) {
    const now = after.get(table);
    if (now !== undefined && now < count) {
      throw new MigrationError(
        `The migration would lose ${count - now} row(s) of ${table}. Nothing was changed.`,
      );
    }
  }
}

function takeBackup(db: Database, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  let file = join(folder, `before-migration-${stamp}.sqlite`);
  for (let n = 2; existsSync(file); n++) {
    file = join(dirname(file), `before-migration-${stamp}-${n}.sqlite`);
  }
  db.$client.prepare('VACUUM INTO ?').run(file);
  return file;
}
