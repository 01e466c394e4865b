/**
 * Passages that stand as two in the other document: split, or the other way round joined. The two stand side by side
 * in one section, and read together they are more like the one than either is alone, so that a new sentence beside
 * an old one is never taken for half of it.
 */
import { Likenesses } from './likenesses.ts';
import type { Match, Pairs } from './pairs.ts';
import type { Passage } from './passage.ts';
import type { ProseThresholds } from './thresholds.ts';

export interface SplitSearch {
  readonly one: readonly Passage[];
  readonly other: readonly Passage[];
  readonly pairs: Pairs;
  readonly likenesses: Likenesses;
  readonly sections: ReadonlyMap<number, number>;
  readonly thresholds: ProseThresholds;
}

/** Adds the splits and joins to the pairs; gives how many comparisons the whole matching took. */
export function findSplits(search: SplitSearch): number {
  const { one, other, pairs, likenesses, thresholds } = search;
  const fromOther: Side = {
    ofWhole: (whole) => pairs.ofOther(whole),
    ofPart: (part) => pairs.of(part),
    isSame: (match) => one[match.one]?.masked === other[match.other]?.masked,
  };
  const fromOne: Side = {
    ...fromOther,
    ofWhole: (whole) => pairs.of(whole),
    ofPart: (part) => pairs.ofOther(part),
  };
  const reversed = new Likenesses(other, one);
  const candidates = [
    ...splitsOf(one, other, likenesses, fromOne, thresholds).map((split) => ({
      ...split,
      one: split.whole,
      other: split.part,
      twoIn: 'other' as const,
      side: fromOne,
    })),
    ...splitsOf(other, one, reversed, fromOther, thresholds).map((split) => ({
      ...split,
      one: split.part,
      other: split.whole,
      twoIn: 'one' as const,
      side: fromOther,
    })),
  ].sort((a, b) => b.ratio - a.ratio || a.one - b.one || a.other - b.other);
  for (const { side, whole, part, ...split } of candidates) {
    if (!isOpen(side, whole, part)) continue;
    const loose = side.ofWhole(whole);
    if (loose) pairs.remove(loose);
    const moved = loose ? loose.moved : !standsInPlace(search, split.one, split.other);
    pairs.add(split.one, split.other, moved, split.twoIn);
  }
  return likenesses.compared + reversed.compared;
}

/** The pairs seen from the document that has the whole. */
interface Side {
  ofWhole(whole: number): Match | undefined;
  ofPart(part: number): Match | undefined;
  /** Whether a match holds the same words, numerals apart: it is then no half of anything. */
  isSame(match: Match): boolean;
}

/** Neighbours tried for one whole, the most promising first: texts that repeat themselves have too many. */
const MOST_TRIED = 8;

function splitsOf(
  wholes: readonly Passage[],
  parts: readonly Passage[],
  likenesses: Likenesses,
  side: Side,
  thresholds: ProseThresholds,
): { whole: number; part: number; ratio: number }[] {
  // Two neighbours of which both are taken by others are the halves of nothing.
  const neighbours = parts.flatMap((passage, j) => {
    const next = parts[j + 1];
    if (!next || next.section !== passage.section) return [];
    const taken = [side.ofPart(j), side.ofPart(j + 1)].filter((match) => match !== undefined);
    return taken.length < 2 && !taken.some(side.isSame) ? [j] : [];
  });
  if (neighbours.length === 0) return [];
  return wholes.flatMap(({ words }, whole) => {
    if (words.length < 2 * thresholds.fewestWordsOfHalf) return [];
    const match = side.ofWhole(whole);
    if (match && (side.isSame(match) || match.twoIn !== null)) return [];
    const shared = likenesses.sharedWords(whole);
    const possible = neighbours
      .flatMap((part) => {
        const [first = 0, second = 0] = [parts[part]?.words.length, parts[part + 1]?.words.length];
        const [inFirst = 0, inSecond = 0] = [shared[part], shared[part + 1]];
        const most =
          (2 * Math.min(inFirst + inSecond, words.length)) / (words.length + first + second);
        const fits =
          most >= thresholds.splitOrJoined &&
          isHalf(inFirst, first, thresholds) &&
          isHalf(inSecond, second, thresholds) &&
          isOpen(side, whole, part);
        return fits ? [{ part, most }] : [];
      })
      .sort((a, b) => b.most - a.most || a.part - b.part)
      .slice(0, MOST_TRIED)
      .map(({ part }) => part);
    return possible.flatMap((part) => {
      const ratio = likenesses.ratioWithBoth(whole, part);
      const alone = Math.max(likenesses.ratio(whole, part), likenesses.ratio(whole, part + 1));
      return ratio >= thresholds.splitOrJoined && ratio > alone ? [{ whole, part, ratio }] : [];
    });
  });
}

/** Enough words, and more than half of them words of the whole. */
function isHalf(shared: number, words: number, { fewestWordsOfHalf }: ProseThresholds): boolean {
  return words >= fewestWordsOfHalf && 2 * shared > words;
}

/** Whether the whole and the two parts belong to nobody else. */
function isOpen(side: Side, whole: number, part: number): boolean {
  const match = side.ofWhole(whole);
  if (match && (side.isSame(match) || match.twoIn !== null)) return false;
  return [part, part + 1].every((index) => {
    const taken = side.ofPart(index);
    return taken === undefined || taken === match;
  });
}

/** Whether the passages stand between the same neighbours in sections that belong together. */
function standsInPlace({ one, other, pairs, sections }: SplitSearch, i: number, j: number) {
  const section = one[i]?.section ?? -1;
  if (sections.get(section) !== other[j]?.section) return false;
  const neighbour = (step: 1 | -1) => {
    for (let at = i + step; one[at]?.section === section; at += step) {
      const match = pairs.of(at);
      if (match && !match.moved) return match.other;
    }
    return undefined;
  };
  return (neighbour(-1) ?? -1) < j && (neighbour(1) ?? other.length) > j;
}
