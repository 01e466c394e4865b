import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseNewerError, MIGRATIONS_FOLDER, MigrationError, migrate } from './migrate.ts';
import { type Database, openDatabase } from './open-database.ts';

let folder: string;
let db: Database;
const backups = () => join(folder, 'backups');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yearline-migrate-'));
  db = openDatabase(join(folder, 'yearline.sqlite'));
});

afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

/** How many migrations the project has. */
const ours = () => readdirSync(MIGRATIONS_FOLDER).filter((file) => file.endsWith('.sql')).length;

const at = '2026-01-01T00:00:00.000Z';

/** An entry with one sealed revision, a figure, a publication and an audit row, written as SQL. */
function fill() {
  db.$client.exec(`
    BEGIN;
    INSERT INTO countries (code, name) VALUES ('XRU', 'Ruritania');
    INSERT INTO editions (id, year, title) VALUES (1, 2004, 'Survey 2004');
    INSERT INTO entries (id, country_code, edition_id, created_at, updated_at) VALUES (1, 'XRU', 1, '${at}', '${at}');
    INSERT INTO revisions (id, entry_id, number, kind, title, addresses, author_name, created_at, content_hash)
      VALUES (1, 1, 1, 'CREATED', 'Ruritania 2004', '[]', 'Ana', '${at}', 'hash');
    INSERT INTO bodies (hash, text) VALUES ('b', 'At least 40 fled.');
    INSERT INTO sections (id, revision_id, position, key, body_hash) VALUES (1, 1, 0, 'main', 'b');
    INSERT INTO figures (id, revision_id, position, key, phrase, qualifier, value, concept, places, kind, unit, confirmed)
      VALUES (1, 1, 0, 'fled', 'At least 40', 'AT_LEAST', 40, 'departures', '[]', 'FLOW', 'PERSONS', 1);
    INSERT INTO sources (id, revision_id, position, key, title) VALUES (1, 1, 0, 's', 'A source');
    INSERT INTO revision_addresses (address, revision_id) VALUES ('https://example.org/1', 1);
    UPDATE entries SET draft_revision_id = 1, live_revision_id = 1 WHERE id = 1;
    INSERT INTO publications (id, entry_id, revision_id, kind, public_note, published_at, recorded_at, published_by)
      VALUES (1, 1, 1, 'FIRST', 'First', '${at}', '${at}', 'Ana');
    INSERT INTO rulings (id, kind, country_code, from_year, to_year, reason, recorded_at, recorded_by)
      VALUES (1, 'BREAK', 'XRU', 2003, 2004, 'A new way of counting.', '${at}', 'Ana');
    INSERT INTO ruling_withdrawals (id, ruling_id, reason, recorded_at, recorded_by) VALUES (1, 1, 'A mistake.', '${at}', 'Ana');
    INSERT INTO policies (id, name, version, "values", created_at) VALUES (1, 'cautious', 1, '{}', '${at}');
    INSERT INTO edition_policies (id, edition_id, policy_id, reason, set_at, set_by) VALUES (1, 1, 1, 'Vague.', '${at}', 'Ana');
    PRAGMA defer_foreign_keys = ON;
    INSERT INTO external_values (release_id, host, origin, year, refugees) VALUES (1, 'XRU', 'XRU', 2003, 5);
    INSERT INTO external_releases (id, dataset, release, licence, citation, content_hash, years, row_count, imported_at, imported_by)
      VALUES (1, 'table', '2099-01', 'none', 'Invented', 'hash', '[2003]', 1, '${at}', 'Ana');
    INSERT INTO audit (id, at, actor_name, client, action, entry_id) VALUES (1, '${at}', 'Ana', 'test', 'publish', 1);
    COMMIT;
    INSERT INTO intended_findings (fingerprint, locus, kind, entry_id, intended, reason, message, person_name, at)
      VALUES ('f', 'l', 'BOUND_FLIPPED', 1, 1, 'Two sources.', 'It flipped.', 'Ana', '${at}');
  `);
}

describe('migrating', () => {
  it('builds an empty database without a backup, with foreign keys on afterwards', () => {
    expect(migrate(db, { backups: backups() })).toEqual({ applied: ours(), backup: null });
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('does nothing to a database that is up to date', () => {
    migrate(db, { backups: backups() });
    expect(migrate(db, { backups: backups() })).toEqual({ applied: 0, backup: null });
  });

  it('makes documents findable by their addresses that were there before addresses had a table', () => {
    const all = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
    migrate(db, { backups: backups(), migrations: all.slice(0, 8) });
    db.$client.exec(`
      INSERT INTO countries (code, name) VALUES ('XRU', 'Ruritania');
      INSERT INTO editions (id, year, title) VALUES (1, 2004, 'Survey 2004');
      INSERT INTO entries (id, country_code, edition_id, created_at, updated_at) VALUES (1, 'XRU', 1, '${at}', '${at}');
      INSERT INTO revisions (id, entry_id, number, kind, title, addresses, author_name, created_at, content_hash)
        VALUES (1, 1, 1, 'IMPORTED', 'Ruritania 2004', '["https://example.org/1", "https://example.org/2", "https://example.org/1"]', 'Ana', '${at}', 'hash');
      UPDATE entries SET draft_revision_id = 1 WHERE id = 1;
    `);
    migrate(db, { backups: backups() });
    const addresses = db.$client
      .prepare('SELECT address FROM revision_addresses ORDER BY 1')
      .pluck();
    expect(addresses.all()).toEqual(['https://example.org/1', 'https://example.org/2']);
  });

  it('keeps every row of a filled database and backs it up first, even when a parent table is rebuilt', () => {
    migrate(db, { backups: backups() });
    fill();
    const report = migrate(db, {
      backups: backups(),
      migrations: [
        later([
          'CREATE TABLE new_editions (id integer PRIMARY KEY, year integer NOT NULL, title text NOT NULL, subtitle text)',
          'INSERT INTO new_editions (id, year, title) SELECT id, year, title FROM editions',
          'DROP TABLE editions',
          'ALTER TABLE new_editions RENAME TO editions',
        ]),
      ],
    });
    expect(report.applied).toBe(1);
    expect(db.$client.prepare('SELECT count(*) AS n FROM entries').get()).toEqual({ n: 1 });
    expect(report.backup).not.toBeNull();
    const copy = openDatabase(report.backup ?? '');
    expect(copy.$client.prepare('SELECT title FROM editions').all()).toEqual([
      { title: 'Survey 2004' },
    ]);
    copy.$client.close();
  });

  it('indexes for the search what is there already, as if it were written now', () => {
    const migrations = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
    const before = migrations.findIndex(({ sql }) =>
      sql.some((one) => one.includes('search_texts')),
    );
    migrate(db, { backups: backups(), migrations: migrations.slice(0, before) });
    fill();
    migrate(db, { backups: backups(), migrations });
    const found = (index: string, match: string) =>
      db.$client
        .prepare(
          `SELECT part, key FROM ${index} JOIN search_places ON text_id = ${index}.rowid WHERE ${index} MATCH ? ORDER BY part`,
        )
        .all(match);
    for (const index of ['search_drafts', 'search_published']) {
      expect(found(index, 'fled')).toEqual([{ part: 'BODY', key: 'main' }]);
      expect(found(index, 'least')).toEqual([
        { part: 'BODY', key: 'main' },
        { part: 'PHRASE', key: 'fled' },
      ]);
      expect(found(index, 'ruritania OR source')).toHaveLength(2);
      db.$client.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
    }
  });

  it('rolls back a migration that loses rows', () => {
    migrate(db, { backups: backups() });
    fill();
    expect(() =>
      migrate(db, {
        backups: backups(),
        migrations: [later(['DROP TABLE audit', 'CREATE TABLE audit (id integer PRIMARY KEY)'])],
      }),
    ).toThrow(MigrationError);
    expect(db.$client.prepare('SELECT actor_name FROM audit').all()).toEqual([
      { actor_name: 'Ana' },
    ]);
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(readdirSync(backups())).toHaveLength(1);
  });

  it('rolls back a migration that breaks a reference', () => {
    migrate(db, { backups: backups() });
    fill();
    expect(() =>
      migrate(db, {
        backups: backups(),
        migrations: [later(["UPDATE entries SET country_code = 'XXX'"])],
      }),
    ).toThrow(/broken reference/);
    expect(db.$client.prepare('SELECT country_code FROM entries').all()).toEqual([
      { country_code: 'XRU' },
    ]);
  });

  it('refuses a database that is newer than the code', () => {
    migrate(db, { backups: backups() });
    migrate(db, { backups: backups(), migrations: [later(['CREATE TABLE later (id integer)'])] });
    expect(() => migrate(db, { backups: backups() })).toThrow(DatabaseNewerError);
  });
});

describe('the database itself', () => {
  beforeEach(() => {
    migrate(db, { backups: backups() });
    fill();
  });

  const guarded = [
    'revisions',
    'sections',
    'figures',
    'sources',
    'revision_addresses',
    'bodies',
    'publications',
    'audit',
    'rulings',
    'ruling_withdrawals',
    'policies',
    'edition_policies',
    'external_releases',
    'external_values',
    'intended_findings',
  ];

  it.each(guarded)('refuses to update %s', (table) => {
    const column =
      { bodies: 'text', external_values: 'year', revision_addresses: 'address' }[table] ?? 'id';
    expect(() => db.$client.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(
      /never changes|append-only/,
    );
  });

  it.each(guarded)('refuses to delete from %s, with foreign keys off too', (table) => {
    db.$client.pragma('foreign_keys = OFF');
    expect(() => db.$client.exec(`DELETE FROM ${table}`)).toThrow(/never changes|append-only/);
  });

  it('refuses to replace a body through INSERT OR REPLACE', () => {
    expect(() =>
      db.$client.exec("INSERT OR REPLACE INTO bodies (hash, text) VALUES ('b', 'changed')"),
    ).toThrow(/never changes/);
  });

  it('refuses to add a section or figure to a revision that an entry already shows', () => {
    expect(() =>
      db.$client.exec(
        "INSERT INTO sections (revision_id, position, key, body_hash) VALUES (1, 1, 'late', 'b')",
      ),
    ).toThrow(/never changes/);
  });

  it('refuses to add an address to a revision that an entry already shows', () => {
    expect(() =>
      db.$client.exec("INSERT INTO revision_addresses VALUES ('https://example.org/late', 1)"),
    ).toThrow(/never changes/);
  });

  it('refuses to add a row to a release that is sealed', () => {
    expect(() =>
      db.$client.exec(
        "INSERT INTO external_values (release_id, host, origin, year) VALUES (1, 'XRU', 'XRU', 2004)",
      ),
    ).toThrow(/never changes/);
  });

  it('refuses to mark a finding as intended without a reason', () => {
    const mark = (reason: string) =>
      db.$client.exec(`INSERT INTO intended_findings (fingerprint, locus, kind, entry_id, intended, reason, message, person_name, at)
        VALUES ('g', 'l', 'BOUND_FLIPPED', 1, 1, ${reason}, 'It flipped.', 'Ana', '${at}')`);
    for (const reason of ['NULL', "'  '"]) expect(() => mark(reason)).toThrow(/CHECK/);
  });

  it('refuses a head that is a revision of another entry', () => {
    db.$client.exec(`
      INSERT INTO countries (code, name) VALUES ('XFR', 'Freedonia');
      INSERT INTO entries (id, country_code, edition_id, created_at, updated_at) VALUES (2, 'XFR', 1, '${at}', '${at}');
    `);
    expect(() => db.$client.exec('UPDATE entries SET live_revision_id = 1 WHERE id = 2')).toThrow(
      /revisions of that entry/,
    );
  });
});

/** A migration after all of ours. */
function later(sql: string[]) {
  return { sql, bps: true, folderMillis: 9_999_999_999_999, hash: 'later' };
}
