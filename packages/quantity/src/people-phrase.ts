/** Who a number counts: the nouns that follow it. */
import type { FigureUnit } from './quantity.ts';
import {
  BEING,
  HAPPENINGS,
  MODIFIERS,
  NOT_PEOPLE,
  OTHER_UNITS,
  PEOPLE,
  PHRASE_ENDS,
} from './survey-words.ts';
import type { Token } from './tokens.ts';

export interface PeoplePhrase {
  /** First token after the last noun; where the phrase began if it names no people. */
  readonly next: number;
  readonly population: string | null;
  readonly unit: FigureUnit | null;
  /** The nationality as written ("North Koreans"); null when none is. */
  readonly origin: { readonly first: number; readonly next: number } | null;
}

/** A noun phrase is short; what lies further off belongs to another. */
const REACH = 8;
/** Unknown adjectives that may precede a known noun: "100 desperate refugees". */
const UNKNOWN_WORDS = 2;
const VERBS: ReadonlySet<string> = new Set([...BEING, 'have', 'had', 'has', 'applied', 'sought']);
const SINGULAR: ReadonlySet<string> = new Set(
  'refugee seeker asylum-seeker returnee migrant defector person individual other case family household displaced idp'.split(
    ' ',
  ),
);

export function peopleAt(tokens: readonly Token[], first: number): PeoplePhrase {
  let found: PeoplePhrase = { next: first, population: null, unit: null, origin: null };
  let origin: PeoplePhrase['origin'] = null;
  let unknown = 0;
  let at = first;
  while (at < first + REACH && isOneSentence(tokens, first, at)) {
    const noun = PEOPLE.at(tokens, at);
    if (noun && !isAdjective(tokens, noun.next)) {
      at = noun.next;
      found = {
        next: at,
        population: noun.meaning.population ?? found.population,
        unit: found.unit === null || found.unit === 'PERSONS' ? noun.meaning.unit : found.unit,
        origin,
      };
      if (!continues(tokens, at)) break;
      continue;
    }
    const nationality = nationalityAt(tokens, at);
    if (nationality > at) {
      if (found.unit !== null) break;
      origin = { first: at, next: nationality };
      at = nationality;
      if (isPeople(tokens, at))
        found = { next: at, population: 'nationals', unit: 'PERSONS', origin };
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

/** Whether the number counts time, money, a share or a measure. */
export function countsSomethingElse(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at]?.lower ?? '';
  if (OTHER_UNITS.has(unit)) return true;
  const second = tokens[at + 1]?.lower ?? '';
  if (unit === 'per' && second === 'cent') return true;
  return unit === '-' && OTHER_UNITS.has(second);
}

/** "Refugee" before another noun ("refugee camps") counts that noun. */
function isAdjective(tokens: readonly Token[], next: number): boolean {
  const last = tokens[next - 1]?.lower ?? '';
  if (!SINGULAR.has(last) || PEOPLE.at(tokens, next) || HAPPENINGS.at(tokens, next)) return false;
  return isOtherNoun(tokens[next]);
}

/** A word that neither ends the phrase nor looks like its verb. */
export function isOtherNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return !PHRASE_ENDS.has(token.lower) && !/(?:ed|ly)$/.test(token.lower);
}

/** "refugee families", "displaced persons": one noun may follow another. */
function continues(tokens: readonly Token[], at: number): boolean {
  return PEOPLE.at(tokens, at) !== null;
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
  return NOT_PEOPLE.has(tokens[at]?.lower ?? '') ? first : at;
}

/** "North Koreans", "Chinese"; a name that is the same for one and many ("Rohingya") shows by its verb. */
function isPeople(tokens: readonly Token[], next: number): boolean {
  if (/(?:s|ese|ish|nch|men)$/.test(tokens[next - 1]?.lower ?? '')) return true;
  return HAPPENINGS.at(tokens, next) !== null || VERBS.has(tokens[next]?.lower ?? '');
}

function mayPrecede(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (MODIFIERS.has(token.lower)) return token.lower !== 'the' || at > first;
  return !PHRASE_ENDS.has(token.lower) && !/(?:ed|ly)$/.test(token.lower);
}
