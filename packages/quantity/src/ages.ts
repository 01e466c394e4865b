/** Numbers that are ages, and sizes of one family. */
import type { FoundQuantity } from './find-quantity.ts';
import { readNumeral } from './numerals.ts';
import { FATE_NOUNS, SINGULAR_PEOPLE } from './people-nouns.ts';
import { peopleAt } from './people-phrase.ts';
import { PEOPLE } from './people-words.ts';
import type { Token } from './tokens.ts';

/** "Aged 35", "Arvad, 38, and his wife", "children from 6 to 14", "those 65 and over". */
export function isAgeOfPeople(tokens: readonly Token[], found: FoundQuantity): boolean {
  return (
    isAge(tokens, found.first) ||
    isAgeAside(tokens, found) ||
    isAgeSpan(tokens, found) ||
    isLeastAge(tokens, found) ||
    isComparedAge(tokens, found) ||
    isAgeByCopula(tokens, found)
  );
}

/** "He is 45", "their daughters were 4 and 7", "when the children will be 16 and 18". */
function isAgeByCopula(
  tokens: readonly Token[],
  { first, numeral, afterNumeral }: FoundQuantity,
): boolean {
  if (first !== numeral || !endsClause(tokens, afterNumeral)) return false;
  const isSecond =
    /^(?:and|or)$/.test(tokens[first - 1]?.lower ?? '') && isAgeLike(tokens, first - 2);
  const isFirst = tokens[afterNumeral]?.lower === 'and' && isAgeLike(tokens, afterNumeral + 1);
  let be = isSecond ? first - 3 : first - 1;
  while (/^(?:only|just|then|now|already|about)$/.test(tokens[be]?.lower ?? '')) be -= 1;
  if (!isAgeLike(tokens, first) || !/^(?:is|was|are|were|be)$/.test(tokens[be]?.lower ?? ''))
    return false;
  const subject = /^(?:will|would)$/.test(tokens[be - 1]?.lower ?? '') ? be - 2 : be - 1;
  const who = tokens[subject]?.lower ?? '';
  if (/^(?:he|she|who)$/.test(who) || KIN.has(who)) return true;
  const isPair = isSecond || isFirst;
  const isOfTwo = tokens[subject - 1]?.lower === 'both';
  return PEOPLE.at(tokens, subject) !== null && (isPair || isOfTwo || SINGULAR_PEOPLE.has(who));
}

function isAgeLike(tokens: readonly Token[], at: number): boolean {
  return (readNumeral(tokens, at)?.value ?? LARGEST_AGE) < LARGEST_AGE;
}

/** Nothing follows that the number could count. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.kind !== 'word' ||
    /^(?:and|or|but|when|while|at|years?)$/.test(tokens[at]?.lower ?? '')
  );
}

/** Of these an age is told, and seldom how many there were. */
const KIN: ReadonlySet<string> = new Set(
  'children son sons daughter daughters brother brothers sister sisters boy boys girl girls twins mother father wife husband'.split(
    ' ',
  ),
);

/** "Older than 60", "no taller than 12", "had turned 18.": a measure of theirs, where no noun says otherwise. */
function isComparedAge(
  tokens: readonly Token[],
  { first, afterNumeral, quantity }: FoundQuantity,
): boolean {
  if (peopleAt(tokens, afterNumeral).unit !== null) return false;
  const [second = '', before = ''] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  if (before === 'than' && /..er$/.test(second))
    return !/^(?:fewer|greater|higher|lower|larger|smaller)$/.test(second);
  const isTurned = before === 'turned' && tokens[afterNumeral]?.kind !== 'word';
  return isTurned && (quantity.value ?? LARGEST_AGE) < LARGEST_AGE;
}

/** No person is as old. */
const LARGEST_AGE = 115;

const OLDEST: ReadonlySet<string> = new Set('youngest oldest eldest'.split(' '));

const AGES: ReadonlySet<string> = new Set([...OLDEST, 'aged', 'age', 'ages']);

/** "aged 35", "at ages ranging from 15 to 25", "women over 40". */
function isAge(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 2), first);
  if (before.some(({ lower }) => AGES.has(lower))) return true;
  // "The youngest of them 13", "the oldest was only 71".
  if (OLDEST.has(tokens[first - 3]?.lower ?? '') || OLDEST.has(tokens[first - 4]?.lower ?? ''))
    return peopleAt(tokens, first + 1).unit === null;
  // "Between the ages of 6 and 12".
  const isEnd =
    /^(?:and|to|or|-)$/.test(tokens[first - 1]?.lower ?? '') &&
    tokens[first - 2]?.kind === 'number';
  if (isEnd && tokens.slice(Math.max(0, first - 5), first - 2).some(({ lower }) => AGES.has(lower)))
    return true;
  const isLimit = /^(?:under|over|above|below)$/.test(tokens[first]?.lower ?? '');
  const isOfThem = /^(?:are|were|is|was|them|those|whom|all|anyone|everyone|mostly|aged)$/.test(
    tokens[first - 1]?.lower ?? '',
  );
  const isSecond =
    /^(?:or|and)$/.test(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.kind === 'number';
  const isBare = peopleAt(tokens, first + 2).unit === null;
  return isLimit && (PEOPLE.at(tokens, first - 1) !== null || ((isOfThem || isSecond) && isBare));
}

/** "Those 65 and over", "refugees 18 or older": an age behind whom it is said of. */
function isLeastAge(
  tokens: readonly Token[],
  { first, numeral, quantity }: FoundQuantity,
): boolean {
  const isSaidOf =
    PEOPLE.at(tokens, first - 1) !== null ||
    /^(?:those|anyone|everyone|all)$/.test(tokens[first - 1]?.lower ?? '');
  const next = (readNumeral(tokens, numeral)?.next ?? numeral) + 1;
  const isLimit = /^(?:over|older|above|younger|up|under)$/.test(tokens[next]?.lower ?? '');
  return isSaidOf && isLimit && first === numeral && (quantity.value ?? LARGEST_AGE) < LARGEST_AGE;
}

/** "Arvad, 38, and his wife": the age of the person who is named before it. */
function isAgeAside(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const [name, comma, next] = [tokens[numeral - 2], tokens[numeral - 1], tokens[afterNumeral]];
  const isAside = comma?.lower === ',' && (next?.lower === ',' || next?.lower === '.');
  const isPerson = name?.isCapitalised === true || PEOPLE.at(tokens, numeral - 2) !== null;
  const age = tokens[numeral]?.number ?? LARGEST_AGE;
  return isAside && isPerson && age < LARGEST_AGE && afterNumeral === numeral + 1;
}

/** "Children from 6 to 14", "women between 15 and 49". */
function isAgeSpan(
  tokens: readonly Token[],
  { first, afterNumeral, quantity }: FoundQuantity,
): boolean {
  if (quantity.qualifier !== 'BETWEEN' || (quantity.high ?? LARGEST_AGE) >= LARGEST_AGE)
    return false;
  const isSpan = /^(?:from|between|of)$/.test(tokens[first]?.lower ?? '');
  return (
    isSpan && PEOPLE.at(tokens, first - 1) !== null && peopleAt(tokens, afterNumeral).unit === null
  );
}

/** "The bodies of five", "the arrest of 14": whom it befell. */
export function isFateOf(tokens: readonly Token[], first: number): boolean {
  const fate = tokens[first - 2]?.lower ?? '';
  return tokens[first - 1]?.lower === 'of' && (FATE_NOUNS.has(fate) || FATES_OF_SOME.has(fate));
}

/** Fates that are said of people named after "of". */
const FATES_OF_SOME: ReadonlySet<string> = new Set(
  `bodies corpses remains lives killing killings murder murders release arrest detention loss execution return rescue
   transfer repatriation admission expulsion deportation abduction kidnapping conviction removal`
    .trim()
    .split(/\s+/),
);

/** "A family of seven", "boys of 12 and 13". */
export function isSizeOrAge(tokens: readonly Token[], numeral: number): boolean {
  const isSecond = /^(?:and|or|to)$/.test(tokens[numeral - 1]?.lower ?? '');
  const first = isSecond ? numeral - 2 : numeral;
  const age = readNumeral(tokens, first)?.value ?? LARGEST_AGE;
  return (
    age < LARGEST_AGE &&
    tokens[first - 1]?.lower === 'of' &&
    PEOPLE.at(tokens, first - 2) !== null &&
    !isFateOf(tokens, first)
  );
}
