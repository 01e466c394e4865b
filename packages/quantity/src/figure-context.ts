/** What a sentence says around a number: what is counted, where, when, and who says so. */
import type { FoundQuantity } from './find-quantity.ts';
import type { PeoplePhrase } from './people-phrase.ts';
import { nameBefore, placesAt } from './place-words.ts';
import type { FigureKind, FigureUnit } from './quantity.ts';
import {
  BEING,
  HAPPENINGS,
  type Happening,
  RATES,
  RECEIVING,
  ROUTES,
  TOTALS,
} from './survey-words.ts';
import { periodIn } from './time-words.ts';
import type { Token } from './tokens.ts';

/** The part of a sentence that speaks of one number: from the number before it to the one after. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly found: FoundQuantity;
  readonly people: PeoplePhrase;
  readonly from: number;
  readonly end: number;
  readonly describedYear: number | null;
}

export interface FigureContext {
  readonly concept: string | null;
  readonly population: string | null;
  readonly unit: FigureUnit;
  /** Null where the text does not show it. */
  readonly kind: FigureKind | null;
  /** Place or nationality as written. */
  readonly origin: string | null;
  readonly places: readonly string[];
  readonly period: string | null;
  readonly attribution: string | null;
  /** For a rate, the unit of time: "per-week". */
  readonly definition: string | null;
}

const FLEEING: ReadonlySet<string> = new Set(['fled', 'fleeing', 'escaped', 'left']);
/** The words after which a name is that of a place. */
const LEADS_TO_PLACE: ReadonlySet<string> = new Set([
  ...'in to into inside within at across near reached entered throughout from'.split(' '),
  ...FLEEING,
]);

export function contextOf(around: Surroundings): FigureContext {
  const happening = happeningAround(around);
  const concept = conceptOf(around, happening);
  const rate = rateAfter(around);
  const named = periodAround(around);
  const { origin, places } = placesAround(around, concept);
  return {
    concept,
    population: around.people.population ?? happening?.population ?? null,
    unit: around.people.unit ?? 'PERSONS',
    kind: kindOf(around, happening, rate, named?.isSince ?? false),
    origin,
    places,
    period: named?.period ?? null,
    attribution: attributionAround(around),
    definition: rate,
  };
}

/** The word that says what happens: within the phrase, right before the number, after it, or earlier on. */
export function happeningAround({
  tokens,
  found,
  people,
  from,
  end,
}: Surroundings): Happening | null {
  const within = firstHappening(tokens, found.afterNumeral, Math.max(people.next, found.next));
  const before = lastHappening(tokens, from, found.first);
  if (within) return happensTo(tokens, people.next, within.meaning);
  if (before?.next === found.first) return before.meaning;
  return firstHappening(tokens, people.next, end)?.meaning ?? before?.meaning ?? null;
}

/** "Displaced" in the name of the people says who they are; the verb after it, what happened to them. */
function happensTo(tokens: readonly Token[], next: number, named: Happening): Happening {
  if (named.concept !== 'displacement') return named;
  const verb = /^(?:were|was|had|have)$/.test(tokens[next]?.lower ?? '') ? next + 1 : next;
  return HAPPENINGS.at(tokens, verb)?.meaning ?? named;
}

function firstHappening(tokens: readonly Token[], from: number, end: number) {
  for (let at = from; at < end; at += 1) {
    const hit = HAPPENINGS.at(tokens, at);
    if (hit) return hit;
  }
  return null;
}

function lastHappening(tokens: readonly Token[], from: number, end: number) {
  let last: ReturnType<typeof firstHappening> = null;
  for (let at = from; at < end; at += 1) {
    const hit = HAPPENINGS.at(tokens, at);
    if (hit && hit.next <= end) {
      last = hit;
      at = hit.next - 1;
    }
  }
  return last;
}

function conceptOf(around: Surroundings, happening: Happening | null): string | null {
  if (happening === null || happening.concept === 'arrivals') {
    const route = routeAfter(around);
    if (route) return `arrivals-by-${route}`;
  }
  if (happening) return happening.concept;
  const { population } = around.people;
  if (population === 'internally-displaced') return 'displacement';
  return population !== null && IN_REFUGE.has(population) ? 'refuge' : null;
}

/** Of these people a survey counts those in refuge where it says nothing more. */
const IN_REFUGE: ReadonlySet<string> = new Set([
  'refugees',
  'asylum-seekers',
  'refugees-and-asylum-seekers',
  'refugee-like',
]);

function routeAfter({ tokens, found, end }: Surroundings): 'sea' | 'land' | null {
  for (let at = found.next; at < end; at += 1) {
    const hit = ROUTES.at(tokens, at);
    if (hit) return hit.meaning;
  }
  return null;
}

function rateAfter({ tokens, found, end }: Surroundings): string | null {
  for (let at = found.afterNumeral; at < Math.min(end, found.next + 8); at += 1) {
    const hit = RATES.at(tokens, at);
    if (hit) return hit.meaning;
  }
  return null;
}

function kindOf(
  { tokens, found, people, end }: Surroundings,
  happening: Happening | null,
  rate: string | null,
  isSince: boolean,
): FigureKind | null {
  if (rate !== null) return 'RATE';
  if (isSince) return 'CUMULATIVE';
  for (let at = found.next; at < end; at += 1) {
    if (TOTALS.at(tokens, at)) return 'CUMULATIVE';
  }
  if (happening) return happening.kind;
  return BEING.has(tokens[people.next]?.lower ?? '') ? 'STOCK' : null;
}

function periodAround({ tokens, found, from, end, describedYear }: Surroundings) {
  return (
    periodIn(tokens, found.next, end, { describedYear, takes: 'first' }) ??
    periodIn(tokens, from, found.first, { describedYear, takes: 'last' })
  );
}

function placesAround(
  around: Surroundings,
  concept: string | null,
): Pick<FigureContext, 'origin' | 'places'> {
  const { tokens, found, people, from, end } = around;
  const nameOf = ({ first, next }: { first: number; next: number }) => slice(around, first, next);
  const after = placesFrom(tokens, people.next, end);
  const origin = people.origin ?? after.origin?.places[0] ?? null;
  const returnsFrom = concept === 'forced-returns' ? after.source : null;
  const places =
    returnsFrom ??
    after.destination ??
    receiverBefore(around) ??
    placesFrom(tokens, from, found.first).destination;
  const source = concept === 'forced-returns' ? null : (after.source?.places[0] ?? null);
  return {
    origin: origin ? nameOf(origin) : source ? nameOf(source) : null,
    places: places ? places.places.map(nameOf) : [],
  };
}

/** The first places that the people are in or come to, come from, and flee. */
function placesFrom(tokens: readonly Token[], from: number, end: number) {
  let destination: ReturnType<typeof placesAt> = null;
  let source: ReturnType<typeof placesAt> = null;
  let origin: ReturnType<typeof placesAt> = null;
  for (let at = from; at < end; at += 1) {
    const word = tokens[at]?.lower ?? '';
    const named = LEADS_TO_PLACE.has(word) && at + 1 < end ? placesAt(tokens, at + 1) : null;
    if (word === 'elsewhere') destination ??= placesAt(tokens, at);
    if (!named) continue;
    if (word === 'from') source ??= named;
    else if (FLEEING.has(word)) origin ??= named;
    else destination ??= named;
    at = named.next - 1;
  }
  return { destination, source, origin };
}

/** "South Korea received 1,500": the subject is the place. */
function receiverBefore({ tokens, found, from }: Surroundings) {
  for (let at = found.first - 1; at >= from && at > found.first - 6; at -= 1) {
    if (!RECEIVING.has(tokens[at]?.lower ?? '')) continue;
    const name = nameBefore(tokens, at);
    return name && name.first >= from ? { places: [name], next: at } : null;
  }
  return null;
}

const SAYING: ReadonlySet<string> = new Set(
  'estimate estimates estimated report reports reported says said say claims claimed puts put believes believed'.split(
    ' ',
  ),
);
/** "Other estimates run to ..." names nobody. */
const NOT_SPEAKERS: ReadonlySet<string> = new Set(
  'other some most all many these those such press the a an'.split(' '),
);
const LONGEST_NAME = 8;

/** "NGOs estimate that ...", "... according to a South Korean official". */
function attributionAround(around: Surroundings): string | null {
  const { tokens, found, from, end } = around;
  for (let at = found.next; at + 2 < end; at += 1) {
    if (isAccordingTo(tokens, at)) return nameFrom(around, at + 2, end);
  }
  for (let at = from; at < found.first; at += 1) {
    if (isAccordingTo(tokens, at)) return nameFrom(around, at + 2, found.first);
    if (SAYING.has(tokens[at]?.lower ?? '') && isSubject(tokens, from, at)) {
      return slice(around, from, at);
    }
  }
  return null;
}

function isAccordingTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to';
}

function nameFrom(around: Surroundings, first: number, end: number): string | null {
  let next = first;
  while (next < end && next < first + LONGEST_NAME && around.tokens[next]?.kind === 'word')
    next += 1;
  return next > first ? slice(around, first, next) : null;
}

/** Who speaks is a noun of a few words at the head of the sentence: not a pronoun, not a clause. */
function isSubject(tokens: readonly Token[], from: number, end: number): boolean {
  if (end === from || end - from > LONGEST_NAME) return false;
  if (tokens[from - 1]?.sentence === tokens[from]?.sentence) return false;
  if (NOT_SPEAKERS.has(tokens[end - 1]?.lower ?? '')) return false;
  const words = tokens.slice(from, end);
  return words.every(
    (word) => word.kind === 'word' && !/^(?:in|it|they|he|she|that|there)$/.test(word.lower),
  );
}

function slice({ text, tokens }: Surroundings, first: number, next: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0);
}
