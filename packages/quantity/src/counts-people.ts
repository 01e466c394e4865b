/** Whether a number in running prose counts people, and not years, money, shares or chapters. */
import { isFateOf } from './ages.ts';
import { isBareSaying } from './attribution.ts';
import { continuesCountedPeople, continuesThings } from './counted-before.ts';
import {
  EVIDENCE_REACH,
  happensAt,
  happensNear,
  hasCountedPeople,
  hasNumberedPeople,
  PEOPLE_REACH,
} from './evidence-of-people.ts';
import { isDoneToThem } from './figure-kind.ts';
import type { FoundQuantity } from './find-quantity.ts';
import { HEDGES } from './hedge-lexicon.ts';
import { readNumeral } from './numerals.ts';
import { MONEY_WORDS, POINTERS } from './other-number-words.ts';
import { isOtherNumber } from './other-numbers.ts';
import { SINGULAR_PEOPLE } from './people-nouns.ts';
import { isOtherNoun, type PeoplePhrase, peopleAt } from './people-phrase.ts';
import { PEOPLE } from './people-words.ts';
import { ADVERBS, EVENTS } from './survey-words.ts';
import { PEOPLE_ONLY } from './thing-words.ts';
import { sentenceStart, type Token } from './tokens.ts';

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'the in since by during until early mid late from after before year'.split(' '),
);

const LONGEST_NAME = 4;

/** Words that begin a sentence with a capital letter and are no names. */
const OPENERS: ReadonlySet<string> = new Set(
  'all of the these those then later and but including among officially'.split(' '),
);

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
  if (found.isWord && isPointedAt(tokens, found)) return false;
  const { qualifier } = found.quantity;
  if (!hasNoun && isSaidOfThose(tokens, found)) return true;
  if (qualifier === 'NOT_AVAILABLE') {
    // "Numbers were not available" says nothing of people that it does not name.
    if (tokens[found.first]?.lower === 'not') return false;
    return happensNear(tokens, found, people);
  }
  if (qualifier === 'NONE' && isLacked(tokens, found, people)) return false;
  if (qualifier === 'NONE') return !isLeftOpen(tokens, found) && happensNear(tokens, found, people);
  // "Unknown gunmen" are not a number of them.
  if (qualifier === 'UNKNOWN' && hasNoun && found.next === found.first + 1) return false;
  if (found.isWord && isOneOf(tokens, found)) return false;
  if (isPartOfPeople(tokens, found)) return true;
  if (!hasNoun && quantityOfSome(tokens, found)) return true;
  if (people.unknownWords > 0 && isName(tokens, found.first)) return false;
  // A row of a table or a telephone number.
  if (!hasNoun && !found.isHedged && (after?.kind === 'number' || isAfterNumber(tokens, found)))
    return false;
  if (!hasNoun && (sharesNoun(tokens, found) || isComparedTo(tokens, found))) return true;
  if (isCountOfThings(tokens, found, people)) return false;
  if (hasNoun) return true;
  if (isAdjectiveOfThings(tokens, people.next)) return false;
  if (speaksOfMoney(tokens, found.first) || isCountOfOthers(tokens, found.first)) return false;
  const happensNext = happensAt(tokens, people.next);
  if (found.isWord && !found.isHedged) {
    return (
      happensNext ||
      isObject(tokens, found) ||
      isSubjectAgain(tokens, found, people) ||
      continuesPeople(tokens, found, people)
    );
  }
  if (isBracketed(tokens, found)) return true;
  if (!found.isHedged && isName(tokens, found.first) && !isGapped(tokens, found)) {
    const isPlace = /^(?:in|at|from|near|to|on|of)$/.test(tokens[found.first - 2]?.lower ?? '');
    if (!happensNext || !isPlace) return false;
  }
  if (continuesPeople(tokens, found, people)) return true;
  return (happensNext || !isOtherNoun(after)) && happensNear(tokens, found, people);
}

/** "The government acknowledged 43,296", "the authorities admitted to none": of the people who were counted before. */
function isSaidOfThose(tokens: readonly Token[], found: FoundQuantity): boolean {
  const { first, next, quantity } = found;
  if (!isBareSaying(tokens, first) || quantity.value === 1 || found.isYearLike) return false;
  if (quantity.qualifier !== 'NONE' && quantity.value === null && quantity.low === null)
    return false;
  const after = tokens[next];
  const isAlone = after?.kind !== 'word' || /^(?:in|and|but|while|by|at|for)$/.test(after.lower);
  return isAlone && continuesCountedPeople(tokens, first, next);
}

/** "The bodies of five": whom a death, an arrest or a release befell. */
function quantityOfSome(tokens: readonly Token[], { first, next }: FoundQuantity): boolean {
  return isFateOf(tokens, first) && !isOtherNoun(tokens[next]);
}

/** "The two Koreas", "that one"; in "so badly that three needed surgery" the word points at nobody. */
function isPointedAt(tokens: readonly Token[], { first, quantity }: FoundQuantity): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  return POINTERS.has(before) && !(before === 'that' && quantity.value !== 1);
}

/** "Had no lawyer": somebody lacks one, and nobody is counted. */
function isLacked(
  tokens: readonly Token[],
  { first }: FoundQuantity,
  people: PeoplePhrase,
): boolean {
  const isOne = SINGULAR_PEOPLE.has(tokens[people.next - 1]?.lower ?? '');
  return (
    isOne && /^(?:had|has|have|with|having|found|saw|needed)$/.test(tokens[first - 1]?.lower ?? '')
  );
}

/** "They received none" counts no people, and "not one of the applicants" only stresses. */
function isLeftOpen(tokens: readonly Token[], { first, next }: FoundQuantity): boolean {
  if (tokens[first]?.lower === 'none') return tokens[next]?.kind !== 'word';
  return tokens[next - 1]?.lower === 'one' && tokens[next]?.lower === 'of';
}

function isAfterNumber(tokens: readonly Token[], { first, numeral }: FoundQuantity): boolean {
  return first === numeral && tokens[first - 1]?.kind === 'number';
}

/** "Fees rose from 200 to 350". */
function speaksOfMoney(tokens: readonly Token[], first: number): boolean {
  if (PEOPLE_ONLY.has(tokens[first - 1]?.lower ?? '')) return false;
  const from = sentenceStart(tokens, first, Math.max(0, first - EVIDENCE_REACH));
  return tokens.slice(from, first).some(({ lower }) => MONEY_WORDS.has(lower));
}

/** "The number of attacks rose to 40", "14 provinces, 3 of them closed": others were named, and no people. */
function isCountOfOthers(tokens: readonly Token[], first: number): boolean {
  const from = sentenceStart(tokens, first, Math.max(0, first - EVIDENCE_REACH));
  for (let at = first - 1; at > from; at -= 1) {
    if (tokens[at]?.lower === 'of' && /^numbers?$/.test(tokens[at - 1]?.lower ?? '')) {
      return peopleAt(tokens, at).unit === null && isOtherNoun(tokens[at + 1]);
    }
  }
  return false;
}

/** Without a noun of its own, or with "of them": what it continues are things. */
function isCountOfThings(
  tokens: readonly Token[],
  found: FoundQuantity,
  people: PeoplePhrase,
): boolean {
  const { afterNumeral, quantity } = found;
  if (quantity.value === null && quantity.low === null) return false;
  const isOfThem =
    /^(?:them|which|these|those)$/.test(tokens[afterNumeral + 1]?.lower ?? '') &&
    tokens[afterNumeral]?.lower === 'of';
  if (people.unit !== null && !isOfThem) return false;
  const next = isOfThem ? afterNumeral + 2 : people.next;
  // "30 of them children".
  if (isOfThem && PEOPLE.at(tokens, next) !== null) return false;
  return continuesThings(tokens, found, next, isOfThem);
}

/** "One of the refugees" picks one out; "one of whom" counts one. */
function isOneOf(tokens: readonly Token[], { quantity, isHedged, next }: FoundQuantity): boolean {
  if (quantity.value !== 1 || isHedged || tokens[next]?.lower !== 'of') return false;
  return !/^(?:them|whom)$/.test(tokens[next + 1]?.lower ?? '');
}

/** "More than 100 of the 600 refugees", "14 of 512 applications": as many of a number of people. */
function isPartOfPeople(
  tokens: readonly Token[],
  { first, quantity, afterNumeral }: FoundQuantity,
): boolean {
  const of = tokens[afterNumeral]?.lower === 'out' ? afterNumeral + 1 : afterNumeral;
  if (quantity.value === 1 || tokens[of]?.lower !== 'of') return false;
  const isDetermined = /^(?:the|its|their|these|those|his|her)$/.test(tokens[of + 1]?.lower ?? '');
  const hedged = of + (isDetermined ? 2 : 1);
  const hedge =
    tokens[hedged]?.lower === 'estimated' ? hedged + 1 : HEDGES.at(tokens, hedged)?.next;
  const whole = readNumeral(tokens, hedge ?? hedged);
  if (whole === null) return false;
  if (/^(?:who|was|were|had|have|are)$/.test(tokens[whole.next]?.lower ?? ''))
    return hasCountedPeople(tokens, Math.max(0, first - PEOPLE_REACH), whole.next + EVIDENCE_REACH);
  return peopleAt(tokens, whole.next).unit !== null;
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
    !before.isAcronym &&
    !OPENERS.has(before.lower)
  );
}

/** "Held 19,400 and 8,650 refugees": the noun of the second is that of the first. */
function sharesNoun(tokens: readonly Token[], { afterNumeral }: FoundQuantity): boolean {
  if (!/^(?:and|or)$/.test(tokens[afterNumeral]?.lower ?? '')) return false;
  const second = readNumeral(tokens, afterNumeral + 1);
  return second !== null && peopleAt(tokens, second.next).unit !== null;
}

/** "Only 1,900 were in centers, down from 4,300": of the people whom the sentence before named. */
function isComparedTo(tokens: readonly Token[], { first }: FoundQuantity): boolean {
  const [second = '', before = ''] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  const isDown = before === 'from' && /^(?:up|down)$/.test(second);
  const isCompared = /^(?:with|to)$/.test(before) && second === 'compared';
  if (!isDown && !isCompared) return false;
  const start = sentenceStart(tokens, first, Math.max(0, first - PEOPLE_REACH));
  const from = sentenceStart(tokens, start - 1, Math.max(0, start - 1 - PEOPLE_REACH));
  return start > 0 && hasCountedPeople(tokens, from, start);
}

/** "Zemblans (1,204)". */
function isBracketed(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  return tokens[numeral - 1]?.lower === '(' && tokens[afterNumeral]?.lower === ')';
}

/** "Samavia admitted 1,203, Lutha 340": the verb is left out. */
function isGapped(tokens: readonly Token[], { first, next }: FoundQuantity): boolean {
  const isClosed = tokens[next]?.kind === 'sign' || tokens[next]?.lower === 'and';
  if (isClosed && isInSeries(tokens, first)) return true;
  let at = first - 1;
  while (at > first - LONGEST_NAME && tokens[at]?.isCapitalised) at -= 1;
  while (/^(?:,|;|and)$/.test(tokens[at]?.lower ?? '') && at > first - LONGEST_NAME - 2) at -= 1;
  return (
    tokens[at + 1]?.kind === 'sign' &&
    (tokens[at]?.kind === 'number' || PEOPLE.at(tokens, at) !== null)
  );
}

/** "Resettled 310 refugees from Genovia, Canada 122, and Australia 41": a joint, a name, a number. */
function isInSeries(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (at > first - LONGEST_NAME && tokens[at]?.isCapitalised) at -= 1;
  const isJoint = /^(?:,|;|and)$/.test(tokens[at]?.lower ?? '');
  const from = sentenceStart(tokens, first, Math.max(0, first - EVIDENCE_REACH));
  return isJoint && hasNumberedPeople(tokens, from, at);
}

/** "... and wounded four": the number is what the verb is done to. */
function isObject(tokens: readonly Token[], { first, quantity, next }: FoundQuantity): boolean {
  const verb = tokens[first - 1]?.lower ?? '';
  const isDone = EVENTS.has(verb) || verb === 'killed' || isDoneToThem(tokens, first);
  return isDone && quantity.value !== 1 && !isOtherNoun(tokens[next]);
}

/** "Two refugees were stabbed, and one later died": a clause of its own, of people who were counted before. */
function isSubjectAgain(
  tokens: readonly Token[],
  { first }: FoundQuantity,
  people: PeoplePhrase,
): boolean {
  if (!/^(?:,|;|and|but|while)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  const verb = ADVERBS.has(tokens[people.next]?.lower ?? '') ? people.next + 1 : people.next;
  const isVerb = /^(?:was|were|are|had|have)$|.ed$/.test(tokens[verb]?.lower ?? '');
  const from = sentenceStart(tokens, first, Math.max(0, first - EVIDENCE_REACH));
  return isVerb && hasCountedPeople(tokens, from, first);
}

/** "44 refugees began a strike. Eleven were hospitalized": a sentence that goes on with those before. */
function continuesPeople(
  tokens: readonly Token[],
  { first, quantity }: FoundQuantity,
  people: PeoplePhrase,
): boolean {
  const opens = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  if (!opens || first === 0 || quantity.value === 1) return false;
  const isVerb = /^(?:was|were|had|have|remained|died|fled)$|..ed$/.test(
    tokens[people.next]?.lower ?? '',
  );
  const before = sentenceStart(tokens, first - 1, Math.max(0, first - 1 - PEOPLE_REACH));
  return isVerb && hasCountedPeople(tokens, before, first);
}

/** "40 registered schools": the participle belongs to the noun. */
function isAdjectiveOfThings(tokens: readonly Token[], participle: number): boolean {
  const noun = tokens[participle + 1];
  return (
    /^(?:registered|occupied|affected|attacked|approved|armed|packed|recorded)$/.test(
      tokens[participle]?.lower ?? '',
    ) &&
    /[^su]s$/.test(noun?.lower ?? '') &&
    isOtherNoun(noun)
  );
}
