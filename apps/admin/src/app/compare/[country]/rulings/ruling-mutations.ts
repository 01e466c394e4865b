import type { CombinedError } from '@urql/core';
import { errorSentence } from '../../../../graphql/client.tsx';
import { graphql } from '../../../../graphql/generated/gql.ts';

export const RecordEquivalenceMutation = graphql(`
  mutation RecordEquivalence($input: RecordEquivalenceInput!) {
    outcome: recordEquivalence(input: $input) {
      __typename
      ... on Error {
        message
      }
    }
  }
`);

export const RecordBreakMutation = graphql(`
  mutation RecordBreak($input: RecordBreakInput!) {
    outcome: recordBreak(input: $input) {
      __typename
      ... on Error {
        message
      }
    }
  }
`);

export const RecordContinuationMutation = graphql(`
  mutation RecordContinuation($input: RecordContinuationInput!) {
    outcome: recordContinuation(input: $input) {
      __typename
      ... on Error {
        message
      }
    }
  }
`);

export const WithdrawRulingMutation = graphql(`
  mutation WithdrawRuling($input: WithdrawRulingInput!) {
    outcome: withdrawRuling(input: $input) {
      __typename
      ... on Error {
        message
      }
    }
  }
`);

/** Why nothing was recorded, as a sentence; null when it was. */
export function troubleOf(answer: {
  readonly error?: CombinedError | undefined;
  readonly data?:
    | { readonly outcome: { readonly __typename: string } | { readonly message: string } }
    | undefined;
}): string | null {
  if (answer.error) return `Nothing was recorded. ${errorSentence(answer.error)}`;
  if (!answer.data) {
    return 'The server answered without a result. Nothing is known to be recorded.';
  }
  return 'message' in answer.data.outcome ? answer.data.outcome.message : null;
}
