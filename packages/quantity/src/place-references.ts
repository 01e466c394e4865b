/** Which country "it" and "there" stand for: the one that heads the sentence before. */
import { endsLikePeople } from './people-nouns.ts';
import { PEOPLE } from './people-words.ts';
import { isPlaceName, nameFrom, type Span } from './place-words.ts';
import { BEING, HAVING, RECEIVING } from './survey-words.ts';
import { ACTING_THINGS } from './thing-words.ts';
import { sentenceEnd, sentenceStart, type Token } from './tokens.ts';

/** How many sentences back the country may stand. */
const SENTENCES_BACK = 3;
/** How long a sentence may be, in tokens, to be looked through. */
const LONGEST_SENTENCE = 80;
/** "In the first half of the year, Genovia ...": how far on the subject may stand, in tokens. */
const OPENING_REACH = 10;

/** The country that is the subject of one of the sentences before a token, or null. */
export function countryBefore(tokens: readonly Token[], at: number): Span | null {
  let start = startOf(tokens, at);
  for (let back = 0; back < SENTENCES_BACK && start > 0; back += 1) {
    start = startOf(tokens, start - 1);
    const subject = subjectAt(tokens, start);
    if (subject) return subject;
    if (!isAboutTheSame(tokens, start)) return null;
  }
  return null;
}

/** "Axphain, with 1.7 million inhabitants, gave refuge": the country that heads this very sentence. */
export function countryAtHead(tokens: readonly Token[], at: number): Span | null {
  return subjectAt(tokens, startOf(tokens, at));
}

/** "It ...", "the principality ...", and a sentence that names nobody else: the country before is still spoken of. */
function isAboutTheSame(tokens: readonly Token[], start: number): boolean {
  const word = tokens[start]?.lower ?? '';
  if (/^(?:it|its)$/.test(word)) return true;
  if (word === 'the') return COUNTRY_NOUNS.has(tokens[start + 1]?.lower ?? '');
  const end = sentenceEnd(tokens, start, start + SHORT_SENTENCE);
  if (end - start === SHORT_SENTENCE) return false;
  return tokens.slice(start + 1, end).every((_, index) => !isPlaceName(tokens, start + 1 + index));
}

/** A sentence between the two that names no other place is short, in tokens. */
const SHORT_SENTENCE = 16;
const COUNTRY_NOUNS: ReadonlySet<string> = new Set(
  'country principality kingdom republic island nation state territory duchy emirate sultanate'.split(
    ' ',
  ),
);

function startOf(tokens: readonly Token[], at: number): number {
  return sentenceStart(tokens, at, Math.max(0, at - LONGEST_SENTENCE));
}

/** "Genovia, with no border to ..., received", "In 2003, Genovia received", "Genovia's camps". */
function subjectAt(tokens: readonly Token[], start: number): Span | null {
  const first = isOpening(tokens[start]) ? afterOpening(tokens, start) : start;
  const name = first === null ? null : nameFrom(tokens, first);
  if (!name || isAgent(tokens, name)) return null;
  const next = tokens[name.next];
  const isPossessive = /'s?$/.test(tokens[name.next - 1]?.lower ?? '');
  const isVerb =
    next?.kind === 'word' &&
    (RECEIVING.has(next.lower) ||
      BEING.has(next.lower) ||
      HAVING.has(next.lower) ||
      /..ed$|^(?:did|does|also|has|still)$/.test(next.lower));
  return isPossessive || isVerb || next?.lower === ',' ? name : null;
}

function isOpening(token: Token | undefined): boolean {
  return /^(?:in|on|by|during|at|since|after|under|from|between|throughout|until|before|for|with)$/.test(
    token?.lower ?? '',
  );
}

function afterOpening(tokens: readonly Token[], start: number): number | null {
  for (let at = start + 1; at < start + OPENING_REACH; at += 1) {
    if (tokens[at]?.lower === ',') return at + 1;
  }
  return null;
}

/** "Rebels", "The Interior Ministry", "Ruritanians": capitalised, and no country. */
export function isAgent(tokens: readonly Token[], { first, next }: Span): boolean {
  const last = tokens[next - 1]?.lower ?? '';
  const opening = tokens[first]?.lower ?? '';
  return (
    !isPlaceName(tokens, first) ||
    PEOPLE.at(tokens, next - 1) !== null ||
    ACTING_THINGS.has(last) ||
    INSTITUTIONS.has(last) ||
    endsLikePeople(last) ||
    OPENERS.has(opening) ||
    /..(?:ans|ese)$/.test(last)
  );
}

const INSTITUTIONS: ReadonlySet<string> = new Set(
  `ministry court army church cross crescent commission committee council agency office party front fund program programme
   organization organisation federation association service guard department mission bank navy force forces movement league
   society foundation nations tribunal assembly senate authority authorities corps brigade union parliament congress cabinet
   government president minister directorate bureau board team watch international aid relief charity rights group
   camps camp courts hospitals schools shelters floods fighting violence clashes war drought famine attacks troops`
    .trim()
    .split(/\s+/),
);
/** Words that open a sentence with a capital letter and name nothing. */
const OPENERS: ReadonlySet<string> = new Set(
  `nobody many both several most some others each all few none nearly about around roughly almost fewer more less over under
   another further only these those when while although though if as because however meanwhile also later then there here
   no not of and but or so yet neither either one two three four five six seven eight nine ten hundreds thousands dozens
   approximately perhaps possibly officially according local national human international foreign aid church relief`
    .trim()
    .split(/\s+/),
);
