/** What kind of count a sentence speaks of: a stock, a flow, a running total, a rate. */
import type { Surroundings } from './figure-context.ts';
import type { FigureKind } from './quantity.ts';
import { ACTS, BEING, EVENTS, type Happening, STATES, TOTALS } from './survey-words.ts';
import type { Token } from './tokens.ts';

export function kindOf(
  around: Surroundings,
  happening: Happening | null,
  rate: string | null,
  isSince: boolean,
): FigureKind | null {
  const { tokens, found, people, from, end } = around;
  if (rate !== null) return 'RATE';
  if (isSince || hasTotal(tokens, from, end)) return 'CUMULATIVE';
  if (isDoneToThem(tokens, found.first)) return 'FLOW';
  if (happening) return happening.kind;
  return stateOrEvent(around) ?? (BEING.has(tokens[people.next]?.lower ?? '') ? 'STOCK' : null);
}

function hasTotal(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (TOTALS.at(tokens, at)) return true;
  }
  return false;
}

/** "Police detained 40", "violence displaced 600": an act, where "40 were detained" tells of a state. */
export function isDoneToThem(tokens: readonly Token[], first: number): boolean {
  return (
    ACTS.has(tokens[first - 1]?.lower ?? '') &&
    !/^(?:internally|newly|was|were|are|is|been|be|the|of|and|for|or|all)$/.test(
      tokens[first - 2]?.lower ?? '',
    )
  );
}

/** Whether a word near the number tells of an event or of a state, where none says which; after it rather than before. */
export function stateOrEvent({
  tokens,
  found,
  people,
  from,
  end,
}: Surroundings): FigureKind | null {
  const act = stateOrEventAt(tokens[found.first - 1]);
  if (act) return act;
  for (let at = people.next; at < end; at += 1) {
    const kind = stateOrEventAt(tokens[at]);
    if (kind) return kind;
  }
  for (let at = found.first - 1; at >= from; at -= 1) {
    const kind = stateOrEventAt(tokens[at]);
    if (kind) return kind;
  }
  return null;
}

function stateOrEventAt(token: Token | undefined): FigureKind | null {
  const word = token?.lower ?? '';
  if (EVENTS.has(word)) return 'FLOW';
  return STATES.has(word) ? 'STOCK' : null;
}
