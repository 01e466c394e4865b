/** The changed parts of a figure or of an entry's metadata as labelled pairs of words. */

import { formatPeriod, formatSurveyDate } from '../../survey-dates.ts';
import { formatCount } from '../interval-glyph/interval-text.ts';
import type { EditedFigure, FieldChange, FigureEdit } from './revision-changes.ts';

export interface ChangedPart {
  readonly label: string;
  /** Null: there was nothing. */
  readonly earlier: string | null;
  readonly later: string | null;
}

const number = (value: number | null) => (value === null ? null : formatCount(value));

/** Every part that the server can name as changed, and how it reads. */
const PARTS: Readonly<
  Record<string, readonly [label: string, read: (figure: EditedFigure) => string | null]>
> = {
  phrase: ['Phrase', (figure) => figure.phrase],
  qualifier: ['Qualifier', (figure) => figure.qualifier.toLowerCase().replaceAll('_', ' ')],
  value: ['Value', (figure) => number(figure.value)],
  low: ['Low', (figure) => number(figure.low)],
  high: ['High', (figure) => number(figure.high)],
  attribution: ['According to', (figure) => figure.attribution],
  source: ['Source', (figure) => figure.source?.title ?? null],
  confirmed: ['Confirmed', (figure) => (figure.confirmed ? 'yes' : 'no')],
  note: ['Note', (figure) => figure.note],
  'measure.concept': ['What is counted', (figure) => figure.measure.concept],
  'measure.population': ['Population term', (figure) => figure.measure.population],
  'measure.origin': ['Origin', (figure) => figure.measure.origin],
  'measure.places': ['Places', (figure) => figure.measure.places.join(', ') || null],
  'measure.kind': ['Kind', (figure) => figure.measure.kind.toLowerCase()],
  'measure.unit': ['Unit', (figure) => figure.measure.unit.toLowerCase()],
  'measure.period': ['Period', ({ measure }) => measure.period && formatPeriod(measure.period)],
  'measure.definition': ['Definition', (figure) => figure.measure.definition],
};

/** The parts of a figure that differ, in the server's order; a part without a name here keeps the server's. */
export function changedParts({ changed, earlier, later }: FigureEdit): ChangedPart[] {
  return changed.map((part) => {
    const [label, read] = PARTS[part] ?? [part, () => null];
    return {
      label,
      earlier: earlier === null ? null : read(earlier),
      later: later === null ? null : read(later),
    };
  });
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
  title: 'Title',
  publisher: 'Publisher',
  publicationDate: 'Publication date',
  disclaimer: 'Disclaimer',
  citeAs: 'Cite as',
  lastUpdated: 'Last updated',
  accessed: 'Accessed',
  source: 'Source',
};
const DATE_FIELDS = new Set(['publicationDate', 'lastUpdated', 'accessed']);

export function changedField({ field, earlier, later }: FieldChange): ChangedPart {
  const read = (value: string | null) =>
    value !== null && DATE_FIELDS.has(field) ? formatSurveyDate(value) : value;
  return { label: FIELD_LABELS[field] ?? field, earlier: read(earlier), later: read(later) };
}
