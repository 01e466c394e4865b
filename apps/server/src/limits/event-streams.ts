/** Event streams, counted by caller and in all. */
import type { LiveEvent, LiveSurvey } from '@yearline/survey/live/live-survey';
import type { EntryChange } from '@yearline/survey/live/read-changes';
import type { Viewer } from '@yearline/survey/people/viewer';
import { GraphQLError } from 'graphql';
import type { AskedBy } from '../http/asked-by.ts';
import type { Limits } from './limits.ts';

const RETRY_SECONDS = 30;

export class EventStreams {
  readonly #live: LiveSurvey;
  readonly #limits: Limits['streams'];
  readonly #byCaller = new Map<string, number>();

  constructor(live: LiveSurvey, { streams }: Limits) {
    this.#live = live;
    this.#limits = streams;
  }

  /** Ends with the connection. Throws TOO_MANY_STREAMS (429, or 503 when the server has no room for anybody). */
  open(
    viewer: Viewer,
    { address, gone, cut }: AskedBy,
    asked: {
      readonly wanted: (change: EntryChange) => boolean;
      readonly after: string | null | undefined;
    },
  ): AsyncIterableIterator<LiveEvent> {
    const caller = viewer.id ?? address ?? null;
    const open = caller === null ? 0 : (this.#byCaller.get(caller) ?? 0);
    if (open >= this.#limits.perCaller) {
      throw tooMany(429, `You have ${open} event streams open; close one first.`);
    }
    if (this.#live.listeners >= this.#limits.total) {
      throw tooMany(503, 'The server has as many event streams as it can hold. Try again later.');
    }
    const events = this.#live.listen(viewer, { ...asked, ...(cut ? { onTooSlow: cut } : {}) });
    if (caller !== null) {
      this.#byCaller.set(caller, open + 1);
      gone?.addEventListener('abort', () => this.#closed(caller), { once: true });
    }
    gone?.addEventListener('abort', () => void events.return?.(), { once: true });
    if (gone?.aborted) void events.return?.();
    return events;
  }

  #closed(caller: string): void {
    const open = (this.#byCaller.get(caller) ?? 1) - 1;
    if (open > 0) this.#byCaller.set(caller, open);
    else this.#byCaller.delete(caller);
  }
}

function tooMany(status: number, message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'TOO_MANY_STREAMS',
      http: { status, headers: { 'retry-after': String(RETRY_SECONDS) } },
    },
  });
}
