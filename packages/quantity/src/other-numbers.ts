/** Numbers that count no people: money, references, capacities, names, cases of law. */
import { isAgeOfPeople, isSizeOrAge } from './ages.ts';
import { isNameOfPeople, numberedLast } from './counted-before.ts';
import { isDateOrCode } from './dates-and-codes.ts';
import type { FoundQuantity } from './find-quantity.ts';
import { CHANGES } from './hedge-lexicon.ts';
import {
  COLLECTIVES,
  LANDS,
  LEADS_FROM_QUOTA,
  MADE_FOR,
  QUOTAS,
  REFERENCES,
} from './other-number-words.ts';
import { countsSomethingElse, isOtherNoun, peopleAt } from './people-phrase.ts';
import { PEOPLE } from './people-words.ts';
import { isRatioOrScore } from './shares-and-scores.ts';
import type { Token } from './tokens.ts';

/** How far before a number the word that makes it a limit may stand, in tokens. */
const QUOTA_REACH = 8;

/** Time, money, shares and references are numbers of something else. */
export function isOtherNumber(tokens: readonly Token[], found: FoundQuantity): boolean {
  return (
    countsSomethingElse(tokens, found.afterNumeral) ||
    isReference(tokens, found) ||
    isDateOrCode(tokens, found) ||
    isNameInWords(tokens, found) ||
    isOfThemAside(tokens, found) ||
    isAgeOfPeople(tokens, found) ||
    isChangeAmount(tokens, found.first) ||
    isBracketed(tokens, found) ||
    isAttribute(tokens, found.afterNumeral) ||
    isCapacity(tokens, found.first) ||
    isRatioOrScore(tokens, found) ||
    isOccasion(tokens, found) ||
    isCase(tokens, found) ||
    isPartOfName(tokens, found) ||
    isBackground(tokens, found)
  );
}

/** "Refugees in Three Rivers": a number word with a capital inside a sentence is part of a name; "Seven Wells was" is one place. */
function isNameInWords(
  tokens: readonly Token[],
  { first, numeral, afterNumeral, quantity }: FoundQuantity,
): boolean {
  const word = tokens[numeral];
  if (word?.kind !== 'word' || !word.isCapitalised || first !== numeral) return false;
  const before = tokens[numeral - 1];
  const isInside = before?.sentence === word.sentence && before.kind === 'word';
  const isOne =
    tokens[afterNumeral]?.isCapitalised === true &&
    /^(?:was|is|has|lies|lay|in|district|camp|village|county)$/.test(
      tokens[afterNumeral + 1]?.lower ?? '',
    );
  return isInside || (isOne && quantity.value !== 1);
}

/** "Some of them 60": an age or a distance of theirs. */
function isOfThemAside(tokens: readonly Token[], { first, afterNumeral }: FoundQuantity): boolean {
  const isOfThem = tokens[first - 1]?.lower === 'them' && tokens[first - 2]?.lower === 'of';
  return isOfThem && peopleAt(tokens, afterNumeral).unit === null;
}

/** "In 9 they upheld it", "on 12 she did not": a bare number behind "in" counts occasions. */
function isOccasion(
  tokens: readonly Token[],
  { first, numeral, afterNumeral }: FoundQuantity,
): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  if (/^(?:until|till|past)$/.test(before) && peopleAt(tokens, afterNumeral).unit === null)
    return true;
  // "Granted protection in 388 of them".
  const isOfThem =
    /^(?:them|whom|those|these)$/.test(tokens[afterNumeral + 1]?.lower ?? '') &&
    numberedLast(tokens, first) === 'people';
  const isTakenIn = /^(?:took|take|taken|taking|takes|brought|let)$/.test(
    tokens[first - 2]?.lower ?? '',
  );
  const isIn = first === numeral && /^(?:in|on|within)$/.test(before) && !isOfThem && !isTakenIn;
  return isIn && /^(?:it|they|he|she|the|a|of|,)$/.test(tokens[afterNumeral]?.lower ?? '');
}

/** "G-8", "the Group of 77", "boys as young as 12", "all but 14". */
function isPartOfName(
  tokens: readonly Token[],
  { first, numeral, afterNumeral }: FoundQuantity,
): boolean {
  const [second, before] = [tokens[numeral - 2], tokens[numeral - 1]];
  const isJoined = before?.isHyphen === true && before.end === tokens[numeral]?.start;
  if (isJoined && second?.kind === 'word' && second.end === before.start) return true;
  const isBare = peopleAt(tokens, afterNumeral).unit === null;
  if (isBare && before?.lower === 'of' && COLLECTIVES.has(second?.lower ?? '')) return true;
  if (isBare && isSizeOrAge(tokens, numeral)) return true;
  // "All but 14 were rejected": the others.
  if (before?.lower === 'but' && second?.lower === 'all') return true;
  // "Families of more than six".
  const whose = isBare && tokens[first - 1]?.lower === 'of' ? PEOPLE.at(tokens, first - 2) : null;
  if (whose?.meaning.unit === 'HOUSEHOLDS') return true;
  const isCompared = before?.lower === 'as' && tokens[numeral - 3]?.lower === 'as';
  return isCompared && !/^(?:many|few|much|little|high|low)$/.test(second?.lower ?? '');
}

/** "A country of 6.2 million", where no noun says that its people are counted. */
function isBackground(tokens: readonly Token[], { first, afterNumeral }: FoundQuantity): boolean {
  if (peopleAt(tokens, afterNumeral).unit !== null) return false;
  for (let at = first - 1; at > first - QUOTA_REACH; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (LANDS.has(word)) return tokens[at + 1]?.lower === 'of';
    if (!LEADS_FROM_QUOTA.has(word)) return false;
  }
  return false;
}

const CASELOADS: ReadonlySet<string> = new Set(
  'asylum refugee resettlement family new more other additional further protection appeal review'.split(
    ' ',
  ),
);

/** "In two cases the court ruled ...", "34 cases of torture", "heard two cases on aliens law": none of a caseload. */
function isCase(tokens: readonly Token[], { first, afterNumeral }: FoundQuantity): boolean {
  const noun = /^cases?$/.test(tokens[afterNumeral]?.lower ?? '') ? afterNumeral : afterNumeral + 1;
  if (!/^cases?$/.test(tokens[noun]?.lower ?? '')) return false;
  const kind = tokens[noun - 1]?.lower ?? '';
  if (noun > afterNumeral && !CASELOADS.has(kind) && !/ed$|ing$/.test(kind)) return true;
  const isIn = noun === afterNumeral && /^(?:in|on)$/.test(tokens[first - 1]?.lower ?? '');
  const isAbout = /^(?:of|on|about|concerning|involving|against|where)$/.test(
    tokens[noun + 1]?.lower ?? '',
  );
  const isInWhich = tokens[noun + 1]?.lower === 'in' && tokens[noun + 2]?.lower === 'which';
  return isIn || isInWhich || (isAbout && peopleAt(tokens, noun + 2).unit === null);
}

/** "Rose by 150": a difference, not a number of people. */
function isChangeAmount(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first);
  return before.at(-1)?.lower === 'by' && before.some((token) => CHANGES.has(token.lower));
}

/** "Article 4 (2)", a footnote; "Zemblans (1,204)" are people. */
function isBracketed(tokens: readonly Token[], { numeral, afterNumeral }: FoundQuantity): boolean {
  const isInBrackets = tokens[numeral - 1]?.lower === '(' && tokens[afterNumeral]?.lower === ')';
  return isInBrackets && !isNamed(tokens, numeral - 2);
}

/** Whether the word before the bracket names people, or where they are from: "from Sylvania (12,300) and Zembla (4,100)". */
function isNamed(tokens: readonly Token[], name: number): boolean {
  if (PEOPLE.at(tokens, name) !== null || isNameOfPeople(tokens[name])) return true;
  if (tokens[name]?.isCapitalised !== true) return false;
  for (let at = name - 1; at > name - QUOTA_REACH; at -= 1) {
    if (tokens[at]?.sentence !== tokens[name]?.sentence) return false;
    if (tokens[at]?.lower === 'from') return true;
  }
  return false;
}

/** "Article 33", "No. 418", "chapters 4 and 5", "for every 100". */
function isReference(tokens: readonly Token[], { first, numeral }: FoundQuantity): boolean {
  // "The figure is closer to 8,000", "estimated to number 4,000": a hedge names no article.
  if (first < numeral) return false;
  const isDotted = tokens[numeral - 1]?.lower === '.';
  const before = tokens[isDotted ? numeral - 2 : numeral - 1]?.lower ?? '';
  if (isDotted) return /^(?:no|art|sec|para|p|ch)$/.test(before);
  if (REFERENCES.has(before) || before === 'every') return true;
  return isInReferences(tokens, numeral);
}

/** "Articles 3, 5 and 9", "paragraphs 4 through 9": further on in a list of numbered parts. */
function isInReferences(tokens: readonly Token[], numeral: number): boolean {
  const nearest = tokens[numeral - 1]?.lower ?? '';
  // "Under Article 4, 300 refugees": the list ended before.
  const isCount = PEOPLE.at(tokens, numeral + 1) !== null || tokens[numeral]?.isGrouped === true;
  if (!JOINTS_OF_REFERENCES.has(nearest) || (isCount && !/^(?:through|to|-)$/.test(nearest)))
    return false;
  let at = numeral - 1;
  while (
    at > numeral - LONGEST_REFERENCE &&
    (JOINTS_OF_REFERENCES.has(tokens[at]?.lower ?? '') || tokens[at]?.kind === 'number')
  )
    at -= 1;
  return tokens[at + 1]?.kind === 'number' && REFERENCES.has(tokens[at]?.lower ?? '');
}

const JOINTS_OF_REFERENCES: ReadonlySet<string> = new Set(
  'and or to through until - , & ( )'.split(' '),
);
/** "Articles 3(1), 5, 9, and 12": in tokens. */
const LONGEST_REFERENCE = 16;

/** "A 25-member delegation" is one delegation. */
function isAttribute(tokens: readonly Token[], next: number): boolean {
  const [number, dash, word] = [tokens[next - 1], tokens[next], tokens[next + 1]];
  const isJoined =
    dash?.isHyphen === true && number?.end === dash.start && word?.start === dash.end;
  return isJoined && isOtherNoun(word);
}

/** "Built for 500", "a staff of 40", "the quota for 2003 was 500": places and posts, not people counted. */
function isCapacity(tokens: readonly Token[], first: number): boolean {
  const [verb = '', preposition = ''] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  if (preposition === 'for' && MADE_FOR.has(verb)) return true;
  const sentence = tokens[first]?.sentence;
  for (let at = first - 1; at > first - QUOTA_REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return false;
    if (QUOTAS.has(token.lower)) return true;
    if (token.kind !== 'number' && !LEADS_FROM_QUOTA.has(token.lower)) return false;
  }
  return false;
}
