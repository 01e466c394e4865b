/** What a sentence says around a number: what is counted, where, when, and who says so. */
import { attributionAround, SAYING } from './attribution.ts';
import { kindOf, stateOrEvent } from './figure-kind.ts';
import { placesAround } from './figure-places.ts';
import type { FoundQuantity } from './find-quantity.ts';
import { CHANGES } from './hedge-lexicon.ts';
import { type PeoplePhrase, peopleAt } from './people-phrase.ts';
import { PEOPLE, type PeopleNoun } from './people-words.ts';
import type { PhraseHit } from './phrase-table.ts';
import type { FigureKind, FigureUnit } from './quantity.ts';
import { COUNTED, HAPPENINGS, type Happening, RATES, ROUTES, TAKING_IN } from './survey-words.ts';
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

/** How far back from a bare number "the number of refugees" may stand, in tokens. */
const ANTECEDENT_REACH = 25;
/** How far before "numbered" its subject may begin, in tokens. */
const SUBJECT_REACH = 6;
/** How far after a number "each year" may stand, in tokens. */
const RATE_REACH = 14;
/** How far after "no reliable figures" the people may stand, in tokens. */
const STATEMENT_REACH = 8;

export function contextOf(around: Surroundings): FigureContext {
  const happening = happeningAround(around);
  const people = around.people.unit === null ? antecedentOf(around) : around.people;
  const concept = conceptOf(around, happening, people?.population ?? null);
  const rate = rateAround(around);
  const named = periodAround(around);
  const { origin, places } = placesAround(around, concept, people);
  return {
    concept,
    population: people?.population ?? predicateOf(around) ?? happening?.population ?? null,
    unit: people?.unit ?? 'PERSONS',
    kind: kindOf(around, happening, rate, named),
    origin,
    places,
    period: named?.period ?? null,
    attribution: attributionAround(around),
    definition: rate,
  };
}

/** "Eleven of whom were refugees". */
function predicateOf({ tokens, people }: Surroundings): string | null {
  if (!/^(?:were|are|was|is)$/.test(tokens[people.next]?.lower ?? '')) return null;
  return PEOPLE.at(tokens, people.next + 1)?.meaning.population ?? null;
}

/** "The number of refugees in Arvania fell to 4,700": who a number without a noun counts. */
export function antecedentOf({ tokens, found, from, end }: Surroundings): PeoplePhrase | null {
  if (found.quantity.value === null && found.quantity.low === null) {
    for (let at = found.next; at < Math.min(end, found.next + STATEMENT_REACH); at += 1) {
      const people = /^(?:of|on|many)$/.test(tokens[at]?.lower ?? '')
        ? peopleAt(tokens, at + 1)
        : null;
      if (people && people.unit !== null) return people;
    }
  }
  if (/^(?:numbered|totaled|totalled)$/.test(tokens[found.first - 1]?.lower ?? '')) {
    for (let at = Math.max(from, found.first - SUBJECT_REACH); at < found.first - 1; at += 1) {
      const people = peopleAt(tokens, at);
      if (people.unit !== null && people.next === found.first - 1) return people;
    }
  }
  const least = Math.max(from, found.first - ANTECEDENT_REACH);
  for (let at = found.first - 1; at > least; at -= 1) {
    const named = COUNTED.has(tokens[at]?.lower ?? '') ? PEOPLE.at(tokens, at - 1) : null;
    // "The refugee population".
    if (named?.meaning.population && named.next === at) return peopleNamed(named.meaning, at);
    const isCounted = tokens[at]?.lower === 'of' && COUNTED.has(tokens[at - 1]?.lower ?? '');
    const people = isCounted ? peopleAt(tokens, at) : null;
    if (people && people.unit !== null) return people;
  }
  return null;
}

function peopleNamed({ population, unit }: PeopleNoun, next: number): PeoplePhrase {
  return { next, population, unit, origin: null, unknownWords: 0 };
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
  const before = lastHappening(
    tokens,
    from,
    isLeaving(tokens, found.first) ? found.first - 1 : found.first,
  );
  if (within && !isWhoTheyAre(tokens, people.next, within))
    return happensTo(tokens, people.next, within.meaning);
  if (before?.next === found.first) return before.meaning;
  return firstHappening(tokens, people.next, end, true)?.meaning ?? before?.meaning ?? null;
}

/** "112 recognized refugees": a word of their name, and no act of the sentence. */
function isWhoTheyAre(
  tokens: readonly Token[],
  next: number,
  { meaning, next: end }: PhraseHit<Happening>,
): boolean {
  return meaning.concept === 'recognitions' && end < next && PEOPLE.at(tokens, end) !== null;
}

/** "The fire left 1,500 people homeless": nobody departed. */
function isLeaving(tokens: readonly Token[], first: number): boolean {
  return /^(?:left|leaving)$/.test(tokens[first - 1]?.lower ?? '');
}

/** "Displaced" in the name of the people says who they are; the verb after it, what happened to them. */
function happensTo(tokens: readonly Token[], next: number, named: Happening): Happening {
  if (named.concept !== 'displacement') return named;
  const verb = /^(?:were|was|had|have)$/.test(tokens[next]?.lower ?? '') ? next + 1 : next;
  return HAPPENINGS.at(tokens, verb)?.meaning ?? named;
}

/** After the people, "received" and its like speak of something else unless the people "were received". */
function firstHappening(tokens: readonly Token[], from: number, end: number, isAfter = false) {
  for (let at = from; at < end; at += 1) {
    const hit = HAPPENINGS.at(tokens, at);
    if (hit && !(isAfter && isDoneByThem(tokens, at, hit.next))) return hit;
  }
  return null;
}

function isDoneByThem(tokens: readonly Token[], at: number, next: number): boolean {
  return (
    next === at + 1 &&
    TAKING_IN.has(tokens[at]?.lower ?? '') &&
    !/^(?:was|were|be|been|being|are|is)$/.test(tokens[at - 1]?.lower ?? '')
  );
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

function conceptOf(
  around: Surroundings,
  happening: Happening | null,
  population: string | null,
): string | null {
  if (happening === null || happening.concept === 'arrivals') {
    const route = routeAfter(around);
    if (route) return `arrivals-by-${route}`;
  }
  if (happening) return happening.concept;
  if (stateOrEvent(around) === 'FLOW') return null;
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

/** "Within a week", "more than a year", "a year earlier": a length or a date, no unit of a rate. */
function isLength(tokens: readonly Token[], at: number): boolean {
  const [before = '', word = '', after = ''] = [at - 1, at, at + 2].map((i) => tokens[i]?.lower);
  if (word !== 'a') return false;
  return (
    /^(?:within|in|for|after|than|over|about|nearly|almost|during|once|twice|times|half|from)$/.test(
      before,
    ) || /^(?:earlier|ago|later|before|after)$/.test(after)
  );
}

/** "... per week" after the number, or "every week" before it. */
function rateAround({ tokens, found, from, end }: Surroundings): string | null {
  for (let at = found.afterNumeral; at < Math.min(end, found.next + RATE_REACH); at += 1) {
    // "60 volunteers served 3,000 meals a day".
    if (at >= found.next && tokens[at]?.kind === 'number') break;
    const hit = RATES.at(tokens, at);
    if (hit && !isLength(tokens, at)) return hit.meaning;
  }
  for (let at = from; at < found.first; at += 1) {
    const opens = tokens[at]?.lower === 'every' || tokens[at]?.lower === 'each';
    const hit = opens ? RATES.at(tokens, at) : null;
    if (hit) return hit.meaning;
  }
  return null;
}

function periodAround({ tokens, found, from, end, describedYear }: Surroundings) {
  const start = Math.max(
    afterSaying(tokens, from, found.first),
    afterAside(tokens, from, found.first),
  );
  return (
    periodIn(tokens, found.afterNumeral, beforeComparison(tokens, found.next, end), {
      describedYear,
      takes: 'first',
    }) ??
    (isEndOfChange(tokens, found.first)
      ? null
      : periodIn(tokens, start, found.first, { describedYear, takes: 'last' }))
  );
}

/** "Grew from 900 in 1999 to 6,000": the year is that of the first number. */
function isEndOfChange(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - SUBJECT_REACH * 2), first);
  return (
    before.at(-1)?.lower === 'to' &&
    before.some(({ lower }) => lower === 'from') &&
    before.some(({ lower }) => CHANGES.has(lower))
  );
}

/** "..., up 12 percent from 2002", "five fewer than in 2002": the year of another number. */
function beforeComparison(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const isCompared = /^(?:than|compared|versus)$/.test(tokens[at]?.lower ?? '');
    const isChanged =
      tokens[at]?.lower === ',' && /^(?:up|down)$/.test(tokens[at + 1]?.lower ?? '');
    if (isCompared || isChanged) return at;
  }
  return end;
}

/** "Freedonia, which signed in 1969, received ...": the year is that of the aside. */
function afterAside(tokens: readonly Token[], from: number, end: number): number {
  let isInside = false;
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.lower !== ',') continue;
    if (isInside) return at;
    isInside = /^(?:which|who|whose|where)$/.test(tokens[at + 1]?.lower ?? '');
  }
  return from;
}

/** "Officials said in November that ...": the month in which they spoke is not that of the number. */
function afterSaying(tokens: readonly Token[], from: number, end: number): number {
  const said = from + tokens.slice(from, end).findIndex((token) => SAYING.has(token.lower));
  if (said < from) return from;
  const that = tokens.slice(said, end).findIndex((token) => token.lower === 'that');
  return that < 0 ? from : said + that + 1;
}
