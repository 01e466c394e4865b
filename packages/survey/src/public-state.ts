/**
 * What everything published depends on, as one short text: two equal texts, two equal answers to whoever has no right to
 * see drafts. Exact from the moment something is published, by whichever process.
 */
import { type Database, prepared } from '@yearline/db/open-database';

interface KnownState {
  /** Counts the commits of this connection and of all others. */
  commits: string;
  state: string;
}

const states = prepared((db) => ({
  commitsOfOthers: db.$client.prepare('PRAGMA data_version').pluck(),
  ownChanges: db.$client.prepare('SELECT total_changes()').pluck(),
  // Each of these tables only ever grows, so that its last row tells whether anything was added.
  // An edition shows as soon as one entry of it is published, and is not changed after.
  published: db.$client.prepare('SELECT max(id) FROM publications').pluck(),
  known: { commits: '', state: '' } as KnownState,
}));

/** Cheap enough to ask before every answer: while nobody commits anything, the tables are not read. */
export function publicState(db: Database): string {
  const { commitsOfOthers, ownChanges, published, known } = states(db);
  const commits = `${commitsOfOthers.get()} ${ownChanges.get()}`;
  if (commits !== known.commits) {
    known.state = String(published.get());
    known.commits = commits;
  }
  return known.state;
}
