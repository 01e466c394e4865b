import { unfitCharacter, withPlainLineEnds } from '../entries/clean-text.ts';
import { InvalidInputError } from '../errors.ts';

const LONGEST = 2000;

/** The public reason of a judgement: it is never left out. Throws InvalidInputError. */
export function cleanReason(text: string): string {
  const reason = withPlainLineEnds(text).trim();
  const unfit = unfitCharacter(reason);
  const problem =
    reason === ''
      ? 'Give a reason: readers see it beside every verdict that rests on it.'
      : unfit !== null
        ? `The reason ${unfit}. Take it out.`
        : reason.length > LONGEST
          ? `The reason has ${reason.length} characters; at most ${LONGEST} are kept.`
          : null;
  if (problem !== null) throw new InvalidInputError([{ path: ['reason'], message: problem }]);
  return reason;
}
