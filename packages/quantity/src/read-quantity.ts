/** Reads hedged quantities: one phrase that a person types, or every figure that running prose may hold. */
import { SAYING } from './attribution.ts';
import type { ComparedQuantity } from './compare-quantities.ts';
import { type Confident, confidenceOf } from './confidence.ts';
import { countsPeople, isRival } from './counts-people.ts';
import {
  contextOf,
  type FigureContext,
  happeningAround,
  type Surroundings,
} from './figure-context.ts';
import { isElsewhere } from './figure-places.ts';
import { type FoundQuantity, quantityAt } from './find-quantity.ts';
import { isStartOfChange } from './find-range.ts';
import { isOtherNumber, shareEnd } from './other-numbers.ts';
import { type PeoplePhrase, peopleAt } from './people-phrase.ts';
import type { FigureKind, HedgedQuantity } from './quantity.ts';
import { HAPPENINGS, ROUTES } from './survey-words.ts';
import { sentenceEnd, sentenceStart, type Token, tokenise } from './tokens.ts';
import { checkQuantity } from './validate-quantity.ts';

/** What one phrase says. Parts of the measure are there where the words show them, so that two phrases may be compared. */
export interface ReadQuantity extends HedgedQuantity, ComparedQuantity {
  /** As typed, without the spaces around it. */
  readonly phrase: string;
  readonly context: FigureContext;
}

/** A figure that prose seems to state, for an editor to confirm. */
export interface FigureSuggestion extends HedgedQuantity, FigureContext, Confident {
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
/** How long the words that date or place the next number may be, in tokens. */
const OPENING = 6;
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
  const numbers = surroundingsIn(text, tokens, null, (found) => !isOtherNumber(tokens, found));
  const around = numbers.find(({ found }) => !found.isYearLike) ?? numbers[0];
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
  return figuresIn(text, tokenise(text), options);
}

/** The same, of a text that is already in tokens. */
export function figuresIn(
  text: string,
  tokens: readonly Token[],
  options: SuggestionOptions = {},
): FigureSuggestion[] {
  const heard = surroundingsIn(text, tokens, options.describedYear ?? null, (found, people) =>
    countsPeople(tokens, found, people),
  );
  const suggestions: FigureSuggestion[] = [];
  let told: Told | null = null;
  for (const around of heard) {
    const isPart: boolean = told !== null && isPartOf(told, around);
    const suggestion: FigureSuggestion = suggestionFrom(around, told, isPart);
    suggestions.push(suggestion);
    told = { around, suggestion, isPart };
  }
  return suggestions.map((suggestion, index) =>
    withSharedEnd(suggestion, heard[index], heard[index + 1]),
  );
}

/** "Killed 17 and injured 40 in Sylvania in May": the end of the sentence is said of both. */
function withSharedEnd(
  suggestion: FigureSuggestion,
  around: Surroundings | undefined,
  after: Surroundings | undefined,
): FigureSuggestion {
  if (!around || !after || !isOneClause(around, after)) return suggestion;
  const [own, next] = [contextOf(around), contextOf(after)];
  return {
    ...suggestion,
    places: suggestion.places.length > 0 ? suggestion.places : next.places,
    period: own.period === null ? (next.period ?? suggestion.period) : suggestion.period,
  };
}

/** Nothing but "and injured" stands between the two. */
function isOneClause({ tokens, people }: Surroundings, { found }: Surroundings): boolean {
  const joint = tokens.slice(people.next, Math.min(found.first, people.next + OPENING));
  return (
    joint.length === 2 &&
    joint[0]?.lower === 'and' &&
    /ed$|^shot$|^beat$|^hurt$/.test(joint[1]?.lower ?? '') &&
    people.next + joint.length === found.first
  );
}

/** A number and whom it counts. */
type CountedPeople = Pick<Surroundings, 'found' | 'people'>;

interface Told {
  readonly around: Surroundings;
  readonly suggestion: FigureSuggestion;
  /** Counted within the figure before it. */
  readonly isPart: boolean;
}

/** What a sentence names once (its month, its place, its people) holds for all of its figures. */
function suggestionFrom(
  around: Surroundings,
  told: Told | null,
  isPart: boolean,
): FigureSuggestion {
  const own = contextOf(around);
  const carried = told && carriedFrom(told, around, own, isPart);
  const { start, end } = spanOf(around);
  const { describedYear } = around;
  const context: FigureContext = {
    ...own,
    ...carried?.happening,
    population: carried ? carried.population : own.population,
    origin: own.origin ?? carried?.suggestion.origin ?? null,
    places: own.places.length > 0 ? own.places : (carried?.places ?? []),
    attribution: own.attribution ?? carried?.attribution ?? null,
    period:
      own.period ??
      (isStartOfChange(around.tokens, around.found.numeral)
        ? null
        : (carried?.period ?? (describedYear === null ? null : String(describedYear)))),
  };
  return {
    ...around.found.quantity,
    ...context,
    kind: context.kind ?? usualKind(context),
    ...confidenceOf(around, context, carried !== null),
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
  isPart: boolean,
) {
  const { tokens } = after;
  const isNamed = own.population !== null && own.population !== 'nationals';
  const saysNothing = own.concept === null && !isNamed;
  const distance =
    (tokens[after.found.first]?.sentence ?? 0) - (tokens[before.found.first]?.sentence ?? 0);
  const isRivalEstimate = distance === 1 && saysNothing && isRival(tokens, after.from, after.end);
  if (distance !== 0 && !isRivalEstimate) return null;
  const countsAlike = (after.people.unit ?? suggestion.unit) === suggestion.unit;
  const joins =
    (saysNothing && countsAlike) ||
    (isListed(tokens, before, after) && happeningAround(after) === null);
  const isElliptic = after.people.unit === null;
  const isNounOfItsOwn = namesOthers(after);
  const carriesPopulation =
    (joins || isElliptic) && !isNounOfItsOwn && !leavesPopulation(own, suggestion);
  return {
    suggestion,
    places: isElsewhere(after) ? [] : suggestion.places,
    attribution: isJoined(tokens, before, after) ? suggestion.attribution : null,
    period: isLater(after) ? null : suggestion.period,
    population: isPart
      ? suggestion.population
      : (own.population ?? (carriesPopulation ? suggestion.population : null)),
    happening: joins
      ? { concept: suggestion.concept, kind: own.kind ?? suggestion.kind }
      : { concept: own.concept, kind: own.kind },
  };
}

/** "388 refugees, including 211 children": the noun says who these are, and names no population. */
function namesOthers({ tokens, people }: Surroundings): boolean {
  if (people.unit !== 'PERSONS' || people.population !== null) return false;
  return !/^(?:them|whom|those|others?|more)$/.test(tokens[people.next - 1]?.lower ?? '');
}

/** "Violence displaced 36,500 people, and 2,000 fled abroad": these are no longer displaced within their country. */
function leavesPopulation(own: FigureContext, before: FigureContext): boolean {
  return before.population === 'internally-displaced' && LEAVING.has(own.concept ?? '');
}

const LEAVING: ReadonlySet<string> = new Set(['departures', 'border-crossings', 'arrivals']);

/** "Three were shot on 2 October, and one later died": not on that day. */
function isLater({ tokens, people }: Surroundings): boolean {
  return /^(?:later|subsequently)$/.test(tokens[people.next]?.lower ?? '');
}

/** "12 aid workers were killed and five kidnapped": one clause, of which the same source speaks. */
function isJoined(tokens: readonly Token[], before: CountedPeople, after: Surroundings): boolean {
  return tokens
    .slice(before.people.next, after.found.first)
    .every(({ kind, lower }) => kind === 'word' && !SAYING.has(lower) && lower !== 'but');
}

/** "8,900 refugees, including 5,200 Arvanians and 300 Belmorans": they are refugees. */
function isPartOf({ around: before, suggestion, isPart }: Told, after: Surroundings): boolean {
  const { tokens, found, people } = after;
  if (people.population !== 'nationals' || suggestion.population === null) return false;
  if (isPart && isListed(tokens, before, after)) return true;
  const length = found.first - before.people.next;
  return (
    length <= OPENING &&
    tokens
      .slice(before.people.next, found.first)
      .some(({ lower }) => lower === 'including' || lower === 'among')
  );
}

/** "eight refugees and 30 asylum seekers": nothing but a joint between them. */
function isListed(tokens: readonly Token[], before: CountedPeople, after: CountedPeople): boolean {
  const end = ROUTES.at(tokens, before.people.next)?.next ?? before.people.next;
  if (after.found.first - end > 3) return false;
  return tokens
    .slice(end, after.found.first)
    .every((token) => /^(?:,|and|or|plus|\+)$/.test(token.lower));
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
  const kept: CountedPeople[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = quantityAt(tokens, at);
    if (!found) continue;
    const share = shareEnd(tokens, found);
    if (share !== null) {
      at = share - 1;
      continue;
    }
    const people = peopleOf(tokens, found);
    const isKept = checkQuantity(found.quantity).length === 0 && passes(found, people);
    if (isKept) kept.push({ found, people });
    at = (isKept ? Math.max(found.next, people.next) : found.next) - 1;
  }
  const reaches = reachOfEach(tokens, kept);
  return kept.map(({ found, people }, index) => ({
    text,
    tokens,
    found,
    people,
    describedYear,
    from: sentenceStart(
      tokens,
      found.first,
      Math.max(kept[index - 1]?.people.next ?? 0, found.first - WINDOW),
    ),
    end: sentenceEnd(
      tokens,
      people.next - 1,
      Math.min(reaches[index] ?? tokens.length, people.next + WINDOW),
    ),
  }));
}

/** The words up to the next number speak of this one; of a list ("two by boat and one by land reached ..."), those after it do. */
function reachOfEach(tokens: readonly Token[], kept: readonly CountedPeople[]): number[] {
  const reaches: number[] = [];
  let reach = tokens.length;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const here = kept[index];
    const after = kept[index + 1];
    if (here && after && !isListed(tokens, here, after) && !isAside(tokens, here, after)) {
      reach = clauseEnd(tokens, here.people.next, after.found.first);
    }
    reaches[index] = reach;
  }
  return reaches;
}

/** "Thirty-one refugees, among them twelve children, drowned": the sentence comes back to those before. */
function isAside(tokens: readonly Token[], before: CountedPeople, after: CountedPeople): boolean {
  const joint = tokens.slice(before.people.next, after.found.first);
  const opens = joint.length > 1 && joint.length <= 3 && /^[,(]$/.test(joint[0]?.lower ?? '');
  const isPart = /^(?:including|among|mostly|mainly)$/.test(joint[1]?.lower ?? '');
  return opens && isPart && /^[,)]$/.test(tokens[after.people.next]?.lower ?? '');
}

/** ", and in November 300 ..." opens the clause of the next number, at most a few words before it. */
function clauseEnd(tokens: readonly Token[], from: number, next: number): number {
  for (let at = Math.max(from, next - OPENING); at < next; at += 1) {
    const opens = /^(?:in|on|by|during|since|at|between|from)$/.test(tokens[at + 1]?.lower ?? '');
    if (opens && /^(?:and|but|while|;)$/.test(tokens[at]?.lower ?? '')) return at;
  }
  return next;
}

/** The noun follows the numeral, also where a range follows the noun ("close to 500,000 people, estimates range ..."). */
function peopleOf(tokens: readonly Token[], found: FoundQuantity): PeoplePhrase {
  const people = peopleAt(tokens, found.afterNumeral);
  return people.next < found.next ? { ...people, next: found.next } : people;
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
