/** The hedged quantity that begins at a given word of a text. */
import { roundingUnit } from './bounds.ts';
import { bestAfter, magnitudeRangeAt, rangeAfter, rangeAt, rangeOf } from './find-range.ts';
import { afterAside, statementAt } from './find-statement.ts';
import { BELIEFS, FILLERS, HEDGES, type NumeralHedge, TRAILING_HEDGES } from './hedge-lexicon.ts';
import { type Numeral, readMagnitude, readNumeral } from './numerals.ts';
import type { PhraseHit } from './phrase-table.ts';
import type { Magnitude } from './policy.ts';
import type { HedgedQuantity } from './quantity.ts';
import type { Token } from './tokens.ts';
import { normaliseQuantity } from './validate-quantity.ts';

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

/** A chain such as "at least an estimated" is short; hostile text may make it long. */
const LONGEST_CHAIN = 4;
/** The largest bare number that people count on their fingers and rarely round. */
const LARGEST_UNROUNDED = 99;

/** Null where none begins. What is found may still not hold together ("fewer than 0"): `checkQuantity` says so. */
export function quantityAt(tokens: readonly Token[], first: number): FoundQuantity | null {
  const statement = statementAt(tokens, first);
  return statement
    ? { ...STATEMENT, ...statement, first, numeral: first }
    : numbersAt(tokens, first);
}

const STATEMENT = { isHedged: true, isWord: true, isYearLike: false };

/** What the words from the numeral on say, whatever stood before it. */
type Statement = Omit<FoundQuantity, 'first' | 'numeral'>;

function numbersAt(tokens: readonly Token[], first: number): FoundQuantity | null {
  const { hedge, next: numeral } = hedgesAt(tokens, first);
  // "Thought to be 3,000 to 4,000": the range hedges itself, and the belief is none of its words.
  if (BELIEFS.at(tokens, first)?.next === numeral && rangeStatementAt(tokens, numeral, null)) {
    return null;
  }
  const statement =
    rangeStatementAt(tokens, numeral, hedge) ??
    magnitudeAt(tokens, numeral, hedge) ??
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
  if (!range) {
    const isCeiling = hedge !== null && CEILINGS.has(hedge);
    return isCeiling ? null : magnitudeRangeStatementAt(tokens, at, isBetween);
  }
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

/** "Between several hundred and a thousand", "dozens to hundreds": the word at the low end sets a floor, at the high end none. */
function magnitudeRangeStatementAt(
  tokens: readonly Token[],
  at: number,
  isBetween: boolean,
): Statement | null {
  const range = magnitudeRangeAt(tokens, isBetween ? at + 1 : at, isBetween);
  return (
    range && {
      quantity: normaliseQuantity(range.quantity),
      next: afterAside(tokens, range.next),
      afterNumeral: afterAside(tokens, range.next),
      isHedged: true,
      isWord: true,
      isYearLike: false,
    }
  );
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
