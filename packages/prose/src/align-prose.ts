/**
 * Two narratives of one country, a year apart, side by side: which sentences were carried over, which changed and how
 * much, which are new, dropped or moved.
 */
import { alignSections } from './align-sections.ts';
import { matchPassages } from './match-passages.ts';
import type { Match } from './pairs.ts';
import { joinPassages, type Passage, type ProseSection, readPassages } from './passage.ts';
import {
  droppedPassage,
  joinedPassage,
  keptPassage,
  newPassage,
  type PassageChange,
  splitPassage,
} from './passage-change.ts';
import { splitParagraphs, splitSentences } from './sentences.ts';
import { DEFAULT_THRESHOLDS, type ProseThresholds } from './thresholds.ts';

export type { ProseSection } from './passage.ts';
export type { PassageChange, PassageChangeKind } from './passage-change.ts';
export type { WordChange } from './word-changes.ts';

/**
 * What a passage is: a paragraph where the narratives are too long to compare by sentence. Of narratives even longer
 * only equal paragraphs are found (`equal paragraph`), and what was merely changed stands as dropped and new.
 */
export type AlignmentMethod = 'sentence' | 'paragraph' | 'equal paragraph';

export interface ProseAlignment {
  /** In the order of the later narrative; a dropped passage stands where it stood. */
  readonly passages: readonly PassageChange[];
  readonly method: AlignmentMethod;
  /** How many pairs of passages were compared word by word to find this. */
  readonly compared: number;
  /** Share of the later passages that were carried over word for word, moved or not; null when there are none. */
  readonly carriedOverShare: number | null;
}

export function alignProse(
  earlier: readonly ProseSection[],
  later: readonly ProseSection[],
  thresholds: ProseThresholds = DEFAULT_THRESHOLDS,
): ProseAlignment {
  const { method, before, after, findAlike } = cutIntoPassages(earlier, later, thresholds);
  const { sections, matches, compared } = matchEitherWay(
    { sections: earlier, passages: before },
    { sections: later, passages: after },
    thresholds,
    findAlike,
  );
  const ofLater = new Map(matches.map((match) => [match.other, match]));
  const secondParts = new Set(
    matches.flatMap(({ other, twoIn }) => (twoIn === 'other' ? [other + 1] : [])),
  );
  const droppedAfter = placeDropped(before, after, sections, matches);

  const inEarlier = (passage: Passage) => ({ passage, section: earlier[passage.section] });
  const inLater = (passage: Passage) => ({ passage, section: later[passage.section] });
  const droppedAt = (place: number) =>
    (droppedAfter.get(place) ?? []).map((passage) => droppedPassage(inEarlier(passage)));
  const change = (passage: Passage, index: number): PassageChange => {
    const match = ofLater.get(index);
    const origin = match && before[match.one];
    if (!match || !origin) return newPassage(inLater(passage));
    const { moved, twoIn } = match;
    const two = (all: readonly Passage[], first: Passage, at: number, isTwo: boolean) => {
      const second = isTwo ? all[at + 1] : undefined;
      return second ? joinPassages(first, second) : first;
    };
    const from = inEarlier(two(before, origin, match.one, twoIn === 'one'));
    const to = inLater(two(after, passage, index, twoIn === 'other'));
    if (twoIn === 'other') return splitPassage(from, to, moved);
    if (twoIn === 'one') return joinedPassage(from, to, moved);
    return keptPassage(from, to, moved, thresholds);
  };

  const passages = droppedAt(START);
  after.forEach((passage, index) => {
    if (!secondParts.has(index)) passages.push(change(passage, index));
    passages.push(...droppedAt(index));
  });
  const carriedOver = passages.filter(({ kind }) => kind === 'CARRIED_OVER' || kind === 'MOVED');
  return {
    passages,
    method,
    compared,
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
    return { before, after, findAlike: stepsOf(before, after) <= mostComparisons };
  };
  const sentences = cut(splitSentences);
  if (sentences.findAlike) return { method: 'sentence' as const, ...sentences };
  const paragraphs = cut(splitParagraphs);
  const method = paragraphs.findAlike ? ('paragraph' as const) : ('equal paragraph' as const);
  return { method, ...paragraphs };
}

/** The pairs of passages, a long one counted once for every 32 words: what comparing them all takes. */
function stepsOf(before: readonly Passage[], after: readonly Passage[]): number {
  const steps = (passages: readonly Passage[]) =>
    passages.reduce((sum, { words }) => sum + Math.ceil(words.length / 32), 0);
  return Math.max(steps(before) * steps(after), before.length * after.length);
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
): { sections: Map<number, number>; matches: readonly Match[]; compared: number } {
  const isForward = JSON.stringify(earlier.sections) <= JSON.stringify(later.sections);
  const [first, second] = isForward ? [earlier, later] : [later, earlier];
  const sections = alignSections(first.sections, second.sections, thresholds);
  const options = { sections, thresholds, findAlike };
  const { matches, compared } = matchPassages(first.passages, second.passages, options);
  if (isForward) return { sections, matches, compared };
  return {
    sections: new Map([...sections].map(([from, to]) => [to, from])),
    matches: matches.map(({ one, other, moved, twoIn }) => ({
      one: other,
      other: one,
      moved,
      twoIn: twoIn && (twoIn === 'one' ? 'other' : 'one'),
    })),
    compared,
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
  const ofEarlier = new Map(
    matches.flatMap((match) =>
      [match.one, ...(match.twoIn === 'one' ? [match.one + 1] : [])].map((index) => [index, match]),
    ),
  );
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
      if (!match.moved) place = match.twoIn === 'other' ? match.other + 1 : match.other;
      return;
    }
    const here = dropped.get(place);
    if (here) here.push(passage);
    else dropped.set(place, [passage]);
  });
  return dropped;
}
