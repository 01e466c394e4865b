/** A sentence of a text. `start` and `end` are offsets in UTF-16 code units; `end` is exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a narrative into paragraphs, at blank lines. Nothing but white space lies between them. */
export function splitParagraphs(text: string): Sentence[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)].map((match) => {
    const paragraph = match[0].trimEnd();
    return { text: paragraph, start: match.index, end: match.index + paragraph.length };
  });
}

/**
 * Splits a narrative into sentences. A blank line always ends one; a full stop does not after an abbreviation
 * ("U.S.", "St.", "Nov. 5"), an initial, inside a number or inside brackets. Nothing but white space lies between
 * the sentences.
 */
export function splitSentences(text: string): Sentence[] {
  return splitParagraphs(text).flatMap((paragraph) =>
    sentencesOf(paragraph.text).map((sentence) => ({
      text: sentence.text,
      start: paragraph.start + sentence.start,
      end: paragraph.start + sentence.end,
    })),
  );
}

/** A run of end marks, the quotes and brackets that close with it, then white space. */
const POSSIBLE_END = /[.!?…]+["'”’»)\]]*(?=\s)/g;

/** What a new sentence may start with: a capital, a digit, an opening quote or bracket. */
const SENTENCE_START = /^["'“‘«([]*[\p{Lu}\p{N}]/u;

/** A bracket that is still open after so many characters was never meant to close. */
const LONGEST_BRACKET = 600;

/** Never end a sentence: titles and references stand before what they belong to. */
const LEADING_ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms st ste gen col lt maj sgt capt adm rep sen gov pres prof rev hon mt ft vs cf viz ' +
    'art arts sec para paras pp vol ed eds fig approx ca est e.g i.e'
  ).split(' '),
);

/** Stand before a number; before a word they may end a sentence. */
const NUMBER_ABBREVIATIONS = new Set(
  'no nos p jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** Words that begin sentences and seldom names: after "U.S." only these tell that a new sentence starts. */
const OPENING_WORDS = new Set(
  (
    'the a an this that these those it its he she they their there we in on at by for from with of to as if ' +
    'after before since until during while when where because although though despite however moreover ' +
    'meanwhile nevertheless but and or yet so no not some many most more several few all both each other ' +
    'another according about nearly almost'
  ).split(' '),
);

function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(paragraph.slice(start, match.index), match[0], paragraph.slice(end)))
      continue;
    sentences.push({ text: paragraph.slice(start, end), start, end });
    start = end + (/^\s*/.exec(paragraph.slice(end))?.[0].length ?? 0);
  }
  if (start < paragraph.length) {
    sentences.push({ text: paragraph.slice(start), start, end: paragraph.length });
  }
  return sentences;
}

/** Whether the marks after `before` end a sentence, given what follows them. */
function endsSentence(before: string, marks: string, after: string): boolean {
  const next = after.trimStart();
  if (!SENTENCE_START.test(next) || isInsideBracket(before + marks)) return false;
  if (!/^\.[^.!?…]*$/.test(marks)) return true;
  const last = /[\p{L}\p{N}.]*$/u.exec(before)?.[0].toLowerCase() ?? '';
  const beforesNumber = /^\p{N}/u.test(next);
  if (LEADING_ABBREVIATIONS.has(last)) return false;
  if (NUMBER_ABBREVIATIONS.has(last)) return !beforesNumber;
  if (/^\p{N}+$/u.test(before.trim())) return false; // "1. The first of a list"
  const isInitials = /^\p{L}(?:\.\p{L})*$/u.test(last);
  if (!isInitials) return true;
  const nextWord = /^[^\p{L}]*(\p{L}+)/u.exec(next)?.[1]?.toLowerCase() ?? '';
  return OPENING_WORDS.has(nextWord);
}

function isInsideBracket(soFar: string): boolean {
  const open = Math.max(soFar.lastIndexOf('('), soFar.lastIndexOf('['));
  if (open < 0 || soFar.length - open > LONGEST_BRACKET) return false;
  return !/[)\]]/.test(soFar.slice(open));
}
