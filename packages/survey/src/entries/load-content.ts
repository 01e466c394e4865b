/** Sections, figures and sources of any number of revisions: one statement each, however many revisions. */
import { type Database, prepared } from '@yearline/db/open-database';
import { prepareSelect } from '@yearline/db/prepare-select';
import { bodies, figures, sections, sources } from '@yearline/db/tables';
import type {
  DocumentFigure,
  DocumentSection,
  DocumentSource,
} from '@yearline/formats/entry-document';
import type { FigureKind, FigureUnit, Qualifier } from '@yearline/quantity/quantity';
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { RevisionRow } from './entry-rows.ts';
import type { RevisionContent } from './revision-content.ts';

export interface LoadedSection extends DocumentSection {
  readonly id: number;
  readonly revisionId: number;
  readonly position: number;
}
export interface LoadedFigure extends DocumentFigure {
  readonly id: number;
  readonly revisionId: number;
}
export interface LoadedSource extends DocumentSource {
  readonly id: number;
  readonly revisionId: number;
}

const among = (column: Parameters<typeof eq>[0]) =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('revisionIds')}))`;

const SECTION = {
  id: sections.id,
  revisionId: sections.revisionId,
  position: sections.position,
  key: sections.key,
  heading: sections.heading,
  body: bodies.text,
};
const FIGURE = getTableColumns(figures);
const SOURCE = getTableColumns(sources);

const statements = prepared((db) => ({
  sections: prepareSelect(
    db,
    SECTION,
    db
      .select(SECTION)
      .from(sections)
      .innerJoin(bodies, eq(bodies.hash, sections.bodyHash))
      .where(among(sections.revisionId))
      .orderBy(asc(sections.revisionId), asc(sections.position)),
  ),
  figures: prepareSelect(
    db,
    FIGURE,
    db
      .select(FIGURE)
      .from(figures)
      .where(among(figures.revisionId))
      .orderBy(asc(figures.revisionId), asc(figures.position)),
  ),
  figureById: prepareSelect(
    db,
    FIGURE,
    db
      .select(FIGURE)
      .from(figures)
      .where(eq(figures.id, sql.placeholder('id'))),
  ),
  sources: prepareSelect(
    db,
    SOURCE,
    db
      .select(SOURCE)
      .from(sources)
      .where(among(sources.revisionId))
      .orderBy(asc(sources.revisionId), asc(sources.position)),
  ),
}));

export function loadSections(
  db: Database,
  revisionIds: readonly number[],
): Map<number, LoadedSection[]> {
  const rows = statements(db).sections.all({ revisionIds: JSON.stringify(revisionIds) });
  return group(revisionIds, rows);
}

export function loadFigures(
  db: Database,
  revisionIds: readonly number[],
): Map<number, LoadedFigure[]> {
  const rows = statements(db).figures.all({ revisionIds: JSON.stringify(revisionIds) });
  return group(revisionIds, rows.map(figureOfRow));
}

export function loadFigure(db: Database, id: number): LoadedFigure | null {
  const row = statements(db).figureById.get({ id });
  return row ? figureOfRow(row) : null;
}

export function loadSources(
  db: Database,
  revisionIds: readonly number[],
): Map<number, LoadedSource[]> {
  const rows = statements(db).sources.all({ revisionIds: JSON.stringify(revisionIds) });
  return group(revisionIds, rows);
}

/** The whole content of one revision, without row ids: what is hashed and compared. */
export function loadContent(db: Database, revision: RevisionRow): RevisionContent {
  const ids = [revision.id];
  const { title, publisher, publicationDate, disclaimer } = revision;
  const { citeAs, lastUpdated, accessed, addresses } = revision;
  return {
    title,
    publisher,
    publicationDate,
    disclaimer,
    citeAs,
    lastUpdated,
    accessed,
    addresses,
    sections: (loadSections(db, ids).get(revision.id) ?? []).map(
      ({ id, revisionId, position, ...section }) => section,
    ),
    figures: (loadFigures(db, ids).get(revision.id) ?? []).map(
      ({ id, revisionId, ...figure }) => figure,
    ),
    sources: (loadSources(db, ids).get(revision.id) ?? []).map(
      ({
        key,
        title: sourceTitle,
        publisher: sourcePublisher,
        date,
        url,
        accessed: sourceAccessed,
      }) => ({
        key,
        title: sourceTitle,
        publisher: sourcePublisher,
        date,
        url,
        accessed: sourceAccessed,
      }),
    ),
  };
}

function figureOfRow(row: typeof figures.$inferSelect): LoadedFigure {
  return {
    id: row.id,
    revisionId: row.revisionId,
    key: row.key,
    phrase: row.phrase,
    // Written by write-revision.ts only, after check-content.ts.
    qualifier: row.qualifier as Qualifier,
    value: row.value,
    low: row.low,
    high: row.high,
    measure: {
      concept: row.concept,
      population: row.population,
      origin: row.origin,
      places: row.places,
      kind: row.kind as FigureKind,
      unit: row.unit as FigureUnit,
      period: row.period,
      definition: row.definition,
    },
    attribution: row.attribution,
    source: row.sourceKey,
    anchor:
      row.anchorSection === null || row.anchorStart === null || row.anchorEnd === null
        ? null
        : { section: row.anchorSection, start: row.anchorStart, end: row.anchorEnd },
    confirmed: row.confirmed,
    note: row.note,
  };
}

function group<Row extends { readonly revisionId: number }>(
  revisionIds: readonly number[],
  rows: readonly Row[],
): Map<number, Row[]> {
  const groups = new Map<number, Row[]>(revisionIds.map((id) => [id, []]));
  for (const row of rows) groups.get(row.revisionId)?.push(row);
  return groups;
}
