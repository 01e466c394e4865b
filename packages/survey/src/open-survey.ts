import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@yearline/db/migrate';
import { type Database, openDatabase } from '@yearline/db/open-database';
import { loadCountries } from './countries/known-countries.ts';

/** The data folder cannot be used; the message is one line that says what to do. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/** The database file of a data folder. */
export function databaseFile(dataFolder: string): string {
  return join(dataFolder, 'yearline.sqlite');
}

/**
 * Opens the survey of a data folder, adding folder and database when they are missing, and brings it up to
 * date. Throws DataFolderError, DatabaseNewerError or MigrationError, each with one line to show.
 */
export function openSurvey(
  dataFolder: string,
  options: Parameters<typeof openDatabase>[1] = {},
): Database {
  requireWritable(dataFolder);
  const unusable = (error: unknown) => {
    const file = databaseFile(dataFolder);
    const backups = join(dataFolder, 'backups');
    return new DataFolderError(
      isReadOnly(error)
        ? `The database ${file} cannot be written (${reason(error)}). Make it writable, or set YEARLINE_DATA to another folder.`
        : `The database ${file} cannot be opened (${reason(error)}). Restore it from ${backups} or from your own backup, or set YEARLINE_DATA to another folder.`,
    );
  };
  let db: Database;
  try {
    db = openDatabase(databaseFile(dataFolder), options);
  } catch (error) {
    throw unusable(error);
  }
  try {
    migrate(db, { backups: join(dataFolder, 'backups') });
    loadCountries(db);
    return db;
  } catch (error) {
    db.$client.close();
    throw isDatabaseError(error) ? unusable(error) : error;
  }
}

/** What SQLite itself reports: a damaged or foreign file, a full disk, a file that may not be written. */
function isDatabaseError(error: unknown): boolean {
  return /^SQLITE_/.test(reason(error));
}

function isReadOnly(error: unknown): boolean {
  return /^SQLITE_(READONLY|FULL|IOERR)/.test(reason(error));
}

function requireWritable(dataFolder: string): void {
  if (existsSync(dataFolder) && !statSync(dataFolder).isDirectory()) {
    throw new DataFolderError(
      `${dataFolder} is a file, not a folder. Set YEARLINE_DATA to a folder for the data.`,
    );
  }
  try {
    // Sessions and password hashes lie in it: nobody else on the machine needs to read them.
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    const file = databaseFile(dataFolder);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new DataFolderError(
      `The data folder ${dataFolder} or its database cannot be written (${reason(error)}). Make it writable, or set YEARLINE_DATA to another folder.`,
    );
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return String(error);
  return isSqliteCode(error.code) ? `${error.code}: ${error.message}` : String(error.code);
}

function isSqliteCode(code: unknown): boolean {
  return typeof code === 'string' && code.startsWith('SQLITE_');
}
