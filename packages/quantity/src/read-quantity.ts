/** Reads hedged quantities: one phrase that a person types, or every figure that running prose may hold. */
import type { ComparedQuantity } from './compare-quantities.ts';
import {
  contextOf,
  type FigureContext,
  happeningAround,
  type Surroundings,
} from './figure-context.ts';
import { type FoundQuantity, quantityAt } from './find-quantity.ts';
import { countsSomethingElse, type PeoplePhrase, peopleAt } from './people-phrase.ts';
import type { FigureKind, HedgedQuantity } from './quantity.ts';
import { HAPPENINGS, PEOPLE, PHRASE_ENDS, POINTERS, REFERENCES, ROUTES } from './survey-words.ts';
import { isInDate } from './time-words.ts';
import { type Token, tokenise } from './tokens.ts';

/** What one phrase says. Parts of the measure are there where the words show them, so that two phrases may be compared. */
export interface ReadQuantity extends HedgedQuantity, ComparedQuantity {
  /** As typed, without the spaces around it. */
  readonly phrase: string;
  readonly context: FigureContext;
}

/** A figure that prose seems to state, for an editor to confirm. */
export interface FigureSuggestion extends HedgedQuantity, FigureContext {
  /** Verbatim: text.slice(start, end). */
  readonly phrase: string;
  /** Offsets into the text in UTF-16 code units; end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
}

export interface SuggestionOptions {
  /** The calendar year that the entry describes: what "in July" and "during the year" mean, and what is meant where nothing is said. */
  readonly describedYear?: number | undefined;
}

const SILENCE: ReadonlySet<string> = new Set(['', 'nothing', 'silent', '(silent)', '-', '–', '—']);
/** How far from a number the word that says what happens may stand, in tokens. */
const EVIDENCE_REACH = 8;
/** A window around a number ends here even where the sentence goes on. */
const WINDOW = 80;

/** Whether a person left the phrase out, or typed that there is none: silence, which is not zero. */
export function isSilent(text: string): boolean {
  return SILENCE.has(text.trim().toLowerCase());
}

/** Reads one phrase ("an estimated 100,000 asylum seekers"); null where it is silent or holds no quantity. See `isSilent`. */
export function readQuantity(text: string): ReadQuantity | null {
  if (isSilent(text)) return null;
  const tokens = tokenise(text);
  const [around] = surroundingsIn(text, tokens, null, (found) => !isOtherNumber(tokens, found));
  if (!around) return null;
  const context = contextOf(around);
  const { kind, population, definition } = context;
  return {
    ...around.found.quantity,
    phrase: text.trim(),
    measure: { kind, population, definition, unit: around.people.unit },
    context,
  };
}

/** Every figure that the text seems to state, in its order. Never a year, a date, a duration, a share, money or a reference. */
export function suggestFigures(text: string, options: SuggestionOptions = {}): FigureSuggestion[] {
  const describedYear = options.describedYear ?? null;
  const tokens = tokenise(text);
  let previous: FigureSuggestion | null = null;
  let sentence = -1;
  return surroundingsIn(text, tokens, describedYear, (found, people) =>
    countsPeople(tokens, found, people),
  ).map((around) => {
    const heardBefore = tokens[around.found.first]?.sentence === sentence ? previous : null;
    sentence = tokens[around.found.first]?.sentence ?? -1;
    previous = suggestionFrom(around, heardBefore);
    return previous;
  });
}

/** A sentence names its month, its place and its people once for all its figures. */
function suggestionFrom(
  around: Surroundings,
  heardBefore: FigureSuggestion | null,
): FigureSuggestion {
  const context = contextOf(around);
  const { start, end } = spanOf(around);
  const { describedYear } = around;
  return {
    ...around.found.quantity,
    ...context,
    phrase: around.text.slice(start, end),
    start,
    end,
    origin: context.origin ?? heardBefore?.origin ?? null,
    places: context.places.length > 0 ? context.places : (heardBefore?.places ?? []),
    kind: context.kind ?? usualKind(context),
    period:
      context.period ??
      heardBefore?.period ??
      (describedYear === null ? null : String(describedYear)),
  };
}

function usualKind({ concept, population }: FigureContext): FigureKind {
  if (concept === null) return population === null ? 'FLOW' : 'STOCK';
  return ['refuge', 'displacement', 'hiding', 'hosted'].includes(concept) ? 'STOCK' : 'FLOW';
}

/** The quantities that pass, each with its part of the sentence. */
function surroundingsIn(
  text: string,
  tokens: readonly Token[],
  describedYear: number | null,
  passes: (found: FoundQuantity, people: PeoplePhrase) => boolean,
): Surroundings[] {
  const kept: { found: FoundQuantity; people: PeoplePhrase }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = quantityAt(tokens, at);
    if (found) {
      const people = peopleOf(tokens, found);
      if (passes(found, people)) kept.push({ found, people });
    }
    at = found ? Math.max(found.next, at + 1) : at + 1;
  }
  return kept.map(({ found, people }, index) => {
    const before = kept[index - 1];
    const after = kept[index + 1];
    return {
      text,
      tokens,
      found,
      people,
      describedYear,
      from: sentenceStart(tokens, found.first, before ? before.people.next : 0),
      end: sentenceEnd(tokens, people.next, found, after ? after.found.first : tokens.length),
    };
  });
}

/** The noun follows the numeral, also where a range follows the noun ("close to 500,000 people, estimates range ..."). */
function peopleOf(tokens: readonly Token[], found: FoundQuantity): PeoplePhrase {
  const people = peopleAt(tokens, found.afterNumeral);
  return people.next < found.next ? { ...people, next: found.next } : people;
}

function sentenceStart(tokens: readonly Token[], first: number, least: number): number {
  let from = first;
  while (
    from > least &&
    from > first - WINDOW &&
    tokens[from - 1]?.sentence === tokens[first]?.sentence
  ) {
    from -= 1;
  }
  return from;
}

function sentenceEnd(
  tokens: readonly Token[],
  next: number,
  found: FoundQuantity,
  most: number,
): number {
  const { sentence } = tokens[found.next - 1] ?? {};
  let end = next;
  while (end < most && end < next + WINDOW && tokens[end]?.sentence === sentence) end += 1;
  return end;
}

/** The phrase: hedge, number and the nouns that it counts; "by boat" and "of how many fled" belong to it. */
function spanOf({ tokens, found, people }: Surroundings): { start: number; end: number } {
  let next = Math.max(people.next, found.next);
  if (people.next === found.afterNumeral) next = ROUTES.at(tokens, next)?.next ?? next;
  const isOfHowMany =
    found.quantity.qualifier === 'NOT_AVAILABLE' &&
    tokens[next]?.lower === 'of' &&
    tokens[next + 1]?.lower === 'how' &&
    tokens[next + 2]?.lower === 'many';
  if (isOfHowMany) next = HAPPENINGS.at(tokens, next + 3)?.next ?? next + 3;
  return { start: tokens[found.first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

/** Time, money, shares and references are numbers of something else. */
function isOtherNumber(tokens: readonly Token[], found: FoundQuantity): boolean {
  return (
    countsSomethingElse(tokens, found.afterNumeral) ||
    REFERENCES.has(tokens[found.numeral - 1]?.lower ?? '') ||
    isInDate(tokens, found.numeral)
  );
}

/** Whether running prose counts people here; a bare "one" or "2003" mostly does not. */
function countsPeople(
  tokens: readonly Token[],
  found: FoundQuantity,
  people: PeoplePhrase,
): boolean {
  if (isOtherNumber(tokens, found)) return false;
  const hasNoun = people.unit !== null;
  const after = tokens[people.next];
  if (found.isYearLike && !hasNoun) return false;
  if (found.isWord && POINTERS.has(tokens[found.first - 1]?.lower ?? '')) return false;
  const { qualifier } = found.quantity;
  if (qualifier === 'NOT_AVAILABLE' || qualifier === 'NONE')
    return happensNear(tokens, found, people);
  if (hasNoun) return true;
  if (after?.lower === 'of' && qualifier === 'EXACT') return false;
  const happensNext = happensAt(tokens, people.next);
  if (found.isWord && !found.isHedged) return happensNext;
  return (happensNext || !isNoun(after)) && happensNear(tokens, found, people);
}

/** Whether a verb of the survey follows: "one crossed over", "two were killed", "two by boat". */
function happensAt(tokens: readonly Token[], next: number): boolean {
  for (let at = next; at < next + 3; at += 1) {
    if (HAPPENINGS.at(tokens, at) || ROUTES.at(tokens, at)) return true;
    if (
      !/^(?:was|were|is|are|had|have|has|been|being|others?)$|ly$/.test(tokens[at]?.lower ?? '')
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
    people.next,
    found,
    Math.min(tokens.length, people.next + EVIDENCE_REACH),
  );
  const around = { tokens, text: '', found, people, from, end, describedYear: null };
  return happeningAround(around) !== null || hasPeople(tokens, from, end);
}

function hasPeople(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (PEOPLE.at(tokens, at)?.meaning.population) return true;
  }
  return false;
}

/** Anything but the end of the phrase: a noun that the lexicon of people does not hold. */
function isNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return !PHRASE_ENDS.has(token.lower) && !/(?:ed|ly)$/.test(token.lower);
}
