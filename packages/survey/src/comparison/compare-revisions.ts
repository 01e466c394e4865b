/** Two revisions of one entry side by side: what an editor or a reader of a correction wants to see. */
import type { Database } from '@yearline/db/open-database';
import { alignProse, type ProseAlignment } from '@yearline/prose/align-prose';
import type { RevisionRow } from '../entries/entry-rows.ts';
import { findRevision } from '../entries/find-revisions.ts';
import {
  type LoadedFigure,
  loadFigures,
  loadSections,
  loadSources,
} from '../entries/load-content.ts';
import type { Reading } from '../entries/reading.ts';
import { proseThresholds } from '../policies/comparison-policy.ts';
import { policyOfEdition } from '../policies/edition-policies.ts';

export interface FigureEdit {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'UNCHANGED';
  readonly earlier: LoadedFigure | null;
  readonly later: LoadedFigure | null;
  /** Names of the parts that differ, "measure.period" for parts of the measure. */
  readonly changed: readonly string[];
}

export interface FieldChange {
  readonly field: string;
  readonly earlier: string | null;
  readonly later: string | null;
}

export interface RevisionDiff {
  readonly from: RevisionRow;
  readonly to: RevisionRow;
  readonly fields: readonly FieldChange[];
  readonly figures: readonly FigureEdit[];
  readonly prose: ProseAlignment;
}

/** Null when one of the two is missing or hidden. */
export function compareRevisions(
  db: Database,
  reading: Reading,
  input: {
    readonly country: string;
    readonly year: number;
    readonly from: number;
    readonly to: number;
  },
): RevisionDiff | null {
  const from = findRevision(db, reading, { ...input, number: input.from });
  const to = findRevision(db, reading, { ...input, number: input.to });
  if (!from || !to) return null;
  const ids = [from.id, to.id];
  const figures = loadFigures(db, ids);
  const sections = loadSections(db, ids);
  return {
    from,
    to,
    fields: [...fieldChanges(from, to), ...sourceChanges(db, from, to)],
    figures: figureEdits(figures.get(from.id) ?? [], figures.get(to.id) ?? []),
    prose: alignProse(
      sections.get(from.id) ?? [],
      sections.get(to.id) ?? [],
      proseThresholds(policyOfEdition(db, reading, input.year)),
    ),
  };
}

const FIELDS = [
  'title',
  'publisher',
  'publicationDate',
  'disclaimer',
  'citeAs',
  'lastUpdated',
  'accessed',
] as const;

function fieldChanges(from: RevisionRow, to: RevisionRow): FieldChange[] {
  return FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({
    field,
    earlier: from[field],
    later: to[field],
  }));
}

function sourceChanges(db: Database, from: RevisionRow, to: RevisionRow): FieldChange[] {
  const byRevision = loadSources(db, [from.id, to.id]);
  const printed = (revision: RevisionRow) =>
    new Map(
      (byRevision.get(revision.id) ?? []).map((source) => [
        source.key,
        [source.title, source.publisher, source.date, source.url, source.accessed]
          .filter((part) => part !== null)
          .join(', '),
      ]),
    );
  const [earlier, later] = [printed(from), printed(to)];
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .filter((key) => earlier.get(key) !== later.get(key))
    .map((key) => ({
      field: 'source',
      earlier: earlier.get(key) ?? null,
      later: later.get(key) ?? null,
    }));
}

/** In the order of the later revision; removed figures at the end. */
function figureEdits(
  earlier: readonly LoadedFigure[],
  later: readonly LoadedFigure[],
): FigureEdit[] {
  const before = new Map(earlier.map((figure) => [figure.key, figure]));
  const kept = new Set(later.map((figure) => figure.key));
  const edits = later.map((figure): FigureEdit => {
    const old = before.get(figure.key) ?? null;
    if (!old) return { kind: 'ADDED', earlier: null, later: figure, changed: [] };
    const changed = changedParts(old, figure);
    return {
      kind: changed.length > 0 ? 'CHANGED' : 'UNCHANGED',
      earlier: old,
      later: figure,
      changed,
    };
  });
  const removed = earlier
    .filter((figure) => !kept.has(figure.key))
    .map((figure): FigureEdit => ({ kind: 'REMOVED', earlier: figure, later: null, changed: [] }));
  return [...edits, ...removed];
}

function changedParts(earlier: LoadedFigure, later: LoadedFigure): string[] {
  const [before, after] = [partsOf(earlier), partsOf(later)];
  return Object.keys(after).filter((part) => before[part] !== after[part]);
}

/** Places are a set: their order is no change. The anchor follows the text and is none either. */
function partsOf({ measure, ...figure }: LoadedFigure): Record<string, unknown> {
  return {
    phrase: figure.phrase,
    qualifier: figure.qualifier,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    attribution: figure.attribution,
    source: figure.source,
    confirmed: figure.confirmed,
    note: figure.note,
    'measure.concept': measure.concept,
    'measure.population': measure.population,
    'measure.origin': measure.origin,
    'measure.places': [...measure.places].sort().join('; '),
    'measure.kind': measure.kind,
    'measure.unit': measure.unit,
    'measure.period': measure.period,
    'measure.definition': measure.definition,
  };
}
