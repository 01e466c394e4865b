/** What in a sentence shows that a number counts people: what happens to them, and people or tolls named near it. */
import { isNameOfPeople } from './counted-before.ts';
import { antecedentOf, happeningAround } from './figure-context.ts';
import { stateOrEvent } from './figure-kind.ts';
import type { FoundQuantity } from './find-quantity.ts';
import { type PeoplePhrase, peopleAt } from './people-phrase.ts';
import { PEOPLE } from './people-words.ts';
import { ADVERBS, EVENTS, HAPPENINGS, ROUTES, STANDS_FOR_PEOPLE, STATES } from './survey-words.ts';
import { PEOPLE_ONLY } from './thing-words.ts';
import { sentenceEnd, sentenceStart, type Token } from './tokens.ts';

const HOURS_OF_A_DAY = 24;
/** How far from a number the word that says what happens may stand, in tokens. */
export const EVIDENCE_REACH = 12;

/** How far before it the people that it continues may be named, in tokens. */
export const PEOPLE_REACH = 30;

export function hasNumberedPeople(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.kind === 'number' && peopleAt(tokens, at + 1).unit !== null) return true;
  }
  return false;
}

export function hasCountedPeople(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (PEOPLE.at(tokens, at) || isNameOfPeople(tokens[at])) return true;
  }
  return false;
}

/** Whether a verb of the survey follows: "one crossed over", "two were killed", "two by boat". */
export function happensAt(tokens: readonly Token[], next: number): boolean {
  for (let at = next; at < next + 3; at += 1) {
    if (HAPPENINGS.at(tokens, at) || ROUTES.at(tokens, at)) return true;
    if (EVENTS.has(tokens[at]?.lower ?? '') || STATES.has(tokens[at]?.lower ?? '')) return true;
    if (
      !/^(?:was|were|is|are|had|have|has|been|being|others?|more)$|ly$/.test(
        tokens[at]?.lower ?? '',
      ) &&
      !ADVERBS.has(tokens[at]?.lower ?? '')
    ) {
      return false;
    }
  }
  return false;
}

export function happensNear(
  tokens: readonly Token[],
  found: FoundQuantity,
  people: PeoplePhrase,
): boolean {
  const start = sentenceStart(tokens, found.first, Math.max(0, found.first - PEOPLE_REACH));
  const from = Math.max(start, found.first - EVIDENCE_REACH);
  const end = sentenceEnd(
    tokens,
    people.next - 1,
    Math.min(tokens.length, people.next + EVIDENCE_REACH),
  );
  const around = { tokens, text: '', found, people, from, end, describedYear: null };
  const isNamed =
    antecedentOf(around) !== null ||
    ((hasCountedPeople(tokens, start, end) || hasCountWord(tokens, from, end)) &&
      !isBareSpan(tokens, found)) ||
    isRival(tokens, from, end);
  if (isNamed) return true;
  if (happeningAround(around) === null && stateOrEvent(around) === null) return false;
  return found.isHedged || isOfPeopleBefore(tokens, found, people.next);
}

/** A bare number in a sentence that names nobody: the one before names people, or the verb is of people only. */
function isOfPeopleBefore(
  tokens: readonly Token[],
  { first }: FoundQuantity,
  next: number,
): boolean {
  if ([first - 1, next, next + 1, next + 2].some((at) => PEOPLE_ONLY.has(tokens[at]?.lower ?? '')))
    return true;
  const start = sentenceStart(tokens, first, Math.max(0, first - PEOPLE_REACH));
  const from = sentenceStart(tokens, start - 1, Math.max(0, start - 1 - PEOPLE_REACH));
  if (start > 0 && hasCountedPeople(tokens, from, start)) return true;
  // "UNHCR resettled 214 of them. Another 96 left": who "they" are stands one sentence further back.
  const isOfThem = tokens
    .slice(from, start)
    .some(({ lower }, index) => lower === 'them' && tokens[from + index - 1]?.lower === 'of');
  const earlier = sentenceStart(tokens, from - 1, Math.max(0, from - 1 - PEOPLE_REACH));
  return isOfThem && from > 0 && hasNumberedPeople(tokens, earlier, from);
}

/** "From 9 to 12": of hours as likely as of people, unless the words say that it counts. */
function isBareSpan(tokens: readonly Token[], { numeral, quantity }: FoundQuantity): boolean {
  return (
    quantity.qualifier === 'BETWEEN' &&
    (quantity.high ?? 0) <= HOURS_OF_A_DAY &&
    /^(?:from|between)$/.test(tokens[numeral]?.lower ?? '')
  );
}

/** "Applications fell to 310", "the outflow slowed to 40", "of these, 34": words that stand for people. */
function hasCountWord(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (STANDS_FOR_PEOPLE.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

const RIVALS: ReadonlySet<string> = new Set(
  'estimate estimates estimated figure figures toll'.split(' '),
);

/** Whether it speaks of an estimate or a toll that was named before. */
export function isRival(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, end).some((token) => RIVALS.has(token.lower));
}
