/** Whether a number in running prose counts people, and not years, money, shares or chapters. */
import { antecedentOf, happeningAround, isDoneToThem, stateOrEvent } from './figure-context.ts';
import { type FoundQuantity, isStartOfChange } from './find-quantity.ts';
import { CHANGES } from './hedge-lexicon.ts';
import { readNumeral } from './numerals.ts';
import { countsSomethingElse, isOtherNoun, type PeoplePhrase, peopleAt } from './people-phrase.ts';
import {
  EVENTS,
  HAPPENINGS,
  PEOPLE,
  POINTERS,
  REFERENCES,
  ROUTES,
  STATES,
} from './survey-words.ts';
import { isInDate } from './time-words.ts';
import { sentenceEnd, sentenceStart, type Token } from './tokens.ts';

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in since by during until early mid late from after before year'.split(' '),
);
/** "Nineteen in twenty" is a share; "300 in 40 camps" is none. */
const LARGEST_SHARE = 20;
/** How far from a number the word that says what happens may stand, in tokens. */
const EVIDENCE_REACH = 12;

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

/** Whether running prose counts people here; a bare "one" or "2003" mostly does not. */
export function countsPeople(
  tokens: readonly Token[],
  found: FoundQuantity,
  people: PeoplePhrase,
): boolean {
  if (isOtherNumber(tokens, found)) return false;
  const hasNoun = people.unit !== null;
  const after = tokens[people.next];
  if (found.isYearLike && (!hasNoun || people.unknownWords > 0 || isYear(tokens, found))) {
    return false;
  }
  if (found.isWord && POINTERS.has(tokens[found.first - 1]?.lower ?? '')) return false;
  const { qualifier } = found.quantity;
  if (qualifier === 'NOT_AVAILABLE' || qualifier === 'NONE')
    return happensNear(tokens, found, people);
  if (found.isWord && isOneOf(tokens, found)) return false;
  if (isPartOfPeople(tokens, found)) return true;
  if (people.unknownWords > 0 && isName(tokens, found.first)) return false;
  if (hasNoun) return true;
  // A row of a table or a telephone number.
  if (!found.isHedged && after?.kind === 'number') return false;
  const happensNext = happensAt(tokens, people.next);
  if (found.isWord && !found.isHedged) return happensNext || isObject(tokens, found);
  if (!happensNext && !found.isHedged && isName(tokens, found.first)) return false;
  return (happensNext || !isOtherNoun(after)) && happensNear(tokens, found, people);
}

/** "One of the refugees" picks one out; "one of whom" counts one. */
function isOneOf(tokens: readonly Token[], { quantity, isHedged, next }: FoundQuantity): boolean {
  if (quantity.value !== 1 || isHedged || tokens[next]?.lower !== 'of') return false;
  return !/^(?:them|whom)$/.test(tokens[next + 1]?.lower ?? '');
}

/** "More than 100 of the 600 refugees", "14 of 512 applications": as many of a number of people. */
function isPartOfPeople(
  tokens: readonly Token[],
  { quantity, afterNumeral }: FoundQuantity,
): boolean {
  if (quantity.value === 1 || tokens[afterNumeral]?.lower !== 'of') return false;
  const isDetermined = /^(?:the|its|their|these|those|his|her)$/.test(
    tokens[afterNumeral + 1]?.lower ?? '',
  );
  const whole = readNumeral(tokens, afterNumeral + (isDetermined ? 2 : 1));
  return whole !== null && peopleAt(tokens, whole.next).unit !== null;
}

/** "In 2003 refugees fled", "between 1994 and 1997 refugees fled". */
function isYear(tokens: readonly Token[], { first, quantity }: FoundQuantity): boolean {
  return quantity.qualifier === 'BETWEEN' || BEFORE_YEAR.has(tokens[first - 1]?.lower ?? '');
}

/** "Route 66", "Camp Seven": the number belongs to the name before it. */
function isName(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return (
    before?.sentence === tokens[first]?.sentence &&
    before?.isCapitalised === true &&
    !before.isAcronym
  );
}

/** "... and wounded four": the number is what the verb is done to. */
function isObject(tokens: readonly Token[], { first, quantity, next }: FoundQuantity): boolean {
  const verb = tokens[first - 1]?.lower ?? '';
  const isDone = EVENTS.has(verb) || verb === 'killed' || isDoneToThem(tokens, first);
  return isDone && quantity.value !== 1 && !isOtherNoun(tokens[next]);
}

/** Whether a verb of the survey follows: "one crossed over", "two were killed", "two by boat". */
function happensAt(tokens: readonly Token[], next: number): boolean {
  for (let at = next; at < next + 3; at += 1) {
    if (HAPPENINGS.at(tokens, at) || ROUTES.at(tokens, at)) return true;
    if (EVENTS.has(tokens[at]?.lower ?? '') || STATES.has(tokens[at]?.lower ?? '')) return true;
    if (
      !/^(?:was|were|is|are|had|have|has|been|being|others?|more)$|ly$/.test(
        tokens[at]?.lower ?? '',
      )
    ) {
      return false;
    }
  }
  return false;
}

function happensNear(
  tokens: readonly Token[],
  found: FoundQuantity,
  people: PeoplePhrase,
): boolean {
  const from = sentenceStart(tokens, found.first, Math.max(0, found.first - EVIDENCE_REACH));
  const end = sentenceEnd(
    tokens,
    people.next - 1,
    Math.min(tokens.length, people.next + EVIDENCE_REACH),
  );
  const around = { tokens, text: '', found, people, from, end, describedYear: null };
  return (
    happeningAround(around) !== null ||
    stateOrEvent(around) !== null ||
    antecedentOf(around) !== null ||
    (hasPeople(tokens, from, end) && !isBareSpan(tokens, found)) ||
    isRival(tokens, from, end)
  );
}

/** "From 9 to 12": of hours as likely as of people, unless the words say that it counts. */
function isBareSpan(tokens: readonly Token[], { numeral, quantity }: FoundQuantity): boolean {
  return (
    quantity.qualifier === 'BETWEEN' && /^(?:from|between)$/.test(tokens[numeral]?.lower ?? '')
  );
}

function hasPeople(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (PEOPLE.at(tokens, at)?.meaning.population) return true;
  }
  return false;
}

const RIVALS: ReadonlySet<string> = new Set('estimate estimates figure toll'.split(' '));

/** Whether it speaks of an estimate or a toll that was named before. */
export function isRival(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, end).some((token) => RIVALS.has(token.lower));
}
