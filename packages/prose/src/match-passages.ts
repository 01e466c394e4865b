/**
 * Which passage of one document is which of the other. First what is the same word for word, in place and then
 * elsewhere; then what is alike between those fixed points, in order; then what is alike elsewhere.
 */
import { diffArrays } from 'diff';
import type { Passage } from './passage.ts';
import { mostPossibleRatio, wordRatio } from './similarity.ts';
import type { ProseThresholds } from './thresholds.ts';

/** Indices of two passages that are one; `moved` when it stands in another order or section. */
export interface Match {
  readonly one: number;
  readonly other: number;
  readonly moved: boolean;
}

export interface MatchOptions {
  readonly sections: ReadonlyMap<number, number>;
  readonly thresholds: ProseThresholds;
  /** False for documents too large to compare every passage with every other: only equal ones are found. */
  readonly findAlike: boolean;
}

export function matchPassages(
  one: readonly Passage[],
  other: readonly Passage[],
  { sections, thresholds, findAlike }: MatchOptions,
): Match[] {
  const pairs = new Pairs();
  const sectionPairs = [...sections].map(([from, to]) => ({
    left: indicesOf(one, from),
    right: indicesOf(other, to),
  }));

  for (const { left, right } of sectionPairs) matchVerbatimInOrder(one, other, left, right, pairs);
  matchVerbatimElsewhere(one, other, pairs);
  if (findAlike) {
    const alike = (i: number, j: number, least: number) => likeness(one[i], other[j], least);
    for (const { left, right } of sectionPairs) {
      for (const gap of gapsBetween(left, right, pairs)) {
        matchAlikeInOrder(gap, (i, j) => alike(i, j, thresholds.revised), pairs);
      }
    }
    matchAlikeElsewhere(
      one.flatMap((_, i) => (pairs.hasOne(i) ? [] : [i])),
      other.flatMap((_, j) => (pairs.hasOther(j) ? [] : [j])),
      (i, j) => alike(i, j, thresholds.movedAndRevised),
      pairs,
    );
  }
  return pairs.all;
}

/** The matches found so far; each passage is in one at most. */
class Pairs {
  readonly all: Match[] = [];
  readonly #placed = new Map<number, Match>();
  readonly #taken = new Set<number>();

  add(one: number, other: number, moved: boolean): void {
    const match = { one, other, moved };
    this.all.push(match);
    this.#placed.set(one, match);
    this.#taken.add(other);
  }

  of(one: number): Match | undefined {
    return this.#placed.get(one);
  }

  hasOne(one: number): boolean {
    return this.#placed.has(one);
  }

  hasOther(other: number): boolean {
    return this.#taken.has(other);
  }
}

/** Beyond so many passages out of order the order says nothing; they are then found as moved. */
const MOST_REORDERED = 5_000;

/** The longest run of equal passages that stand in the same order in both. */
function matchVerbatimInOrder(
  one: readonly Passage[],
  other: readonly Passage[],
  left: readonly number[],
  right: readonly number[],
  pairs: Pairs,
): void {
  const textOf = (passages: readonly Passage[], index: number) => passages[index]?.verbatim ?? '';
  const ours = new Set(left.map((i) => textOf(one, i)));
  const inBoth = new Set(right.map((j) => textOf(other, j)).filter((text) => ours.has(text)));
  const shared = left.filter((i) => inBoth.has(textOf(one, i)));
  const theirs = right.filter((j) => inBoth.has(textOf(other, j)));
  let i = 0;
  let j = 0;
  const parts = diffArrays(
    shared.map((index) => textOf(one, index)),
    theirs.map((index) => textOf(other, index)),
    { maxEditLength: MOST_REORDERED },
  );
  for (const part of parts ?? []) {
    if (part.removed) i += part.count;
    else if (part.added) j += part.count;
    else {
      for (let n = 0; n < part.count; n++) {
        pairs.add(shared[i++] ?? 0, theirs[j++] ?? 0, false);
      }
    }
  }
}

function matchVerbatimElsewhere(
  one: readonly Passage[],
  other: readonly Passage[],
  pairs: Pairs,
): void {
  const waiting = new Map<string, number[]>();
  other.forEach(({ verbatim }, j) => {
    if (pairs.hasOther(j)) return;
    const same = waiting.get(verbatim);
    if (same) same.push(j);
    else waiting.set(verbatim, [j]);
  });
  one.forEach(({ verbatim }, i) => {
    const j = pairs.hasOne(i) ? undefined : waiting.get(verbatim)?.shift();
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
      const at = right.indexOf(match.other);
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
  likenessOf: (i: number, j: number) => number,
  pairs: Pairs,
): void {
  const width = right.length + 1;
  const likenesses = new Float64Array(left.length * right.length);
  // best[i * width + j]: the greatest sum for the passages from i and from j on.
  const best = new Float64Array((left.length + 1) * width);
  const at = (table: Float64Array, index: number) => table[index] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const alike = likenessOf(left[i] ?? 0, right[j] ?? 0);
      likenesses[i * right.length + j] = alike;
      best[i * width + j] = Math.max(
        at(best, (i + 1) * width + j),
        at(best, i * width + j + 1),
        alike > 0 ? alike + at(best, (i + 1) * width + j + 1) : 0,
      );
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const alike = at(likenesses, i * right.length + j);
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
  likenessOf: (i: number, j: number) => number,
  pairs: Pairs,
): void {
  const candidates = left
    .flatMap((i) =>
      right.map((j) => ({ i, j, alike: likenessOf(i, j) })).filter(({ alike }) => alike > 0),
    )
    .sort((a, b) => b.alike - a.alike || a.i - b.i || a.j - b.j);
  for (const { i, j } of candidates) {
    if (!pairs.hasOne(i) && !pairs.hasOther(j)) pairs.add(i, j, true);
  }
}

/** The word ratio, 1 for passages that differ in numerals only, 0 for those below `least`. */
function likeness(one: Passage | undefined, other: Passage | undefined, least: number): number {
  if (!one || !other || one.words.length === 0) return 0;
  if (one.masked === other.masked) return 1;
  if (mostPossibleRatio(one.sortedWords, other.sortedWords) < least) return 0;
  const ratio = wordRatio(one.words, other.words, least);
  return ratio >= least ? ratio : 0;
}

function indicesOf(passages: readonly Passage[], section: number): number[] {
  return passages.flatMap((passage, index) => (passage.section === section ? [index] : []));
}
