/** The hedged quantity that begins at a given word of a text. */
import { roundingUnit } from './bounds.ts';
import {
  BEST_VALUE,
  CHANGES,
  CONCESSIONS,
  FILLERS,
  HEDGES,
  type NumeralHedge,
  RANGE_SUBJECTS,
  RANGE_VERBS,
  STATEMENTS,
  TRAILING_HEDGES,
} from './hedge-lexicon.ts';
import { type Numeral, readMagnitude, readNumeral } from './numerals.ts';
import { peopleAt } from './people-phrase.ts';
import type { PhraseHit } from './phrase-table.ts';
import type { Magnitude } from './policy.ts';
import type { HedgedQuantity } from './quantity.ts';
import type { Token } from './tokens.ts';
import { normaliseQuantity, type QuantityInput } from './validate-quantity.ts';

export interface FoundQuantity {
  readonly quantity: HedgedQuantity;
  /** Tokens of the hedge and the numbers, `next` excluded. */
  readonly first: number;
  readonly next: number;
  /** The token after the numeral itself, where a noun stands; before `next` when a range follows later. */
  readonly afterNumeral: number;
  /** Index of the numeral's own first token. */
  readonly numeral: number;
  readonly isHedged: boolean;
  readonly isWord: boolean;
  readonly isYearLike: boolean;
}

interface Range {
  readonly low: Numeral;
  readonly high: Numeral;
  readonly next: number;
}

/** A chain such as "at least an estimated" is short; hostile text may make it long. */
const LONGEST_CHAIN = 4;
/** How far after a best value its range may stand, in tokens. */
const RANGE_REACH = 25;
/** How far before "from 310 to 480" the word that makes it a change may stand, in tokens. */
const CHANGE_REACH = 6;
/** The largest bare number that people count on their fingers and rarely round. */
const LARGEST_UNROUNDED = 99;

/** Null where none begins. What is found may still not hold together ("fewer than 0"): `checkQuantity` says so. */
export function quantityAt(tokens: readonly Token[], first: number): FoundQuantity | null {
  return statementAt(tokens, first) ?? numbersAt(tokens, first);
}

function statementAt(tokens: readonly Token[], first: number): FoundQuantity | null {
  const statement = STATEMENTS.at(tokens, first) ?? noPeopleAt(tokens, first);
  if (!statement) return null;
  const found = (input: QuantityInput, next: number): FoundQuantity => ({
    quantity: normaliseQuantity(input),
    first,
    next,
    afterNumeral: next,
    numeral: first,
    isHedged: true,
    isWord: true,
    isYearLike: false,
  });
  if (statement.meaning === 'UNKNOWN') {
    const magnitude = concededMagnitude(tokens, statement.next);
    if (magnitude) {
      const next = afterAside(tokens, magnitude.next);
      return found({ qualifier: 'MAGNITUDE', ...magnitude.meaning }, next);
    }
  }
  return found({ qualifier: statement.meaning }, statement.next);
}

/** "no refugees", or "no" alone: none, asserted. */
function noPeopleAt(tokens: readonly Token[], first: number): PhraseHit<'NONE'> | null {
  if (tokens[first]?.lower !== 'no') return null;
  const isAlone = tokens.length === first + 1;
  return isAlone || namesPeopleOnly(tokens, first + 1)
    ? { meaning: 'NONE', next: first + 1 }
    : null;
}

/** "No new asylum seekers"; in "no law protects refugees" another noun stands between. */
function namesPeopleOnly(tokens: readonly Token[], first: number): boolean {
  const people = peopleAt(tokens, first);
  return people.unit !== null && people.unknownWords === 0;
}

/** "An unknown number, perhaps thousands, of refugees": the aside ends before "of". */
function afterAside(tokens: readonly Token[], next: number): number {
  const closes = /^[,)-]$/.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'of';
  return closes && peopleAt(tokens, next + 1).unit !== null ? next + 1 : next;
}

/** "... though likely tens of thousands". */
function concededMagnitude(tokens: readonly Token[], after: number) {
  for (let at = after; at < after + 5; at += 1) {
    const magnitude = at > after ? readMagnitude(tokens, at) : null;
    if (magnitude) return magnitude;
    if (!CONCESSIONS.has(tokens[at]?.lower ?? '')) return null;
  }
  return null;
}

/** What the words from the numeral on say, whatever stood before it. */
type Statement = Omit<FoundQuantity, 'first' | 'numeral'>;

function numbersAt(tokens: readonly Token[], first: number): FoundQuantity | null {
  const { hedge, next: numeral } = hedgesAt(tokens, first);
  const statement =
    magnitudeAt(tokens, numeral, hedge) ??
    rangeStatementAt(tokens, numeral, hedge) ??
    numeralAt(tokens, numeral, hedge);
  return statement && { ...statement, first, numeral };
}

/** "dozens", "up to tens of thousands". */
function magnitudeAt(
  tokens: readonly Token[],
  at: number,
  hedge: NumeralHedge | null,
): Statement | null {
  const magnitude = readMagnitude(tokens, at);
  return (
    magnitude && {
      quantity: hedgedMagnitude(magnitude.meaning, hedge),
      next: magnitude.next,
      afterNumeral: magnitude.next,
      isHedged: true,
      isWord: true,
      isYearLike: false,
    }
  );
}

/** "between 30 and 50", "some 200,000 to 300,000", "30 to 60, most frequently cited 40". */
function rangeStatementAt(
  tokens: readonly Token[],
  at: number,
  hedge: NumeralHedge | null,
): Statement | null {
  const isBetween = tokens[at]?.lower === 'between' || tokens[at]?.lower === 'from';
  const range = isBetween ? rangeAt(tokens, at + 1, true) : rangeAt(tokens, at, false);
  if (!range) return null;
  const { low, high, next } = range;
  const common = {
    afterNumeral: next,
    isHedged: true,
    isWord: low.isWord,
    isYearLike: low.isYearLike && high.isYearLike,
  };
  const bound = hedge && BOUND_OF_RANGE[hedge](low.value, high.value);
  if (hedge !== null && bound !== null) {
    return { ...common, quantity: { qualifier: hedge, value: bound, low: null, high: null }, next };
  }
  const best = bestAfter(tokens, range);
  return { ...common, quantity: rangeOf(range, best), next: best?.next ?? next };
}

/** "583", "at least 7,800", "30 at most", "close to 500,000, estimates range 363,000-600,000". */
function numeralAt(
  tokens: readonly Token[],
  at: number,
  hedge: NumeralHedge | null,
): Statement | null {
  const numeral = readNumeral(tokens, at);
  if (!numeral) return null;
  const trailing = trailingHedgeAt(tokens, numeral.next);
  const next = trailing?.next ?? numeral.next;
  const common = {
    afterNumeral: next,
    isWord: numeral.isWord,
    isYearLike: numeral.isYearLike,
  };
  const isApproximate = hedge === null || hedge === 'ABOUT' || hedge === 'ESTIMATED';
  const range = isApproximate ? rangeAfter(tokens, numeral, next) : null;
  if (range) {
    return { ...common, quantity: rangeOf(range, numeral), next: range.next, isHedged: true };
  }
  return {
    ...common,
    quantity: oneNumeral(numeral, hedge ?? trailing?.meaning ?? null),
    next,
    isHedged: hedge !== null || trailing !== null,
  };
}

/** "60 or over", but not "under 18 or over 60". */
function trailingHedgeAt(tokens: readonly Token[], at: number): PhraseHit<NumeralHedge> | null {
  const trailing = TRAILING_HEDGES.at(tokens, at);
  return trailing && tokens[trailing.next]?.kind !== 'number' ? trailing : null;
}

function rangeOf({ low, high }: Range, best: Numeral | null): HedgedQuantity {
  const ends = { low: low.value, high: high.value };
  return best
    ? { qualifier: 'BEST_WITH_RANGE', value: best.value, ...ends }
    : { qualifier: 'BETWEEN', value: null, ...ends };
}

/** The outermost hedge rules: "at least an estimated 500" is a floor. */
function hedgesAt(tokens: readonly Token[], first: number) {
  let hedge: NumeralHedge | null = null;
  let isDoubted = false;
  let next = first;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const hit = HEDGES.at(tokens, next);
    const filler = hit ? null : FILLERS.at(tokens, next);
    const skip = hit ?? filler;
    if (!skip || readMagnitude(tokens, next)) break;
    if (hit) hedge ??= hit.meaning;
    if (filler?.meaning === 'doubt') isDoubted = true;
    next = skip.next;
  }
  return { hedge: hedge ?? (isDoubted ? ('ABOUT' as const) : null), next };
}

/** "..., most frequently cited 40,000" somewhat later in the sentence. */
function bestAfter(tokens: readonly Token[], range: Range): Numeral | null {
  const sentence = tokens[range.next - 1]?.sentence;
  const end = range.next + RANGE_REACH;
  for (let at = range.next; at < end && tokens[at]?.sentence === sentence; at += 1) {
    const hit = BEST_VALUE.at(tokens, at);
    if (!hit) continue;
    for (let skip = hit.next; skip < hit.next + 4; skip += 1) {
      const best = readNumeral(tokens, skip);
      if (best) return holds(range, best) ? best : null;
    }
  }
  return null;
}

/** "..., estimates range between 363,000-600,000" somewhat later in the sentence: not of ages, but of this number. */
function rangeAfter(tokens: readonly Token[], best: Numeral, after: number): Range | null {
  const sentence = tokens[after - 1]?.sentence;
  const end = after + RANGE_REACH;
  for (let at = after; at < end && tokens[at]?.sentence === sentence; at += 1) {
    if (!RANGE_VERBS.has(tokens[at]?.lower ?? '')) continue;
    if (!RANGE_SUBJECTS.has(tokens[at - 1]?.lower ?? '')) return null;
    let from = at + 1;
    while (from < at + 4 && /^(?:is|of|from|between|:)$/.test(tokens[from]?.lower ?? '')) from += 1;
    const range = rangeAt(tokens, from, true);
    return range && holds(range, best) ? range : null;
  }
  return null;
}

function holds({ low, high }: Range, best: Numeral): boolean {
  return best.value >= low.value && best.value <= high.value;
}

/** "150-200", "30,000 to 60,000", "two to three million", "ten or twelve"; after "between" also "30 and 50". */
function rangeAt(tokens: readonly Token[], at: number, takesAnd: boolean): Range | null {
  const low = readNumeral(tokens, at);
  if (!low || isStartOfChange(tokens, at)) return null;
  const joint = tokens[low.next]?.lower;
  if (!/^(?:-|to|or)$/.test(joint ?? '') && !(takesAnd && joint === 'and')) return null;
  const high = readNumeral(tokens, low.next + 1);
  if (!high) return null;
  // "Grew from 18,000 in 2002 to 21,000" names a year before its second number.
  if (low.isYearLike && !high.isYearLike && tokens[at - 1]?.lower === 'in') return null;
  const sharesScale = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  const scaled = sharesScale ? { ...low, value: low.value * high.scale } : low;
  return scaled.value < high.value ? { low: scaled, high, next: high.next } : null;
}

/** "Rose from 310 to 480" speaks of two numbers at two times, not of a range. */
export function isStartOfChange(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:from|by)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  const sentence = tokens[at]?.sentence;
  return tokens
    .slice(Math.max(0, at - CHANGE_REACH), at)
    .some((token) => token.sentence === sentence && CHANGES.has(token.lower));
}

function oneNumeral({ value }: Numeral, hedge: NumeralHedge | null): HedgedQuantity {
  const numeral = { value, low: null, high: null };
  if (hedge) return { qualifier: hedge, ...numeral };
  if (value === 0) return { qualifier: 'NONE', ...numeral };
  return { qualifier: isRounded(value) ? 'STATED' : 'EXACT', ...numeral };
}

/** "At least 150 to 200" promises no more than its low end, "up to 150-200" its high end; an approximate range is a range. */
const BOUND_OF_RANGE: Record<NumeralHedge, (low: number, high: number) => number | null> = {
  EXACT: () => null,
  ABOUT: () => null,
  ESTIMATED: () => null,
  AT_LEAST: (low) => low,
  MORE_THAN: (low) => low,
  AT_MOST: (_, high) => high,
  FEWER_THAN: (_, high) => high,
  UP_TO: (_, high) => high,
  NEARLY: (_, high) => high,
};

const CEILINGS: ReadonlySet<NumeralHedge> = new Set(['AT_MOST', 'FEWER_THAN', 'UP_TO', 'NEARLY']);

/** "Up to tens of thousands" has no floor; every other hedge leaves that of the word. */
function hedgedMagnitude(magnitude: Magnitude, hedge: NumeralHedge | null): HedgedQuantity {
  return hedge !== null && CEILINGS.has(hedge)
    ? { qualifier: 'UP_TO', value: magnitude.high, low: null, high: null }
    : normaliseQuantity({ qualifier: 'MAGNITUDE', low: magnitude.low, high: magnitude.high });
}

/** A bare number that ends in zeros may be rounded: 1,500 is, 583 is not, and 40 people were counted. */
function isRounded(value: number): boolean {
  return value > LARGEST_UNROUNDED && roundingUnit(value) > 1;
}
