import { accessSync, constants, statSync } from 'node:fs';
import type { Settings } from '@yearline/settings/settings';
import { ReleaseRejectedError } from '@yearline/survey/external/external-errors';
import { fileChunks } from '@yearline/survey/external/file-chunks';
import { type ImportedRelease, importRelease } from '@yearline/survey/external/import-release';
import { openSurvey } from '@yearline/survey/open-survey';
import { OPERATOR } from './operator.ts';

/** Imports one release of another publisher's table, and prints what it holds. */
export function importReleaseFile(
  settings: Settings,
  file: string,
  options: { readonly dataset: string; readonly release: string },
): void {
  requireReadable(file);
  const db = openSurvey(settings.dataFolder);
  try {
    const content = () => fileChunks(file);
    console.log(inWords(importRelease(db, OPERATOR, { ...options, content })));
  } finally {
    db.$client.close();
  }
}

function requireReadable(file: string): void {
  const problem = (message: string) =>
    new ReleaseRejectedError([{ line: null, column: null, message }]);
  try {
    if (!statSync(file).isFile()) throw problem(`${file} is no file. Name one CSV file.`);
    accessSync(file, constants.R_OK);
  } catch (error) {
    if (error instanceof ReleaseRejectedError) throw error;
    throw problem(`There is no file ${file} that can be read.`);
  }
}

function inWords({ release, imported }: ImportedRelease): string {
  const rows = `${release.rowCount.toLocaleString('en-US')} ${release.rowCount === 1 ? 'row' : 'rows'}`;
  const years = `${release.years.at(0)} to ${release.years.at(-1)}`;
  const of = `release ${release.release} of ${release.dataset}`;
  if (!imported) {
    return `Nothing new: this very file was imported on ${release.importedAt.slice(0, 10)} as ${of} (${rows}).`;
  }
  return [
    `Imported ${of}: ${rows}, ${years}. A release never changes.`,
    `  Licence     ${release.licence}`,
    `  Cite as     ${release.citation}`,
    `  SHA-256     ${release.contentHash}`,
  ].join('\n');
}
