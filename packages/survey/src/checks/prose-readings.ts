import type { DocumentFigure, DocumentSection } from '@yearline/formats/entry-document';
import { suggestDocumentFigures } from '@yearline/formats/suggested-figures';
import { countryNames } from '../countries/known-countries.ts';
import type { CheckedEntry } from './check.ts';
import { createMemory } from './memory.ts';

/** A number that the text of a section seems to state, with the place where it stands. */
export type ProseReading = DocumentFigure & {
  readonly anchor: NonNullable<DocumentFigure['anchor']>;
};

/** What the importer would suggest for the text of an entry. */
export function proseReadings(entry: CheckedEntry): readonly ProseReading[] {
  return entry.sections.flatMap((section) => readSection(section, entry));
}

export function overlaps(
  reading: ProseReading,
  anchor: { readonly section: string; readonly start: number; readonly end: number } | null,
): boolean {
  const { section, start, end } = reading.anchor;
  return anchor?.section === section && start < anchor.end && anchor.start < end;
}

/** Reading prose is slow, and from one revision to the next hardly a section changes: enough for some hundred entries. */
const remembered = createMemory<readonly ProseReading[]>(4000);

function readSection(section: DocumentSection, entry: CheckedEntry): readonly ProseReading[] {
  const name = [entry.country, entry.year, section.key, section.body].join('\n');
  return remembered(name, () =>
    suggestDocumentFigures([section], entry, countryNames).filter(hasAnchor),
  );
}

function hasAnchor(figure: DocumentFigure): figure is ProseReading {
  return figure.anchor !== null;
}
