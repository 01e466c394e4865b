import { hardBounds, softBounds } from '@yearline/quantity/bounds';
import type { HedgedQuantity, Qualifier } from '@yearline/quantity/quantity';
import { formatCount, HEDGE_NAMES } from '@yearline/quantity/words';
import {
  type Check,
  type CheckedEntry,
  groupBy,
  listed,
  nameOfEntry,
  placeOf,
  quoted,
  type Statement,
  statementsOf,
} from './check.ts';
import { factKey } from './fact-key.ts';

/**
 * One fact hedged in two ways, within an entry and across the entries of an edition: "at least 7,800
 * returned" in one, "an estimated 7,800" in the other.
 *
 * Compared are figures that print the same numeral and agree in family of concepts, population, origin,
 * set of places, kind, unit, definition and period, whichever country their entries describe. Hedges differ
 * when they allow different values: "about" and "an estimated" allow the same, and bare numbers carry no
 * hedge. Figures that the texts ascribe to two different speakers are rival statements and are let be;
 * what an entry says in its own name is compared with everyone's.
 */
export function factsHedgedDifferently(edition: readonly CheckedEntry[]): Check[] {
  const numbered = edition
    .flatMap(statementsOf)
    .filter(({ figure }) => figure.value !== null && figure.qualifier !== 'BEST_WITH_RANGE');
  return groupBy(numbered, (statement) => `${factKey(statement)}|${statement.figure.value}`)
    .map(atOdds)
    .filter((statements) => statements.length > 0)
    .map(report);
}

/** The statements of one fact that no other speaker accounts for; empty when their hedges agree. */
function atOdds(statements: readonly Statement[]): Statement[] {
  const speakers = new Set(statements.map(({ figure }) => figure.attribution));
  const odd = new Set<Statement>();
  for (const speaker of speakers) {
    const heard = statements.filter(
      ({ figure }) => figure.attribution === speaker || figure.attribution === null,
    );
    if (new Set(heard.map(({ figure }) => allowedValues(figure))).size < 2) continue;
    for (const statement of heard) odd.add(statement);
  }
  return statements.filter((statement) => odd.has(statement));
}

const BARE: ReadonlySet<Qualifier> = new Set(['EXACT', 'STATED']);

/** Whether no word hedges the number. */
export function isBare({ qualifier }: HedgedQuantity): boolean {
  return BARE.has(qualifier);
}

/** Equal for hedges that allow the same values. */
export function allowedValues(figure: HedgedQuantity): string {
  if (isBare(figure)) return 'bare';
  const [hard, soft] = [hardBounds(figure), softBounds(figure)];
  return [hard.low, hard.high, soft?.low, soft?.high].join(' ');
}

function report(statements: Statement[]): Check {
  const [first] = statements as [Statement];
  const hedges = new Set(statements.map(({ figure }) => HEDGE_NAMES[figure.qualifier]));
  return {
    kind: 'SAME_FACT_HEDGED_DIFFERENTLY',
    message: `Edition ${first.entry.year} gives one fact, ${formatCount(first.figure.value ?? 0)}, with different hedges (${listed([...hedges])}): ${listed(
      statements.map((statement) => `${quoted(statement)} in ${nameOfEntry(statement.entry)}`),
    )}.`,
    places: statements.map(placeOf),
  };
}
