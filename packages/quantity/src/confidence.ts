/** How sure the reader is that it read a figure, and why: what an editor should look at first. */
import type { FigureContext, Surroundings } from './figure-context.ts';
import { stateOrEvent } from './figure-kind.ts';
import { BEING } from './survey-words.ts';

export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
/**
 * HIGH: the phrase names whom it counts, and the sentence says what happened to them or how they are.
 * MEDIUM: one of the two is missing or inferred. LOW: both are, or the words allow another reading.
 * Measured in docs/evaluation.md.
 */
export type Confidence = (typeof CONFIDENCES)[number];

export interface Confident {
  readonly confidence: Confidence;
  /** One sentence for an editor. */
  readonly confidenceReason: string;
}

/** `isCarried`: part of the reading comes from the figure before. */
export function confidenceOf(
  around: Surroundings,
  context: FigureContext,
  isCarried: boolean,
): Confident {
  const { tokens, found, people } = around;
  const doubts: string[] = [];
  if (people.unit === null) {
    doubts.push(
      isCarried || context.population !== null
        ? 'whom the number counts is taken from words before it'
        : 'the phrase does not name whom it counts',
    );
  } else if (people.unknownWords > 0) {
    doubts.push('unknown words stand between the number and the people');
  }
  if (!saysWhatHappens(around, context)) {
    doubts.push('the sentence does not say plainly what happened to them');
  }
  if (tokens[people.next - 1]?.lower === 'inhabitants') {
    doubts.push('the number may be the whole population of a place');
  }
  if (found.isYearLike) doubts.push('the number looks like a year');
  if (found.isWord && !found.isHedged && found.quantity.value === 1) {
    doubts.push('"one" may be a pronoun');
  }
  return graded(doubts);
}

function graded(doubts: readonly string[]): Confident {
  if (doubts.length === 0) {
    return {
      confidence: 'HIGH',
      confidenceReason:
        'The phrase names whom it counts, and the sentence says what happened to them.',
    };
  }
  const [first = ''] = doubts;
  const reason = doubts.join(', and ');
  return {
    confidence: doubts.length === 1 ? 'MEDIUM' : 'LOW',
    confidenceReason: `${first.charAt(0).toUpperCase()}${reason.slice(1)}.`,
  };
}

function saysWhatHappens(around: Surroundings, { concept }: FigureContext): boolean {
  const isBeing = BEING.has(around.tokens[around.people.next]?.lower ?? '');
  return concept !== null || isBeing || stateOrEvent(around) !== null;
}
