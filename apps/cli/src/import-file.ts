import { existsSync, readFileSync, statSync } from 'node:fs';
import { decodeDocument, MAX_DOCUMENT_BYTES } from '@yearline/formats/read-document';
import type { Settings } from '@yearline/settings/settings';
import { nameOfPlace } from '@yearline/survey/countries/known-countries';
import {
  type ImportDocumentInput,
  type ImportPlan,
  importDocument,
  planImport,
  readForImport,
} from '@yearline/survey/documents/import-document';
import {
  DocumentRejectedError,
  DomainError,
  InvalidInputError,
  StaleRevisionError,
} from '@yearline/survey/errors';
import { databaseFile, openSurvey } from '@yearline/survey/open-survey';
import { OPERATOR } from './operator.ts';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
  readonly country?: string;
  readonly year?: number;
  readonly base?: number;
  readonly publish?: true;
}

/** Prints what was written, or would be. With `json`, a failure is told as JSON on standard output too. */
export function importFile(settings: Settings, file: string, options: Options): void {
  try {
    const outcome = readAndImport(settings, file, options);
    console.log(options.json ? JSON.stringify(asJson(outcome), null, 2) : inWords(outcome));
  } catch (error) {
    if (options.json && error instanceof DomainError) {
      console.log(JSON.stringify({ error: failureAsJson(error) }, null, 2));
    }
    throw error;
  }
}

function readAndImport(settings: Settings, file: string, options: Options): Outcome {
  const input: ImportDocumentInput = {
    text: readText(file),
    country: options.country,
    year: options.year,
    baseRevision: options.base,
    publish: options.publish && 'REQUIRED',
  };
  return options.dryRun ? plan(settings, input) : write(settings, input);
}

function failureAsJson(error: DomainError) {
  const { code, message } = error;
  const withProblems = error instanceof DocumentRejectedError || error instanceof InvalidInputError;
  const current = error instanceof StaleRevisionError ? error.current.number : undefined;
  return { code, message, problems: withProblems ? error.problems : [], currentRevision: current };
}

interface Outcome extends ImportPlan {
  readonly dryRun: boolean;
}

/** A dry run writes nothing, not even the database of a folder that has none yet. */
function plan(settings: Settings, input: ImportDocumentInput): Outcome {
  if (!existsSync(databaseFile(settings.dataFolder))) {
    return { ...readForImport(input), dryRun: true, action: 'create', revision: 1 };
  }
  const db = openSurvey(settings.dataFolder);
  try {
    return { ...planImport(db, OPERATOR, input), dryRun: true };
  } finally {
    db.$client.close();
  }
}

function write(settings: Settings, input: ImportDocumentInput): Outcome {
  const db = openSurvey(settings.dataFolder);
  try {
    const { document, warnings, revision, changed } = importDocument(db, OPERATOR, input);
    const action = !changed ? 'unchanged' : revision.number === 1 ? 'create' : 'revise';
    return { document, warnings, dryRun: false, action, revision: revision.number };
  } finally {
    db.$client.close();
  }
}

function readText(file: string): string {
  const bytes = readBytes(file);
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) throw new DocumentRejectedError(decoded.problems);
  return decoded.text;
}

function readBytes(file: string): Uint8Array {
  if (file === '-') return readFileSync(0);
  let size: number;
  try {
    const status = statSync(file);
    if (status.isDirectory()) throw rejected(`${file} is a folder. Name one file.`);
    size = status.size;
  } catch (error) {
    if (error instanceof DocumentRejectedError) throw error;
    throw rejected(`There is no file ${file} that can be read.`);
  }
  if (size > MAX_DOCUMENT_BYTES) {
    throw rejected(
      `${file} has ${Math.round(size / 1024 / 1024)} MB; a document has at most ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB.`,
    );
  }
  return readFileSync(file);
}

function rejected(message: string): DocumentRejectedError {
  return new DocumentRejectedError([{ line: null, message }]);
}

function asJson({ dryRun, action, revision, document, warnings }: Outcome) {
  return {
    dryRun,
    action,
    revision,
    countryName: nameOfPlace(document.country),
    ...document,
    warnings,
  };
}

const DEEDS: Readonly<Record<ImportPlan['action'], readonly [done: string, would: string]>> = {
  create: ['Created the draft of', 'Would create the draft of'],
  revise: ['Saved a new draft revision of', 'Would save a new draft revision of'],
  unchanged: ['Nothing new in', 'Nothing new in'],
};

function inWords({ dryRun, action, revision, document, warnings }: Outcome): string {
  const { country, year, title, publisher, publicationDate, sections, figures } = document;
  const unconfirmed = figures.filter((figure) => !figure.confirmed).length;
  return [
    `${DEEDS[action][dryRun ? 1 : 0]} ${nameOfPlace(country)} ${year}, revision ${revision}.`,
    `  Title       ${title}`,
    `  Publisher   ${publisher ?? '(none)'}`,
    `  Published   ${publicationDate ?? '(not said)'}`,
    `  Sections    ${sections.map((section) => section.heading ?? '(unheaded)').join('; ')}`,
    `  Figures     ${figures.length}${unconfirmed > 0 ? `, ${unconfirmed} to confirm` : ''}`,
    ...figures.map((figure) => `    ${figure.qualifier.padEnd(16)} ${figure.phrase}`),
    ...warnings.map(({ line, message }) =>
      line === null ? `  Note: ${message}` : `  Note, line ${line}: ${message}`,
    ),
  ].join('\n');
}
