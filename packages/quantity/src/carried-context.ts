/** What a figure takes over from the one before it, and gives to it: a sentence names its month, its place, its people once. */
import { SAYING } from './attribution.ts';
import { isRival } from './counts-people.ts';
import { type FigureContext, happeningAround, type Surroundings } from './figure-context.ts';
import { isElsewhere } from './figure-places.ts';
import { type CountedPeople, isListed, OPENING } from './surroundings.ts';
import type { Token } from './tokens.ts';

/** A figure that was read, with what it was read from. */
export interface Told {
  readonly around: Surroundings;
  readonly suggestion: FigureContext;
  /** Counted within the figure before it. */
  readonly isPart: boolean;
}

/** What a figure takes over from the one before it: in one sentence, or as the rival estimate that the next one brings. */
export function carriedFrom(
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
