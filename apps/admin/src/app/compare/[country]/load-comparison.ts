import { cache } from 'react';
import { queryAsVisitor } from '../../../graphql/query-server.ts';
import { ComparisonQuery } from './comparison-query.ts';

/** One comparison, asked for once however many parts of a page need it. */
export const loadComparison = cache(
  (country: string, from: number, to: number, asOf: string | null) =>
    queryAsVisitor(ComparisonQuery, { country, from, to, asOf }),
);
