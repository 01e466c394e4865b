import { type Database, inTransaction } from '@yearline/db/open-database';
import { entries } from '@yearline/db/tables';
import { requireCountry } from '../countries/known-countries.ts';
import { findOrCreateEdition } from '../editions/find-or-create-edition.ts';
import { EntryExistsError, InvalidInputError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';
import { applyInput, type ContentInput, checkContent } from './check-content.ts';
import { type EntryRow, findEntryRow, type RevisionRow } from './entry-rows.ts';
import type { RevisionContent } from './revision-content.ts';
import { writeRevision } from './write-revision.ts';

export interface CreateEntryInput extends ContentInput {
  readonly country: string;
  readonly year: number;
  /** There is nothing to be based on: only null, left out or 0 fits. */
  readonly baseRevision?: number | null | undefined;
  readonly note?: string | null | undefined;
}

export interface WrittenEntry {
  readonly entry: EntryRow;
  readonly revision: RevisionRow;
}

/**
 * Adds the entry of a country in an edition, with its first revision as draft. The edition is added when the
 * year has none. Throws NotAllowedError, InvalidInputError, EntryExistsError.
 */
export function createEntry(db: Database, viewer: Viewer, input: CreateEntryInput): WrittenEntry {
  requirePermission(viewer, 'WRITE');
  const country = requireCountry(input.country, input.year);
  return inTransaction(db, () => {
    const existing = findEntryRow(db, { country: country.code, year: input.year });
    if (existing) {
      throw new EntryExistsError(
        `${country.name} already has an entry in ${input.year}. Open it and revise it.`,
        existing,
      );
    }
    if (input.baseRevision) {
      throw new InvalidInputError([
        {
          path: ['baseRevision'],
          message: `${country.name} has no entry in ${input.year} yet, so there is no revision ${input.baseRevision} to start from. Leave baseRevision out.`,
        },
      ]);
    }
    const edition = findOrCreateEdition(db, input.year);
    const content = applyInput(
      {
        ...EMPTY,
        title: `${edition.title} - ${country.name}`,
        publisher: edition.publisher,
        publicationDate: edition.publicationDate,
        disclaimer: edition.disclaimer,
      },
      { ...input, title: input.title?.trim() || undefined },
    );
    const problems = checkContent(content);
    if (problems.length > 0) throw new InvalidInputError(problems);
    return insertEntry(db, viewer, {
      countryCode: country.code,
      editionId: edition.id,
      kind: 'CREATED',
      content,
      note: input.note ?? null,
    });
  });
}

/** The row and its first revision. The caller holds the transaction and has checked everything. */
export function insertEntry(
  db: Database,
  viewer: Viewer,
  input: {
    readonly countryCode: string;
    readonly editionId: number;
    readonly kind: 'CREATED' | 'IMPORTED';
    readonly content: RevisionContent;
    readonly note: string | null;
  },
): WrittenEntry {
  const now = new Date().toISOString();
  const { id } = db
    .insert(entries)
    .values({
      countryCode: input.countryCode,
      editionId: input.editionId,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: entries.id })
    .get();
  const revision = writeRevision(db, viewer, {
    entryId: id,
    base: null,
    kind: input.kind,
    content: input.content,
    note: input.note,
  });
  const entry = findEntryRow(db, { id });
  if (!entry) throw new Error(`Entry ${id} vanished inside its own transaction.`);
  return { entry, revision };
}

const EMPTY: RevisionContent = {
  title: '',
  publisher: null,
  publicationDate: null,
  disclaimer: null,
  citeAs: null,
  lastUpdated: null,
  accessed: null,
  addresses: [],
  sections: [],
  figures: [],
  sources: [],
};
