import type { FindingFragment } from '../../graphql/generated/graphql.ts';

export type FindingPlace = FindingFragment['places'][number];

/** The editor of the entry that a place is in, at the figure or the section. */
export function placeAddress({ entry, figure, section }: FindingPlace): string {
  const address = `/entries/${entry.country.code}/${entry.edition.year}`;
  if (figure) return `${address}#figure-${figure.key}`;
  return section === null ? address : `${address}#section-${section}`;
}

/** Whether a place is in this entry. */
export function isIn(
  { entry }: FindingPlace,
  { country, year }: { readonly country: string; readonly year: number },
): boolean {
  return entry.country.code === country && entry.edition.year === year;
}
