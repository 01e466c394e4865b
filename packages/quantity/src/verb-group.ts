/** The verb of which the people are the subject, and whether its form tells of a state or of an event. */
import type { FigureKind } from './quantity.ts';
import {
  ADVERBS,
  BEING,
  EVENTS,
  GOING_ON,
  HAVING,
  STATE_ADJECTIVES,
  STATES,
} from './survey-words.ts';
import type { Token } from './tokens.ts';

export interface VerbGroup {
  /** The kind that the form alone shows: "were waiting", "had not returned"; null where it depends on the verb. */
  readonly shows: FigureKind | null;
  /** "Had returned", "have been killed": of something done by then. */
  readonly isPerfect: boolean;
}

/** How far after the people their verb may stand ("38 detainees in the airport annex were ..."), in tokens. */
const VERB_REACH = 8;
const BE: ReadonlySet<string> = new Set('are were was is be been being'.split(' '));
const DENIALS: ReadonlySet<string> = new Set('not never neither no nothing none nor'.split(' '));
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at on without under over outside inside with among near from of home there'.split(' '),
);

/** The first verb after the people, through the words that tell where they are; null where none is found. */
export function verbGroupAfter(
  tokens: readonly Token[],
  next: number,
  end: number,
): VerbGroup | null {
  const from = afterAside(tokens, next, end);
  if (isStateBehindRelative(tokens, from, end)) return { shows: 'STOCK', isPerfect: false };
  if (isEventBehindParticiple(tokens, from, end)) return { shows: 'FLOW', isPerfect: false };
  const first = firstVerb(tokens, from, Math.min(end, from + VERB_REACH));
  if (first === null) return null;
  let at = first;
  const words: string[] = [];
  while (at < end && isHelper(tokens[at])) {
    words.push(tokens[at]?.lower ?? '');
    at += 1;
  }
  const main = tokens[at]?.lower ?? '';
  const isPerfect = words.some((word) => HAVING.has(word));
  const isBe = words.some((word) => BE.has(word));
  const shows = shownBy(tokens, at, main, { words, isPerfect, isBe });
  return { shows, isPerfect: isPerfect && shows !== 'STOCK' };
}

/** "Four million people, a fifth of the population, were short of food": the verb stands behind the aside. */
function afterAside(tokens: readonly Token[], next: number, end: number): number {
  if (tokens[next]?.lower !== ',' || !ASIDES.has(tokens[next + 1]?.lower ?? '')) return next;
  for (let at = next + 2; at < Math.min(end, next + LONGEST_ASIDE); at += 1) {
    if (tokens[at]?.lower === ',') return at + 1;
  }
  return next;
}

/** "The refugees who had been moved to Camp Hope lacked water": the verb of the sentence, not of the relative clause. */
function isStateBehindRelative(tokens: readonly Token[], next: number, end: number): boolean {
  if (tokens[next]?.lower !== 'who') return false;
  for (let at = next + 3; at < Math.min(end, next + LONGEST_ASIDE); at += 1) {
    const isVerb = STATES_OF_SUBJECT.has(tokens[at]?.lower ?? '');
    if (isVerb) return !/^(?:who|had|have|and|to)$|ly$/.test(tokens[at - 1]?.lower ?? '');
  }
  return false;
}

/** "Some 300 Arvanians held in prisons were freed": what happened to them, not how they were. */
function isEventBehindParticiple(tokens: readonly Token[], next: number, end: number): boolean {
  const isParticiple =
    /^(?:held|detained|imprisoned|displaced|living|staying|waiting|stranded)$/.test(
      tokens[next]?.lower ?? '',
    );
  if (!isParticiple || !PREPOSITIONS.has(tokens[next + 1]?.lower ?? '')) return false;
  for (let at = next + 2; at < Math.min(end, next + VERB_REACH); at += 1) {
    if (/^(?:was|were)$/.test(tokens[at]?.lower ?? ''))
      return EVENTS.has(tokens[at + 1]?.lower ?? '');
  }
  return false;
}

const LONGEST_ASIDE = 12;
const ASIDES: ReadonlySet<string> = new Set(
  'a an the mostly mainly most many half some nearly almost about all including among largely chiefly or virtually'.split(
    ' ',
  ),
);

interface Helpers {
  readonly words: readonly string[];
  readonly isPerfect: boolean;
  readonly isBe: boolean;
}

function shownBy(
  tokens: readonly Token[],
  at: number,
  main: string,
  { words, isPerfect, isBe }: Helpers,
): FigureKind | null {
  const after = tokens[at + 1]?.lower ?? '';
  if (words.includes('still') || main === 'still') return 'STOCK';
  // "Had to move", "were to be deported", "hoped to return".
  if (main === 'to' && (isPerfect || isBe)) return words.includes('yet') ? 'STOCK' : 'FLOW';
  const isDenied = words.some((word) => DENIALS.has(word)) || DENIALS.has(after);
  if (isDenied && !(isBe && !isPerfect && /ed$/.test(main)))
    return isPerfect || isBe || DENIALS.has(after) ? 'STOCK' : null;
  if (isBe && /ing$/.test(main)) {
    if (STATE_ADJECTIVES.has(main)) return 'STOCK';
    return GOING_ON.has(main) ? 'FLOW' : 'STOCK';
  }
  if (isBe && /^(?:put|let|led|cut|hit|born|taken|thrown|brought|sent|shot)$/.test(main))
    return 'FLOW';
  // "Were being held" has its own verb after "being"; "were left in the sites".
  if (isBe && main === 'left') return PREPOSITIONS.has(after) ? 'STOCK' : null;
  if (isBe && !isPerfect && (PREPOSITIONS.has(main) || STATE_ADJECTIVES.has(main))) return 'STOCK';
  if (words.length === 0 && STATES_OF_SUBJECT.has(main)) return 'STOCK';
  if (words.length === 0 && main === 'received') return 'FLOW';
  return null;
}

/** Verbs of a state whose subject is in it. */
const STATES_OF_SUBJECT: ReadonlySet<string> = new Set(
  'remained remain remains lived live lives stayed resided reside slept waited awaited lacked shared share occupied occupy depended rented inhabited'.split(
    ' ',
  ),
);

function firstVerb(tokens: readonly Token[], from: number, end: number): number | null {
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    const word = token?.lower ?? '';
    if (token?.kind !== 'word') return null;
    if (BEING.has(word) || BE.has(word) || HAVING.has(word) || word === 'still') return at;
    if (EVENTS.has(word) || STATES.has(word) || STATES_OF_SUBJECT.has(word)) return at;
    if (word === 'received' || (/..ed$/.test(word) && at === from)) return at;
  }
  return null;
}

function isHelper(token: Token | undefined): boolean {
  const word = token?.lower ?? '';
  return (
    BE.has(word) ||
    HAVING.has(word) ||
    ADVERBS.has(word) ||
    DENIALS.has(word) ||
    word === 'yet' ||
    /..ly$/.test(word)
  );
}
