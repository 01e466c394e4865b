/** Who says so, which is kept apart from how the number is hedged. */
import type { Surroundings } from './figure-context.ts';
import { slice, type Token } from './tokens.ts';

/** Verbs by which somebody states a number. */
export const SAYING: ReadonlySet<string> = new Set(
  `estimate estimates estimated report reports reported says said say claims claimed puts put believes believed
   spoke speaks counted counts placed cited announced maintained alleged acknowledged stated insisted argued asserted contended calculated reckoned testified declared wrote`
    .trim()
    .split(/\s+/),
);
/** Verbs that state a number only before "that": a country that "admitted 270" took them in. */
const SAYING_THAT: ReadonlySet<string> = new Set(
  'admitted admits confirmed noted notes warned conceded complained added recorded told showed found'.split(
    ' ',
  ),
);
/** "Other estimates run to ..." names nobody. */
const NOT_SPEAKERS: ReadonlySet<string> = new Set(
  'nobody none other some most all many these those such press the a an asylum refugee new common best lowest highest reliable'.split(
    ' ',
  ),
);
const LONGEST_NAME = 8;
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  ', ; while whereas but and although though'.split(' '),
);

/** "NGOs estimate that ...", "... according to a South Korean official". */
export function attributionAround(around: Surroundings): string | null {
  const { tokens, found, from, end } = around;
  for (let at = found.next; at + 2 < end; at += 1) {
    if (isAccordingTo(tokens, at)) return nameFrom(around, at + 2, end);
  }
  const start = afterRival(tokens, from, found.first);
  for (let at = start; at < found.first; at += 1) {
    if (isAccordingTo(tokens, at)) return nameFrom(around, at + 2, found.first);
    if (!isSaying(tokens, at) && !isConfirmed(tokens, at, found.first)) continue;
    const subject = clauseStart(tokens, start, at);
    const next = beforeHelpers(tokens, subject, at);
    if (isSubject(tokens, subject, next)) return slice(around.text, tokens, subject, next);
  }
  return saidAfter(around);
}

function isSaying(tokens: readonly Token[], at: number): boolean {
  // "Fighting claimed 95 lives".
  if (tokens[at]?.lower === 'claimed' && isOfLives(tokens, at)) return false;
  const verb = tokens[at]?.lower ?? '';
  return SAYING.has(verb) || (SAYING_THAT.has(verb) && tokens[at + 1]?.lower === 'that');
}

/** "Acknowledged 43,296", "spoke of 4,000", "admitted to none": the number is what was said. */
export function isBareSaying(tokens: readonly Token[], first: number): boolean {
  const isOf = /^(?:to|of|at)$/.test(tokens[first - 1]?.lower ?? '');
  const verb = tokens[isOf ? first - 2 : first - 1]?.lower ?? '';
  if (isOf) return /^(?:admitted|admits|confessed|spoke|speaks|knew)$/.test(verb);
  return BARE_SAYING.has(verb);
}

/** Verbs of speaking that take a number as their object, and have no other meaning with people. */
const BARE_SAYING: ReadonlySet<string> = new Set(
  'acknowledged acknowledges conceded concedes confirmed confirms documented alleged claimed reported said counted announced cited'.split(
    ' ',
  ),
);

function isOfLives(tokens: readonly Token[], claimed: number): boolean {
  return tokens
    .slice(claimed + 1, claimed + 6)
    .some(({ lower }) => /^(?:lives|victims|casualties)$/.test(lower));
}

/** "UNHCR had counted": the name ends before "had". */
function beforeHelpers(tokens: readonly Token[], from: number, verb: number): number {
  let end = verb;
  while (end > from + 1 && /^(?:had|has|have|also|later|then)$/.test(tokens[end - 1]?.lower ?? ''))
    end -= 1;
  return end;
}

/** "But doctors confirmed only 18". */
function isConfirmed(tokens: readonly Token[], at: number, first: number): boolean {
  if (at === first - 2 && tokens[first - 1]?.lower === 'to')
    return /^(?:admitted|admits|confessed)$/.test(tokens[at]?.lower ?? '');
  return at === first - 1 && /^(?:confirmed|documented|conceded)$/.test(tokens[at]?.lower ?? '');
}

/** "..., according to the government; agencies believed ...": who speaks next speaks for himself. */
function afterRival(tokens: readonly Token[], from: number, first: number): number {
  for (let at = first - 1; at > from; at -= 1) {
    if (tokens[at]?.lower === ';') return at + 1;
  }
  return from;
}

/** "While the authorities spoke of ...", "in 2003, aid workers counted ...": the clause of the verb. */
function clauseStart(tokens: readonly Token[], from: number, verb: number): number {
  const least = Math.max(from, verb - LONGEST_NAME - 1);
  for (let at = verb - 1; at >= least; at -= 1) {
    if (CLAUSE_OPENERS.has(tokens[at]?.lower ?? '')) return at + 1;
  }
  return from;
}

/** "..., aid workers said." */
function saidAfter({ text, tokens, found, end }: Surroundings): string | null {
  for (let at = found.next; at < end; at += 1) {
    const isEnd = tokens[at + 1]?.kind !== 'word';
    if (!isEnd || !SAYING.has(tokens[at]?.lower ?? '')) continue;
    const subject = clauseStart(tokens, found.next, at);
    const isClause = tokens[subject - 1]?.lower === ',';
    if (isClause && isSubject(tokens, subject, at)) return slice(text, tokens, subject, at);
  }
  return null;
}

function isAccordingTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to';
}

function nameFrom(around: Surroundings, first: number, end: number): string | null {
  let next = first;
  while (next < end && next < first + LONGEST_NAME && isNamePart(around.tokens[next])) next += 1;
  return next > first ? slice(around.text, around.tokens, first, next) : null;
}

/** "A lawyers' association". */
function isNamePart(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.lower === "'" || token?.lower === '\u2019';
}

/** Who speaks is a noun of a few words at the head of the sentence: not a pronoun, not a clause. */
function isSubject(tokens: readonly Token[], from: number, end: number): boolean {
  if (end === from || end - from > LONGEST_NAME) return false;
  const before = tokens[from - 1];
  const isInside = before !== undefined && before.sentence === tokens[from]?.sentence;
  if (isInside && !CLAUSE_OPENERS.has(before.lower)) return false;
  if (NOT_SPEAKERS.has(tokens[end - 1]?.lower ?? '')) return false;
  const words = tokens.slice(from, end);
  return words.every(
    (word) =>
      isNamePart(word) &&
      !/^(?:in|it|they|he|she|that|there|who|whom|what|depending)$/.test(word.lower),
  );
}
