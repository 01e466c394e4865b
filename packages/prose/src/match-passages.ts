/**
 * Which passage of one document is which of the other. First what is the same word for word, in place and then
 * elsewhere; then what is alike between those fixed points, in order; then what is alike elsewhere; last what stands
 * as two in the other document.
 */
import { commonOrder } from './common-order.ts';
import { findSplits } from './find-splits.ts';
import { Likenesses } from './likenesses.ts';
import { type Match, Pairs } from './pairs.ts';
import type { Passage } from './passage.ts';
import type { ProseThresholds } from './thresholds.ts';

export interface MatchOptions {
  readonly sections: ReadonlyMap<number, number>;
  readonly thresholds: ProseThresholds;
  /** False for documents too large to compare every passage with every other: only equal ones are found. */
  readonly findAlike: boolean;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** How many pairs of passages were compared word by word. */
  readonly compared: number;
}

export function matchPassages(
  one: readonly Passage[],
  other: readonly Passage[],
  { sections, thresholds, findAlike }: MatchOptions,
): Matches {
  const pairs = new Pairs();
  const sectionPairs = [...sections].map(([from, to]) => ({
    left: indicesOf(one, from),
    right: indicesOf(other, to),
  }));

  for (const { left, right } of sectionPairs) matchVerbatimInOrder(one, other, left, right, pairs);
  matchVerbatimElsewhere(one, other, pairs);
  if (!findAlike) return { matches: pairs.all, compared: 0 };

  const likenesses = new Likenesses(one, other);
  for (const { left, right } of sectionPairs) {
    for (const gap of gapsBetween(left, right, pairs)) {
      matchAlikeInOrder(gap, (i) => likenesses.row(i, gap.right, thresholds.revised), pairs);
    }
  }
  const free = other.flatMap((_, j) => (pairs.hasOther(j) ? [] : [j]));
  matchAlikeElsewhere(
    one.flatMap((_, i) => (pairs.hasOne(i) ? [] : [i])),
    free,
    (i) => likenesses.row(i, free, thresholds.movedAndRevised),
    pairs,
  );
  const compared = findSplits({ one, other, pairs, likenesses, sections, thresholds });
  return { matches: pairs.all, compared };
}

/** The longest run of equal passages that stand in the same order in both. */
function matchVerbatimInOrder(
  one: readonly Passage[],
  other: readonly Passage[],
  left: readonly number[],
  right: readonly number[],
  pairs: Pairs,
): void {
  const run = commonOrder(
    left.map((i) => one[i]?.verbatim ?? ''),
    right.map((j) => other[j]?.verbatim ?? ''),
  );
  for (const [i, j] of run) pairs.add(left[i] ?? 0, right[j] ?? 0, false);
}

function matchVerbatimElsewhere(
  one: readonly Passage[],
  other: readonly Passage[],
  pairs: Pairs,
): void {
  const waiting = new Map<string, { places: number[]; next: number }>();
  other.forEach(({ verbatim }, j) => {
    if (pairs.hasOther(j)) return;
    const same = waiting.get(verbatim);
    if (same) same.places.push(j);
    else waiting.set(verbatim, { places: [j], next: 0 });
  });
  one.forEach(({ verbatim }, i) => {
    const same = pairs.hasOne(i) ? undefined : waiting.get(verbatim);
    const j = same?.places[same.next++];
    if (j !== undefined) pairs.add(i, j, true);
  });
}

/** What is still unmatched between passages that stay in place, on both sides. */
function gapsBetween(
  left: readonly number[],
  right: readonly number[],
  pairs: Pairs,
): { left: number[]; right: number[] }[] {
  const gaps: { left: number[]; right: number[] }[] = [];
  const placeOf = new Map(right.map((j, at) => [j, at]));
  let from = 0;
  let open: number[] = [];
  const close = (to: number) => {
    const between = right.slice(from, to).filter((j) => !pairs.hasOther(j));
    if (open.length > 0 && between.length > 0) gaps.push({ left: open, right: between });
    open = [];
  };
  for (const i of left) {
    const match = pairs.of(i);
    if (!match) {
      open.push(i);
    } else if (!match.moved) {
      const at = placeOf.get(match.other) ?? 0;
      close(at);
      from = at + 1;
    }
  }
  close(right.length);
  return gaps;
}

/** Pairs in the same order on both sides so that the sum of their likeness is greatest. */
function matchAlikeInOrder(
  { left, right }: { left: readonly number[]; right: readonly number[] },
  rowOf: (i: number) => Float64Array,
  pairs: Pairs,
): void {
  const width = right.length + 1;
  const likenesses = left.map(rowOf);
  // best[i * width + j]: the greatest sum for the passages from i and from j on.
  const best = new Float64Array((left.length + 1) * width);
  const at = (table: Float64Array | undefined, index: number) => table?.[index] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const alike = at(likenesses[i], j);
      best[i * width + j] = Math.max(
        at(best, (i + 1) * width + j),
        at(best, i * width + j + 1),
        alike > 0 ? alike + at(best, (i + 1) * width + j + 1) : 0,
      );
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const alike = at(likenesses[i], j);
    const sum = at(best, i * width + j);
    if (alike > 0 && sum === alike + at(best, (i + 1) * width + j + 1)) {
      pairs.add(left[i++] ?? 0, right[j++] ?? 0, false);
    } else if (sum === at(best, (i + 1) * width + j)) i++;
    else j++;
  }
}

/** The most alike first, wherever they stand. */
function matchAlikeElsewhere(
  left: readonly number[],
  right: readonly number[],
  rowOf: (i: number) => Float64Array,
  pairs: Pairs,
): void {
  // A pair is one number, how unlike it is before where it stands: millions of them sort in a moment.
  const candidates: number[] = [];
  left.forEach((i, row) => {
    rowOf(i).forEach((alike, column) => {
      if (alike > 0) {
        const unlike = Math.round((1 - alike) * STEPS);
        candidates.push(unlike * left.length * right.length + row * right.length + column);
      }
    });
  });
  for (const candidate of Float64Array.from(candidates).sort()) {
    const place = candidate % (left.length * right.length);
    const i = left[Math.floor(place / right.length)] ?? 0;
    const j = right[place % right.length] ?? 0;
    if (!pairs.hasOne(i) && !pairs.hasOther(j)) pairs.add(i, j, true);
  }
}

/** Likenesses closer than a millionth count as the same; the earlier place then goes first. */
const STEPS = 1_000_000;

function indicesOf(passages: readonly Passage[], section: number): number[] {
  return passages.flatMap((passage, index) => (passage.section === section ? [index] : []));
}
