import { CombinedError } from '@urql/core';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PhraseComparisonQuery as PhraseComparisonData } from '../../graphql/generated/graphql.ts';
import { queryAsReader, ServerQueryError } from '../../graphql/query-server.ts';
import type { AskedPhrases } from './asked-phrases.ts';

const PhraseComparisonQuery = graphql(`
  query PhraseComparison($earlier: String!, $later: String!) {
    compareQuantities(earlier: $earlier, later: $later) {
      verdict
      certainty
      reason
      changeText
      percent
      flags
      policy
      earlier {
        ...ReadQuantity
      }
      later {
        ...ReadQuantity
      }
    }
  }
`);

export const ReadQuantityFragment = graphql(`
  fragment ReadQuantity on HedgedQuantity {
    phrase
    qualifier
    value
    low
    high
    hardLow
    hardHigh
    softLow
    softHigh
    best
  }
`);

export type PhraseComparison = PhraseComparisonData['compareQuantities'];
export type PhraseReading = NonNullable<PhraseComparison['earlier']>;

/** What is wrong with each phrase, in the server's words; a side that can be read is absent. */
export type PhraseProblems = Readonly<Partial<Record<keyof AskedPhrases, string>>>;

export type PhraseAnswer =
  | { readonly kind: 'compared'; readonly comparison: PhraseComparison }
  | { readonly kind: 'unreadable'; readonly problems: PhraseProblems };

/** Compares two phrases, or says which of them cannot be read. */
export async function comparePhrases(phrases: AskedPhrases): Promise<PhraseAnswer> {
  const answer = await askServer(phrases);
  if (answer.kind === 'compared') return answer;
  // The server stops at the first phrase that it cannot read; the other may be no better.
  const sides = await Promise.all([
    askServer({ earlier: phrases.earlier, later: '' }),
    askServer({ earlier: '', later: phrases.later }),
  ]);
  const found = sides.map((side) => (side.kind === 'unreadable' ? side.problems : {}));
  return { kind: 'unreadable', problems: Object.assign({}, answer.problems, ...found) };
}

async function askServer(phrases: AskedPhrases): Promise<PhraseAnswer> {
  try {
    const { compareQuantities } = await queryAsReader(PhraseComparisonQuery, { ...phrases });
    return { kind: 'compared', comparison: compareQuantities };
  } catch (error) {
    const problems = error instanceof ServerQueryError ? problemsOf(error.cause) : {};
    if (Object.keys(problems).length === 0) throw error;
    return { kind: 'unreadable', problems };
  }
}

/** The problems that the server placed at a phrase. */
export function problemsOf(cause: unknown): PhraseProblems {
  if (!(cause instanceof CombinedError)) return {};
  const listed = cause.graphQLErrors.flatMap(({ extensions }) => extensions.problems ?? []);
  const problems: Partial<Record<keyof AskedPhrases, string>> = {};
  for (const { path, message } of listed as { path: string[]; message: string }[]) {
    const side = path[0];
    if (side === 'earlier' || side === 'later') problems[side] = message;
  }
  return problems;
}
