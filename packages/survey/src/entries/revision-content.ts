/**
 * What a revision says, apart from who wrote it and when: the part that is edited, compared, hashed and cited.
 */
import { createHash } from 'node:crypto';
import type {
  DocumentFigure,
  DocumentSection,
  DocumentSource,
  EntryDocument,
} from '@yearline/formats/entry-document';

export interface RevisionContent {
  readonly title: string;
  readonly publisher: string | null;
  readonly publicationDate: string | null;
  readonly disclaimer: string | null;
  readonly citeAs: string | null;
  readonly lastUpdated: string | null;
  readonly accessed: string | null;
  readonly addresses: readonly string[];
  readonly sections: readonly DocumentSection[];
  readonly figures: readonly DocumentFigure[];
  readonly sources: readonly DocumentSource[];
}

export function contentOfDocument(document: EntryDocument): RevisionContent {
  const { title, publisher, publicationDate, disclaimer, citeAs, lastUpdated, accessed } = document;
  const { addresses, sections, figures, sources } = document;
  return {
    title,
    publisher,
    publicationDate,
    disclaimer,
    citeAs,
    lastUpdated,
    accessed,
    addresses,
    sections,
    figures,
    sources,
  };
}

/** SHA-256 of the content with object keys sorted: equal for equal content, whatever order a caller sent. */
export function contentHash(content: RevisionContent): string {
  return canonicalHash(content);
}

/** SHA-256 of a value as JSON with object keys sorted. */
export function canonicalHash(value: unknown): string {
  return sha256(JSON.stringify(value, sortKeys));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
