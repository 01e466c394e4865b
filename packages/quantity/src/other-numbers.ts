/** Numbers that count no people: time, money, shares, references, ages, hours. */

import { isNameOfPeople } from './counted-before.ts';
import type { FoundQuantity } from './find-quantity.ts';
import { isStartOfChange } from './find-range.ts';
import { CHANGES } from './hedge-lexicon.ts';
import { readNumeral } from './numerals.ts';
import {
  COLLECTIVES,
  LANDS,
  LEADS_FROM_QUOTA,
  MADE_FOR,
  QUOTAS,
  REFERENCES,
  ROOMS,
} from './other-number-words.ts';
import { countsSomethingElse, isOtherNoun, peopleAt } from './people-phrase.ts';
import { PEOPLE } from './people-words.ts';
import { isInDate } from './time-words.ts';
import type { Token } from './tokens.ts';

/** "Nineteen in twenty" is a share; "300 in 40 camps" is none. */
const LARGEST_SHARE = 20;
/** No person is as old. */
const LARGEST_AGE = 115;
/** How far before a number the word that makes it a limit may stand, in tokens. */
const QUOTA_REACH = 8;

/** Time, money, shares and references are numbers of something else. */
export function isOtherNumber(tokens: readonly Token[], found: FoundQuantity): boolean {
  return (
    countsSomethingElse(tokens, found.afterNumeral) ||
    isReference(tokens, found) ||
    isHours(tokens, found) ||
    isDate(tokens, found) ||
    isNameInWords(tokens, found) ||
    isJoinedSize(tokens, found) ||
    isOfThemAside(tokens, found) ||
    isAge(tokens, found.first) ||
    isAgeAside(tokens, found) ||
    isAgeSpan(tokens, found) ||
    isLeastAge(tokens, found) ||
    isChangeAmount(tokens, found.first) ||
    isBracketed(tokens, found) ||
    isClock(tokens, found) ||
    isInCode(tokens, found) ||
    isAttribute(tokens, found.afterNumeral) ||
    isCapacity(tokens, found.first) ||
    isNegative(tokens, found.numeral) ||
    isEndOfYears(tokens, found.numeral) ||
    isRatio(tokens, found) ||
    isVote(tokens, found) ||
    isScore(tokens, found) ||
    isOneInSome(tokens, found) ||
    isOccasion(tokens, found) ||
    isCase(tokens, found) ||
    isPartOfName(tokens, found) ||
    isBackground(tokens, found)
  );
}

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

const OLDEST: ReadonlySet<string> = new Set('youngest oldest eldest'.split(' '));
const AGES: ReadonlySet<string> = new Set([...OLDEST, 'aged', 'age', 'ages']);

/** "aged 35", "at ages ranging from 15 to 25", "women over 40". */
function isAge(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 2), first);
  if (before.some(({ lower }) => AGES.has(lower))) return true;
  // "The youngest of them 13", "the oldest was only 71".
  if (OLDEST.has(tokens[first - 3]?.lower ?? '') || OLDEST.has(tokens[first - 4]?.lower ?? ''))
    return peopleAt(tokens, first + 1).unit === null;
  // "Between the ages of 6 and 12".
  const isEnd =
    /^(?:and|to|or|-)$/.test(tokens[first - 1]?.lower ?? '') &&
    tokens[first - 2]?.kind === 'number';
  if (isEnd && tokens.slice(Math.max(0, first - 5), first - 2).some(({ lower }) => AGES.has(lower)))
    return true;
  const isLimit = /^(?:under|over|above|below)$/.test(tokens[first]?.lower ?? '');
  const isOfThem = /^(?:are|were|is|was|them|those|whom|all|anyone|everyone|mostly|aged)$/.test(
    tokens[first - 1]?.lower ?? '',
  );
  const isSecond =
    /^(?:or|and)$/.test(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.kind === 'number';
  const isBare = peopleAt(tokens, first + 2).unit === null;
  return isLimit && (PEOPLE.at(tokens, first - 1) !== null || ((isOfThem || isSecond) && isBare));
}

/** "Those 65 and over", "refugees 18 or older": an age behind whom it is said of. */
function isLeastAge(
  tokens: readonly Token[],
  { first, numeral, quantity }: FoundQuantity,
): boolean {
  const isSaidOf =
    PEOPLE.at(tokens, first - 1) !== null ||
    /^(?:those|anyone|everyone|all)$/.test(tokens[first - 1]?.lower ?? '');
  const next = (readNumeral(tokens, numeral)?.next ?? numeral) + 1;
  const isLimit = /^(?:over|older|above|younger|up|under)$/.test(tokens[next]?.lower ?? '');
  return isSaidOf && isLimit && first === numeral && (quantity.value ?? LARGEST_AGE) < LARGEST_AGE;
}

/** "Arvad, 38, and his wife": the age of the person who is named before it. */
function isAgeAside(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const [name, comma, next] = [tokens[numeral - 2], tokens[numeral - 1], tokens[afterNumeral]];
  const isAside = comma?.lower === ',' && (next?.lower === ',' || next?.lower === '.');
  const isPerson = name?.isCapitalised === true || PEOPLE.at(tokens, numeral - 2) !== null;
  const age = tokens[numeral]?.number ?? LARGEST_AGE;
  return isAside && isPerson && age < LARGEST_AGE && afterNumeral === numeral + 1;
}

/** "Children from 6 to 14", "women between 15 and 49". */
function isAgeSpan(
  tokens: readonly Token[],
  { first, afterNumeral, quantity }: FoundQuantity,
): boolean {
  if (quantity.qualifier !== 'BETWEEN' || (quantity.high ?? LARGEST_AGE) >= LARGEST_AGE)
    return false;
  const isSpan = /^(?:from|between|of)$/.test(tokens[first]?.lower ?? '');
  return (
    isSpan && PEOPLE.at(tokens, first - 1) !== null && peopleAt(tokens, afterNumeral).unit === null
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

/** Any number of the phrase in a date: "from 3 to 9 May", "May 2, 3, and 4". */
function isDate(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  for (let at = numeral; at < afterNumeral; at += 1) {
    if (isInDate(tokens, at)) return true;
  }
  return false;
}

/** "Refugees in Three Rivers": a number word with a capital inside a sentence is part of a name; "Seven Wells was" is one place. */
function isNameInWords(
  tokens: readonly Token[],
  { first, numeral, afterNumeral, quantity }: FoundQuantity,
): boolean {
  const word = tokens[numeral];
  if (word?.kind !== 'word' || !word.isCapitalised || first !== numeral) return false;
  const before = tokens[numeral - 1];
  const isInside = before?.sentence === word.sentence && before.kind === 'word';
  const isOne =
    tokens[afterNumeral]?.isCapitalised === true &&
    /^(?:was|is|has|lies|lay|in|district|camp|village|county)$/.test(
      tokens[afterNumeral + 1]?.lower ?? '',
    );
  return isInside || (isOne && quantity.value !== 1);
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

/** "Some of them 60": an age or a distance of theirs. */
function isOfThemAside(tokens: readonly Token[], { first, afterNumeral }: FoundQuantity): boolean {
  const isOfThem = tokens[first - 1]?.lower === 'them' && tokens[first - 2]?.lower === 'of';
  return isOfThem && peopleAt(tokens, afterNumeral).unit === null;
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

/** "In 9 they upheld it", "on 12 she did not": a bare number behind "in" counts occasions. */
function isOccasion(
  tokens: readonly Token[],
  { first, numeral, afterNumeral }: FoundQuantity,
): boolean {
  const isIn = first === numeral && /^(?:in|on|within)$/.test(tokens[first - 1]?.lower ?? '');
  return isIn && /^(?:it|they|he|she|the|a|of|,)$/.test(tokens[afterNumeral]?.lower ?? '');
}

/** "G-8", "the Group of 77", "boys as young as 12", "all but 14". */
function isPartOfName(
  tokens: readonly Token[],
  { first, numeral, afterNumeral }: FoundQuantity,
): boolean {
  const [second, before] = [tokens[numeral - 2], tokens[numeral - 1]];
  const isJoined = before?.isHyphen === true && before.end === tokens[numeral]?.start;
  if (isJoined && second?.kind === 'word' && second.end === before.start) return true;
  const isBare = peopleAt(tokens, afterNumeral).unit === null;
  if (isBare && before?.lower === 'of' && COLLECTIVES.has(second?.lower ?? '')) return true;
  if (isBare && isSizeOrAge(tokens, numeral)) return true;
  // "All but 14 were rejected": the others.
  if (before?.lower === 'but' && second?.lower === 'all') return true;
  // "Families of more than six".
  const whose = isBare && tokens[first - 1]?.lower === 'of' ? PEOPLE.at(tokens, first - 2) : null;
  if (whose?.meaning.unit === 'HOUSEHOLDS') return true;
  const isCompared = before?.lower === 'as' && tokens[numeral - 3]?.lower === 'as';
  return isCompared && !/^(?:many|few|much|little|high|low)$/.test(second?.lower ?? '');
}

/** "A family of seven", "boys of 12 and 13". */
function isSizeOrAge(tokens: readonly Token[], numeral: number): boolean {
  const isSecond = /^(?:and|or|to)$/.test(tokens[numeral - 1]?.lower ?? '');
  const first = isSecond ? numeral - 2 : numeral;
  const age = readNumeral(tokens, first)?.value ?? LARGEST_AGE;
  return (
    age < LARGEST_AGE && tokens[first - 1]?.lower === 'of' && PEOPLE.at(tokens, first - 2) !== null
  );
}

/** "A country of 6.2 million", where no noun says that its people are counted. */
function isBackground(tokens: readonly Token[], { first, afterNumeral }: FoundQuantity): boolean {
  if (peopleAt(tokens, afterNumeral).unit !== null) return false;
  for (let at = first - 1; at > first - QUOTA_REACH; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (LANDS.has(word)) return tokens[at + 1]?.lower === 'of';
    if (!LEADS_FROM_QUOTA.has(word)) return false;
  }
  return false;
}

const CASELOADS: ReadonlySet<string> = new Set(
  'asylum refugee resettlement family new more other additional further protection appeal review'.split(
    ' ',
  ),
);

/** "In two cases the court ruled ...", "34 cases of torture", "heard two cases on aliens law": none of a caseload. */
function isCase(tokens: readonly Token[], { first, afterNumeral }: FoundQuantity): boolean {
  const noun = /^cases?$/.test(tokens[afterNumeral]?.lower ?? '') ? afterNumeral : afterNumeral + 1;
  if (!/^cases?$/.test(tokens[noun]?.lower ?? '')) return false;
  const kind = tokens[noun - 1]?.lower ?? '';
  if (noun > afterNumeral && !CASELOADS.has(kind) && !/ed$|ing$/.test(kind)) return true;
  const isIn = noun === afterNumeral && /^(?:in|on)$/.test(tokens[first - 1]?.lower ?? '');
  const isAbout = /^(?:of|on|about|concerning|involving|against|where)$/.test(
    tokens[noun + 1]?.lower ?? '',
  );
  const isInWhich = tokens[noun + 1]?.lower === 'in' && tokens[noun + 2]?.lower === 'which';
  return isIn || isInWhich || (isAbout && peopleAt(tokens, noun + 2).unit === null);
}

/** "Rose by 150": a difference, not a number of people. */
function isChangeAmount(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first);
  return before.at(-1)?.lower === 'by' && before.some((token) => CHANGES.has(token.lower));
}

/** "Article 4 (2)", a footnote; "Zemblans (1,204)" are people. */
function isBracketed(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const isInBrackets = tokens[numeral - 1]?.lower === '(' && tokens[afterNumeral]?.lower === ')';
  return isInBrackets && !isNamed(tokens, numeral - 2);
}

/** Whether the word before the bracket names people, or where they are from: "from Sylvania (12,300) and Zembla (4,100)". */
function isNamed(tokens: readonly Token[], name: number): boolean {
  if (PEOPLE.at(tokens, name) !== null || isNameOfPeople(tokens[name])) return true;
  if (tokens[name]?.isCapitalised !== true) return false;
  for (let at = name - 1; at > name - QUOTA_REACH; at -= 1) {
    if (tokens[at]?.sentence !== tokens[name]?.sentence) return false;
    if (tokens[at]?.lower === 'from') return true;
  }
  return false;
}

/** "Article 33", "No. 418", "chapters 4 and 5", "for every 100". */
function isReference(tokens: readonly Token[], { first, numeral }: FoundQuantity): boolean {
  // "The figure is closer to 8,000", "estimated to number 4,000": a hedge names no article.
  if (first < numeral) return false;
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

/** "A 25-member delegation" is one delegation. */
function isAttribute(tokens: readonly Token[], next: number): boolean {
  const [number, dash, word] = [tokens[next - 1], tokens[next], tokens[next + 1]];
  const isJoined =
    dash?.isHyphen === true && number?.end === dash.start && word?.start === dash.end;
  return isJoined && isOtherNoun(word);
}

/** "Built for 500", "a staff of 40", "the quota for 2003 was 500": places and posts, not people counted. */
function isCapacity(tokens: readonly Token[], first: number): boolean {
  const [verb = '', preposition = ''] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  if (preposition === 'for' && MADE_FOR.has(verb)) return true;
  const sentence = tokens[first]?.sentence;
  for (let at = first - 1; at > first - QUOTA_REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return false;
    if (QUOTAS.has(token.lower)) return true;
    if (token.kind !== 'number' && !LEADS_FROM_QUOTA.has(token.lower)) return false;
  }
  return false;
}

/** "-5": a minus that nothing stands before. */
function isNegative(tokens: readonly Token[], numeral: number): boolean {
  const sign = tokens[numeral - 1];
  if (sign?.lower !== '-' || sign.end !== tokens[numeral]?.start) return false;
  return tokens[numeral - 2]?.end !== sign.start;
}
