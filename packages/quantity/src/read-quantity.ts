/** Reads hedged quantities: one phrase that a person types, or every figure that running prose may hold. */
import type { ComparedQuantity } from './compare-quantities.ts';
import {
  contextOf,
  type FigureContext,
  happeningAround,
  type Surroundings,
} from './figure-context.ts';
import { type FoundQuantity, quantityAt } from './find-quantity.ts';
import { countsSomethingElse, isOtherNoun, type PeoplePhrase, peopleAt } from './people-phrase.ts';
import type { FigureKind, HedgedQuantity } from './quantity.ts';
import { HAPPENINGS, PEOPLE, POINTERS, REFERENCES, ROUTES } from './survey-words.ts';
import { isInDate } from './time-words.ts';
import { type Token, tokenise } from './tokens.ts';
import { checkQuantity } from './validate-quantity.ts';

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
const EVIDENCE_REACH = 12;
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
  const tokens = tokenise(text);
  const heard = surroundingsIn(text, tokens, options.describedYear ?? null, (found, people) =>
    countsPeople(tokens, found, people),
  );
  const suggestions: FigureSuggestion[] = [];
  for (const [index, around] of heard.entries()) {
    const before = heard[index - 1];
    const suggested = suggestions[index - 1];
    const told = before && suggested ? { around: before, suggestion: suggested } : null;
    suggestions.push(suggestionFrom(around, told));
  }
  return suggestions;
}

interface Told {
  readonly around: Surroundings;
  readonly suggestion: FigureSuggestion;
}

/** What a sentence names once (its month, its place, its people) holds for all of its figures. */
function suggestionFrom(around: Surroundings, told: Told | null): FigureSuggestion {
  const own = contextOf(around);
  const carried = told && carriedFrom(told, around, own);
  const { start, end } = spanOf(around);
  const { describedYear } = around;
  const context: FigureContext = {
    ...own,
    ...carried?.measure,
    origin: own.origin ?? carried?.suggestion.origin ?? null,
    places: own.places.length > 0 ? own.places : (carried?.suggestion.places ?? []),
    period:
      own.period ??
      carried?.suggestion.period ??
      (describedYear === null ? null : String(describedYear)),
  };
  return {
    ...around.found.quantity,
    ...context,
    kind: context.kind ?? usualKind(context),
    phrase: around.text.slice(start, end),
    start,
    end,
  };
}

/** What a figure takes over from the one before it: in one sentence, or as the rival estimate that the next one brings. */
function carriedFrom(
  { around: before, suggestion }: Told,
  after: Surroundings,
  own: FigureContext,
) {
  const { tokens } = after;
  const saysNothing = own.concept === null && own.population === null;
  const distance =
    (tokens[after.found.first]?.sentence ?? 0) - (tokens[before.found.first]?.sentence ?? 0);
  const isRivalEstimate = distance === 1 && saysNothing && isRival(tokens, after.from, after.end);
  if (distance !== 0 && !isRivalEstimate) return null;
  const joins = saysNothing || (isListed(before, after) && happeningAround(after) === null);
  const measure = joins && {
    concept: suggestion.concept,
    population: own.population ?? suggestion.population,
    kind: own.kind ?? suggestion.kind,
  };
  return { suggestion, measure: measure || null };
}

const RIVALS: ReadonlySet<string> = new Set('estimate estimates figure toll'.split(' '));

function isRival(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, end).some((token) => RIVALS.has(token.lower));
}

/** "eight refugees and 30 asylum seekers": nothing but a joint between them. */
function isListed(before: Surroundings, after: Surroundings): boolean {
  const { tokens } = after;
  if (after.found.first - before.people.next > 3) return false;
  return tokens
    .slice(before.people.next, after.found.first)
    .every((token) => /^(?:,|and|or|plus|including|\+|\()$/.test(token.lower));
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
      const isSound = checkQuantity(found.quantity).length === 0;
      if (isSound && passes(found, people)) kept.push({ found, people });
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
    isInDate(tokens, found.numeral) ||
    isNegative(tokens, found.numeral)
  );
}

/** "-5": a minus that nothing stands before. */
function isNegative(tokens: readonly Token[], numeral: number): boolean {
  const sign = tokens[numeral - 1];
  if (sign?.lower !== '-' || sign.end !== tokens[numeral]?.start) return false;
  return tokens[numeral - 2]?.end !== sign.start;
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
  if (qualifier === 'EXACT' && found.isWord && tokens[found.next]?.lower === 'of') return false;
  if (hasNoun) return true;
  const happensNext = happensAt(tokens, people.next);
  if (found.isWord && !found.isHedged) return happensNext;
  return (happensNext || !isOtherNoun(after)) && happensNear(tokens, found, people);
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
  return (
    happeningAround(around) !== null || hasPeople(tokens, from, end) || isRival(tokens, from, end)
  );
}

function hasPeople(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (PEOPLE.at(tokens, at)?.meaning.population) return true;
  }
  return false;
}
