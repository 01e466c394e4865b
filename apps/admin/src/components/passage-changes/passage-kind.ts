import type { PassageKind } from '../../graphql/generated/graphql.ts';

interface KindWords {
  readonly word: string;
  readonly meaning: string;
}

/** How a passage of one year relates to the other year's, in words. */
export const PASSAGE_KINDS: Record<PassageKind, KindWords> = {
  CARRIED_OVER: { word: 'Carried over', meaning: 'The same words in both' },
  FIGURES_ONLY: { word: 'Figures only', meaning: 'The same words with other numbers' },
  LIGHTLY_REVISED: { word: 'Lightly revised', meaning: 'A few words differ' },
  REVISED: { word: 'Revised', meaning: 'Recognisably the same passage, rewritten' },
  SPLIT: { word: 'Split in two', meaning: 'One passage that stands as two now' },
  JOINED: { word: 'Joined from two', meaning: 'Two passages that stand as one now' },
  NEW: { word: 'New', meaning: 'Stands only in the later text' },
  DROPPED: { word: 'Dropped', meaning: 'Stands only in the earlier text' },
  MOVED: { word: 'Moved', meaning: 'Stands elsewhere than before' },
};
