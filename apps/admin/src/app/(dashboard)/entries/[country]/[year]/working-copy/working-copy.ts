import { normaliseQuantity } from '@yearline/quantity/validate-quantity';
import type {
  EditedRevisionFragment,
  FigureKind,
  FigureUnit,
  Qualifier,
  ReviseEntryInput,
} from '../../../../../../graphql/generated/graphql.ts';

/**
 * What an editor has under the hands: one entry's content as plain data, whole. Text that is absent is the
 * empty string here, because that is what a field holds; it becomes null again on the way to the server.
 */
export interface WorkingCopy {
  readonly title: string;
  readonly publisher: string;
  readonly publicationDate: string;
  readonly disclaimer: string;
  readonly sections: readonly WorkingSection[];
  readonly figures: readonly WorkingFigure[];
  readonly sources: readonly WorkingSource[];
}

export const ENTRY_FIELDS = ['title', 'publisher', 'publicationDate', 'disclaimer'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export interface WorkingSection {
  readonly key: string;
  readonly heading: string;
  readonly body: string;
}

/** Offsets (UTF-16 code units) into the body of a section; end is exclusive. */
export interface WorkingAnchor {
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

export interface WorkingMeasure {
  readonly concept: string;
  readonly population: string;
  readonly origin: string;
  readonly places: readonly string[];
  readonly kind: FigureKind;
  readonly unit: FigureUnit;
  readonly period: string;
  readonly definition: string;
}

export interface WorkingFigure {
  readonly key: string;
  readonly phrase: string;
  readonly qualifier: Qualifier;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly measure: WorkingMeasure;
  readonly attribution: string;
  /** Key of a source of this entry; empty when none is named. */
  readonly source: string;
  readonly anchor: WorkingAnchor | null;
  readonly confirmed: boolean;
  readonly note: string;
}

export interface WorkingSource {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
  readonly accessed: string;
}

/** What the record says of a figure whose concept nobody has named yet; its field is empty here. */
const UNSPECIFIED_CONCEPT = 'unspecified';

/** The content of a revision, ready to be edited. */
export function workingCopyOf(revision: EditedRevisionFragment): WorkingCopy {
  return {
    title: revision.title,
    publisher: revision.publisher ?? '',
    publicationDate: revision.publicationDate ?? '',
    disclaimer: revision.disclaimer ?? '',
    sections: revision.sections.map(({ key, heading, body }) => ({
      key,
      heading: heading ?? '',
      body,
    })),
    figures: revision.figures.map((figure) => ({
      key: figure.key,
      phrase: figure.phrase,
      // The API tells the ends that the words set ("at least" has a low end); the editor holds what is printed.
      ...normaliseQuantity(figure),
      measure: {
        concept: figure.measure.concept === UNSPECIFIED_CONCEPT ? '' : figure.measure.concept,
        population: figure.measure.population ?? '',
        origin: figure.measure.origin ?? '',
        places: figure.measure.places,
        kind: figure.measure.kind,
        unit: figure.measure.unit,
        period: figure.measure.period ?? '',
        definition: figure.measure.definition ?? '',
      },
      attribution: figure.attribution ?? '',
      source: figure.source?.key ?? '',
      anchor: figure.anchor && {
        section: figure.anchor.section,
        start: figure.anchor.start,
        end: figure.anchor.end,
      },
      confirmed: figure.confirmed,
      note: figure.note ?? '',
    })),
    sources: revision.sources.map((source) => ({
      key: source.key,
      title: source.title,
      publisher: source.publisher ?? '',
      date: source.date ?? '',
      url: source.url ?? '',
      accessed: source.accessed ?? '',
    })),
  };
}

type EntryContent = Omit<ReviseEntryInput, 'entry' | 'country' | 'year' | 'baseRevision' | 'note'>;

/** The whole content as the API takes it. */
export function contentInput(copy: WorkingCopy): EntryContent {
  return {
    title: copy.title,
    publisher: orNull(copy.publisher),
    publicationDate: orNull(copy.publicationDate),
    disclaimer: orNull(copy.disclaimer),
    sections: copy.sections.map(({ key, heading, body }) => ({
      key,
      heading: orNull(heading),
      body,
    })),
    figures: copy.figures.map((figure) => ({
      ...figure,
      ...normaliseQuantity(figure),
      measure: {
        ...figure.measure,
        concept: figure.measure.concept.trim() || UNSPECIFIED_CONCEPT,
        population: orNull(figure.measure.population),
        origin: orNull(figure.measure.origin),
        places: [...figure.measure.places],
        period: orNull(figure.measure.period),
        definition: orNull(figure.measure.definition),
      },
      attribution: orNull(figure.attribution),
      source: orNull(figure.source),
      note: orNull(figure.note),
    })),
    sources: copy.sources.map((source) => ({
      key: source.key,
      title: source.title,
      publisher: orNull(source.publisher),
      date: orNull(source.date),
      url: orNull(source.url),
      accessed: orNull(source.accessed),
    })),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** A key for a part that is new in this entry; it stays with the part through all later revisions. */
export function newKey(kind: 'section' | 'figure' | 'source', taken: readonly { key: string }[]) {
  for (;;) {
    const key = `${kind}-${crypto.randomUUID().slice(0, 6)}`;
    if (!taken.some((part) => part.key === key)) return key;
  }
}

export const NEW_MEASURE: WorkingMeasure = {
  concept: '',
  population: '',
  origin: '',
  places: [],
  kind: 'STOCK',
  unit: 'PERSONS',
  period: '',
  definition: '',
};

/** The parts with the one of this key replaced by what `change` makes of it. */
export function changePart<Part extends { readonly key: string }>(
  parts: readonly Part[],
  key: string,
  change: Partial<Part>,
): readonly Part[] {
  return parts.map((part) => (part.key === key ? { ...part, ...change } : part));
}

export function removePart<Part extends { readonly key: string }>(
  parts: readonly Part[],
  key: string,
): readonly Part[] {
  return parts.filter((part) => part.key !== key);
}

/** Moves the part up (-1) or down (1); at the ends nothing happens. */
export function movePart<Part extends { readonly key: string }>(
  parts: readonly Part[],
  key: string,
  by: -1 | 1,
): readonly Part[] {
  const from = parts.findIndex((part) => part.key === key);
  const part = parts[from];
  const to = from + by;
  if (!part || to < 0 || to >= parts.length) return parts;
  return parts.toSpliced(from, 1).toSpliced(to, 0, part);
}
