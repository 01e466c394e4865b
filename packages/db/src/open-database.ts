import SQLite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as tables from './tables.ts';

/** An open database with the project's tables. `$client` is the better-sqlite3 connection below it. */
export type Database = BetterSQLite3Database<typeof tables> & { $client: SQLite.Database };

/**
 * Opens (and creates, if missing) the database file with the pragmas that the guarantees rest on:
 * FULL, because an acknowledged save must survive power loss; recursive triggers, because without them
 * INSERT OR REPLACE would slip past the triggers that refuse DELETE.
 */
export function openDatabase(
  file: string,
  options: {
    /** Told every statement that runs, with its values; for tests that count them. */
    readonly onStatement?: (sql: string) => void;
  } = {},
): Database {
  const { onStatement } = options;
  const client = new SQLite(
    file,
    onStatement ? { verbose: (sql) => onStatement(String(sql)) } : {},
  );
  client.pragma('busy_timeout = 5000');
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  client.pragma('recursive_triggers = ON');
  return drizzle(client, { schema: tables });
}

/**
 * Runs `work` in one transaction that takes the write lock at once, so that waiting works and nothing is half
 * done. What is thrown inside rolls everything back. `work` is synchronous and uses `db` itself: one connection.
 */
export function inTransaction<Result>(db: Database, work: () => Result): Result {
  return db.$client.transaction(work).immediate();
}

/** Builds statements once per database connection. Prepared on the connection, they also run inside its transactions. */
export function prepared<Statements extends object>(
  build: (db: Database) => Statements,
): (db: Database) => Statements {
  const byDatabase = new WeakMap<Database, Statements>();
  return (db) => {
    let statements = byDatabase.get(db);
    if (!statements) {
      statements = build(db);
      byDatabase.set(db, statements);
    }
    return statements;
  };
}
