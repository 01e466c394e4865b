import { CombinedError } from '@urql/core';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PhraseComparisonQuery as PhraseComparisonData } from '../../graphql/generated/graphql.ts';
import type { AskedPhrases } from './asked-phrases.ts';

export const PhraseComparisonQuery = graphql(`
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

/** Asks the server, from wherever the question comes; rejects with a CombinedError, or with an error caused by one. */
export type AskServer = (phrases: AskedPhrases) => Promise<PhraseComparisonData>;

/** Compares two phrases, or says which of them cannot be read. */
export async function comparePhrases(ask: AskServer, phrases: AskedPhrases): Promise<PhraseAnswer> {
  const answer = await compareOnce(ask, phrases);
  if (answer.kind === 'compared') return answer;
  // The server stops at the first phrase that it cannot read; the other may be no better.
  const sides = await Promise.all([
    compareOnce(ask, { earlier: phrases.earlier, later: '' }),
    compareOnce(ask, { earlier: '', later: phrases.later }),
  ]);
  const found = sides.map((side) => (side.kind === 'unreadable' ? side.problems : {}));
  return { kind: 'unreadable', problems: Object.assign({}, answer.problems, ...found) };
}

async function compareOnce(ask: AskServer, phrases: AskedPhrases): Promise<PhraseAnswer> {
  try {
    const { compareQuantities } = await ask(phrases);
    return { kind: 'compared', comparison: compareQuantities };
  } catch (error) {
    const cause = error instanceof CombinedError ? error : (error as Error).cause;
    const problems = problemsOf(cause);
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
