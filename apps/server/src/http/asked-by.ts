import type { Viewer } from '@yearline/survey/people/viewer';
import type { AnswerMark } from './answer-cache.ts';

/** What the HTTP layer hands to Yoga beside a request; a test that calls the API without a network hands over nothing. */
export interface AskedBy {
  readonly answerMark?: AnswerMark;
  /** The address of the caller; left out for the programs of this machine. */
  readonly address?: string;
  /** Aborted when the connection is gone. */
  readonly gone?: AbortSignal;
  /** Cuts the connection of a caller who does not read. */
  readonly cut?: () => void;
  /** Takes the points of an operation of this cost from the caller. Rejects with a RATE_LIMITED error. */
  readonly spend?: (viewer: Viewer, cost: number) => Promise<void>;
}
