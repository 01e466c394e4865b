/** What a figure takes over from the one before it, and gives to it: a sentence names its month, its place, its people once. */
import { isBareSaying, SAYING } from './attribution.ts';
import { isRival } from './evidence-of-people.ts';
import { type FigureContext, happeningAround, type Surroundings } from './figure-context.ts';
import { isElsewhere } from './figure-places.ts';
import type { FigureKind } from './quantity.ts';
import { type CountedPeople, isListed, OPENING } from './surroundings.ts';
import type { Token } from './tokens.ts';

/** A figure that was read, with what it was read from. */
export interface Told {
  readonly around: Surroundings;
  readonly suggestion: FigureContext & { readonly kind: FigureKind };
  /** Counted within the figure before it. */
  readonly isPart: boolean;
  /** Where the people are of whom the last figure with a noun of its own speaks: parts of them have other places. */
  readonly placesOfAll: readonly string[];
}

/** What a figure takes over from the one before it: in one sentence, or as the rival estimate that the next one brings. */
export function carriedFrom(
  { around: before, suggestion, placesOfAll }: Told,
  after: Surroundings,
  own: FigureContext,
  isPart: boolean,
) {
  const { tokens } = after;
  const isNamed = own.population !== null && own.population !== 'nationals';
  const saysNothing = own.concept === null && !isNamed;
  const distance =
    (tokens[after.found.first]?.sentence ?? 0) - (tokens[before.found.first]?.sentence ?? 0);
  const isRivalEstimate =
    distance === 1 &&
    saysNothing &&
    (isRival(tokens, after.from, after.end) || isBareSaying(tokens, after.found.first));
  const isElliptic =
    (after.people.unit === null || isPronoun(after)) &&
    !isOfHowMany(after) &&
    !isPutAt(tokens, after.found.first);
  if (distance !== 0 && !isRivalEstimate) {
    if (isThere(after, own)) {
      const origin = isElliptic ? suggestion.origin : null;
      return { ...NOTHING, ...ownOf(own), origin, places: suggestion.places };
    }
    return isElliptic && distance <= SENTENCES_CARRIED
      ? peopleCarried({ ...suggestion, places: placesOfAll }, after, own)
      : null;
  }
  const countsAlike = (after.people.unit ?? suggestion.unit) === suggestion.unit;
  const joins =
    (saysNothing && countsAlike) ||
    (isListed(tokens, before, after) && happeningAround(after) === null);
  // "13 Sylvanian journalists and one priest": he may be from anywhere, "among them 300 children" are of those before.
  const isNew =
    namesOthers(after) && !isAmong(tokens, before, after) && !isSameInPersons(before, after);
  const isNounOfItsOwn = namesOthers(after);
  const carriesPopulation =
    (joins || isElliptic) && !isNounOfItsOwn && !leavesPopulation(own, suggestion, after);
  return {
    // In a sentence of its own, a noun of its own takes what that sentence says.
    origin: isNew || (distance !== 0 && !isElliptic) ? null : suggestion.origin,
    places: isElsewhere(after) || (distance !== 0 && !isElliptic) ? [] : suggestion.places,
    attribution: isJoined(tokens, before, after) ? suggestion.attribution : null,
    period: isLater(after) || isSecondOfChange(before, after) ? null : suggestion.period,
    population: isPart
      ? suggestion.population
      : (own.population ?? (carriesPopulation ? suggestion.population : null)),
    happening: joins
      ? { concept: suggestion.concept, kind: own.kind ?? suggestion.kind }
      : { concept: own.concept, kind: own.kind },
  };
}

/** "No calculation of how many fled": who they are is what is not known, so that it continues nobody. */
function isOfHowMany({ tokens, found, people }: Surroundings): boolean {
  return (
    found.quantity.qualifier === 'NOT_AVAILABLE' &&
    tokens.slice(people.next, people.next + 3).some(({ lower }) => lower === 'many')
  );
}

/** "Put desertions at about 1,500": what is counted is named before the number. */
function isPutAt(tokens: readonly Token[], first: number): boolean {
  const noun = tokens[first - 2];
  return (
    tokens[first - 1]?.lower === 'at' &&
    /^(?:put|puts|estimated|placed)$/.test(tokens[first - 3]?.lower ?? '') &&
    /[^su]s$/.test(noun?.lower ?? '') &&
    !/^(?:figures|numbers|others)$/.test(noun?.lower ?? '')
  );
}

/** "There, 14 others had found asylum", "300 more lived there": where those before them are. */
function isThere({ tokens, from, end }: Surroundings, own: FigureContext): boolean {
  if (own.places.length > 0) return false;
  for (let at = from; at < end; at += 1) {
    const isPlace = !/^(?:was|were|is|are|had|have|has)$/.test(tokens[at + 1]?.lower ?? '');
    if (tokens[at]?.lower === 'there' && isPlace) return true;
  }
  return false;
}

const NOTHING = { origin: null, attribution: null, period: null };

function ownOf({ population, concept, kind }: FigureContext) {
  return { population, happening: { concept, kind } };
}

/** How many sentences on a number without a noun may continue one, in running text. */
const SENTENCES_CARRIED = 3;

/** "15,000 Freedonians lived in Ruritania. Police arrested hundreds of them.": who they are, and where, as long as they are there. */
function peopleCarried(suggestion: FigureContext, after: Surroundings, own: FigureContext) {
  return {
    origin: suggestion.origin,
    places: isElsewhere(after) || isGone(own, after) ? [] : suggestion.places,
    attribution: null,
    period: null,
    population:
      own.population ?? (leavesPopulation(own, suggestion, after) ? null : suggestion.population),
    happening: { concept: own.concept, kind: own.kind },
  };
}

/** "Six of them", "36 of whom". */
export function isPronoun({ tokens, people }: Surroundings): boolean {
  return /^(?:them|whom|those|these|which)$/.test(tokens[people.next - 1]?.lower ?? '');
}

/** "Six of them were later admitted", "a thousand turned back": no longer where they were. */
function isGone(own: FigureContext, { tokens, people }: Surroundings): boolean {
  if (GOING.has(own.concept ?? '')) return true;
  return tokens
    .slice(people.next, people.next + 4)
    .some(({ lower }) =>
      /^(?:later|subsequently|moved|transferred|went|gone|turned|taken)$/.test(lower),
    );
}

const GOING: ReadonlySet<string> = new Set([
  'departures',
  'border-crossings',
  'returns',
  'resettlement',
]);

/** "388 refugees, including 211 children": the noun says who these are, and names no population. */
function namesOthers({ tokens, people }: Surroundings): boolean {
  if (people.unit !== 'PERSONS' || people.population !== null) return false;
  return !/^(?:them|whom|those|these|others?|more)$/.test(tokens[people.next - 1]?.lower ?? '');
}

/** "Violence displaced 36,500 people, and 2,000 fled abroad": these are no longer displaced within their country. */
function leavesPopulation(own: FigureContext, before: FigureContext, after: Surroundings): boolean {
  const isAbroad = own.places.length > 0 || goesAbroad(after);
  return before.population === 'internally-displaced' && LEAVING.has(own.concept ?? '') && isAbroad;
}

function goesAbroad({ tokens, people, end }: Surroundings): boolean {
  return tokens
    .slice(people.next, Math.min(end, people.next + OPENING))
    .some(({ lower }) => /^(?:abroad|overseas|across|border|into|countries)$/.test(lower));
}

const LEAVING: ReadonlySet<string> = new Set(['departures', 'border-crossings', 'arrivals']);

/** "Grew from 900 in 1999 to 6,000": the year is that of the first. */
function isSecondOfChange(before: Surroundings, { tokens, found }: Surroundings): boolean {
  return (
    tokens[before.found.first - 1]?.lower === 'from' && tokens[found.first - 1]?.lower === 'to'
  );
}

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
export function isPartOf(
  { around: before, suggestion, isPart }: Told,
  after: Surroundings,
): boolean {
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

/** "Including", "among them" between the two. */
function isAmong(tokens: readonly Token[], before: CountedPeople, after: Surroundings): boolean {
  return tokens
    .slice(before.people.next, after.found.first)
    .slice(0, OPENING)
    .some(({ lower }) => /^(?:including|among|included|mostly|mainly)$/.test(lower));
}

/** "More than 100 families, some 560 people, were moved": the same, counted again. */
function isSameInPersons(before: CountedPeople, { tokens, found, people }: Surroundings): boolean {
  return (
    before.people.next === found.first - 1 &&
    tokens[found.first - 1]?.lower === ',' &&
    /^(?:people|persons|individuals)$/.test(tokens[people.next - 1]?.lower ?? '') &&
    /^(?:,|in)$/.test(tokens[people.next]?.lower ?? '')
  );
}

/** Nothing but "and injured" stands between the two. */
export function isOneClause({ tokens, people }: Surroundings, { found }: Surroundings): boolean {
  const joint = tokens.slice(people.next, Math.min(found.first, people.next + OPENING));
  return (
    joint.length === 2 &&
    joint[0]?.lower === 'and' &&
    /ed$|^shot$|^beat$|^hurt$/.test(joint[1]?.lower ?? '') &&
    people.next + joint.length === found.first
  );
}
