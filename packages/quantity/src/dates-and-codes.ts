/** Numbers that are dates, hours, codes and measures by their form. */
import type { FoundQuantity } from './find-quantity.ts';
import { isStartOfChange } from './find-range.ts';
import { isInDate } from './time-words.ts';
import type { Token } from './tokens.ts';

/** "From 3 to 9 May", "9:30", "1991-95", "0800-555-014", "3 by 4 meters", "-5". */
export function isDateOrCode(tokens: readonly Token[], found: FoundQuantity): boolean {
  return (
    isHours(tokens, found) ||
    isDate(tokens, found) ||
    isJoinedSize(tokens, found) ||
    isClock(tokens, found) ||
    isInCode(tokens, found) ||
    isNegative(tokens, found.numeral) ||
    isEndOfYears(tokens, found.numeral)
  );
}

/** "1991-95", "2002/03". */
function isEndOfYears(tokens: readonly Token[], numeral: number): boolean {
  const [year, joint, end] = [tokens[numeral - 2], tokens[numeral - 1], tokens[numeral]];
  const isJoined = /^[-/]$/.test(joint?.lower ?? '') && joint?.end === end?.start;
  return isJoined && isYearLike(year) && (end?.number ?? 0) < 100;
}

function isYearLike(token: Token | undefined): boolean {
  const n = token?.number ?? 0;
  return token?.isGrouped === false && n >= 1800 && n <= 2100;
}

/** Any number of the phrase in a date: "from 3 to 9 May", "May 2, 3, and 4". */
function isDate(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  for (let at = numeral; at < afterNumeral; at += 1) {
    if (isInDate(tokens, at)) return true;
  }
  return false;
}

/** "3 by 4 meters", "14- to 17-year-olds", "12/03/2003". */
function isJoinedSize(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const [before, after, next] = [
    tokens[numeral - 1],
    tokens[afterNumeral],
    tokens[afterNumeral + 1],
  ];
  const end = tokens[afterNumeral - 1]?.end;
  const isBySize = after?.lower === 'by' && next?.kind === 'number';
  const isSuspended =
    after?.isHyphen === true &&
    after.end < (next?.start ?? 0) &&
    after.start === end &&
    /^(?:to|and|or)$/.test(next?.lower ?? '');
  const isSlash = (sign: Token | undefined) => sign?.lower === '/' || sign?.lower === ':';
  const isTouched =
    (isSlash(before) && before?.end === tokens[numeral]?.start) ||
    (isSlash(after) && after?.start === end && next?.start === after?.end);
  return isBySize || isSuspended || isTouched;
}

/** "From 8 to 4", "between 9 and 5": neither a range nor a change. */
function isHours(
  tokens: readonly Token[],
  { numeral, afterNumeral, quantity }: FoundQuantity,
): boolean {
  if (quantity.low !== null || isStartOfChange(tokens, numeral)) return false;
  const isSecond = tokens[numeral - 2]?.kind === 'number';
  const opener = isSecond ? numeral - 3 : numeral - 1;
  const first = isSecond ? numeral - 2 : numeral;
  const joint = tokens[isSecond ? numeral - 1 : afterNumeral]?.lower ?? '';
  const second = isSecond ? tokens[numeral] : tokens[afterNumeral + 1];
  const expected = tokens[opener]?.lower === 'from' ? 'to' : 'and';
  if (!/^(?:from|between)$/.test(tokens[opener]?.lower ?? '') || joint !== expected) return false;
  return second?.kind === 'number' && !isStartOfChange(tokens, first);
}

/** "9:30". */
function isClock(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const touches = (colon: number, number: number) =>
    tokens[colon]?.lower === ':' &&
    tokens[number]?.kind === 'number' &&
    tokens[Math.min(colon, number)]?.end === tokens[Math.max(colon, number)]?.start;
  const isHalfOfDay =
    /^[ap]$/.test(tokens[afterNumeral]?.lower ?? '') && tokens[afterNumeral + 1]?.lower === '.';
  return (
    isHalfOfDay || touches(afterNumeral, afterNumeral + 1) || touches(numeral - 1, numeral - 2)
  );
}

/** "0800-555-014": a nought in front, or a chain of three numbers, is a code. */
function isInCode(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const token = tokens[numeral];
  const digits = (token?.end ?? 0) - (token?.start ?? 0);
  const hasNought =
    (token?.number ?? 0) > 0 && String(token?.number).length < digits && token?.isGrouped === false;
  return hasNought || isJoinedTo(tokens, numeral - 1) || isJoinedTo(tokens, afterNumeral, 2);
}

/** Whether so many hyphens in a row join numbers here; "150-200" is joined by one. */
function isJoinedTo(tokens: readonly Token[], hyphen: number, times = 1): boolean {
  for (let at = hyphen; at < hyphen + 2 * times; at += 2) {
    const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (sign?.lower !== '-' || before?.kind !== 'number' || after?.kind !== 'number') return false;
    if (before.end !== sign.start || sign.end !== after.start) return false;
  }
  return true;
}

/** "-5": a minus that nothing stands before. */
function isNegative(tokens: readonly Token[], numeral: number): boolean {
  const sign = tokens[numeral - 1];
  if (sign?.lower !== '-' || sign.end !== tokens[numeral]?.start) return false;
  return tokens[numeral - 2]?.end !== sign.start;
}
