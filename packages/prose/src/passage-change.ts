import type { Passage, ProseSection } from './passage.ts';
import { relativeDates } from './relative-dates.ts';
import { wordRatio } from './similarity.ts';
import type { ProseThresholds } from './thresholds.ts';
import { type WordChange, wordChanges } from './word-changes.ts';

/**
 * - CARRIED_OVER: the same word for word, in its place; MOVED: the same word for word, elsewhere
 * - FIGURES_ONLY: nothing but numerals differ
 * - LIGHTLY_REVISED, REVISED: by the word ratio, see ProseThresholds
 * - SPLIT: one passage that stands as two now, side by side; JOINED: two that stand as one now
 * - NEW, DROPPED: without counterpart
 */
export type PassageChangeKind =
  | 'CARRIED_OVER'
  | 'FIGURES_ONLY'
  | 'LIGHTLY_REVISED'
  | 'REVISED'
  | 'SPLIT'
  | 'JOINED'
  | 'NEW'
  | 'DROPPED'
  | 'MOVED';

export interface PassageChange {
  readonly kind: PassageChangeKind;
  /** As printed; null when new. Of JOINED both passages, with a space between them. */
  readonly earlier: string | null;
  /** As printed; null when dropped. Of SPLIT both passages, with a space between them. */
  readonly later: string | null;
  /** Keys of the sections. */
  readonly earlierSection: string | null;
  readonly laterSection: string | null;
  /** Word ratio of the two, 0 to 1; null where there is only one. */
  readonly similarity: number | null;
  /** True when it stands elsewhere than before; the kind tells how its words changed. */
  readonly moved: boolean;
  readonly words: readonly WordChange[];
  /** What an editor should look at, in sentences. */
  readonly warnings: readonly string[];
}

/** A passage of one narrative with the section that it stands in. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly section: ProseSection | undefined;
}

export function newPassage({ passage, section }: PlacedPassage): PassageChange {
  return {
    kind: 'NEW',
    earlier: null,
    later: passage.text,
    earlierSection: null,
    laterSection: section?.key ?? null,
    similarity: null,
    moved: false,
    words: wordChanges(null, passage.text),
    warnings: [],
  };
}

export function droppedPassage({ passage, section }: PlacedPassage): PassageChange {
  return {
    kind: 'DROPPED',
    earlier: passage.text,
    later: null,
    earlierSection: section?.key ?? null,
    laterSection: null,
    similarity: null,
    moved: false,
    words: wordChanges(passage.text, null),
    warnings: [],
  };
}

/** How a passage that both years have has changed. */
export function keptPassage(
  before: PlacedPassage,
  after: PlacedPassage,
  moved: boolean,
  thresholds: ProseThresholds,
): PassageChange {
  const earlier = before.passage;
  const later = after.passage;
  const similarity = wordRatio(earlier.words, later.words);
  const isVerbatim = earlier.verbatim === later.verbatim;
  return {
    kind: isVerbatim
      ? verbatimKind(moved)
      : changedKind(similarity, earlier.masked === later.masked, thresholds),
    earlier: earlier.text,
    later: later.text,
    earlierSection: before.section?.key ?? null,
    laterSection: after.section?.key ?? null,
    similarity,
    moved,
    words: wordChanges(earlier.text, later.text),
    warnings: isVerbatim ? staleDates(later.text) : [],
  };
}

/** One passage that has become two; `after` is both. */
export function splitPassage(
  before: PlacedPassage,
  after: PlacedPassage,
  moved: boolean,
): PassageChange {
  return recut('SPLIT', before, after, moved);
}

/** Two passages that have become one; `before` is both. */
export function joinedPassage(
  before: PlacedPassage,
  after: PlacedPassage,
  moved: boolean,
): PassageChange {
  return recut('JOINED', before, after, moved);
}

function recut(
  kind: 'SPLIT' | 'JOINED',
  before: PlacedPassage,
  after: PlacedPassage,
  moved: boolean,
): PassageChange {
  return {
    kind,
    earlier: before.passage.text,
    later: after.passage.text,
    earlierSection: before.section?.key ?? null,
    laterSection: after.section?.key ?? null,
    similarity: wordRatio(before.passage.words, after.passage.words),
    moved,
    words: wordChanges(before.passage.text, after.passage.text),
    warnings: [],
  };
}

function verbatimKind(moved: boolean): PassageChangeKind {
  return moved ? 'MOVED' : 'CARRIED_OVER';
}

function changedKind(
  ratio: number,
  sameWithoutNumerals: boolean,
  { lightlyRevised }: ProseThresholds,
): PassageChangeKind {
  // The same words with other marks between them are a light revision, not a change of figures.
  if (ratio < 1 && sameWithoutNumerals) return 'FIGURES_ONLY';
  return ratio >= lightlyRevised ? 'LIGHTLY_REVISED' : 'REVISED';
}

function staleDates(text: string): string[] {
  return relativeDates(text).map(
    (date) =>
      `Carried over word for word with a relative date ("${date}"): check that it still points at the right year.`,
  );
}
