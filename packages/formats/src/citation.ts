import { printDate } from './printed-date.ts';

/** What a citation of one revision names. Dates are ISO and may be coarse; null is what is not known. */
export interface CitedRevision {
  readonly publisher: string | null;
  readonly title: string;
  readonly publicationDate: string | null;
  readonly url: string | null;
  readonly accessed: string | null;
  readonly revision: number | null;
  readonly contentHash: string | null;
}

/**
 * A citation as Refworld prints it, with the revision and the start of its content hash, so that it names one text
 * for ever: "{Publisher}, {Title}, {d Month yyyy}, revision {n} ({hash}), available at: {url} [accessed {date}]".
 * What is not known is left out.
 */
export function formatCitation(cited: CitedRevision): string {
  const hash = cited.contentHash ? ` (${cited.contentHash.slice(0, 12)})` : '';
  const parts = [
    cited.publisher,
    cited.title,
    cited.publicationDate && printDate(cited.publicationDate),
    cited.revision === null ? null : `revision ${cited.revision}${hash}`,
    cited.url && `available at: ${cited.url}`,
  ];
  const accessed = cited.accessed ? ` [accessed ${printDate(cited.accessed)}]` : '';
  return parts.filter(Boolean).join(', ') + accessed;
}
