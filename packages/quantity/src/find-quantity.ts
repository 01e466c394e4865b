/** The hedged quantity that begins at a given word of a text. */

import { roundingUnit } from './bounds.ts';
import {
  BEST_VALUE,
  CONCESSIONS,
  FILLERS,
  HEDGES,
  type NumeralHedge,
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

interface Numbers {
  readonly low: Numeral;
  /** The other end of a range; null for one numeral. */
  readonly high: Numeral | null;
  readonly next: number;
}

/** A chain such as "at least an estimated" is short; hostile text may make it long. */
const LONGEST_CHAIN = 4;
/** How far after a best value its range may stand, in tokens. */
const RANGE_REACH = 25;
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
    if (magnitude) return found({ qualifier: 'MAGNITUDE', ...magnitude.meaning }, magnitude.next);
  }
  return found({ qualifier: statement.meaning }, statement.next);
}

/** "no refugees", or "no" alone: none, asserted. */
function noPeopleAt(tokens: readonly Token[], first: number): PhraseHit<'NONE'> | null {
  if (tokens[first]?.lower !== 'no') return null;
  const isAlone = tokens.length === first + 1;
  return isAlone || peopleAt(tokens, first + 1).unit !== null
    ? { meaning: 'NONE', next: first + 1 }
    : null;
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

function numbersAt(tokens: readonly Token[], first: number): FoundQuantity | null {
  const { hedge, next: numeral } = hedgesAt(tokens, first);
  const magnitude = readMagnitude(tokens, numeral);
  if (magnitude) {
    return {
      quantity: hedgedMagnitude(magnitude.meaning, hedge),
      first,
      next: magnitude.next,
      afterNumeral: magnitude.next,
      numeral,
      isHedged: true,
      isWord: true,
      isYearLike: false,
    };
  }
  const isBetween = tokens[numeral]?.lower === 'between' || tokens[numeral]?.lower === 'from';
  const numbers =
    (isBetween ? rangeAt(tokens, numeral + 1, true) : null) ?? numeralsAt(tokens, numeral);
  if (!numbers) return null;
  const { low, high } = numbers;
  const common = {
    first,
    numeral,
    isWord: low.isWord,
    isYearLike: low.isYearLike && (high === null || high.isYearLike || high.value < 100),
  };
  if (high) {
    const bound = hedge && BOUND_OF_RANGE[hedge](low.value, high.value);
    if (hedge === null || bound === null) {
      return withRange(tokens, { ...common, low, high, next: numbers.next });
    }
    return {
      ...common,
      quantity: { qualifier: hedge, value: bound, low: null, high: null },
      next: numbers.next,
      afterNumeral: numbers.next,
      isHedged: true,
    };
  }

  const trailing = TRAILING_HEDGES.at(tokens, low.next);
  const isHedged = hedge !== null || trailing !== null;
  const next = trailing?.next ?? low.next;
  const range =
    hedge === null || hedge === 'ABOUT' || hedge === 'ESTIMATED' ? rangeAfter(tokens, next) : null;
  if (range?.high) {
    return {
      ...common,
      quantity: {
        qualifier: 'BEST_WITH_RANGE',
        value: low.value,
        low: range.low.value,
        high: range.high.value,
      },
      next: range.next,
      afterNumeral: next,
      isHedged: true,
    };
  }
  return {
    ...common,
    quantity: oneNumeral(low, hedge ?? trailing?.meaning ?? null),
    next,
    afterNumeral: next,
    isHedged,
  };
}

/** The outermost hedge rules: "at least an estimated 500" is a floor. */
function hedgesAt(tokens: readonly Token[], first: number) {
  let hedge: NumeralHedge | null = null;
  let next = first;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const hit = HEDGES.at(tokens, next);
    const skip = hit ?? FILLERS.at(tokens, next);
    if (!skip || readMagnitude(tokens, next)) break;
    if (hit) hedge ??= hit.meaning;
    next = skip.next;
  }
  return { hedge, next };
}

function withRange(
  tokens: readonly Token[],
  range: Pick<FoundQuantity, 'first' | 'numeral' | 'isWord' | 'isYearLike'> & {
    low: Numeral;
    high: Numeral;
    next: number;
  },
): FoundQuantity {
  const { low, high, next, ...common } = range;
  const best = bestAfter(tokens, next);
  const ends = { low: low.value, high: high.value };
  return {
    ...common,
    quantity: best
      ? { qualifier: 'BEST_WITH_RANGE', value: best.value, ...ends }
      : { qualifier: 'BETWEEN', value: null, ...ends },
    next: best?.next ?? next,
    afterNumeral: next,
    isHedged: true,
  };
}

function bestAfter(tokens: readonly Token[], after: number): Numeral | null {
  const sentence = tokens[after]?.sentence;
  for (let at = after; at < after + RANGE_REACH && tokens[at]?.sentence === sentence; at += 1) {
    const hit = BEST_VALUE.at(tokens, at);
    if (!hit) continue;
    for (let skip = hit.next; skip < hit.next + 4; skip += 1) {
      const best = readNumeral(tokens, skip);
      if (best) return best;
    }
  }
  return null;
}

/** "..., estimates range between 363,000-600,000" somewhat later in the sentence. */
function rangeAfter(tokens: readonly Token[], after: number): Numbers | null {
  const sentence = tokens[after]?.sentence;
  for (let at = after; at < after + RANGE_REACH && tokens[at]?.sentence === sentence; at += 1) {
    if (!RANGE_VERBS.has(tokens[at]?.lower ?? '')) continue;
    let from = at + 1;
    while (from < at + 4 && /^(?:is|of|from|between|:)$/.test(tokens[from]?.lower ?? '')) from += 1;
    return rangeAt(tokens, from, true);
  }
  return null;
}

function numeralsAt(tokens: readonly Token[], at: number): Numbers | null {
  const range = rangeAt(tokens, at, false);
  if (range) return range;
  const low = readNumeral(tokens, at);
  return low && { low, high: null, next: low.next };
}

/** "150-200", "30,000 to 60,000", "two to three million"; after "between" also "30 and 50". */
function rangeAt(tokens: readonly Token[], at: number, takesAnd: boolean): Numbers | null {
  const low = readNumeral(tokens, at);
  if (!low) return null;
  const joint = tokens[low.next]?.lower;
  if (joint !== '-' && joint !== 'to' && !(takesAnd && joint === 'and')) return null;
  const high = readNumeral(tokens, low.next + 1);
  if (!high) return null;
  const sharesScale = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  const scaled = sharesScale ? { ...low, value: low.value * high.scale } : low;
  return scaled.value < high.value ? { low: scaled, high, next: high.next } : null;
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
