/** What an editor may rule about a row of a comparison, and how a ruling reads. */
import type { RulingKind } from '../../../../graphql/generated/graphql.ts';
import type { AppliedRuling, FigureChange } from '../comparison-query.ts';

type Row = Pick<FigureChange, 'verdict' | 'rulings' | 'earlier' | 'later'>;

/** The rulings that would change the verdict of this row. */
export function possibleRulings({ verdict, rulings, earlier, later }: Row): RulingKind[] {
  if (!earlier || !later) return [];
  if (verdict === 'DEFINITIONS_DIFFER') return ['EQUIVALENCE', 'BREAK'];
  if (verdict !== 'NOT_COMPARABLE') return ['BREAK'];
  // Nobody declared a break, and the measures are the same: the country was split or united.
  const isSuccession = rulings.length === 0 && earlier.measure.key === later.measure.key;
  return isSuccession ? ['CONTINUATION'] : [];
}

export const OFFERS: Record<RulingKind, string> = {
  EQUIVALENCE: 'Record that these are the same thing…',
  BREAK: 'Declare a break…',
  CONTINUATION: 'Hold the series to continue…',
};

const STATEMENTS: Record<RulingKind, (from: number, to: number) => string> = {
  EQUIVALENCE: (from, to) => `Held to count the same, ${from} to ${to}`,
  BREAK: (from, to) => `Break declared, ${from} to ${to}`,
  CONTINUATION: (from, to) => `Held to continue, ${from} to ${to}`,
};

/** "Held to count the same, 2003 to 2004, in every country". */
export function statementOf(
  ruling: Pick<AppliedRuling, 'kind' | 'fromYear' | 'toYear' | 'countryCode'>,
): string {
  const statement = STATEMENTS[ruling.kind](ruling.fromYear, ruling.toYear);
  return ruling.countryCode === null ? `${statement}, in every country` : statement;
}
