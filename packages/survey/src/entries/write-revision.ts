/**
 * The one function that writes a revision and its audit row, whoever calls: dashboard, API, import, demo.
 * The caller holds the transaction and has checked right, base and content.
 */
import { type Database, prepared } from '@yearline/db/open-database';
import { prepareInsert } from '@yearline/db/prepare-insert';
import {
  audit,
  bodies,
  entries,
  figures,
  type REVISION_KINDS,
  revisionAddresses,
  revisions,
  sections,
  sources,
} from '@yearline/db/tables';
import { eq, sql } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import { type RevisionRow, requireRevision } from './entry-rows.ts';
import { contentHash, type RevisionContent, sha256 } from './revision-content.ts';

export interface NewRevision {
  readonly entryId: number;
  /** Null for the first revision of an entry. */
  readonly base: RevisionRow | null;
  readonly kind: (typeof REVISION_KINDS)[number];
  readonly content: RevisionContent;
  readonly note: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const statements = prepared((db) => ({
  revision: prepareInsert(db, revisions),
  body: prepareInsert(db, bodies, { unlessThere: true }),
  section: prepareInsert(db, sections),
  figure: prepareInsert(db, figures),
  source: prepareInsert(db, sources),
  address: prepareInsert(db, revisionAddresses),
  audit: prepareInsert(db, audit),
  moveDraft: db
    .update(entries)
    .set({
      draftRevisionId: sql`${sql.placeholder('revisionId')}`,
      updatedAt: sql`${sql.placeholder('now')}`,
    })
    .where(eq(entries.id, sql.placeholder('entryId')))
    .prepare(),
}));

/** Writes the snapshot, moves the draft head to it, and records who did it. Never touches what is live. */
export function writeRevision(db: Database, viewer: Viewer, input: NewRevision): RevisionRow {
  const now = new Date().toISOString();
  const { sections: parts, figures: stated, sources: cited, ...metadata } = input.content;
  const write = statements(db);
  const { lastInsertRowid } = write.revision.run({
    ...metadata,
    entryId: input.entryId,
    number: (input.base?.number ?? 0) + 1,
    baseRevisionId: input.base?.id ?? null,
    kind: input.kind,
    note: input.note,
    authorId: viewer.id,
    authorName: viewer.name,
    createdAt: now,
    contentHash: contentHash(input.content),
  });
  const revisionId = Number(lastInsertRowid);

  for (const address of new Set(input.content.addresses)) {
    write.address.run({ address, revisionId });
  }

  parts.forEach((section, position) => {
    const bodyHash = sha256(section.body);
    write.body.run({ hash: bodyHash, text: section.body });
    write.section.run({
      revisionId,
      position,
      key: section.key,
      heading: section.heading,
      bodyHash,
    });
  });
  stated.forEach((figure, position) => {
    const { measure, anchor, source, ...said } = figure;
    write.figure.run({
      ...said,
      ...measure,
      revisionId,
      position,
      sourceKey: source,
      anchorSection: anchor?.section ?? null,
      anchorStart: anchor?.start ?? null,
      anchorEnd: anchor?.end ?? null,
    });
  });
  cited.forEach((source, position) => {
    write.source.run({ ...source, revisionId, position });
  });
  write.moveDraft.run({ revisionId, now, entryId: input.entryId });
  writeAudit(db, viewer, {
    at: now,
    action: `revision ${input.kind.toLowerCase()}`,
    entryId: input.entryId,
    fromRevisionId: input.base?.id ?? null,
    toRevisionId: revisionId,
    detail: input.detail ?? null,
  });
  return requireRevision(db, revisionId);
}

/** Adds a row to the append-only audit. */
export function writeAudit(
  db: Database,
  viewer: Viewer,
  row: Omit<typeof audit.$inferInsert, 'id' | 'actorId' | 'actorName' | 'client'>,
): void {
  statements(db).audit.run({
    ...row,
    actorId: viewer.id,
    actorName: viewer.name,
    client: viewer.client,
  });
}
