/**
 * What everything published depends on, as one short text: two equal texts, two equal answers to whoever has no right to
 * see drafts. Exact from the moment something is published, by whichever process.
 */
import { type Database, prepared } from '@yearline/db/open-database';

/**
 * Tables of which every row can change a public answer. Each only ever grows, so that its last row tells whether
 * anything was added; the others hold what nobody without a right sees, what is reached through a publication, or what
 * is written together with one of these.
 */
export const PUBLIC_TABLES = [
  'publications',
  'rulings',
  'ruling_withdrawals',
  'edition_policies',
  'external_releases',
] as const;

interface KnownState {
  /** Counts the commits of this connection and of all others. */
  commits: string;
  state: string;
}

const states = prepared((db) => ({
  commitsOfOthers: db.$client.prepare('PRAGMA data_version').pluck(),
  ownChanges: db.$client.prepare('SELECT total_changes()').pluck(),
  lastRows: db.$client
    .prepare<[], unknown[]>(
      `SELECT ${PUBLIC_TABLES.map((table) => `(SELECT max(rowid) FROM ${table})`).join(', ')}`,
    )
    .raw(),
  known: { commits: '', state: '' } as KnownState,
}));

/** Cheap enough to ask before every answer: while nobody commits anything, the tables are not read. */
export function publicState(db: Database): string {
  const { commitsOfOthers, ownChanges, lastRows, known } = states(db);
  const commits = `${commitsOfOthers.get()} ${ownChanges.get()}`;
  if (commits !== known.commits) {
    known.state = (lastRows.get() ?? []).join(' ');
    known.commits = commits;
  }
  return known.state;
}
