import type { DocumentFigure, DocumentSection } from '@yearline/formats/entry-document';
import { suggestDocumentFigures } from '@yearline/formats/suggested-figures';
import { countryNames } from '../countries/known-countries.ts';
import type { CheckedEntry } from './check.ts';

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

/** Sections whose readings are remembered: those of a few hundred entries. */
const REMEMBERED = 4000;
const remembered = new Map<string, readonly ProseReading[]>();

/**
 * Reading prose is the one slow part of checking an edition, and from one time to the next hardly a section has
 * changed. What was not asked for longest is forgotten first.
 */
function readSection(section: DocumentSection, entry: CheckedEntry): readonly ProseReading[] {
  const name = [entry.country, entry.year, section.key, section.body].join('\n');
  const readings =
    remembered.get(name) ??
    suggestDocumentFigures([section], entry, countryNames).filter(hasAnchor);
  remembered.delete(name);
  remembered.set(name, readings);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return readings;
}

function hasAnchor(figure: DocumentFigure): figure is ProseReading {
  return figure.anchor !== null;
}
