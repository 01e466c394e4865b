/** Whether those who listen still may: tokens not revoked, sessions not ended, roles unchanged. */
import { type Database, prepared } from '@yearline/db/open-database';
import type { Viewer } from '../people/viewer.ts';

const statements = prepared((db) => ({
  roles: db.$client.prepare<[string, number], { holder: string; role: string }>(
    `WITH asked AS (SELECT value AS holder FROM json_each(?))
     SELECT holder, role FROM asked JOIN api_tokens ON holder = 'token:' || api_tokens.id
       WHERE revoked_at IS NULL
     UNION ALL
     SELECT holder, role FROM asked JOIN sessions ON holder = sessions.id
       JOIN people ON people.id = sessions.person_id WHERE sessions.expires_at > ?`,
  ),
}));

/** What the right of a viewer hangs on: a session or a token; null for the anonymous reader. */
export function holderOf(viewer: Viewer): string | null {
  return viewer.sessionId ?? viewer.id;
}

/** The role that each holder has now; one without a right is missing. One statement, however many. */
export function rolesNow(db: Database, holders: ReadonlySet<string>): ReadonlyMap<string, string> {
  if (holders.size === 0) return new Map();
  const rows = statements(db).roles.all(JSON.stringify([...holders]), Date.now());
  return new Map(rows.map(({ holder, role }) => [holder, role]));
}
