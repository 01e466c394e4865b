import { cache } from 'react';
import type { Perspective } from '../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../graphql/query-server.ts';
import type { AskedYears, ComparedPair } from './asked-years.ts';
import { ComparisonQuery, PinnedRevisionsQuery } from './comparison-query.ts';

/** No entry has these edition years; asked for where the address names no year yet. */
const NO_YEARS = { from: 0, to: 1 };

/** What the address asks for. One comparison is asked for once, however many parts of a page need it. */
export function loadComparison(country: string, asked: AskedYears) {
  const { from, to, fromRevision, toRevision, asOf, perspective } = asked;
  return loadOnce(
    country,
    from ?? NO_YEARS.from,
    to ?? NO_YEARS.to,
    fromRevision,
    toRevision,
    asOf,
    perspective,
  );
}

/** By plain values, because React's cache knows an argument again by identity. */
const loadOnce = cache(
  (
    country: string,
    from: number,
    to: number,
    fromRevision: number | null,
    toRevision: number | null,
    asOf: string | null,
    perspective: Perspective,
  ) =>
    queryAsVisitor(ComparisonQuery, {
      country,
      from,
      to,
      fromRevision,
      toRevision,
      asOf,
      perspective,
    }),
);

export interface UnreadablePin {
  readonly year: number;
  readonly number: number;
}

/** The pinned revisions of a pair that the visitor cannot read: missing or not public, without telling which. */
export async function unreadablePins(
  country: string,
  pair: ComparedPair,
): Promise<readonly UnreadablePin[]> {
  const { from, to, fromRevision, toRevision } = pair;
  const found = await queryAsVisitor(PinnedRevisionsQuery, {
    country,
    from,
    to,
    fromRevision: fromRevision ?? 0,
    toRevision: toRevision ?? 0,
  });
  return [
    { year: from, number: fromRevision ?? null, revision: found.from },
    { year: to, number: toRevision ?? null, revision: found.to },
  ].flatMap(({ year, number, revision }) =>
    number === null || revision !== null ? [] : [{ year, number }],
  );
}
