import { type Database, inTransaction } from '@yearline/db/open-database';
import type {
  DocumentProblem,
  DocumentReading,
  EntryDocument,
} from '@yearline/formats/entry-document';
import { readDocument } from '@yearline/formats/read-document';
import { countryByCode, countryNames, requireCountry } from '../countries/known-countries.ts';
import {
  findOrCreateEdition,
  latestYear,
  requireYear,
} from '../editions/find-or-create-edition.ts';
import { requireBase } from '../entries/check-base.ts';
import { checkContent } from '../entries/check-content.ts';
import { insertEntry, type WrittenEntry } from '../entries/create-entry.ts';
import { draftHead, findEntryRow } from '../entries/entry-rows.ts';
import { recordPublication } from '../entries/publish-entry.ts';
import { contentHash, contentOfDocument } from '../entries/revision-content.ts';
import { writeRevision } from '../entries/write-revision.ts';
import { DocumentRejectedError, InvalidInputError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';

export interface ImportDocumentInput {
  readonly text: string;
  /** Code or name, where the document does not say or says it wrong. */
  readonly country?: string | null | undefined;
  readonly year?: number | null | undefined;
  /** Revision that the import goes on top of, where the entry exists. */
  readonly baseRevision?: number | null | undefined;
  /**
   * Also records the publication that the document carries; one that carries none is an error or is left a draft.
   * Takes the right to publish.
   */
  readonly publish?: 'REQUIRED' | 'WHERE_CARRIED' | undefined;
}

export interface ReadDocument {
  readonly document: EntryDocument;
  readonly warnings: readonly DocumentProblem[];
}

export interface ImportPlan extends ReadDocument {
  readonly action: 'create' | 'revise' | 'unchanged';
  /** Number of the revision that would be written, or that is there already. */
  readonly revision: number;
}

export interface ImportedDocument extends ReadDocument, WrittenEntry {
  /** False when the draft head already says all that the document says. */
  readonly changed: boolean;
}

/** Reads a document and says everything that is wrong with it. Throws DocumentRejectedError, InvalidInputError. */
export function readForImport(
  input: Pick<ImportDocumentInput, 'text' | 'country' | 'year' | 'publish'>,
): ReadDocument {
  const year = input.year ?? null;
  if (year !== null) requireYear(year);
  const country = input.country ? requireCountry(input.country, year ?? latestYear()).code : null;
  const reading: DocumentReading = readDocument(input.text, countryNames, {
    latestYear: latestYear(),
    ...(country === null ? {} : { country }),
    ...(year === null ? {} : { year }),
  });
  if (!reading.ok) throw new DocumentRejectedError(reading.problems);
  const problems = checkContent(contentOfDocument(reading.document)).map(({ message }) => message);
  if (countryByCode(reading.document.country) === null) {
    problems.unshift(
      `No country has the code ${reading.document.country}. Use its name, or its code such as PRK.`,
    );
  }
  if (problems.length > 0) {
    throw new DocumentRejectedError(problems.map((message) => ({ line: null, message })));
  }
  if (input.publish === 'REQUIRED' && reading.document.publication === null) {
    throw new InvalidInputError([
      {
        path: ['publish'],
        message:
          'The document carries no publication to record. Import it without publishing, confirm its figures, and publish the draft.',
      },
    ]);
  }
  return { document: reading.document, warnings: reading.warnings };
}

/**
 * What an import would do, without doing it. Throws as importDocument does; only a base that is not named yet is
 * no error here but a warning, since a dry run is how one learns of it.
 */
export function planImport(db: Database, viewer: Viewer, input: ImportDocumentInput): ImportPlan {
  requirePermission(viewer, 'WRITE');
  const read = readForImport(input);
  const entry = findEntryRow(db, read.document);
  if (!entry) return { ...read, action: 'create', revision: 1 };
  const head = draftHead(db, entry);
  const content = contentOfDocument(read.document);
  if (contentHash(content) === head.contentHash) {
    return { ...read, action: 'unchanged', revision: head.number };
  }
  const base = input.baseRevision ?? null;
  if (base !== null) requireBase(db, entry, base, () => content);
  const message = `The entry is there already, at revision ${head.number}. Name that as the base to save this on top of it.`;
  return {
    ...read,
    warnings: base === null ? [{ line: null, message }, ...read.warnings] : read.warnings,
    action: 'revise',
    revision: head.number + 1,
  };
}

/**
 * Writes the document as a draft: a new entry, or a new revision on the one named as base. Throws
 * NotAllowedError, InvalidInputError, DocumentRejectedError, StaleRevisionError; then nothing was written.
 */
export function importDocument(
  db: Database,
  viewer: Viewer,
  input: ImportDocumentInput,
): ImportedDocument {
  requirePermission(viewer, 'WRITE');
  const read = readForImport(input);
  return inTransaction(db, () => {
    const written = writeDocument(db, viewer, read.document, input.baseRevision ?? null);
    const publication = input.publish ? read.document.publication : null;
    if (!publication) return { ...read, ...written };
    requirePermission(viewer, 'PUBLISH');
    const { entry } = recordPublication(db, viewer, written.entry, written.revision, {
      kind: publication.kind,
      publicNote: publication.note,
      publishedAt: publication.at,
    });
    return { ...read, ...written, entry };
  });
}

function writeDocument(
  db: Database,
  viewer: Viewer,
  document: EntryDocument,
  baseRevision: number | null,
): WrittenEntry & { changed: boolean } {
  const content = contentOfDocument(document);
  const existing = findEntryRow(db, document);
  if (!existing) {
    const { publisher, publicationDate, disclaimer } = document;
    const edition = findOrCreateEdition(db, document.year, {
      title: editionTitle(document),
      publisher,
      publicationDate,
      disclaimer,
    });
    const written = insertEntry(db, viewer, {
      countryCode: document.country,
      editionId: edition.id,
      kind: 'IMPORTED',
      content,
      note: document.note,
    });
    return { ...written, changed: true };
  }
  // The same document again does no harm, whatever base was named: nothing is written.
  const head = draftHead(db, existing);
  if (contentHash(content) === head.contentHash) {
    return { entry: existing, revision: head, changed: false };
  }
  const base = requireBase(db, existing, baseRevision, () => content);
  const revision = writeRevision(db, viewer, {
    entryId: existing.id,
    base,
    kind: 'IMPORTED',
    content,
    note: document.note,
  });
  return { entry: findEntryRow(db, { id: existing.id }) ?? existing, revision, changed: true };
}

/** "World Refugee Survey 2004 - North Korea" names its edition before the last dash. */
function editionTitle(document: EntryDocument): string {
  const dash = document.title.lastIndexOf(' - ');
  return dash > 0 ? document.title.slice(0, dash) : document.title;
}
