import { type Database, inTransaction } from '@yearline/db/open-database';
import { entries, type PUBLICATION_KINDS, publications } from '@yearline/db/tables';
import { eq } from 'drizzle-orm';
import { InvalidInputError, NotPublishableError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';
import { requireBase, requireEntry } from './check-base.ts';
import {
  type EntryReference,
  type EntryRow,
  findEntryRow,
  lastPublication,
  type PublicationRow,
  type RevisionRow,
} from './entry-rows.ts';
import { loadFigures } from './load-content.ts';
import { writeAudit } from './write-revision.ts';

export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

export interface PublishEntryInput {
  readonly entry: EntryReference;
  /** Number of the draft revision to make public: the one that the publisher looked at. */
  readonly baseRevision: number;
  readonly publicNote: string;
  /** Left out: FIRST, and SUBSTANTIVE from then on. */
  readonly kind?: PublicationKind | null | undefined;
}

export interface Published {
  readonly entry: EntryRow;
  readonly publication: PublicationRow;
}

/**
 * Makes the draft head live. Throws NotAllowedError, EntryNotFoundError, StaleRevisionError, InvalidInputError,
 * NotPublishableError.
 */
export function publishEntry(db: Database, viewer: Viewer, input: PublishEntryInput): Published {
  requirePermission(viewer, 'PUBLISH');
  return inTransaction(db, () => {
    const entry = requireEntry(db, input.entry);
    const revision = requireBase(db, entry, input.baseRevision, () => null);
    return recordPublication(db, viewer, entry, revision, {
      kind: input.kind ?? null,
      publicNote: input.publicNote,
      publishedAt: null,
    });
  });
}

/**
 * Records the publication and moves the live head. `publishedAt` is null for now, or an earlier instant where an
 * existing record is imported. The caller holds the transaction and has checked right and base.
 */
export function recordPublication(
  db: Database,
  viewer: Viewer,
  entry: EntryRow,
  revision: RevisionRow,
  input: {
    readonly kind: PublicationKind | null;
    readonly publicNote: string;
    readonly publishedAt: string | null;
  },
): Published {
  const now = new Date().toISOString();
  const publishedAt = input.publishedAt ? new Date(input.publishedAt).toISOString() : now;
  const last = lastPublication(db, entry.id);
  const kind = input.kind ?? (last ? 'SUBSTANTIVE' : 'FIRST');
  checkPublication({ kind, publicNote: input.publicNote, publishedAt, now, last });
  checkPublishable(db, entry, revision);

  const publication = db
    .insert(publications)
    .values({
      entryId: entry.id,
      revisionId: revision.id,
      kind,
      publicNote: input.publicNote.trim(),
      publishedAt,
      recordedAt: now,
      publishedBy: viewer.name,
    })
    .returning()
    .get();
  db.update(entries)
    .set({ liveRevisionId: revision.id, updatedAt: now })
    .where(eq(entries.id, entry.id))
    .run();
  writeAudit(db, viewer, {
    at: now,
    action: 'publish',
    entryId: entry.id,
    fromRevisionId: entry.liveRevisionId,
    toRevisionId: revision.id,
    detail: { kind, publicNote: publication.publicNote, publishedAt },
  });
  return { entry: findEntryRow(db, { id: entry.id }) ?? entry, publication };
}

function checkPublication(parts: {
  kind: PublicationKind;
  publicNote: string;
  publishedAt: string;
  now: string;
  last: PublicationRow | null;
}): void {
  const { kind, publicNote, publishedAt, now, last } = parts;
  const problems = [];
  if (publicNote.trim() === '') {
    problems.push({
      path: ['publicNote'],
      message: 'Write a public note: readers see it beside the entry for ever.',
    });
  }
  if (last && kind === 'FIRST') {
    problems.push({
      path: ['kind'],
      message: 'The entry has been published before: choose minor, substantive or correction.',
    });
  }
  if (!last && kind !== 'FIRST') {
    problems.push({
      path: ['kind'],
      message: 'The entry has never been published: its first publication is of kind FIRST.',
    });
  }
  if (publishedAt > now) {
    problems.push({ path: ['publishedAt'], message: 'A publication cannot lie in the future.' });
  }
  if (last && publishedAt < last.publishedAt) {
    problems.push({
      path: ['publishedAt'],
      message: `The last publication was at ${last.publishedAt}; this one cannot be before it.`,
    });
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
}

function checkPublishable(db: Database, entry: EntryRow, revision: RevisionRow): void {
  if (entry.liveRevisionId === revision.id) {
    throw new NotPublishableError([
      {
        path: ['baseRevision'],
        message: `Revision ${revision.number} is already live; there is nothing new to publish.`,
      },
    ]);
  }
  const unconfirmed = (loadFigures(db, [revision.id]).get(revision.id) ?? []).filter(
    (figure) => !figure.confirmed,
  );
  if (unconfirmed.length > 0) {
    throw new NotPublishableError(
      unconfirmed.map((figure) => ({
        path: ['figures', figure.key],
        message: `The figure "${figure.phrase}" is not confirmed yet. Confirm it or remove it.`,
      })),
    );
  }
}
