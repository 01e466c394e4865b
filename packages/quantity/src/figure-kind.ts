/** What kind of count a sentence speaks of: a stock, a flow, a running total, a rate. */
import { SAYING } from './attribution.ts';
import type { Surroundings } from './figure-context.ts';
import { CHANGES } from './hedge-lexicon.ts';
import { readNumeral } from './numerals.ts';
import { LANDS } from './other-number-words.ts';
import { FATE_NOUNS } from './people-nouns.ts';
import { peopleAt } from './people-phrase.ts';
import { PEOPLE } from './people-words.ts';
import type { FigureKind } from './quantity.ts';
import {
  ACT_OR_STATE,
  ACTS,
  BEING,
  EVENTS,
  HAVING,
  type Happening,
  MARKS_OF_AN_ACT,
  STATES,
  TOTALS,
} from './survey-words.ts';
import { type NamedPeriod, periodIn } from './time-words.ts';
import type { Token } from './tokens.ts';
import { type VerbGroup, verbGroupAfter } from './verb-group.ts';

/** Null where the sentence leaves it open. */
export function kindOf(
  around: Surroundings,
  happening: Happening | null,
  rate: string | null,
  named: NamedPeriod | null,
): FigureKind | null {
  const { tokens, found, from, end } = around;
  if (rate !== null) return 'RATE';
  if (named?.isSince || hasTotal(tokens, from, end)) return 'CUMULATIVE';
  const verb = verbGroupAfter(tokens, afterWhole(tokens, around.people.next), end);
  if (isByThen(around, verb)) return 'CUMULATIVE';
  if (isDoneToThem(tokens, found.first) || isMeant(tokens, found.first)) return 'FLOW';
  if (FATE_NOUNS.has(tokens[around.people.next - 1]?.lower ?? '')) return 'FLOW';
  if (/^(?:hostage|captive)$/.test(tokens[around.people.next]?.lower ?? '')) return 'FLOW';
  if (isHostedByVerb(tokens, found.first) || isLeftWithout(around) || isSizeOf(around))
    return 'STOCK';
  if (isActedOn(around)) return 'FLOW';
  if (verb?.shows) return verb.shows;
  if (isDisplacedBy(around)) return 'FLOW';
  if (tellsWhoTheyAre(around)) return 'STOCK';
  const isActNow = isActInTime(around, named);
  if (happening) return happening.kind === 'STOCK' && isActNow ? 'FLOW' : happening.kind;
  if (isActNow) return 'FLOW';
  return stateOrEvent(around) ?? kindOfClause(around);
}

/** "12 of the 80 children were in school": the token after the whole. */
function afterWhole(tokens: readonly Token[], next: number): number {
  if (tokens[next]?.lower !== 'of') return next;
  const first = /^(?:the|its|their|these|those)$/.test(tokens[next + 1]?.lower ?? '')
    ? next + 2
    : next + 1;
  const whole = readNumeral(tokens, first);
  return whole === null ? next : peopleAt(tokens, whole.next).next;
}

/** "By November 4,000 had returned", "the war had killed 40,000 by 2003": done from some start until then. */
function isByThen(around: Surroundings, verb: VerbGroup | null): boolean {
  const { tokens, found, people, from, end } = around;
  const act = isParticle(tokens[found.first - 1]) ? found.first - 2 : found.first - 1;
  const isDoneBefore =
    !SAYING.has(tokens[act]?.lower ?? '') &&
    HAVING.has(tokens[act - 1]?.lower ?? '') &&
    !CHANGES.has(tokens[act]?.lower ?? '');
  if (!isDoneBefore && !(verb?.isPerfect === true && people.next > found.first)) return false;
  const isState =
    stateOrEvent(around) === 'STOCK' && !isDoneBefore && !isActDone(tokens, people.next, end);
  if (isState) return false;
  for (let at = from; at < end; at += 1) {
    const isAsOf = tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'as';
    if ((tokens[at]?.lower !== 'by' && !isAsOf) || !opensDate(tokens[at + 1])) continue;
    const date = periodIn(tokens, at + 1, Math.min(end, at + 7), {
      describedYear: around.describedYear,
      takes: 'first',
    });
    if (date !== null && !PEOPLE.at(tokens, at + 1)) return true;
  }
  return false;
}

/** "Had registered", "had been detained": of the verbs that tell of an act or of a state, the act. */
function isActDone(tokens: readonly Token[], next: number, end: number): boolean {
  return tokens
    .slice(next, Math.min(end, next + 4))
    .some(({ lower }) => ACT_OR_STATE.has(lower) && lower !== 'held');
}

/** "By November", "by the end of 2002", "by late May"; "by sea" opens none. */
function opensDate(token: Token | undefined): boolean {
  return (
    token?.isCapitalised === true ||
    token?.kind === 'number' ||
    /^(?:the|late|early|mid|mid-year|mid-.*|end|year's|year-end)$/.test(token?.lower ?? '')
  );
}

/** "Hoped to repatriate 20,000": an act in view. */
function isMeant(tokens: readonly Token[], first: number): boolean {
  return (
    tokens[first - 2]?.lower === 'to' &&
    tokens[first - 1]?.kind === 'word' &&
    !/^(?:host|house|shelter|hold|be|have|number|include|about|some|over|reach|total|exceed)$/.test(
      tokens[first - 1]?.lower ?? '',
    )
  );
}

/** "Picked up 31 migrants", "brought home 87 who were ill", "saved 23": the object of an event, or of an unknown verb of the past. */
function isActedOn({ tokens, found }: Surroundings): boolean {
  const verb = tokens[found.first - (isParticle(tokens[found.first - 1]) ? 2 : 1)]?.lower ?? '';
  if (SAYING.has(verb) || CHANGES.has(verb) || STATES.has(verb) || ACT_OR_STATE.has(verb))
    return false;
  return EVENTS.has(verb) || (/..ed$/.test(verb) && !NOT_ACTS.has(verb));
}

/** "Sent back", "picked up". */
function isParticle(token: Token | undefined): boolean {
  return /^(?:up|out|back|away|in|off|down|home)$/.test(token?.lower ?? '');
}

/** Verbs in -ed that do nothing to those whom they count. */
const NOT_ACTS: ReadonlySet<string> = new Set(
  `insisted ranged varied averaged reached exceeded remained included contained hosted sheltered housed estimated numbered needed
   employed listed owned occupied served fed used showed revealed followed received granted returned recognized recognised`
    .trim()
    .split(/\s+/),
);

/** "Housed 980", "held up to 300": whatever the people are called. */
function isHostedByVerb(tokens: readonly Token[], first: number): boolean {
  return /^(?:housed|houses|held|holds|hosted|hosts|sheltered|shelters|contained|accommodated|housing|sheltering|hosting|holding)$/.test(
    tokens[first - 1]?.lower ?? '',
  );
}

/** "Tent cities of 2,000 people", "60 percent of the 2,675 children": how many there are of whom more is told. */
function isSizeOf({ tokens, found, people }: Surroundings): boolean {
  const of = tokens[found.first - 1]?.lower === 'the' ? found.first - 2 : found.first - 1;
  const whole = tokens[of - 1]?.lower ?? '';
  if (tokens[of]?.lower !== 'of') return false;
  if (/^(?:cities|towns?|camps?|villages?|settlements?|city|community|communities)$/.test(whole))
    return true;
  const isShare =
    /^(?:percent|cent|%|third|thirds|half|quarter|quarters|fifth|most|majority)$/.test(whole);
  return (
    isShare &&
    people.unit === 'PERSONS' &&
    !FATE_NOUNS.has(tokens[people.next - 1]?.lower ?? '') &&
    !/ed$|^who$/.test(tokens[people.next]?.lower ?? '')
  );
}

/** "Leaving 3,000 refugees without shelter". */
function isLeftWithout({ tokens, found, people }: Surroundings): boolean {
  return (
    /^(?:leaving|left)$/.test(tokens[found.first - 1]?.lower ?? '') &&
    tokens[people.next]?.lower === 'without'
  );
}

/** "11,000 people displaced by the earthquake": what drove them out is an event. */
function isDisplacedBy({ tokens, people }: Surroundings): boolean {
  const verb = /^(?:were|was)$/.test(tokens[people.next]?.lower ?? '')
    ? people.next + 1
    : people.next;
  const isDriven = /^(?:displaced|uprooted|evicted)$/.test(tokens[verb]?.lower ?? '');
  return isDriven && tokens[verb + 1]?.lower === 'by';
}

/** "4,000 were Plassers", "2,500 were under five", "are in camps": whatever the rest of the sentence tells. */
export function tellsWhoTheyAre({ tokens, people }: Surroundings): boolean {
  if (!/^(?:are|were|is|was)$/.test(tokens[people.next]?.lower ?? '')) return false;
  const after = tokens[people.next + 1];
  return (
    after?.isCapitalised === true ||
    /^(?:women|children|men|under|over|from|in|at|without)$/.test(after?.lower ?? '')
  );
}

/** "Were detained in May", "were later imprisoned", "registered with the police": the act, not the state after it. */
function isActInTime(around: Surroundings, named: NamedPeriod | null): boolean {
  const { tokens, people, end } = around;
  let verb = afterRelative(tokens, people.next, end);
  // "90 of those rejected were later imprisoned".
  if (
    /..ed$/.test(tokens[verb]?.lower ?? '') &&
    /^(?:was|were)$/.test(tokens[verb + 1]?.lower ?? '')
  )
    verb += 1;
  while (
    verb < end &&
    verb < people.next + RELATIVE_REACH + 4 &&
    /^(?:was|were|been|had|have)$|ly$/.test(tokens[verb]?.lower ?? '')
  )
    verb += 1;
  if (MARKS_OF_AN_ACT.has(tokens[verb]?.lower ?? '')) verb += 1;
  if (verb >= end || !ACT_OR_STATE.has(tokens[verb]?.lower ?? '')) return false;
  if (/^(?:remained|internally|still)$/.test(tokens[verb - 1]?.lower ?? '')) return false;
  if (isAsOf(tokens, around.from, around.found.first)) return false;
  const isActive = verb === people.next && tokens[verb]?.lower === 'registered';
  if (isSumOfAll(tokens, around.found.first) || isForSome(tokens, verb)) return true;
  const isMarked = [verb - 1, verb + 1].some((at) => MARKS_OF_AN_ACT.has(tokens[at]?.lower ?? ''));
  return isActive || isMarked || (named !== null && !isMoment(named));
}

/** "Two men who resisted were jailed": the verb of the sentence, behind the relative clause. */
function afterRelative(tokens: readonly Token[], next: number, end: number): number {
  if (tokens[next]?.lower !== 'who') return next;
  for (let at = next + 2; at < Math.min(end, next + RELATIVE_REACH); at += 1) {
    if (/^(?:was|were)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower !== 'who')
      return at;
  }
  return next;
}
const RELATIVE_REACH = 6;

/** "In all, 58,940 were registered": a sum of acts. */
function isSumOfAll(tokens: readonly Token[], first: number): boolean {
  const last = tokens[first - 1]?.lower === ',' ? first - 2 : first - 1;
  const word = tokens[last]?.lower ?? '';
  return word === 'altogether' || (word === 'all' && tokens[last - 1]?.lower === 'in');
}

/** "Jailed for 14 months", "detained for illegal entry": what was done to them, and why or for how long. */
function isForSome(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:jailed|imprisoned|detained)$/.test(tokens[verb]?.lower ?? '') &&
    tokens[verb + 1]?.lower === 'for'
  );
}

/** "Were", "had no lawyer" after the people, "the number of refugees was" before the number, an unknown verb of the past. */
function kindOfClause({ tokens, found, people, from }: Surroundings): FigureKind | null {
  const next = tokens[people.next]?.lower === ',' ? people.next + 1 : people.next;
  const verb = tokens[next]?.lower ?? '';
  const adverb = /ly$/.test(tokens[next + 1]?.lower ?? '') ? next + 1 : next;
  const isInflected = /..ed$|^been$/.test(tokens[adverb + 1]?.lower ?? '');
  if (/^(?:was|were)$/.test(verb) && isInflected) return 'FLOW';
  if (BEING.has(verb) || (HAVING.has(verb) && !isInflected)) return 'STOCK';
  if (/^(?:inhabitants|residents|residing)$/.test(tokens[people.next - 1]?.lower ?? ''))
    return 'STOCK';
  if (isSubjectAnEvent(tokens, from, found.first)) return 'FLOW';
  // "Graznia had 12,000 nomads", "refugees were estimated to number 4,000".
  if (/^(?:had|has|have|was|were|is|are|been)$/.test(tokens[found.first - 1]?.lower ?? ''))
    return 'STOCK';
  // "A state of 3.2 million people".
  if (tokens[found.first - 1]?.lower === 'of' && LANDS.has(tokens[found.first - 2]?.lower ?? ''))
    return 'STOCK';
  for (let at = from; at < found.first; at += 1) {
    const isCount = STANDING_COUNTS.has(tokens[at]?.lower ?? '');
    if (isCount) return EVENT_NOUNS.has(tokens[at + 2]?.lower ?? '') ? 'FLOW' : 'STOCK';
  }
  return next === people.next && /..ed$/.test(verb) ? 'FLOW' : null;
}

/** "Claims from Freedonians were fewer than a hundred": as many acts. */
function isSubjectAnEvent(tokens: readonly Token[], from: number, first: number): boolean {
  if (!/^(?:was|were|numbered|totaled|totalled)$/.test(tokens[first - 1]?.lower ?? ''))
    return false;
  const word = (at: number) => tokens[at]?.lower ?? '';
  const head = EVENT_NOUNS.has(word(from)) ? from : from + 1;
  return EVENT_NOUNS.has(word(head)) && !/^(?:pending|outstanding|awaiting)$/.test(word(from));
}

/** What a count stands at: "the number of refugees", "the caseload". */
const STANDING_COUNTS: ReadonlySet<string> = new Set(
  'number population caseload backlog community'.split(' '),
);
const EVENT_NOUNS: ReadonlySet<string> = new Set(
  'applications requests arrivals deaths deportations expulsions returns departures killings arrests claims'.split(
    ' ',
  ),
);

/** At year's end people are counted as they are; in a month, what happens to them. */
export function kindOfPeriod(named: Pick<NamedPeriod, 'period'> | null): FigureKind | null {
  if (named === null) return null;
  if (isMoment(named)) return 'STOCK';
  return named.period.length > 4 ? 'FLOW' : null;
}

/** The first or the last day of a year, as "at year's end" has it. */
function isMoment({ period }: Pick<NamedPeriod, 'period'>): boolean {
  return /^\d{4}-(?:12-31|01-01)$/.test(period);
}

function hasTotal(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (TOTALS.at(tokens, at)) return true;
  }
  return false;
}

/** "Police detained 40", "violence displaced 600": an act, where "40 were detained" tells of a state. */
export function isDoneToThem(tokens: readonly Token[], first: number): boolean {
  return (
    ACTS.has(tokens[first - 1]?.lower ?? '') &&
    !/^(?:internally|newly|was|were|are|is|been|be|the|of|for|or|all)$/.test(
      tokens[first - 2]?.lower ?? '',
    )
  );
}

/** Whether a word near the number tells of an event or of a state, where none says which; after it rather than before. */
export function stateOrEvent({
  tokens,
  found,
  people,
  from,
  end,
}: Surroundings): FigureKind | null {
  const act = stateOrEventAt(tokens[found.first - 1]);
  if (act && tokens[found.first - 1]?.lower !== 'remaining') return act;
  for (let at = people.next; at < end; at += 1) {
    const kind = stateOrEventAt(tokens[at]);
    if (kind) return kind;
  }
  for (let at = found.first - 2; at >= from; at -= 1) {
    const kind = stateOrEventAt(tokens[at]);
    if (kind) return kind;
  }
  return null;
}

function stateOrEventAt(token: Token | undefined): FigureKind | null {
  const word = token?.lower ?? '';
  if (EVENTS.has(word)) return 'FLOW';
  return STATES.has(word) ? 'STOCK' : null;
}

/** "As of December": what stood then. */
function isAsOf(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens
    .slice(from, end)
    .some(({ lower }, index) => lower === 'as' && tokens[from + index + 1]?.lower === 'of');
}
