/**
 * Tells listeners what happens to entries, whichever process writes. One watcher for all of them asks, while anybody
 * listens, whether anything was committed; only then are rows read, by id, so that nothing is lost or told twice.
 */
import type { Database } from '@yearline/db/open-database';
import { may, type Viewer } from '../people/viewer.ts';
import { EventQueue } from './event-queue.ts';
import { changesAfter, type EntryChange, lastChanges } from './read-changes.ts';
import { holderOf, rolesNow } from './standing-rights.ts';

const LOOK_EVERY_MS = 250;
/** Sessions run out without a commit. */
const CHECK_RIGHTS_EVERY_MS = 2000;
/** Further back, reading the lists again costs less than telling what changed. */
const MAX_MISSED = 250;
const MAX_WAITING = 500;

export type EndReason = 'ACCESS_ENDED' | 'ROLE_CHANGED' | 'TOO_SLOW' | 'SERVER_STOPPING';

export type LiveEvent =
  /** The line is up. Resume from the cursor. */
  | { readonly kind: 'READY'; readonly cursor: string }
  | { readonly kind: 'CHANGED'; readonly cursor: string; readonly change: EntryChange }
  /** What happened since the given cursor cannot be told: read everything again. */
  | { readonly kind: 'RESYNC'; readonly cursor: string }
  | { readonly kind: 'ENDED'; readonly reason: EndReason };

interface Listener {
  readonly viewer: Viewer;
  readonly wanted: (change: EntryChange) => boolean;
  readonly queue: EventQueue<LiveEvent>;
  readonly onTooSlow: () => void;
}

export class LiveSurvey {
  readonly #db: Database;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #seen = 0;
  #commits = '';
  #rightsCheckedAt = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /**
   * What happens from now on, or after the cursor of an earlier event. Who may not read drafts is told of publications
   * alone. `onTooSlow` is called when the listener is cut for not reading.
   */
  listen(
    viewer: Viewer,
    asked: {
      readonly wanted: (change: EntryChange) => boolean;
      readonly after?: string | null | undefined;
      readonly onTooSlow?: () => void;
    },
  ): AsyncIterableIterator<LiveEvent> {
    this.#catchUp();
    const queue = new EventQueue<LiveEvent>(MAX_WAITING, () => this.#forget(listener));
    const listener: Listener = {
      viewer,
      wanted: asked.wanted,
      queue,
      onTooSlow: asked.onTooSlow ?? (() => {}),
    };
    if (this.#stopped) {
      queue.endWith({ kind: 'ENDED', reason: 'SERVER_STOPPING' });
      return queue;
    }
    for (const event of this.#firstEvents(listener, asked.after ?? null)) queue.push(event);
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.#look(), LOOK_EVERY_MS).unref();
    return queue;
  }

  /** Ends every listener, and whoever comes later at once. */
  stop(): void {
    this.#stopped = true;
    for (const { queue } of this.#listeners) {
      queue.endWith({ kind: 'ENDED', reason: 'SERVER_STOPPING' });
    }
  }

  #firstEvents(listener: Listener, after: string | null): LiveEvent[] {
    const last = lastChanges(this.#db);
    const publishedOnly = !may(listener.viewer, 'READ_DRAFTS');
    const newest = publishedOnly ? last.publication : this.#seen;
    const now = publishedOnly ? publicCursor(newest) : draftCursor(newest);
    if (after === null) return [{ kind: 'READY', cursor: now }];
    const from = readCursor(after, publishedOnly);
    if (from === null || from > newest) return [{ kind: 'RESYNC', cursor: now }];
    const missed = changesAfter(this.#db, {
      after: from,
      until: this.#seen,
      limit: MAX_MISSED + 1,
      publishedOnly,
    });
    if (missed.length > MAX_MISSED) return [{ kind: 'RESYNC', cursor: now }];
    return [
      { kind: 'READY', cursor: after },
      ...missed.filter(listener.wanted).map((change) => changed(change, publishedOnly)),
    ];
  }

  /** The first look after nobody listened starts from what is there. */
  #catchUp(): void {
    if (this.#listeners.size > 0) {
      this.#look();
      return;
    }
    this.#commits = this.#commitsNow();
    this.#seen = lastChanges(this.#db).audit;
  }

  #look(): void {
    if (!this.#db.$client.open) {
      this.stop();
      return;
    }
    const commits = this.#commitsNow();
    const committed = commits !== this.#commits;
    // Before any event: a right that ended in the same moment tells nothing any more.
    if (committed || Date.now() - this.#rightsCheckedAt > CHECK_RIGHTS_EVERY_MS)
      this.#checkRights();
    if (!committed) return;
    this.#commits = commits;
    for (;;) {
      const changes = changesAfter(this.#db, {
        after: this.#seen,
        until: Number.MAX_SAFE_INTEGER,
        limit: MAX_MISSED,
        publishedOnly: false,
      });
      for (const change of changes) {
        this.#tell(change);
        this.#seen = change.id;
      }
      if (changes.length < MAX_MISSED) return;
    }
  }

  #tell(change: EntryChange): void {
    for (const listener of [...this.#listeners]) {
      const publishedOnly = !may(listener.viewer, 'READ_DRAFTS');
      if (publishedOnly && change.publicationId === null) continue;
      if (!listener.wanted(change)) continue;
      if (listener.queue.push(changed(change, publishedOnly))) continue;
      listener.queue.endWith({ kind: 'ENDED', reason: 'TOO_SLOW' });
      listener.onTooSlow();
    }
  }

  #checkRights(): void {
    this.#rightsCheckedAt = Date.now();
    const holders = new Set(
      [...this.#listeners].map(({ viewer }) => holderOf(viewer)).filter((id) => id !== null),
    );
    const roles = rolesNow(this.#db, holders);
    for (const { viewer, queue } of [...this.#listeners]) {
      const holder = holderOf(viewer);
      if (holder === null || roles.get(holder) === viewer.role) continue;
      queue.endWith({ kind: 'ENDED', reason: roles.has(holder) ? 'ROLE_CHANGED' : 'ACCESS_ENDED' });
    }
  }

  /** Counts the commits of this connection and of all others. */
  #commitsNow(): string {
    const { $client } = this.#db;
    return `${$client.pragma('data_version', { simple: true })} ${$client.prepare('SELECT total_changes()').pluck().get()}`;
  }

  #forget(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}

function changed(change: EntryChange, publishedOnly: boolean): LiveEvent {
  const cursor = publishedOnly ? publicCursor(change.publicationId ?? 0) : draftCursor(change.id);
  return { kind: 'CHANGED', cursor, change };
}

const publicCursor = (id: number) => Buffer.from(`publication ${id}`).toString('base64url');
const draftCursor = (id: number) => Buffer.from(`change ${id}`).toString('base64url');

/** Null for a cursor of the other kind: the caller has gained or lost a right since. */
function readCursor(cursor: string, publishedOnly: boolean): number | null {
  const [, kind, id] =
    /^(publication|change) (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return kind === (publishedOnly ? 'publication' : 'change') ? Number(id) : null;
}
