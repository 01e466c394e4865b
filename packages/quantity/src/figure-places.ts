/** Where: which of the places that a sentence names are those of one number. */
import { isNameOfPeople } from './counted-before.ts';
import type { FigureContext, Surroundings } from './figure-context.ts';
import type { PeoplePhrase } from './people-phrase.ts';
import { countryAtHead, countryBefore, isAgent } from './place-references.ts';
import {
  nameBefore,
  nameFrom,
  namesBefore,
  type PlaceList,
  placesAt,
  type Span,
} from './place-words.ts';
import { BEING, RECEIVING } from './survey-words.ts';
import { slice, type Token } from './tokens.ts';

/** How far before a number the verb of its host may stand, in tokens. */
const SUBJECT_REACH = 7;
/** How far before it "Sylvania's" may stand; at the head of the sentence it may stand further off. */
const OWNER_NEAR = 10;
const OWNER_REACH = 15;

const FLEEING: ReadonlySet<string> = new Set([
  'fled',
  'flee',
  'fleeing',
  'escaped',
  'escaping',
  'left',
]);
/** The words after which a name is that of a place. */
const LEADS_TO_PLACE: ReadonlySet<string> = new Set([
  ...'in to into inside within at across near reach reaching reached enter entering entered throughout from along off outside around crossed cross crossing through toward towards beyond aboard behind'.split(
    ' ',
  ),
  ...FLEEING,
]);
/** Who returns or is resettled "from" a place was a guest there. */
const FROM_HOST: ReadonlySet<string> = new Set(['forced-returns', 'returns', 'resettlement']);

/** "The 4,000 residents of Camp Gola". */
const RESIDENTS: ReadonlySet<string> = new Set(
  'residents inhabitants villagers occupants townspeople inmates'.split(' '),
);

/** "Left for Genovia", "a ship for Genovia". */
const BOUND: ReadonlySet<string> = new Set(
  'left departed bound headed embarked ship ships boat boats bus buses train trains flight flights'.split(
    ' ',
  ),
);

const GUESTS: ReadonlySet<string> = new Set([
  'refugees',
  'asylum-seekers',
  'refugees-and-asylum-seekers',
]);

/** `people` are those of the number, or those that it continues. */
export function placesAround(
  around: Surroundings,
  concept: string | null,
  people: Pick<PeoplePhrase, 'origin' | 'population'> | null,
): Pick<FigureContext, 'origin' | 'places'> {
  const { tokens, found, from, end } = around;
  const nationality = people?.origin ?? namedBefore(around);
  const population = people?.population ?? null;
  const nameOf = ({ first, next }: Span) =>
    slice(around.text, tokens, first, next).replace(/['\u2019]s?$/, '');
  const after = placesFrom(tokens, found.afterNumeral, end);
  // Refugees and foreigners leave a host; who has no other name leaves home.
  const isGuest = nationality !== null || (population !== null && GUESTS.has(population));
  const origin =
    nationality ?? (isGuest ? after.origin : (after.origin ?? after.left))?.places[0] ?? null;
  const isFromHost = nationality !== null || (concept !== null && FROM_HOST.has(concept));
  const hosts = after.source && isFromHost ? after.source : null;
  const receiver = receiverBefore(around);
  const places =
    ownerAt(around) ??
    (concept === 'forced-returns' ? hosts : null) ??
    (isGuest ? after.left : null) ??
    (isInSource(tokens, after.destination) ? receiver : null) ??
    after.destination ??
    hosts ??
    gappedBefore(around) ??
    receiver ??
    (isElsewhere(around) ? null : placesFrom(tokens, from, found.first).destination) ??
    ownerBefore(around) ??
    inhabitedBefore(around) ??
    populationBefore(around) ??
    hostAfter(around);
  const source = comersBefore(around) ?? (isFromHost ? null : (after.source?.places[0] ?? null));
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
  let left: ReturnType<typeof placesAt> = null;
  for (let at = from; at < end; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (isCause(tokens, at)) break;
    const leads =
      (LEADS_TO_PLACE.has(word) && tokens[at - 1]?.lower !== 'according') ||
      (word === 'on' && tokens[at + 1]?.lower === 'the') ||
      (word === 'on' && /^(?:landed|ashore|land)$/.test(tokens[at - 1]?.lower ?? '')) ||
      (word === 'between' && tokens[at + 1]?.isCapitalised === true) ||
      (word === 'of' && RESIDENTS.has(tokens[at - 1]?.lower ?? '')) ||
      (word === 'for' && BOUND.has(tokens[at - 1]?.lower ?? '')) ||
      isOutOf(tokens, at);
    const named = leads && at + 1 < end ? placesAt(tokens, at + 1) : null;
    if (word === 'elsewhere') destination ??= placesAt(tokens, at);
    if (!named || isAbroad(tokens, named)) continue;
    if (word === 'from') source ??= named;
    else if (word === 'left') left ??= named;
    else if (FLEEING.has(word) || isOutOf(tokens, at)) origin ??= named;
    else destination ??= named;
    at = named.next - 1;
  }
  return { destination, source, origin, left };
}

/** "Accepted 50 orphans from the camps in Zembla": where they came from. */
function isInSource(tokens: readonly Token[], list: PlaceList | null): boolean {
  const name = list?.places[0];
  if (!name) return false;
  return [3, 4].some(
    (back) =>
      tokens[name.first - back]?.lower === 'from' &&
      tokens.slice(name.first - back, name.first).every(({ kind }) => kind === 'word'),
  );
}

/** "Because of the crisis in Krakozhia": where the cause lies, and not the people. */
function isCause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  const word = tokens[at]?.lower ?? '';
  return word === 'because' || (/^(?:due|owing|thanks)$/.test(word) && next === 'to');
}

/** "Drove 6,000 people out of Marov". */
function isOutOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'out';
}

/** "Fled abroad" says only where the people are not. */
function isAbroad(tokens: readonly Token[], { places }: PlaceList): boolean {
  return /^(?:abroad|overseas)$/.test(tokens[places[0]?.first ?? 0]?.lower ?? '');
}

/** "South Korea received 1,500", "it received 1,500": the subject is the place. */
function receiverBefore({ tokens, found, from }: Surroundings): PlaceList | null {
  for (let at = found.first - 1; at >= from && at > found.first - SUBJECT_REACH; at -= 1) {
    if (!RECEIVING.has(tokens[at]?.lower ?? '')) continue;
    let verb = at;
    while (
      verb > from &&
      /^(?:has|had|have|also|was|is|to|together|each|both|continued|became|remained|again|still|later|then|alone|now|currently|itself)$|ly$/.test(
        tokens[verb - 1]?.lower ?? '',
      )
    )
      verb -= 1;
    const isIt = tokens[verb - 1]?.lower === 'it' && verb > from;
    const isAfterAside = tokens[verb - 1]?.lower === ',';
    if (isIt || isAfterAside) {
      const country = isIt ? countryBefore(tokens, verb) : countryAtHead(tokens, verb);
      return country && { places: [country], next: at };
    }
    const subject = PLACE_NOUNS.has(tokens[verb - 1]?.lower ?? '') ? verb - 1 : verb;
    const names = namesBefore(tokens, subject)?.filter(
      (name) => name.first >= from && !isAgent(tokens, name),
    );
    return names && names.length > 0 ? { places: names, next: at } : null;
  }
  return null;
}

/** "Klow province registered 420". */
const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'province district camp city county island region valley prison jail hospital center centre town state'.split(
    ' ',
  ),
);

/** "Zembla sheltered 900, Borduria 400": the verb is left out. */
function gappedBefore({ tokens, found, from }: Surroundings): PlaceList | null {
  const name = nameBefore(tokens, found.first);
  if (!name || name.first <= from - 1 || isAgent(tokens, name)) return null;
  const isJoined = /^(?:,|;|and)$/.test(tokens[name.first - 1]?.lower ?? '');
  return isJoined ? { places: [name], next: name.next } : null;
}

/** "Zembla's 5,000 refugees". */
function ownerAt({ tokens, found }: Surroundings): PlaceList | null {
  const owner = tokens[found.first - 1];
  const isOwner = /'s?$/.test(owner?.lower ?? '') && owner?.isCapitalised === true;
  const name = isOwner ? nameBefore(tokens, found.first) : null;
  return name && !isAgent(tokens, name) ? { places: [name], next: name.next } : null;
}

/** "Sylvania's camps sheltered 52,318", "Graustark's population of 4.1 million". */
function ownerBefore({ tokens, found, from }: Surroundings): PlaceList | null {
  for (let at = found.first - 1; at >= from && at > found.first - OWNER_REACH; at -= 1) {
    const isOwner = /'s?$/.test(tokens[at]?.lower ?? '') && tokens[at]?.isCapitalised === true;
    if (!isOwner) continue;
    const name = nameBefore(tokens, at + 1);
    const isFar = at <= found.first - OWNER_NEAR;
    if (isFar && name?.first !== from) return null;
    return name && name.first >= from && !isAgent(tokens, name)
      ? { places: [name], next: at + 1 }
      : null;
  }
  return null;
}

/** "The refugee population of Arvania stood at 21,000". */
function populationBefore({ tokens, found, people, from }: Surroundings): PlaceList | null {
  if (people.unit !== null) return null;
  for (let at = from + 1; at < Math.min(found.first, from + SUBJECT_REACH); at += 1) {
    const isPopulation = /^(?:population|community|caseload)$/.test(tokens[at - 1]?.lower ?? '');
    if (isPopulation && tokens[at]?.lower === 'of') return placesAt(tokens, at + 1);
  }
  return null;
}

/** "Axphain, with 1.7 million inhabitants", "Corland, with 9,000 refugees": of the country that heads the sentence. */
function inhabitedBefore({ tokens, found, people }: Surroundings): PlaceList | null {
  const isPopulation =
    tokens[people.next - 1]?.lower === 'inhabitants' ||
    (tokens[found.first - 1]?.lower === 'with' && tokens[found.first - 2]?.lower === ',') ||
    (tokens[found.first - 1]?.lower === 'of' &&
      /^(?:population|country|state|nation|republic|kingdom)$/.test(
        tokens[found.first - 2]?.lower ?? '',
      ));
  const name = isPopulation ? countryAtHead(tokens, found.first) : null;
  return name && { places: [name], next: name.next };
}

/** "Applications from Krakozhia rose to 1,724", "while that from Zubrowka fell to 96": whence those come whom the subject names. */
function comersBefore({ tokens, found, people, from }: Surroundings): Span | null {
  if (people.unit !== null) return null;
  for (let at = from + 1; at < Math.min(found.first, from + SUBJECT_REACH); at += 1) {
    if (tokens[at]?.lower !== 'from' || !COMERS.has(tokens[at - 1]?.lower ?? '')) continue;
    return placesAt(tokens, at + 1)?.places[0] ?? null;
  }
  return null;
}

const COMERS: ReadonlySet<string> = new Set(
  'applications claims requests petitions applicants claimants arrivals refugees seekers newcomers influx exodus that those'.split(
    ' ',
  ),
);

/** "Three generations of Graustarkians, perhaps 14,000 people in all, ...": the number is said of the name before it. */
function namedBefore({ tokens, found, people }: Surroundings): Span | null {
  const isSaidAgain =
    tokens[found.first - 1]?.lower === ',' &&
    /^(?:people|persons|individuals)$/.test(tokens[people.next - 1]?.lower ?? '') &&
    /^(?:,|in)$/.test(tokens[people.next]?.lower ?? '');
  return isSaidAgain && isNameOfPeople(tokens[found.first - 2])
    ? { first: found.first - 2, next: found.first - 1 }
    : null;
}

/** "With 130,000 refugees, Ruritania remained the largest host", "Home to 300 refugees, Zembla ...": the subject comes after. */
function hostAfter({ tokens, found, people, from }: Surroundings): PlaceList | null {
  const opener = tokens[found.first - 1]?.lower ?? '';
  const isHome = opener === 'to' && tokens[found.first - 2]?.lower === 'home';
  const opens = isHome ? found.first - 2 : found.first - 1;
  const isOpening = opens === from && tokens[opens - 1]?.sentence !== tokens[opens]?.sentence;
  if (!isOpening || !(isHome || opener === 'with') || tokens[people.next]?.lower !== ',')
    return null;
  const name = nameFrom(tokens, people.next + 1);
  const isSubject = name !== null && tokens[name.next]?.kind === 'word' && !isAgent(tokens, name);
  return isSubject ? { places: [name], next: name.next } : null;
}

/** "22,000 lived in the camps of Freedonia, and 3,000 in towns": a place of their own, though it has no name. */
export function isElsewhere({ tokens, people, end }: Surroundings): boolean {
  const at = BEING.has(tokens[people.next]?.lower ?? '') ? people.next + 1 : people.next;
  if (at + 1 >= end || !/^(?:in|with|outside|near|along)$/.test(tokens[at]?.lower ?? ''))
    return false;
  const place = tokens[at + 1];
  return place?.kind === 'word' && !place.isCapitalised;
}
