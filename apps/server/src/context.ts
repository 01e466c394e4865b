import type { Database } from '@yearline/db/open-database';
import type { LiveSurvey } from '@yearline/survey/live/live-survey';
import type { Auth } from '@yearline/survey/people/auth';
import type { Viewer } from '@yearline/survey/people/viewer';
import type { EventStreams } from './limits/event-streams.ts';
import type { Limits } from './limits/limits.ts';
import type { PersistedDocuments } from './persisted-documents.ts';

/** What every resolver has at hand. */
export interface Context {
  readonly db: Database;
  readonly viewer: Viewer;
  /** Public address of the dashboard: what citations point at. */
  readonly url: string;
  readonly streams: EventStreams;
}

/** What the server is built from; nothing of it listens. */
export interface Services {
  readonly db: Database;
  readonly auth: Pick<Auth, 'viewerOfSession'>;
  readonly url: string;
  readonly graphiql: boolean;
  /** Left out: one of the API's own. */
  readonly live?: LiveSurvey;
  /** Left out: DEFAULT_LIMITS. */
  readonly limits?: Limits;
  /** Left out: none, and nothing enforced. */
  readonly persisted?: PersistedDocuments;
  /** Takes what was not foreseen; what is masked outside is logged here, whole. */
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
}
