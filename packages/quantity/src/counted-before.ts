/** What a number without a noun of its own continues: people, or things that were named before it. */
import type { FoundQuantity } from './find-quantity.ts';
import { readNumeral } from './numerals.ts';
import { endsLikePeople } from './people-nouns.ts';
import { countsSomethingElse, peopleAt } from './people-phrase.ts';
import { PEOPLE, PHRASE_ENDS } from './people-words.ts';
import { ACTING_THINGS, COUNTED_THINGS, PEOPLE_ONLY, THINGS_ONLY } from './thing-words.ts';
import type { Token } from './tokens.ts';

/** How far back the noun may stand, in tokens, in this sentence or the one before. */
const REACH = 30;
/** How far a preposition may stand before the noun that belongs to it, in tokens. */
const PHRASE_REACH = 4;

/** "14 villages, 3 of them burned": things were named last, and the verb is none that only people know. */
export function continuesThings(
  tokens: readonly Token[],
  { first, isHedged }: Pick<FoundQuantity, 'first' | 'isHedged'>,
  next: number,
  isOfThem: boolean,
): boolean {
  if (isOfWhich(tokens, first)) return true;
  if (hasVerbOf(PEOPLE_ONLY, tokens, first, next)) return false;
  if (isMadeByThem(tokens, next)) return false;
  if (hasVerbOf(THINGS_ONLY, tokens, first, next)) return true;
  const named = namedLast(tokens, first, next, isOfThem);
  // Houses, days and camps stand aside in most sentences on people; a hedge shows that something is counted.
  return named === 'things' || (named === 'things aside' && !isHedged);
}

/** Whether people were what was named last, in this sentence or the one before. */
export function continuesCountedPeople(
  tokens: readonly Token[],
  first: number,
  next: number,
): boolean {
  return (numberedLast(tokens, first) ?? namedLast(tokens, first, next, true)) === 'people';
}

/** What the last number in this sentence or the one before counted. */
export function numberedLast(tokens: readonly Token[], first: number): 'people' | 'things' | null {
  const sentence = tokens[first]?.sentence ?? 0;
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    if ((tokens[at]?.sentence ?? 0) < sentence - 1) return null;
    const numeral = readNumeral(tokens, at);
    if (!numeral || numeral.isYearLike || countsSomethingElse(tokens, numeral.next)) continue;
    if (peopleAt(tokens, numeral.next).unit !== null) return 'people';
    if ([numeral.next, numeral.next + 1].some((noun) => isThing(tokens, noun))) return 'things';
  }
  return null;
}

/** "Killing 14", "two were arrested", "three later died". */
function hasVerbOf(
  verbs: ReadonlySet<string>,
  tokens: readonly Token[],
  first: number,
  next: number,
): boolean {
  if (verbs.has(tokens[first - 1]?.lower ?? '')) return true;
  for (let at = next; at < next + 4; at += 1) {
    if (verbs.has(tokens[at]?.lower ?? '')) return true;
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** "A few thousand had built shacks", "300 planted maize": what they do to things. */
function isMadeByThem(tokens: readonly Token[], next: number): boolean {
  const isPerfect = /^(?:had|have|has)$/.test(tokens[next]?.lower ?? '');
  const verb = isPerfect ? next + 1 : next;
  const object = tokens[verb + 1];
  return (
    THINGS_ONLY.has(tokens[verb]?.lower ?? '') &&
    object?.kind === 'word' &&
    (!PHRASE_ENDS.has(object.lower) || /^(?:a|an|the|their)$/.test(object.lower)) &&
    !/ly$|^(?:again|twice|once)$/.test(object.lower)
  );
}

/** "300 blankets, of which refugees received 120". */
function isOfWhich(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at > first - PHRASE_REACH - 2; at -= 1) {
    const isPronoun = tokens[at]?.lower === 'which' && tokens[at - 1]?.lower === 'of';
    if (isPronoun && isThing(tokens, at - 3)) return true;
  }
  return false;
}

/** A noun behind a preposition ("in 14 camps") counts only where no other was named. */
function namedLast(
  tokens: readonly Token[],
  first: number,
  next: number,
  isOfThem: boolean,
): 'people' | 'things' | 'things aside' | null {
  const sentence = tokens[first]?.sentence ?? 0;
  // "300 refugees in 14 camps, 40 of them from Arvania": camps come from nowhere.
  const isFromPlace = tokens[next]?.lower === 'from';
  let isAside = false;
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const token = tokens[at];
    // A pronoun may stand for what the sentence before it named.
    const isNear = token?.sentence === sentence || (isOfThem && token?.sentence === sentence - 1);
    if (!isNear) break;
    if (token.kind !== 'word') continue;
    if (isThing(tokens, at)) {
      const isNext = isOfThem && at === first - 2 && tokens[first - 1]?.lower === ',';
      if (isNext ? !isFromPlace : prepositionBefore(tokens, at) === null) return 'things';
      isAside = true;
    } else if (isPeople(tokens, at)) return belongsToThings(tokens, at) ? 'things' : 'people';
  }
  return isAside ? 'things aside' : null;
}

function isPeople(tokens: readonly Token[], at: number): boolean {
  if (isNameOfPeople(tokens[at])) return true;
  // In "refugee camps" the camps are named.
  return PEOPLE.at(tokens, at) !== null && !COUNTED_THINGS.has(tokens[at + 1]?.lower ?? '');
}

/** A noun of the list, or any plural behind a number that counts no people: "16 occupations". */
function isThing(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const isListed = COUNTED_THINGS.has(word);
  if (isListed && !ACTING_THINGS.has(word)) return true;
  if (!/[^su]s$/.test(word) || PEOPLE.at(tokens, at) !== null || PHRASE_ENDS.has(word))
    return false;
  if (tokens[at]?.isCapitalised || endsLikePeople(word)) return false;
  return (
    isNumeral(tokens, at - 1) || (tokens[at - 1]?.kind === 'word' && isNumeral(tokens, at - 2))
  );
}

function isNumeral(tokens: readonly Token[], at: number): boolean {
  const numeral = readNumeral(tokens, at);
  return numeral !== null && !numeral.isYearLike;
}

/** "60 houses for returnees", "23 attacks on refugees": the things are what is counted. */
function belongsToThings(tokens: readonly Token[], people: number): boolean {
  const preposition = prepositionBefore(tokens, people);
  return (
    preposition !== null && isThing(tokens, preposition - 1) && isNumbered(tokens, preposition - 1)
  );
}

function isNumbered(tokens: readonly Token[], noun: number): boolean {
  return [noun - 1, noun - 2].some((at) => isNumeral(tokens, at));
}

/** The preposition that a noun stands behind, or null. */
function prepositionBefore(tokens: readonly Token[], noun: number): number | null {
  for (let at = noun - 1; at >= noun - PHRASE_REACH; at -= 1) {
    if (tokens[at]?.kind === 'sign') return null;
    if (PREPOSITIONS.has(tokens[at]?.lower ?? '')) return at;
  }
  return null;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  `in at from near to into on of for by through across outside with without after before during within since until over under
   between among against around along behind inside toward towards via aboard`
    .trim()
    .split(/\s+/),
);

/** "Arvanians", "Tessiers". */
export function isNameOfPeople(token: Token | undefined): boolean {
  return (
    token?.isCapitalised === true && !token.isAcronym && /..(?:ans|ers|ese|is)$/.test(token.lower)
  );
}
