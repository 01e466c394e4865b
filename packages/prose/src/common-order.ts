/**
 * The longest run of equal items that stand in the same order in both lists, as pairs of indices (Hunt and
 * Szymanski, 1977). Where equal items are so many that all their pairs would be too many, the first of one list
 * pairs with the first of the other, the second with the second.
 */
export function commonOrder(
  one: readonly string[],
  other: readonly string[],
): (readonly [one: number, other: number])[] {
  const places = Map.groupBy(
    other.map((_, j) => j),
    (j) => other[j] ?? '',
  );
  const pairs = one.reduce((sum, item) => sum + (places.get(item)?.length ?? 0), 0);
  const seen = new Map<string, number>();
  const candidates = (item: string): readonly number[] => {
    const all = places.get(item) ?? [];
    if (pairs <= MOST_PAIRS) return all;
    const count = seen.get(item) ?? 0;
    seen.set(item, count + 1);
    return all.slice(count, count + 1);
  };

  // ends[n]: of all common runs of n + 1 items so far, the one that ends earliest in `other`.
  const ends: Link[] = [];
  one.forEach((item, i) => {
    for (const j of candidates(item).toReversed()) {
      const length = firstAtOrAfter(ends, j);
      ends[length] = { one: i, other: j, before: ends[length - 1] };
    }
  });
  const run: [number, number][] = [];
  for (let link = ends.at(-1); link; link = link.before) run.push([link.one, link.other]);
  return run.reverse();
}

const MOST_PAIRS = 200_000;

interface Link {
  readonly one: number;
  readonly other: number;
  readonly before: Link | undefined;
}

function firstAtOrAfter(ends: readonly Link[], j: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.other ?? 0) < j) low = middle + 1;
    else high = middle;
  }
  return low;
}
