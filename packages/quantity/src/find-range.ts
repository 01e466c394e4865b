/** Two numbers that stand for one: "150-200", "between 30 and 50", and a best value with its range. */
import { ALTERNATIVES, BEST_VALUE, CHANGES, RANGE_SUBJECTS, RANGE_VERBS } from './hedge-lexicon.ts';
import { type Numeral, readMagnitude, readNumeral } from './numerals.ts';
import type { HedgedQuantity } from './quantity.ts';
import type { Token } from './tokens.ts';
import type { QuantityInput } from './validate-quantity.ts';

export interface Range {
  readonly low: Numeral;
  readonly high: Numeral;
  readonly next: number;
}

/** How far after a best value its range may stand, in tokens. */
const RANGE_REACH = 25;
/** How far before "from 310 to 480" the word that makes it a change may stand, in tokens. */
const CHANGE_REACH = 6;
export function rangeOf({ low, high }: Range, best: Numeral | null): HedgedQuantity {
  const ends = { low: low.value, high: high.value };
  return best
    ? { qualifier: 'BEST_WITH_RANGE', value: best.value, ...ends }
    : { qualifier: 'BETWEEN', value: null, ...ends };
}

/** "..., most frequently cited 40,000" somewhat later in the sentence. */
export function bestAfter(tokens: readonly Token[], range: Range): Numeral | null {
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
export function rangeAfter(tokens: readonly Token[], best: Numeral, after: number): Range | null {
  const sentence = tokens[after - 1]?.sentence;
  const end = after + RANGE_REACH;
  for (let at = after; at < end && tokens[at]?.sentence === sentence; at += 1) {
    const isOfEstimates = /^(?:estimates|figures)$/.test(tokens[at]?.lower ?? '');
    if (
      !RANGE_VERBS.has(tokens[at]?.lower ?? '') &&
      !(isOfEstimates && isRangeNext(tokens, at + 1))
    )
      continue;
    if (!isOfEstimates && !RANGE_SUBJECTS.has(tokens[at - 1]?.lower ?? '')) return null;
    let from = at + 1;
    while (from < at + 4 && /^(?:is|of|from|between|:)$/.test(tokens[from]?.lower ?? '')) from += 1;
    const range = rangeAt(tokens, from, true);
    return range && holds(range, best) ? range : null;
  }
  return null;
}

/** "By other estimates between 30,000 and 60,000". */
function isRangeNext(tokens: readonly Token[], at: number): boolean {
  return /^(?:of|from|between|:)$/.test(tokens[at]?.lower ?? '');
}

function holds({ low, high }: Range, best: Numeral): boolean {
  return best.value >= low.value && best.value <= high.value;
}

/** "150-200", "30,000 to 60,000", "two to three million", "ten or twelve"; after "between" also "30 and 50". */
export function rangeAt(tokens: readonly Token[], at: number, takesAnd: boolean): Range | null {
  const low = readNumeral(tokens, at);
  if (!low || isStartOfChange(tokens, at)) return null;
  const joint = tokens[low.next]?.lower;
  if (!/^(?:-|to|or)$/.test(joint ?? '') && !(takesAnd && joint === 'and')) return null;
  const high = readNumeral(tokens, low.next + 1);
  if (!high) return null;
  // "Grew from 18,000 in 2002 to 21,000" names a year before its second number.
  if (low.isYearLike && !high.isYearLike && tokens[at - 1]?.lower === 'in') return null;
  const scale = sharedScale(low, high, joint);
  const scaled = { ...low, value: low.value * scale };
  return scaled.value < high.value ? { low: scaled, high, next: high.next } : null;
}

/** "Two to three million" shares the word, "10-15,000" the thousands. */
function sharedScale(low: Numeral, high: Numeral, joint: string | undefined): number {
  if (low.scale > 1) return 1;
  if (high.scale > 1) return low.value < high.value / high.scale ? high.scale : 1;
  const isThousands = joint === '-' && high.value >= 1_000 && high.value % 1_000 === 0;
  return isThousands && low.value < high.value / 1_000 ? 1_000 : 1;
}

interface MagnitudeRange {
  readonly quantity: QuantityInput;
  readonly next: number;
}

/**
 * "Between several hundred and a thousand", "dozens to several hundred". A magnitude at the high end
 * sets no ceiling, as the word alone sets none.
 */
export function magnitudeRangeAt(
  tokens: readonly Token[],
  at: number,
  takesAnd: boolean,
): MagnitudeRange | null {
  const low = readMagnitude(tokens, at) ?? (takesAnd ? numeralAsEnd(tokens, at) : null);
  if (!low || isStartOfChange(tokens, at)) return null;
  const joint = tokens[low.next]?.lower === ',' ? low.next + 1 : low.next;
  const second = ALTERNATIVES.at(tokens, joint)?.next ?? null;
  const isAnd = takesAnd && tokens[low.next]?.lower === 'and';
  const from = isAnd ? low.next + 1 : second;
  if (from === null) return null;
  const magnitude = readMagnitude(tokens, from);
  const high = magnitude ?? numeralAsEnd(tokens, from);
  const hasMagnitude = magnitude !== null || readMagnitude(tokens, at) !== null;
  if (!high || !hasMagnitude || low.meaning.low >= high.meaning.high) return null;
  const qualifier = magnitude ? 'MAGNITUDE' : 'BETWEEN';
  return {
    quantity: { qualifier, low: low.meaning.low, high: high.meaning.high },
    next: high.next,
  };
}

function numeralAsEnd(tokens: readonly Token[], at: number) {
  const numeral = readNumeral(tokens, at);
  return numeral && { meaning: { low: numeral.value, high: numeral.value }, next: numeral.next };
}

/** "Rose from 310 to 480" speaks of two numbers at two times, not of a range. */
export function isStartOfChange(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:from|by)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  const sentence = tokens[at]?.sentence;
  return tokens
    .slice(Math.max(0, at - CHANGE_REACH), at)
    .some((token) => token.sentence === sentence && CHANGES.has(token.lower));
}
