/** Numbers that stand to another: shares, densities, votes, scores. */
import type { FoundQuantity } from './find-quantity.ts';
import { CHANGES } from './hedge-lexicon.ts';
import { readNumeral } from './numerals.ts';
import { ROOMS } from './other-number-words.ts';
import { isOtherNoun, peopleAt } from './people-phrase.ts';
import { isInDate } from './time-words.ts';
import type { Token } from './tokens.ts';

/** "40 families per 1,000 inhabitants", "88 votes to 12", "lost 3 to 1", "one refugee in three". */
export function isRatioOrScore(tokens: readonly Token[], found: FoundQuantity): boolean {
  return (
    isRatio(tokens, found) ||
    isVote(tokens, found) ||
    isScore(tokens, found) ||
    isOneInSome(tokens, found)
  );
}

/** "Nineteen in twenty" is a share; "300 in 40 camps" is none. */
const LARGEST_SHARE = 20;

/** The token after a share: "one in ten", "seven out of every ten". Null where there is none. */
export function shareEnd(tokens: readonly Token[], found: FoundQuantity): number | null {
  const part = readNumeral(tokens, found.numeral);
  if (!part || part.value > LARGEST_SHARE) return null;
  let at = part.next;
  const isOf = tokens[at]?.lower === 'of';
  const isOutOf = tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of';
  if (isOutOf) at += 2;
  else if (isOf || tokens[at]?.lower === 'in') at += 1;
  else return null;
  const isEvery = tokens[at]?.lower === 'every';
  if (isEvery) at += 1;
  const whole = readNumeral(tokens, at);
  // "Nine of ten" is a share, "six of 34 families" are six.
  if ((isOf || isOutOf) && !isEvery && !/^(?:5|10|100)$/.test(String(whole?.value))) return null;
  const isShare = whole && !whole.isYearLike && whole.value > part.value && whole.value <= 1_000;
  return isShare && !isInDate(tokens, at) ? whole.next : null;
}

/** "40 families per 1,000 inhabitants", "one doctor for every 300 refugees": a density, not a count. */
function isRatio(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const before = tokens[numeral - 1]?.lower ?? '';
  if (before === 'per' || before === 'every') return true;
  const { next } = peopleAt(tokens, afterNumeral);
  const isPer = tokens[next]?.lower === 'per' && tokens[next + 1]?.kind === 'number';
  const isForEvery =
    /^(?:for|to)$/.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'every';
  const isToOne = tokens[next]?.lower === 'to' && ROOMS.has(tokens[next + 2]?.lower ?? '');
  return isPer || isForEvery || isToOne;
}

/** "Voted 88 to 12", "by 88 votes to 12". */
function isVote(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const isAfter = (at: number) =>
    /^(?:voted|votes|vote|abstained|abstentions)$/.test(tokens[at]?.lower ?? '');
  const isSecond = /^(?:to|against|-)$/.test(tokens[numeral - 1]?.lower ?? '');
  const first = isSecond ? numeral - 2 : numeral;
  return (
    isAfter(afterNumeral) ||
    isAfter(first - 1) ||
    isAfter(first) ||
    (isAfter(first - 2) && /^(?:by|of)$/.test(tokens[first - 1]?.lower ?? ''))
  );
}

/** "Lost 3 to 1", "passed 61 to 28": the second is no larger, so it is no range. */
function isScore(
  tokens: readonly Token[],
  { numeral, afterNumeral, quantity }: FoundQuantity,
): boolean {
  const isJoint = (at: number) => /^(?:to|-)$/.test(tokens[at]?.lower ?? '');
  if (quantity.value === null || /^(?:from|between)$/.test(tokens[numeral - 1]?.lower ?? ''))
    return false;
  const own = quantity.value;
  if (isJoint(afterNumeral))
    return (readNumeral(tokens, afterNumeral + 1)?.value ?? own + 1) <= own;
  const before = isJoint(numeral - 1)
    ? (readNumeral(tokens, numeral - 2)?.value ?? own - 1)
    : own - 1;
  return (
    before >= own &&
    !CHANGES.has(tokens[numeral - 4]?.lower ?? '') &&
    tokens[numeral - 3]?.lower !== 'from'
  );
}

/** "One refugee in three". */
function isOneInSome(tokens: readonly Token[], { afterNumeral, quantity }: FoundQuantity): boolean {
  if (quantity.value !== 1) return false;
  const { next } = peopleAt(tokens, afterNumeral);
  const whole = tokens[next]?.lower === 'in' ? readNumeral(tokens, next + 1) : null;
  return whole !== null && !whole.isYearLike && !isOtherNoun(tokens[whole.next]);
}
