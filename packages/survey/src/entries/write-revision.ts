/**
 * The one function that writes a revision and its audit row, whoever calls: dashboard, API, import, demo.
 * The caller holds the transaction and has checked right, base and content.
 */
import type { Database } from '@yearline/db/open-database';
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
import { eq } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { RevisionRow } from './entry-rows.ts';
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

/** Writes the snapshot, moves the draft head to it, and records who did it. Never touches what is live. */
export function writeRevision(db: Database, viewer: Viewer, input: NewRevision): RevisionRow {
  const now = new Date().toISOString();
  const { sections: parts, figures: statements, sources: cited, ...metadata } = input.content;
  const revision = db
    .insert(revisions)
    .values({
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
    })
    .returning()
    .get();
  const revisionId = revision.id;

  for (const address of new Set(input.content.addresses)) {
    db.insert(revisionAddresses).values({ address, revisionId }).run();
  }

  parts.forEach((section, position) => {
    const bodyHash = sha256(section.body);
    db.insert(bodies).values({ hash: bodyHash, text: section.body }).onConflictDoNothing().run();
    db.insert(sections)
      .values({ revisionId, position, key: section.key, heading: section.heading, bodyHash })
      .run();
  });
  statements.forEach((figure, position) => {
    const { measure, anchor, source, ...said } = figure;
    db.insert(figures)
      .values({
        ...said,
        ...measure,
        revisionId,
        position,
        sourceKey: source,
        anchorSection: anchor?.section ?? null,
        anchorStart: anchor?.start ?? null,
        anchorEnd: anchor?.end ?? null,
      })
      .run();
  });
  cited.forEach((source, position) => {
    db.insert(sources)
      .values({ ...source, revisionId, position })
      .run();
  });

  db.update(entries)
    .set({ draftRevisionId: revisionId, updatedAt: now })
    .where(eq(entries.id, input.entryId))
    .run();
  writeAudit(db, viewer, {
    at: now,
    action: `revision ${input.kind.toLowerCase()}`,
    entryId: input.entryId,
    fromRevisionId: input.base?.id ?? null,
    toRevisionId: revisionId,
    detail: input.detail ?? null,
  });
  return revision;
}

/** Adds a row to the append-only audit. */
export function writeAudit(
  db: Database,
  viewer: Viewer,
  row: Omit<typeof audit.$inferInsert, 'id' | 'actorId' | 'actorName' | 'client'>,
): void {
  db.insert(audit)
    .values({ ...row, actorId: viewer.id, actorName: viewer.name, client: viewer.client })
    .run();
}
