import { CombinedError } from '@urql/core';

const REFUSALS = ['NOT_ALLOWED', 'INVALID_INPUT'] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** What the server will not answer because of what was asked, in its words; asking again changes nothing. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** Null when an error is no refusal but a failure. */
export function refusalOf(error: unknown): Refusal | null {
  const cause = error instanceof Error ? error.cause : null;
  if (!(cause instanceof CombinedError)) return null;
  for (const { message, extensions } of cause.graphQLErrors) {
    const code = REFUSALS.find((known) => known === extensions.code);
    if (code !== undefined) return { code, message };
  }
  return null;
}
