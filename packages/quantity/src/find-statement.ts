/** What text says of a quantity without a numeral: "an unknown number", "no refugees", "no reliable figures". */
import { CONCESSIONS, COUNTS, SIZES, STATEMENTS } from './hedge-lexicon.ts';
import { readMagnitude } from './numerals.ts';
import { peopleAt } from './people-phrase.ts';
import { PHRASE_ENDS } from './people-words.ts';
import type { PhraseHit } from './phrase-table.ts';
import type { HedgedQuantity } from './quantity.ts';
import type { Token } from './tokens.ts';
import { normaliseQuantity, type QuantityInput } from './validate-quantity.ts';

/** "No agreed or official" before "count". */
const LONGEST_DESCRIPTION = 4;

export interface FoundStatement {
  readonly quantity: HedgedQuantity;
  readonly next: number;
  readonly afterNumeral: number;
}

/** The statement that begins at a token, or null. */
export function statementAt(tokens: readonly Token[], first: number): FoundStatement | null {
  const statement =
    STATEMENTS.at(tokens, first) ?? noCountAt(tokens, first) ?? noPeopleAt(tokens, first);
  if (!statement) return null;
  const found = (input: QuantityInput, next: number): FoundStatement => ({
    quantity: normaliseQuantity(input),
    next,
    afterNumeral: next,
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

/** "No reliable figures", "no agreed or official count", "no dependable estimate": nobody knows. */
function noCountAt(tokens: readonly Token[], first: number): PhraseHit<'NOT_AVAILABLE'> | null {
  if (tokens[first]?.lower !== 'no') return null;
  for (let at = first + 1; at <= first + LONGEST_DESCRIPTION; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' && token?.lower !== ',') return null;
    if (COUNTS.has(token.lower)) {
      const isDescribed = at > first + 1;
      return isDescribed ? { meaning: 'NOT_AVAILABLE', next: at + 1 } : null;
    }
    if (SIZES.has(token.lower) || PHRASE_ENDS.has(token.lower) !== /^(?:and|or)$/.test(token.lower))
      return null;
  }
  return null;
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
export function afterAside(tokens: readonly Token[], next: number): number {
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
