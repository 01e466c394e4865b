/**
 * Two narratives of one country, a year apart, side by side: which sentences were carried over, which changed and how
 * much, which are new, dropped or moved.
 */
import { alignSections } from './align-sections.ts';
import { type Match, matchPassages } from './match-passages.ts';
import { type Passage, type ProseSection, readPassages } from './passage.ts';
import { droppedPassage, keptPassage, newPassage, type PassageChange } from './passage-change.ts';
import { splitParagraphs, splitSentences } from './sentences.ts';
import { DEFAULT_THRESHOLDS, type ProseThresholds } from './thresholds.ts';

export type { ProseSection } from './passage.ts';
export type { PassageChange, PassageChangeKind } from './passage-change.ts';
export type { WordChange } from './word-changes.ts';

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
  const { sections, matches } = matchEitherWay(
    { sections: earlier, passages: before },
    { sections: later, passages: after },
    thresholds,
    findAlike,
  );
  const ofLater = new Map(matches.map((match) => [match.other, match]));
  const droppedAfter = placeDropped(before, after, sections, matches);

  const inEarlier = (passage: Passage) => ({ passage, section: earlier[passage.section] });
  const inLater = (passage: Passage) => ({ passage, section: later[passage.section] });
  const droppedAt = (place: number) =>
    (droppedAfter.get(place) ?? []).map((passage) => droppedPassage(inEarlier(passage)));

  const passages = droppedAt(START);
  after.forEach((passage, index) => {
    const match = ofLater.get(index);
    const origin = match && before[match.one];
    passages.push(
      origin
        ? keptPassage(inEarlier(origin), inLater(passage), match.moved, thresholds)
        : newPassage(inLater(passage)),
      ...droppedAt(index),
    );
  });
  const carriedOver = passages.filter(({ kind }) => kind === 'CARRIED_OVER' || kind === 'MOVED');
  return {
    passages,
    method,
    carriedOverShare: after.length === 0 ? null : carriedOver.length / after.length,
  };
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

interface Narrative {
  readonly sections: readonly ProseSection[];
  readonly passages: readonly Passage[];
}

/**
 * Matching breaks ties by order, so it always starts from the same one of the two narratives: then earlier and later
 * may be swapped and the same passages are found to belong together.
 */
function matchEitherWay(
  earlier: Narrative,
  later: Narrative,
  thresholds: ProseThresholds,
  findAlike: boolean,
): { sections: Map<number, number>; matches: Match[] } {
  const isForward = JSON.stringify(earlier.sections) <= JSON.stringify(later.sections);
  const [first, second] = isForward ? [earlier, later] : [later, earlier];
  const sections = alignSections(first.sections, second.sections, thresholds);
  const options = { sections, thresholds, findAlike };
  const matches = matchPassages(first.passages, second.passages, options);
  if (isForward) return { sections, matches };
  return {
    sections: new Map([...sections].map(([from, to]) => [to, from])),
    matches: matches.map(({ one, other, moved }) => ({ one: other, other: one, moved })),
  };
}

/** Where passages stand that were dropped before anything else. */
const START = -1;

/**
 * The dropped passages by the index of the later passage they stand after: the counterpart of what stood before them,
 * or the start of their section.
 */
function placeDropped(
  before: readonly Passage[],
  after: readonly Passage[],
  sections: ReadonlyMap<number, number>,
  matches: readonly Match[],
): Map<number, Passage[]> {
  const ofEarlier = new Map(matches.map((match) => [match.one, match]));
  const dropped = new Map<number, Passage[]>();
  let place = START;
  let section = -1;
  before.forEach((passage, index) => {
    if (passage.section !== section) {
      section = passage.section;
      const counterpart = sections.get(section);
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
