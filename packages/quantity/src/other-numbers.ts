/** Numbers that count no people: time, money, shares, references, ages, hours. */
import type { FoundQuantity } from './find-quantity.ts';
import { isStartOfChange } from './find-range.ts';
import { CHANGES } from './hedge-lexicon.ts';
import { readNumeral } from './numerals.ts';
import { REFERENCES } from './other-number-words.ts';
import { countsSomethingElse, peopleAt } from './people-phrase.ts';
import { PEOPLE } from './people-words.ts';
import { isInDate } from './time-words.ts';
import type { Token } from './tokens.ts';

/** "Nineteen in twenty" is a share; "300 in 40 camps" is none. */
const LARGEST_SHARE = 20;
/** Time, money, shares and references are numbers of something else. */
export function isOtherNumber(tokens: readonly Token[], found: FoundQuantity): boolean {
  return (
    countsSomethingElse(tokens, found.afterNumeral) ||
    isReference(tokens, found.numeral) ||
    isHours(tokens, found) ||
    isInDate(tokens, found.numeral) ||
    isAge(tokens, found.first) ||
    isChangeAmount(tokens, found.first) ||
    isBracketed(tokens, found) ||
    isClock(tokens, found) ||
    isAttribute(tokens, found.afterNumeral) ||
    isCapacity(tokens, found.first) ||
    isNegative(tokens, found.numeral)
  );
}

/** The token after a share: "one in ten", "seven out of every ten". Null where there is none. */
export function shareEnd(tokens: readonly Token[], found: FoundQuantity): number | null {
  const part = readNumeral(tokens, found.numeral);
  if (!part || part.value > LARGEST_SHARE) return null;
  let at = part.next;
  const isOf = tokens[at]?.lower === 'of';
  if (tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of') at += 2;
  else if (isOf || tokens[at]?.lower === 'in') at += 1;
  else return null;
  if (tokens[at]?.lower === 'every') at += 1;
  const whole = readNumeral(tokens, at);
  // "Nine of ten" is a share, "six of 34 families" are six.
  if (isOf && !/^(?:5|10|100)$/.test(String(whole?.value))) return null;
  const isShare = whole && !whole.isYearLike && whole.value > part.value && whole.value <= 1_000;
  return isShare && !isInDate(tokens, at) ? whole.next : null;
}

/** "aged 35", "at ages ranging from 15 to 25", "women over 40". */
function isAge(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 2), first);
  if (before.some(({ lower }) => lower === 'aged' || lower === 'age' || lower === 'ages'))
    return true;
  const isLimit = /^(?:under|over|above|below)$/.test(tokens[first]?.lower ?? '');
  const isOfThem = /^(?:are|were|is|was)$/.test(tokens[first - 1]?.lower ?? '');
  const isSecond =
    /^(?:or|and)$/.test(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.kind === 'number';
  const isBare = peopleAt(tokens, first + 2).unit === null;
  return isLimit && (PEOPLE.at(tokens, first - 1) !== null || ((isOfThem || isSecond) && isBare));
}

/** "Rose by 150": a difference, not a number of people. */
function isChangeAmount(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first);
  return before.at(-1)?.lower === 'by' && before.some((token) => CHANGES.has(token.lower));
}

/** "Article 4 (2)", a footnote. */
function isBracketed(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  return tokens[numeral - 1]?.lower === '(' && tokens[afterNumeral]?.lower === ')';
}

/** "Article 33", "No. 418", "chapters 4 and 5", "for every 100". */
function isReference(tokens: readonly Token[], numeral: number): boolean {
  const isDotted = tokens[numeral - 1]?.lower === '.';
  const before = tokens[isDotted ? numeral - 2 : numeral - 1]?.lower ?? '';
  if (isDotted) return /^(?:no|art|sec|para|p|ch)$/.test(before);
  if (REFERENCES.has(before) || before === 'every') return true;
  const isJoint = /^(?:and|or|to|-|,)$/.test(before) && tokens[numeral - 2]?.kind === 'number';
  return isJoint && REFERENCES.has(tokens[numeral - 3]?.lower ?? '');
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
    (tokens[colon]?.end === tokens[number]?.start || tokens[number]?.end === tokens[colon]?.start);
  return touches(afterNumeral, afterNumeral + 1) || touches(numeral - 1, numeral - 2);
}

/** "A 25-member delegation" is one delegation. */
function isAttribute(tokens: readonly Token[], next: number): boolean {
  const [number, dash, word] = [tokens[next - 1], tokens[next], tokens[next + 1]];
  const isJoined = dash?.lower === '-' && number?.end === dash.start && word?.start === dash.end;
  return isJoined && word?.kind === 'word';
}

/** "Built for 500", "a staff of 40": places and posts, not people counted. */
function isCapacity(tokens: readonly Token[], first: number): boolean {
  const [verb = '', preposition = ''] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  if (preposition === 'of') return /^(?:capacity|staff|budget|quota|ceiling)$/.test(verb);
  return (
    preposition === 'for' && /^(?:built|designed|intended|meant|planned|room|space)$/.test(verb)
  );
}

/** "-5": a minus that nothing stands before. */
function isNegative(tokens: readonly Token[], numeral: number): boolean {
  const sign = tokens[numeral - 1];
  if (sign?.lower !== '-' || sign.end !== tokens[numeral]?.start) return false;
  return tokens[numeral - 2]?.end !== sign.start;
}
