/**
 * An entry as a document: everything that one revision of an entry holds, as plain data, independent of the
 * database. Both readers (Yearline Markdown, Refworld page) give this; the importer takes it.
 */
import type { HedgedQuantity, Measure } from '@yearline/quantity/quantity';

export interface DocumentSection {
  /** Stable within an entry across revisions, kebab-case ("main", "international-developments"). */
  readonly key: string;
  /** null for an unheaded section. */
  readonly heading: string | null;
  /** Paragraphs separated by one blank line; Markdown inline emphasis and links only. */
  readonly body: string;
}

/** Where the phrase of a figure stands: offsets (UTF-16 code units) into the body of a section; end is exclusive. */
export interface DocumentAnchor {
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

export interface DocumentFigure extends HedgedQuantity {
  /** Stable within an entry across revisions, kebab-case. */
  readonly key: string;
  /** Verbatim, typos included. */
  readonly phrase: string;
  readonly measure: Measure;
  /** Who says so, as the text puts it ("NGOs", "a South Korean official"); null when the survey itself does. */
  readonly attribution: string | null;
  /** Key of a source of this document, or null. */
  readonly source: string | null;
  readonly anchor: DocumentAnchor | null;
  /** False until an editor has confirmed it: figures that a reader only suggests. */
  readonly confirmed: boolean;
  readonly note: string | null;
}

export interface DocumentSource {
  readonly key: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO date, or year, or null. */
  readonly date: string | null;
  readonly url: string | null;
  readonly accessed: string | null;
}

/** How this revision was made public; only documents of an existing record carry it. */
export interface DocumentPublication {
  readonly kind: 'FIRST' | 'MINOR' | 'SUBSTANTIVE' | 'CORRECTION';
  /** ISO instant. */
  readonly at: string;
  readonly note: string;
}

export interface EntryDocument {
  /** Country code (alpha-3 or the project's own). */
  readonly country: string;
  /** Edition year. Edition Y describes calendar year Y-1. */
  readonly year: number;
  readonly title: string;
  /** As printed. */
  readonly publisher: string | null;
  /** ISO date (YYYY-MM-DD), or coarser (YYYY-MM, YYYY) where no more is known. */
  readonly publicationDate: string | null;
  readonly disclaimer: string | null;
  /** The citation as the document itself prints it. */
  readonly citeAs: string | null;
  /** Dates of the copy, not of the document. ISO date. */
  readonly lastUpdated: string | null;
  readonly accessed: string | null;
  /** Every address under which the document is or was found. */
  readonly addresses: readonly string[];
  readonly sections: readonly DocumentSection[];
  readonly figures: readonly DocumentFigure[];
  readonly sources: readonly DocumentSource[];
  /** Note of the revision for the other editors. */
  readonly note: string | null;
  readonly publication: DocumentPublication | null;
}

/** One thing wrong with a document: 1-based line where it is known, and what to do about it. */
export interface DocumentProblem {
  readonly line: number | null;
  readonly message: string;
}

export type DocumentReading =
  | {
      readonly ok: true;
      readonly document: EntryDocument;
      readonly warnings: readonly DocumentProblem[];
    }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** The countries as the reader of a document needs them: a name as printed to a code. */
export interface CountryNames {
  /** Null for a name that no country has, in any spelling, in that year. */
  find(name: string, year: number): { readonly code: string; readonly name: string } | null;
}
