/** Inserts of whole rows, prepared once: a save writes some fifteen of them, and building each anew cost more than SQLite. */
import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './open-database.ts';

export interface PreparedInsert<Row> {
  /** What is left out is NULL, or the next number where the table counts its rows itself. */
  run(row: Row): { readonly lastInsertRowid: number | bigint };
}

/** With `unlessThere`, a row whose key is taken is left as it is. */
export function prepareInsert<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  options: { readonly unlessThere?: boolean } = {},
): PreparedInsert<Table['$inferInsert']> {
  const names = Object.keys(getTableColumns(table));
  const placeholders = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const insert = db.insert(table).values(placeholders as Table['$inferInsert']);
  const statement = (options.unlessThere ? insert.onConflictDoNothing() : insert).prepare();
  const nothing = Object.fromEntries(names.map((name) => [name, null]));
  return { run: (row) => statement.run({ ...nothing, ...withoutUndefined(row) }) };
}

function withoutUndefined(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
