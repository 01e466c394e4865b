/**
 * Two narratives of one country, a year apart, side by side: which sentences were carried over, which changed and how
 * much, which are new, dropped or moved.
 */
import { alignSections } from './align-sections.ts';
import { type Match, matchPassages } from './match-passages.ts';
import { type Passage, type ProseSection, readPassages } from './passage.ts';
import { relativeDates } from './relative-dates.ts';
import { splitParagraphs, splitSentences } from './sentences.ts';
import { wordRatio } from './similarity.ts';
import { DEFAULT_THRESHOLDS, type ProseThresholds } from './thresholds.ts';
import { type WordChange, wordChanges } from './word-changes.ts';

export type { ProseSection } from './passage.ts';

/**
 * - CARRIED_OVER: the same word for word, in its place; MOVED: the same word for word, elsewhere
 * - FIGURES_ONLY: nothing but numerals differ
 * - LIGHTLY_REVISED, REVISED: by the word ratio, see ProseThresholds
 * - NEW, DROPPED: without counterpart
 */
export type PassageChangeKind =
  | 'CARRIED_OVER'
  | 'FIGURES_ONLY'
  | 'LIGHTLY_REVISED'
  | 'REVISED'
  | 'NEW'
  | 'DROPPED'
  | 'MOVED';

export interface PassageChange {
  readonly kind: PassageChangeKind;
  /** As printed; null when new. */
  readonly earlier: string | null;
  /** As printed; null when dropped. */
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

export interface ProseAlignment {
  /** In the order of the later narrative; a dropped passage stands where it stood. */
  readonly passages: readonly PassageChange[];
  /** What a passage is: paragraphs where the narratives are too long to compare by sentence. */
  readonly method: 'sentence' | 'paragraph';
  /** Share of the later passages that were carried over word for word, moved or not; null when there are none. */
  readonly carriedOverShare: number | null;
}

export function alignProse(
  earlier: readonly ProseSection[],
  later: readonly ProseSection[],
  thresholds: ProseThresholds = DEFAULT_THRESHOLDS,
): ProseAlignment {
  const { method, before, after, findAlike } = cutIntoPassages(earlier, later, thresholds);
  const matches = matchBothWays(earlier, later, before, after, thresholds, findAlike);
  const { bySections, pairs } = matches;
  const ofLater = new Map(pairs.map((match) => [match.other, match]));

  const dropped = placeDropped(before, after, bySections, pairs);
  const passages = [...(dropped.get(-1) ?? []).map(describeDropped)];
  after.forEach((passage, index) => {
    const match = ofLater.get(index);
    const origin = match && before[match.one];
    passages.push(
      origin
        ? describeKept(origin, passage, match.moved)
        : describe({ kind: 'NEW', earlier: null, later: passage, similarity: null, moved: false }),
    );
    passages.push(...(dropped.get(index) ?? []).map(describeDropped));
  });
  const carriedOver = passages.filter(({ kind }) => kind === 'CARRIED_OVER' || kind === 'MOVED');
  return {
    passages,
    method,
    carriedOverShare: after.length === 0 ? null : carriedOver.length / after.length,
  };

  function describeDropped(passage: Passage): PassageChange {
    return describe({
      kind: 'DROPPED',
      earlier: passage,
      later: null,
      similarity: null,
      moved: false,
    });
  }

  function describeKept(from: Passage, to: Passage, moved: boolean): PassageChange {
    const similarity = wordRatio(from.words, to.words);
    const kind = kindOf(from, to, similarity, moved);
    return describe({ kind, earlier: from, later: to, similarity, moved });
  }

  function kindOf(from: Passage, to: Passage, ratio: number, moved: boolean): PassageChangeKind {
    if (from.verbatim === to.verbatim) return moved ? 'MOVED' : 'CARRIED_OVER';
    // Equal words with unequal marks are a light revision, not a change of figures.
    if (ratio < 1 && from.masked === to.masked) return 'FIGURES_ONLY';
    return ratio >= thresholds.lightlyRevised ? 'LIGHTLY_REVISED' : 'REVISED';
  }

  function describe(change: {
    kind: PassageChangeKind;
    earlier: Passage | null;
    later: Passage | null;
    similarity: number | null;
    moved: boolean;
  }): PassageChange {
    const from = change.earlier;
    const to = change.later;
    return {
      ...change,
      earlier: from?.text ?? null,
      later: to?.text ?? null,
      earlierSection: (from && earlier[from.section]?.key) ?? null,
      laterSection: (to && later[to.section]?.key) ?? null,
      words: wordChanges(from?.text ?? null, to?.text ?? null),
      warnings: change.kind === 'CARRIED_OVER' || change.kind === 'MOVED' ? staleDates(to) : [],
    };
  }
}

/** Sentences; paragraphs where comparing every sentence with every other would take too long. */
function cutIntoPassages(
  earlier: readonly ProseSection[],
  later: readonly ProseSection[],
  { mostComparisons }: ProseThresholds,
) {
  const cut = (split: typeof splitSentences) => {
    const before = readPassages(earlier, split);
    const after = readPassages(later, split);
    return { before, after, findAlike: before.length * after.length <= mostComparisons };
  };
  const sentences = cut(splitSentences);
  return sentences.findAlike
    ? { method: 'sentence' as const, ...sentences }
    : { method: 'paragraph' as const, ...cut(splitParagraphs) };
}

/**
 * Matching breaks ties by order, so it always starts from the same one of the two narratives: then earlier and later
 * may be swapped and the same passages are found to belong together.
 */
function matchBothWays(
  earlier: readonly ProseSection[],
  later: readonly ProseSection[],
  before: readonly Passage[],
  after: readonly Passage[],
  thresholds: ProseThresholds,
  findAlike: boolean,
): { bySections: Map<number, number>; pairs: Match[] } {
  if (JSON.stringify(earlier) <= JSON.stringify(later)) {
    const sections = alignSections(earlier, later, thresholds);
    return {
      bySections: sections,
      pairs: matchPassages(before, after, { sections, thresholds, findAlike }),
    };
  }
  const sections = alignSections(later, earlier, thresholds);
  return {
    bySections: new Map([...sections].map(([from, to]) => [to, from])),
    pairs: matchPassages(after, before, { sections, thresholds, findAlike }).map(
      ({ one, other, moved }) => ({ one: other, other: one, moved }),
    ),
  };
}

/**
 * The dropped passages by the index of the later passage they stand after: the counterpart of what stood before them,
 * or the start of their section. -1 is the start of the narrative.
 */
function placeDropped(
  before: readonly Passage[],
  after: readonly Passage[],
  bySections: ReadonlyMap<number, number>,
  pairs: readonly Match[],
): Map<number, Passage[]> {
  const ofEarlier = new Map(pairs.map((match) => [match.one, match]));
  const dropped = new Map<number, Passage[]>();
  let place = -1;
  let section = -1;
  before.forEach((passage, index) => {
    if (passage.section !== section) {
      section = passage.section;
      const counterpart = bySections.get(section);
      const start = after.findIndex((its) => its.section === counterpart);
      if (start >= 0) place = start - 1;
    }
    const match = ofEarlier.get(index);
    if (match) {
      if (!match.moved) place = match.other;
      return;
    }
    const here = dropped.get(place);
    if (here) here.push(passage);
    else dropped.set(place, [passage]);
  });
  return dropped;
}

function staleDates(passage: Passage | null): string[] {
  return relativeDates(passage?.text ?? '').map(
    (date) =>
      `Carried over word for word with a relative date ("${date}"): check that it still points at the right year.`,
  );
}
