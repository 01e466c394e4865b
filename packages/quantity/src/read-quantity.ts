/** Reads hedged quantities: one phrase that a person types, or every figure that running prose may hold. */
import { carriedFrom, isOneClause, isPartOf, isPronoun, type Told } from './carried-context.ts';
import type { ComparedQuantity } from './compare-quantities.ts';
import { type Confident, confidenceOf } from './confidence.ts';
import { countsPeople } from './counts-people.ts';
import { contextOf, type FigureContext, type Surroundings } from './figure-context.ts';
import { kindOfPeriod, tellsWhoTheyAre } from './figure-kind.ts';
import { isStartOfChange } from './find-range.ts';
import { isOtherNumber } from './other-numbers.ts';
import type { FigureKind, HedgedQuantity } from './quantity.ts';
import { surroundingsIn } from './surroundings.ts';
import { HAPPENINGS, ROUTES } from './survey-words.ts';
import { type Token, tokenise } from './tokens.ts';

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
/** Whether a person left the phrase out, or typed that there is none: silence, which is not zero (docs/glossary.md, "Verdicts"). */
export function isSilent(text: string): boolean {
  return SILENCE.has(text.trim().toLowerCase());
}

/**
 * Reads one phrase ("an estimated 100,000 asylum seekers"); null where it is silent or holds no
 * quantity, which `isSilent` tells apart. Of several numbers the first that is no year. Never throws.
 * Rules: docs/glossary.md for the qualifiers, docs/decisions/0020 and 0021 for real prose.
 */
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

/**
 * Every figure that the text seems to state, in its order, without overlap. Never a year, a date, a
 * duration, a share, money or a reference. Candidates for an editor to confirm: docs/evaluation.md
 * says how often they are right. Never throws; the work grows with the length of the text.
 * Rules: as `readQuantity`; what a figure is, eval/labelling.md.
 */
export function suggestFigures(text: string, options: SuggestionOptions = {}): FigureSuggestion[] {
  return figuresIn(text, tokenise(text), options);
}

/** As `suggestFigures`, of a text that is already in tokens. */
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
    const isElliptic = around.people.unit === null || isPronoun(around);
    const placesOfAll: readonly string[] =
      told !== null && isElliptic ? told.placesOfAll : suggestion.places;
    told = { around, suggestion, isPart, placesOfAll };
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
    origin: own.origin ?? carried?.origin ?? null,
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
    kind:
      kindOfPart(around, told) ??
      context.kind ??
      kindOfPeriod(own.period === null ? null : { period: own.period }) ??
      usualKind(context),
    ...confidenceOf(around, context, carried !== null),
    phrase: around.text.slice(start, end),
    start,
    end,
  };
}

/** "1,312 people sought asylum, of whom 1,007 were men": they are counted as the whole is. */
function kindOfPart(around: Surroundings, told: Told | null): FigureKind | null {
  const { tokens, found, people } = around;
  if (!told) return null;
  const isOfWhom = [tokens[found.first - 1], tokens[people.next - 1]].some(
    (t) => t?.lower === 'whom',
  );
  // "11,400 had gone home, 3,000 of them by boat": without a verb of its own.
  const isAside =
    tokens[found.first - 1]?.lower === ',' &&
    tokens[people.next - 1]?.lower === 'them' &&
    tokens[told.around.found.first]?.sentence === tokens[found.first]?.sentence &&
    /^(?:by|from|in|at|with|without|under|over)$/.test(tokens[people.next]?.lower ?? '');
  return (isOfWhom && tellsWhoTheyAre(around)) || isAside ? told.suggestion.kind : null;
}

function usualKind({ concept, population }: FigureContext): FigureKind {
  if (concept === null) return population === null ? 'FLOW' : 'STOCK';
  return ['refuge', 'displacement', 'hiding', 'hosted'].includes(concept) ? 'STOCK' : 'FLOW';
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
