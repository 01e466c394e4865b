import type { SeriesPoint } from './series-query.ts';

/** How an edition's statement read at other times: as first published, and as later editions put it. */
export function vintages(point: SeriesPoint): string[] {
  const { year, figure, firstPublished, correction, restatements } = point;
  const first =
    firstPublished === null || correction === null
      ? []
      : figure === null
        ? [`${year} was first published with “${firstPublished.phrase}”, since removed.`]
        : [`${year} was first published as “${firstPublished.phrase}”.`];
  const restated = restatements.map(
    (restatement) =>
      `Edition ${restatement.year} says of the period of ${year}: “${restatement.figure.phrase}”.`,
  );
  return [...first, ...restated];
}
