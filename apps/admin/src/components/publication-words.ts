import type { PublicationKind } from '../graphql/generated/graphql.ts';

/** What a publication was, as a word. */
export const PUBLICATION_WORDS: Record<PublicationKind, string> = {
  FIRST: 'first publication',
  MINOR: 'minor change',
  SUBSTANTIVE: 'substantive change',
  CORRECTION: 'correction',
};
