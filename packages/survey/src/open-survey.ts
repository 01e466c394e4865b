import { accessSync, constants, mkdirSync } from 'node:fs';
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
  let db: Database;
  try {
    db = openDatabase(databaseFile(dataFolder), options);
  } catch (error) {
    throw new DataFolderError(
      `The database ${databaseFile(dataFolder)} cannot be opened (${reason(error)}). Restore it from ${join(dataFolder, 'backups')}, or set YEARLINE_DATA to another folder.`,
    );
  }
  try {
    migrate(db, { backups: join(dataFolder, 'backups') });
    loadCountries(db);
    return db;
  } catch (error) {
    db.$client.close();
    throw error;
  }
}

function requireWritable(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DataFolderError(
      `The data folder ${dataFolder} cannot be written (${reason(error)}). Make it writable, or set YEARLINE_DATA to another folder.`,
    );
  }
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
