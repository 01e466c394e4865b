import type { DocumentFigure } from '@yearline/formats/entry-document';
import { suggestDocumentFigures } from '@yearline/formats/suggested-figures';
import { countryNames } from '../countries/known-countries.ts';
import type { CheckedEntry } from './check.ts';

/** A number that the text of a section seems to state, with the place where it stands. */
export type ProseReading = DocumentFigure & {
  readonly anchor: NonNullable<DocumentFigure['anchor']>;
};

const read = new WeakMap<CheckedEntry, readonly ProseReading[]>();

/** What the importer would suggest for the text of an entry; read once, whichever rules ask. */
export function proseReadings(entry: CheckedEntry): readonly ProseReading[] {
  const known = read.get(entry);
  if (known) return known;
  const readings = suggestDocumentFigures(entry.sections, entry, countryNames).filter(hasAnchor);
  read.set(entry, readings);
  return readings;
}

export function overlaps(
  reading: ProseReading,
  anchor: { readonly section: string; readonly start: number; readonly end: number } | null,
): boolean {
  const { section, start, end } = reading.anchor;
  return anchor?.section === section && start < anchor.end && anchor.start < end;
}

function hasAnchor(figure: DocumentFigure): figure is ProseReading {
  return figure.anchor !== null;
}
