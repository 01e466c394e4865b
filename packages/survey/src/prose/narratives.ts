/** The texts of many revisions, each body loaded and cut into sentences once, however many revisions carry it. */
import { type Database, prepared } from '@yearline/db/open-database';
import { bodies, sections } from '@yearline/db/tables';
import type { ProseSection } from '@yearline/prose/align-prose';
import { StandingSentences } from '@yearline/prose/streaks';
import { asc, sql } from 'drizzle-orm';

const statements = prepared((db) => ({
  sections: db
    .select({
      revisionId: sections.revisionId,
      key: sections.key,
      heading: sections.heading,
      hash: sections.bodyHash,
    })
    .from(sections)
    .where(
      sql`${sections.revisionId} IN (SELECT value FROM json_each(${sql.placeholder('revisionIds')}))`,
    )
    .orderBy(asc(sections.revisionId), asc(sections.position))
    .prepare(),
  bodies: db
    .select()
    .from(bodies)
    .where(sql`${bodies.hash} IN (SELECT value FROM json_each(${sql.placeholder('hashes')}))`)
    .prepare(),
}));

interface SectionRow {
  readonly revisionId: number;
  readonly key: string;
  readonly heading: string | null;
  readonly hash: string;
}

/** For the time of one query. One statement finds the sections; each `load` takes one more, for bodies not yet seen. */
export class Narratives {
  readonly #db: Database;
  readonly #sections: ReadonlyMap<number, readonly SectionRow[]>;
  readonly #bodies = new Map<string, string>();
  readonly #standing = new Map<string, StandingSentences>();

  constructor(db: Database, revisionIds: readonly number[]) {
    this.#db = db;
    const rows = statements(db).sections.all({ revisionIds: JSON.stringify(revisionIds) });
    this.#sections = Map.groupBy(rows, ({ revisionId }) => revisionId);
  }

  load(revisionIds: readonly number[]): void {
    const hashes = new Set(
      revisionIds
        .flatMap((id) => this.#rows(id).map(({ hash }) => hash))
        .filter((hash) => !this.#bodies.has(hash)),
    );
    if (hashes.size === 0) return;
    const rows = statements(this.#db).bodies.all({ hashes: JSON.stringify([...hashes]) });
    for (const { hash, text } of rows) this.#bodies.set(hash, text);
  }

  /** In their order; only of revisions that were loaded. */
  sectionsOf(revisionId: number): ProseSection[] {
    return this.#rows(revisionId).map(({ key, heading, hash }) => ({
      key,
      heading,
      body: this.#bodyOf(hash),
    }));
  }

  /** The sentences of each section; only of revisions that were loaded. */
  standingIn(revisionId: number): StandingSentences[] {
    return this.#rows(revisionId).map(({ hash }) => {
      const known = this.#standing.get(hash) ?? new StandingSentences(this.#bodyOf(hash));
      this.#standing.set(hash, known);
      return known;
    });
  }

  #rows(revisionId: number): readonly SectionRow[] {
    return this.#sections.get(revisionId) ?? [];
  }

  #bodyOf(hash: string): string {
    const body = this.#bodies.get(hash);
    if (body === undefined) throw new Error(`The body ${hash} was not loaded.`);
    return body;
  }
}
