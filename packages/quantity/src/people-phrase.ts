/** Who a number counts: the nouns that follow it. */

import { readNumeral } from './numerals.ts';
import { OTHER_UNITS } from './other-number-words.ts';
import { endsLikePeople, SINGULAR_PEOPLE } from './people-nouns.ts';
import {
  MODIFIERS,
  NOT_PEOPLE,
  PEOPLE,
  PEOPLES,
  type PeopleNoun,
  PHRASE_ENDS,
} from './people-words.ts';
import type { PhraseHit } from './phrase-table.ts';
import type { FigureUnit } from './quantity.ts';
import { BEING, HAPPENINGS } from './survey-words.ts';
import type { Token } from './tokens.ts';

export interface PeoplePhrase {
  /** First token after the last noun; where the phrase began if it names no people. */
  readonly next: number;
  readonly population: string | null;
  readonly unit: FigureUnit | null;
  /** The nationality as written ("North Koreans"); null when none is. */
  readonly origin: { readonly first: number; readonly next: number } | null;
  /** How many words before the noun are none that the reader knows there. */
  readonly unknownWords: number;
}

/** "Men, women, children, and ...": how many tokens such a list may have; hostile text may go on. */
const LONGEST_LIST = 16;
const PRONOUNS: ReadonlySet<string> = new Set(['them', 'whom', 'those', 'these']);
/** A noun phrase is short; what lies further off belongs to another. */
const REACH = 8;
/** Unknown adjectives that may precede a known noun: "100 desperate refugees". */
const UNKNOWN_WORDS = 2;
const VERBS: ReadonlySet<string> = new Set([...BEING, 'have', 'had', 'has', 'applied', 'sought']);
export function peopleAt(tokens: readonly Token[], first: number): PeoplePhrase {
  let found: PeoplePhrase = {
    next: first,
    population: null,
    unit: null,
    origin: null,
    unknownWords: 0,
  };
  let origin: PeoplePhrase['origin'] = null;
  let unknown = 0;
  let at = first;
  if (tokens[at]?.lower === 'more' && !startsNoun(tokens, at + 1))
    return { ...found, next: at + 1 };
  while (at < first + REACH && isOneSentence(tokens, first, at)) {
    const noun = PEOPLE.at(tokens, at) ?? pronounAt(tokens, at, first) ?? guessedNounAt(tokens, at);
    if (noun && !isAdjective(tokens, noun.next) && !isVerb(tokens, at, unknown)) {
      if (PEOPLE.at(tokens, at) === null && !PRONOUNS.has(tokens[noun.next - 1]?.lower ?? ''))
        unknown += 1;
      at = noun.next;
      found = {
        next: at,
        population: noun.meaning.population ?? found.population,
        unit: found.unit === null || found.unit === 'PERSONS' ? noun.meaning.unit : found.unit,
        origin,
        unknownWords: unknown,
      };
      const listed = listedNounAt(tokens, at);
      if (listed !== null) {
        at = listed;
        continue;
      }
      if (PRONOUNS.has(tokens[at - 1]?.lower ?? '')) break;
      const goesOn =
        continues(tokens, at) || (isStanding(tokens, at) && tokens[at]?.isCapitalised === true);
      if (!goesOn) break;
      if (/^(?:and|or|&)$/.test(tokens[at]?.lower ?? '')) at += 1;
      continue;
    }
    const nationality = nationalityAt(tokens, at);
    if (nationality > at) {
      if (found.unit !== null && !(isStanding(tokens, at) && isPeople(tokens, nationality))) break;
      if (found.unit !== null) {
        found = { ...found, next: nationality, origin: { first: at, next: nationality } };
        break;
      }
      origin = { first: at, next: nationality };
      at = nationality;
      if (isPeople(tokens, at))
        found = {
          next: at,
          population: 'nationals',
          unit: 'PERSONS',
          origin,
          unknownWords: unknown,
        };
      continue;
    }
    if (found.unit !== null || !mayPrecede(tokens, at, first)) break;
    if (unknown > 0 && tokens[at]?.lower === 'of') break;
    if (!MODIFIERS.has(tokens[at]?.lower ?? '')) unknown += 1;
    if (unknown > UNKNOWN_WORDS) break;
    at += 1;
  }
  return found;
}

/** "3,100 muleteers": no noun of the lists, but people by its ending. */
function guessedNounAt(tokens: readonly Token[], at: number): PhraseHit<PeopleNoun> | null {
  const token = tokens[at];
  const isGuess = token?.isCapitalised === false && endsLikePeople(token.lower);
  return isGuess ? { meaning: { population: null, unit: 'PERSONS' }, next: at + 1 } : null;
}

/** "20 more were deported" ends with "more", "20 more refugees" does not. */
function startsNoun(tokens: readonly Token[], at: number): boolean {
  return (
    isOtherNoun(tokens[at]) ||
    tokens[at]?.lower === 'than' ||
    MODIFIERS.has(tokens[at]?.lower ?? '')
  );
}

/** Whether the number counts time, money, a share or a measure. */
export function countsSomethingElse(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at]?.lower ?? '';
  if (OTHER_UNITS.has(unit)) return true;
  const second = tokens[at + 1]?.lower ?? '';
  if (unit === 'per' && second === 'cent') return true;
  return unit === '-' && OTHER_UNITS.has(second);
}

/** "The elections displaced ..." after a noun that the reader does not know. */
function isVerb(tokens: readonly Token[], at: number, unknownWords: number): boolean {
  const isAlone = tokens[at]?.lower === 'displaced' && PEOPLE.at(tokens, at)?.next === at + 1;
  return unknownWords > 0 && isAlone && !PEOPLE.at(tokens, at + 1);
}

/** "Refugee" before another noun ("refugee camps") counts that noun. */
function isAdjective(tokens: readonly Token[], next: number): boolean {
  // "Three lawyers' clerks".
  const isOwner =
    /^['\u2019]$/.test(tokens[next]?.lower ?? '') && tokens[next]?.start === tokens[next - 1]?.end;
  if (isOwner && isOtherNoun(tokens[next + 1])) return true;
  const last = tokens[next - 1]?.lower ?? '';
  if (isStanding(tokens, next) && tokens[next]?.isCapitalised) return false;
  if (!SINGULAR_PEOPLE.has(last) || PEOPLE.at(tokens, next) || HAPPENINGS.at(tokens, next))
    return false;
  return isOtherNoun(tokens[next]);
}

/** A word that neither ends the phrase nor looks like its verb. */
export function isOtherNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return !PHRASE_ENDS.has(token.lower) && !/(?:ed|ly)$/.test(token.lower);
}

/** "refugee families", "displaced persons", "women and girls": one noun may follow another. */
function continues(tokens: readonly Token[], at: number): boolean {
  if (/^(?:and|or|&)$/.test(tokens[at]?.lower ?? '')) return joinsTwoNouns(tokens, at);
  // "Left 1,500 people homeless", "people displaced by floods": what befell them, not who they are.
  return PEOPLE.at(tokens, at) !== null && !BEFALLEN.has(tokens[at]?.lower ?? '');
}

/** After a noun of people these begin what is told of them. */
const BEFALLEN: ReadonlySet<string> = new Set(
  'homeless dead missing injured wounded displaced stateless returns hostage captive prisoner'.split(
    ' ',
  ),
);

/** "Stateless Rohanis", "displaced Arvanians": the term is an adjective of the name. */
function isStanding(tokens: readonly Token[], name: number): boolean {
  return /^(?:stateless|displaced)$/.test(tokens[name - 1]?.lower ?? '');
}

/** "Men, women, and children": the token of the last noun's joint, or null. Both sides count plain people. */
function listedNounAt(tokens: readonly Token[], comma: number): number | null {
  const isJoint = (at: number) => /^(?:and|or)$/.test(tokens[at]?.lower ?? '');
  const nounAfter = (at: number) => (isJoint(at + 1) ? at + 2 : at + 1);
  for (let at = comma; at < comma + LONGEST_LIST; at = nounAfter(at) + 1) {
    const noun = nounAfter(at);
    if (tokens[at]?.lower !== ',' || !isPlain(tokens, at - 1) || !isPlain(tokens, noun))
      return null;
    if (isJoint(at + 1) || isJoint(noun + 1)) return nounAfter(comma);
  }
  return null;
}

function isPlain(tokens: readonly Token[], at: number): boolean {
  const noun = PEOPLE.at(tokens, at);
  return noun !== null && noun.meaning.population === null && noun.meaning.unit === 'PERSONS';
}

/** Both count plain people; "refugees and returnees" would be two populations. */
function joinsTwoNouns(tokens: readonly Token[], and: number): boolean {
  const noun = PEOPLE.at(tokens, and + 1);
  if (BEFALLEN.has(tokens[and + 1]?.lower ?? '')) return false;
  return (
    PEOPLE.at(tokens, and - 1)?.meaning.population === null && noun?.meaning.population === null
  );
}

/** "Eleven of them", "fewer than 100 of whom": the people were named before. */
function pronounAt(
  tokens: readonly Token[],
  at: number,
  first: number,
): PhraseHit<PeopleNoun> | null {
  // "300 of these were children", but "300 of these refugees".
  const isAlone =
    tokens[at]?.lower !== 'these' ||
    (PEOPLE.at(tokens, at + 1) === null && !isOtherNoun(tokens[at + 1]));
  const isPronoun = at === first + 1 && PRONOUNS.has(tokens[at]?.lower ?? '') && isAlone;
  return isPronoun && tokens[first]?.lower === 'of'
    ? { meaning: { population: null, unit: 'PERSONS' }, next: at + 1 }
    : null;
}

function isOneSentence(tokens: readonly Token[], first: number, at: number): boolean {
  return tokens[at] !== undefined && tokens[at]?.sentence === tokens[first - 1]?.sentence;
}

/** Words of a capitalised run ("North Koreans"); acronyms and known non-people end it. */
function nationalityAt(tokens: readonly Token[], first: number): number {
  let at = first;
  while (at < first + 3) {
    const token = tokens[at];
    if (!token?.isCapitalised || token.isAcronym || NOT_PEOPLE.has(token.lower)) break;
    if (PEOPLE.at(tokens, at)) break;
    at += 1;
  }
  const stop = tokens[at];
  if (stop === undefined || !NOT_PEOPLE.has(stop.lower)) return at;
  const isVerb = !stop.isCapitalised && (stop.lower === 'may' || stop.lower === 'march');
  return isVerb ? at : first;
}

/** "North Koreans", "Chinese"; a name that is the same for one and many ("Rohingya") shows by its verb. */
function isPeople(tokens: readonly Token[], next: number): boolean {
  // "6,000 Muslim and 2,000 Christian villagers", "300 Roma, and 75 Jews".
  const joint = tokens[next]?.lower === ',' ? next + 1 : next;
  const second = /^(?:and|or)$/.test(tokens[joint]?.lower ?? '') ? joint + 1 : joint;
  const others = tokens[second + 1];
  const isSecond = others?.isCapitalised === true || PEOPLE.at(tokens, second + 1) !== null;
  if (second > next && tokens[second]?.kind === 'number' && isSecond) return true;
  const name = tokens[next - 1]?.lower ?? '';
  if (/(?:s|ese|ish|nch|men)$/.test(name) || PEOPLES.has(name)) return true;
  return HAPPENINGS.at(tokens, next) !== null || VERBS.has(tokens[next]?.lower ?? '');
}

function mayPrecede(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  // "Five of nine judges": another number begins.
  if (token?.kind !== 'word' || readNumeral(tokens, at) !== null) return false;
  if (/^(?:its|their|his|her)$/.test(token.lower)) return tokens[at - 1]?.lower === 'of';
  if (MODIFIERS.has(token.lower)) return token.lower !== 'the' || at > first;
  if (/^(?:and|or)$/.test(token.lower)) return joinsAdjectives(tokens, at, first);
  if (PHRASE_ENDS.has(token.lower)) return false;
  if (/(?:ed|ly)$/.test(token.lower)) return isInAdverbAndParticiple(tokens, at);
  // "Five embassies met refugees": a plural is the noun itself, and counts no people that the reader knows.
  return !/[^su]s$/.test(token.lower);
}

/** "Orphaned or abandoned children". */
function joinsAdjectives(tokens: readonly Token[], and: number, first: number): boolean {
  const [before, after] = [tokens[and - 1]?.lower ?? '', tokens[and + 1]?.lower ?? ''];
  const isAdjective = (word: string) => MODIFIERS.has(word);
  return and > first && isAdjective(before) && isAdjective(after) && isPluralNoun(tokens, and + 2);
}

/** "500 evicted families": the participle is said of the noun right behind it. */
function isPluralNoun(tokens: readonly Token[], at: number): boolean {
  return PEOPLE.at(tokens, at) !== null && !SINGULAR_PEOPLE.has(tokens[at]?.lower ?? '');
}

/** "Newly arrived Arvanians", "recently evicted families": both words belong to the noun after them. */
function isInAdverbAndParticiple(tokens: readonly Token[], at: number): boolean {
  const adverb = /ly$/.test(tokens[at]?.lower ?? '') ? at : at - 1;
  const noun = tokens[adverb + 2];
  return (
    /ly$/.test(tokens[adverb]?.lower ?? '') &&
    /ed$/.test(tokens[adverb + 1]?.lower ?? '') &&
    (noun?.isCapitalised === true || PEOPLE.at(tokens, adverb + 2) !== null)
  );
}
