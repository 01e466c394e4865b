/**
 * What the entries of one answer share: their contents, publications and heads are loaded for all of them in one
 * statement, when the first of them is asked. Resolvers stay synchronous and nothing is N+1.
 */
import type { Database } from '@yearline/db/open-database';
import { countUnmarkedChecks } from '@yearline/survey/checks/count-checks';
import {
  type EditionRow,
  editionsByIds,
  type PublicationRow,
  type RevisionRow,
  type ShownRevision,
} from '@yearline/survey/entries/entry-rows';
import type { EntryView } from '@yearline/survey/entries/find-entries';
import { publicationsOfEntries, revisionsByIds } from '@yearline/survey/entries/find-revisions';
import {
  type LoadedFigure,
  type LoadedSection,
  type LoadedSource,
  loadFigures,
  loadSections,
  loadSources,
} from '@yearline/survey/entries/load-content';
import type { Reading } from '@yearline/survey/entries/reading';
import type { Page } from '@yearline/survey/paging/read-page';
import { connection } from '../builder.ts';

/** Contents of the revisions that stand together in one answer. */
export class RevisionBatch {
  readonly #db: Database;
  readonly #ids: readonly number[];
  #sections: Map<number, LoadedSection[]> | undefined;
  #figures: Map<number, LoadedFigure[]> | undefined;
  #sources: Map<number, LoadedSource[]> | undefined;
  #publications: Map<number, PublicationRow[]> | undefined;
  readonly #entryIds: readonly number[];
  #rows: Map<number, RevisionRow> | undefined;

  constructor(db: Database, revisions: readonly ShownRevision[]) {
    this.#db = db;
    this.#ids = revisions.map((revision) => revision.id);
    this.#entryIds = [...new Set(revisions.map((revision) => revision.entryId))];
  }

  /** All that was printed on a revision, and who wrote it: what lists do not load. */
  row(revisionId: number): RevisionRow {
    this.#rows ??= revisionsByIds(this.#db, this.#ids);
    const row = this.#rows.get(revisionId);
    if (!row) throw new Error(`Revision ${revisionId} is not among those of this answer.`);
    return row;
  }

  sections(revisionId: number): LoadedSection[] {
    this.#sections ??= loadSections(this.#db, this.#ids);
    return this.#sections.get(revisionId) ?? [];
  }

  figures(revisionId: number): LoadedFigure[] {
    this.#figures ??= loadFigures(this.#db, this.#ids);
    return this.#figures.get(revisionId) ?? [];
  }

  sources(revisionId: number): LoadedSource[] {
    this.#sources ??= loadSources(this.#db, this.#ids);
    return this.#sources.get(revisionId) ?? [];
  }

  /** Of the whole entry, newest first. */
  publications(reading: Reading, entryId: number): PublicationRow[] {
    this.#publications ??= publicationsOfEntries(this.#db, reading, this.#entryIds);
    return this.#publications.get(entryId) ?? [];
  }
}

/** The entries that stand together in one answer, each at one revision. */
export class EntryPage {
  readonly contents: RevisionBatch;
  readonly #db: Database;
  readonly #views: readonly EntryView[];
  #heads: Map<number, RevisionRow> | undefined;
  #editions: Map<number, EditionRow> | undefined;
  #headContents: RevisionBatch | undefined;
  readonly #unmarkedChecks = new Map<number, ReadonlyMap<number, number>>();

  constructor(db: Database, views: readonly EntryView[]) {
    this.#db = db;
    this.#views = views;
    this.contents = new RevisionBatch(
      db,
      views.map((view) => view.revision),
    );
  }

  /** A draft or live head of one of these entries, now or at the instant of the reading. */
  head(revisionId: number): RevisionRow | null {
    this.#heads ??= revisionsByIds(
      this.#db,
      this.#views.flatMap(({ entry, reading }) => {
        const live = liveRevisionId({ entry, reading, contents: this.contents });
        return [entry.draftRevisionId, live].filter((id) => id !== null);
      }),
    );
    return this.#heads.get(revisionId) ?? null;
  }

  edition(id: number): EditionRow {
    this.#editions ??= new Map(
      editionsByIds(this.#db, [...new Set(this.#views.map(({ entry }) => entry.editionId))]).map(
        (edition) => [edition.id, edition],
      ),
    );
    const edition = this.#editions.get(id);
    if (!edition) throw new Error(`There is no edition ${id}.`);
    return edition;
  }

  /** Of the entry among all entries of its edition, which are checked once for the whole page. */
  unmarkedChecks({ entry, revision, reading }: EntryView): number {
    const counts =
      this.#unmarkedChecks.get(entry.year) ?? countUnmarkedChecks(this.#db, reading, entry.year);
    this.#unmarkedChecks.set(entry.year, counts);
    return counts.get(revision.id) ?? 0;
  }

  get headContents(): RevisionBatch {
    this.#headContents ??= new RevisionBatch(this.#db, [...(this.#heads?.values() ?? [])]);
    return this.#headContents;
  }
}

/** The parent value of Entry. */
export interface EntryNode extends EntryView {
  readonly page: EntryPage;
}

/** The parent value of Revision: the revision together with the entry it belongs to. */
export interface RevisionNode extends EntryView {
  readonly contents: RevisionBatch;
}

/** What is live, or was at the instant that the query asked for; null when nothing was. */
export function liveRevisionId({
  entry,
  reading,
  contents,
}: Pick<RevisionNode, 'entry' | 'reading' | 'contents'>): number | null {
  if (reading.asOf === null) return entry.liveRevisionId;
  return contents.publications(reading, entry.id).at(0)?.revisionId ?? null;
}

export function entryNode(db: Database, view: EntryView): EntryNode {
  return { ...view, page: new EntryPage(db, [view]) };
}

/** A page of entries as a connection whose nodes share what they load. */
export function entryConnection(db: Database, page: Page<EntryView>) {
  const shared = new EntryPage(
    db,
    page.items.map(({ item }) => item),
  );
  return connection(page, (view): EntryNode => ({ ...view, page: shared }));
}

export function revisionNode(db: Database, view: EntryView): RevisionNode {
  return { ...view, contents: new RevisionBatch(db, [view.revision]) };
}
