/** Where: the places that a sentence names, as written. */
import { COUNTED } from './survey-words.ts';
import type { Token } from './tokens.ts';

/** Tokens of one place name; `next` is excluded. */
export interface Span {
  readonly first: number;
  readonly next: number;
}

export interface PlaceList {
  readonly places: readonly Span[];
  readonly next: number;
}

/** A list of places is as long as the sentence names them; hostile text may go on. */
const LONGEST_LIST = 60;
const LONGEST_NAME = 5;
/** "three mountainous districts of". */
const LONGEST_DESCRIPTION = 5;

/** Part of a name although in small letters: "northern Ruritania". */
const REGIONS: ReadonlySet<string> = new Set(
  `northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern
   north-western south-eastern south-western upper lower`
    .trim()
    .split(/\s+/),
);
/** After an adjective: "the Ruritanian embassy" is no name of a place. */
const OF_A_PLACE: ReadonlySet<string> = new Set(
  'embassy consulate government authorities army police parliament military mission side border capital coast'.split(
    ' ',
  ),
);

const NOT_PLACES: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday
   wednesday thursday friday saturday sunday unhcr ngo ngos un unicef icrc iom christians
   of in on at from by to during since after before under until while when although both
   it they he she we who which that this there these those its their
   police authorities soldiers troops officials guards militiamen rebels courts government army border immigration human parliament congress cabinet senate`
    .trim()
    .split(/\s+/),
);
const VAGUE_PLACES: ReadonlySet<string> = new Set(['elsewhere', 'abroad', 'overseas']);
const NEIGHBOURS: ReadonlySet<string> = new Set([
  'neighboring',
  'neighbouring',
  'nearby',
  'third',
  'other',
]);
const COUNTRIES: ReadonlySet<string> = new Set(['countries', 'states']);

/** The places named from a token on: "Russia, Mongolia, and elsewhere". */
export function placesAt(tokens: readonly Token[], first: number): PlaceList | null {
  const places: Span[] = [];
  let next = first;
  let at = first;
  while (places.length < LONGEST_LIST) {
    const place = placeAt(tokens, at);
    if (!place) break;
    // "..., Canada 122": the name begins the next count.
    if (places.length > 0 && tokens[place.next]?.kind === 'number') break;
    places.push(place);
    next = place.next;
    const joint = afterJoint(tokens, next);
    if (joint === next) break;
    at = joint;
  }
  return places.length > 0 ? { places, next } : null;
}

function placeAt(tokens: readonly Token[], at: number): Span | null {
  const word = tokens[at]?.lower ?? '';
  if (VAGUE_PLACES.has(word)) return { first: at, next: at + 1 };
  if (NEIGHBOURS.has(word) && COUNTRIES.has(tokens[at + 1]?.lower ?? '')) {
    return { first: at, next: at + 2 };
  }
  const isNeighbour = NEIGHBOURS.has(word) && tokens[at + 1]?.isCapitalised === true;
  const first = afterDescription(tokens, isNeighbour ? at + 1 : at);
  let next = REGIONS.has(tokens[first]?.lower ?? '') ? first + 1 : first;
  const name = next;
  while (next < first + LONGEST_NAME && isNameWord(tokens, next, name)) {
    next += 1;
    // "Zembla's Klow district".
    if (/'s?$/.test(tokens[next - 1]?.lower ?? '')) break;
  }
  return next > name && !OF_A_PLACE.has(tokens[next]?.lower ?? '') ? { first, next } : null;
}

/** "The western border of Ruritania", "three districts of Ruritania", "the city of Strelsau": the name follows. */
function afterDescription(tokens: readonly Token[], at: number): number {
  const sentence = tokens[at]?.sentence;
  for (let of = at + 1; of < at + LONGEST_DESCRIPTION; of += 1) {
    const token = tokens[of];
    if (token?.sentence !== sentence || tokens[of - 1]?.isCapitalised) break;
    if (token?.lower !== 'of') continue;
    if (COUNTED.has(tokens[of - 1]?.lower ?? '')) break;
    const next = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1;
    const name = REGIONS.has(tokens[next]?.lower ?? '') ? next + 1 : next;
    return isNameWord(tokens, name, name) ? next : at;
  }
  const described = tokens[at]?.lower === 'the' ? at + 1 : at;
  // "The capital, Freedonia City".
  const isNamedAfter =
    CITIES.has(tokens[described]?.lower ?? '') &&
    tokens[described + 1]?.lower === ',' &&
    isNameWord(tokens, described + 2, described + 2);
  return isNamedAfter ? described + 2 : described;
}

/** Nouns of a place whose name may follow behind a comma. */
const CITIES: ReadonlySet<string> = new Set(
  'capital city town port village island province district region valley'.split(' '),
);

function isNameWord(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.sentence !== tokens[first]?.sentence) return false;
  if (token.isCapitalised) return !NOT_PLACES.has(token.lower);
  return token.lower === 'of' && at > first && tokens[at + 1]?.isCapitalised === true;
}

function afterJoint(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.lower === ',') next += 1;
  if (/^(?:and|or)$/.test(tokens[next]?.lower ?? '')) next += 1;
  return next > at && tokens[next]?.lower === 'in' ? next + 1 : next;
}

/** First token of the capitalised run that ends before a token ("South Korea" before "received"). */
export function nameBefore(tokens: readonly Token[], end: number): Span | null {
  let first = end;
  while (
    first > 0 &&
    first > end - LONGEST_NAME &&
    tokens[first - 1]?.isCapitalised &&
    !NOT_PLACES.has(tokens[first - 1]?.lower ?? '') &&
    tokens[first - 1]?.sentence === tokens[end]?.sentence
  ) {
    first -= 1;
  }
  if (first < end && tokens[first]?.lower === 'the') first += 1;
  return first < end ? { first, next: end } : null;
}

/** The capitalised run that begins at a token, without "the". */
export function nameFrom(tokens: readonly Token[], at: number): Span | null {
  const first = tokens[at]?.lower === 'the' ? at + 1 : at;
  let next = first;
  while (next < first + LONGEST_NAME && isNameWord(tokens, next, first)) {
    next += 1;
    if (/'s?$/.test(tokens[next - 1]?.lower ?? '')) break;
  }
  return next > first ? { first, next } : null;
}

/** Whether a capitalised word may be that of a place: no month, no pronoun, no acronym. */
export function isPlaceName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.isCapitalised === true &&
    !token.isAcronym &&
    !NOT_PLACES.has(token.lower.replace(/'s?$/, ''))
  );
}

/** "Zembla, Borduria, and Genovia" up to a token: the names of the list that ends there, or null. */
export function namesBefore(tokens: readonly Token[], end: number): Span[] | null {
  const names: Span[] = [];
  let at = end;
  while (names.length < LONGEST_LIST) {
    const name = nameBefore(tokens, at);
    if (!name) break;
    names.unshift(name);
    at = name.first;
    if (tokens[at - 1]?.lower === 'and') at -= 1;
    if (tokens[at - 1]?.lower === ',') at -= 1;
    if (at === name.first) break;
  }
  return names.length > 0 ? names : null;
}
