/** Text as words, numbers and signs, with their places and sentences: what phrases are looked up in. One pass, linear. */

export type TokenKind = 'word' | 'number' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  /** Lower case, apostrophes straight, every dash as "-". */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly isCapitalised: boolean;
  /** Begins with two capitals ("NGOs"). */
  readonly isAcronym: boolean;
  /** A hyphen, which joins what it touches; a longer dash separates. */
  readonly isHyphen: boolean;
  /** The number that digits write; null for a word or a sign. */
  readonly number: number | null;
  /** True for digits written with thousands separators or a decimal point: never a year. */
  readonly isGrouped: boolean;
  /** UTF-16 offsets into the text; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Ordinal of the sentence that it stands in. */
  readonly sentence: number;
}

const DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2212';
const APOSTROPHES = "'\u2019";
const GROUP_SEPARATORS = ", \u00a0\u2009\u202f'\u2019";
/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'st mr mrs ms dr gen col sgt gov rev jan feb mar apr jun jul aug sep sept oct nov dec no art approx ca vs inc ltd'.split(
    ' ',
  ),
);

interface Scan {
  readonly kind: TokenKind;
  readonly end: number;
  readonly number?: number;
  readonly isGrouped?: boolean;
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let newlines = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (isSpace(char)) {
      if (char === '\n') newlines += 1;
      at += 1;
      continue;
    }
    if (newlines > 1 && tokens.length > 0) sentence += 1;
    else if (endsSentence(tokens, text, at)) sentence += 1;
    newlines = 0;
    const { kind, end, number = null, isGrouped = false } = scan(text, at);
    const raw = text.slice(at, end);
    tokens.push({
      kind,
      lower: kind === 'word' ? raw.toLowerCase().replaceAll('\u2019', "'") : plainSign(raw),
      isCapitalised: kind === 'word' && isUpper(raw),
      isAcronym: kind === 'word' && isUpper(raw) && isUpper(raw.slice(1)),
      isHyphen: kind === 'sign' && isHyphen(raw),
      number,
      isGrouped,
      start: at,
      end,
      sentence,
    });
    at = end;
  }
  return tokens;
}

/** The text from one token up to another, `next` excluded. */
export function slice(text: string, tokens: readonly Token[], first: number, next: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0);
}

/** The first token of the sentence that a token stands in, but none before `least`. */
export function sentenceStart(tokens: readonly Token[], at: number, least: number): number {
  let from = at;
  while (from > least && tokens[from - 1]?.sentence === tokens[at]?.sentence) from -= 1;
  return from;
}

/** The end, excluded, of the sentence that a token stands in, but none beyond `most`. */
export function sentenceEnd(tokens: readonly Token[], at: number, most: number): number {
  let end = at + 1;
  while (end < most && tokens[end]?.sentence === tokens[at]?.sentence) end += 1;
  return end;
}

function scan(text: string, at: number): Scan {
  const char = text.charAt(at);
  if (isDigit(char)) return scanNumber(text, at);
  if (isLetterAt(text, at)) return { kind: 'word', end: endOfWord(text, at) };
  return { kind: 'sign', end: at + widthAt(text, at) };
}

/** Letters and digits, joined by inner hyphens and apostrophes; "U.S." with its stops. */
function endOfWord(text: string, start: number): number {
  let end = endOfLetters(text, start);
  if (end - start === 1 && isUpper(text.charAt(start))) {
    const dotted = endOfInitials(text, start);
    if (dotted > end) return dotted;
  }
  while (
    (APOSTROPHES.includes(text.charAt(end)) || isHyphen(text.charAt(end))) &&
    end < text.length &&
    isLetterAt(text, end + 1)
  ) {
    end = endOfLetters(text, end + 1);
  }
  return end;
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  while (end < text.length && (isDigit(text.charAt(end)) || isLetterAt(text, end))) {
    end += widthAt(text, end);
  }
  return end;
}

/** "U.S." and "U.N.C.H.R.": two initials or more. */
function endOfInitials(text: string, start: number): number {
  let end = start;
  while (isUpper(text.charAt(end)) && text.charAt(end + 1) === '.') end += 2;
  return end - start >= 4 ? end : start;
}

/** "100,000", "3.5", "1500"; what only looks like a number ("1990s", "5th", "1,5", "100.000") is a sign. */
function scanNumber(text: string, start: number): Scan {
  const whole = endOfDigits(text, start);
  let end = whole;
  let digits = text.slice(start, whole);
  if (whole - start <= 3) {
    while (isGroup(text, end)) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  let isGrouped = end > whole;
  if (text.charAt(end) === '.' && isDigit(text.charAt(end + 1))) {
    const decimals = endOfDigits(text, end + 1);
    if (isGrouped || decimals - end === 4) return { kind: 'sign', end: decimals };
    digits += text.slice(end, decimals);
    end = decimals;
    isGrouped = true;
  }
  if (text.charAt(end) === ',' && isDigit(text.charAt(end + 1))) {
    return { kind: 'sign', end: endOfDigits(text, end + 1) };
  }
  const short = shortScaleAt(text, end);
  if (short) {
    const number = Math.round(Number(digits) * short.scale);
    return { kind: 'number', end: short.end, number, isGrouped: true };
  }
  if (end < text.length && isLetterAt(text, end))
    return { kind: 'sign', end: endOfLetters(text, end) };
  return { kind: 'number', end, number: Number(digits), isGrouped };
}

const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
]);

/** "1.1m", "15k": what the letters right after the digits multiply by. */
function shortScaleAt(text: string, at: number): { scale: number; end: number } | null {
  for (const end of [at + 1, at + 2]) {
    const scale = SHORT_SCALES.get(text.slice(at, end).toLowerCase());
    const isWhole = end >= text.length || !(isLetterAt(text, end) || isDigit(text.charAt(end)));
    if (scale !== undefined && isWhole) return { scale, end };
  }
  return null;
}

function isGroup(text: string, at: number): boolean {
  return (
    at < text.length &&
    GROUP_SEPARATORS.includes(text.charAt(at)) &&
    isDigit(text.charAt(at + 1)) &&
    isDigit(text.charAt(at + 2)) &&
    isDigit(text.charAt(at + 3)) &&
    !isDigit(text.charAt(at + 4))
  );
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charAt(end))) end += 1;
  return end;
}

function endsSentence(tokens: readonly Token[], text: string, at: number): boolean {
  const stop = tokens.at(-1);
  if (stop?.kind !== 'sign' || !'.!?'.includes(stop.lower) || stop.end === at) return false;
  if (isLetterAt(text, at) && !isUpper(text.charAt(at))) return false;
  const before = tokens.at(-2);
  if (stop.lower !== '.' || before?.kind !== 'word') return true;
  return !ABBREVIATIONS.has(before.lower) && before.lower.length > 1;
}

function plainSign(raw: string): string {
  return DASHES.includes(raw) ? '-' : raw;
}

function isHyphen(char: string): boolean {
  return char === '-' || char === '\u2010' || char === '\u2011';
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || /\s/.test(char);
}

function isUpper(text: string): boolean {
  const char = text.charAt(0);
  return char !== char.toLowerCase();
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{M}]/u.test(String.fromCodePoint(code));
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
