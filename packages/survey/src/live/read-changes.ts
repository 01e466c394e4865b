/** What happened to entries, read in the order of the database from the append-only audit. */
import { type Database, prepared } from '@yearline/db/open-database';

/** One save or publication. */
export interface EntryChange {
  /** Of the audit row: grows with every change. Never shown to readers: its gaps would count drafts. */
  readonly id: number;
  readonly entryId: number;
  readonly countryCode: string;
  /** Of the edition. */
  readonly year: number;
  readonly revisionId: number;
  /** Null for a save. */
  readonly publicationId: number | null;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

const CHANGES = `SELECT audit.id, audit.entry_id AS entryId, entries.country_code AS countryCode, editions.year,
    audit.to_revision_id AS revisionId, publications.id AS publicationId, audit.actor_name AS "by", audit.at
  FROM audit
  JOIN entries ON entries.id = audit.entry_id
  JOIN editions ON editions.id = entries.edition_id
  LEFT JOIN publications ON audit.action = 'publish' AND publications.revision_id = audit.to_revision_id
    AND publications.entry_id = audit.entry_id
  WHERE (audit.action = 'publish' OR audit.action LIKE 'revision %')`;

const statements = prepared((db) => ({
  after: db.$client.prepare<[number, number, number], EntryChange>(
    `${CHANGES} AND audit.id > ? AND audit.id <= ? ORDER BY audit.id LIMIT ?`,
  ),
  publishedAfter: db.$client.prepare<[number, number, number], EntryChange>(
    `${CHANGES} AND publications.id > ? AND audit.id <= ? ORDER BY publications.id LIMIT ?`,
  ),
  last: db.$client.prepare<[], { audit: number; publication: number }>(
    'SELECT (SELECT coalesce(max(id), 0) FROM audit) AS audit, (SELECT coalesce(max(id), 0) FROM publications) AS publication',
  ),
}));

/** At most `limit`, oldest first, up to the audit row `until`. */
export function changesAfter(
  db: Database,
  asked: {
    readonly after: number;
    readonly until: number;
    readonly limit: number;
    /** Then `after` is the id of a publication. */
    readonly publishedOnly: boolean;
  },
): EntryChange[] {
  const { after, publishedAfter } = statements(db);
  return (asked.publishedOnly ? publishedAfter : after).all(asked.after, asked.until, asked.limit);
}

/** The newest rows of the audit and of the publications; 0 where there is none. */
export function lastChanges(db: Database): { audit: number; publication: number } {
  return statements(db).last.get() ?? { audit: 0, publication: 0 };
}
