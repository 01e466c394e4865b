/** What one cell of UNHCR's table says, as a hedged quantity. The reasons: docs/decisions/0014. */
import type { HedgedQuantity } from '@yearline/quantity/quantity';
import { formatCount } from '@yearline/quantity/words';

/** STATED: a number is printed. BLANK: there is a row, and its cell is blank. NO_ROW: there is no row. None is zero. */
export type CellState = 'STATED' | 'BLANK' | 'NO_ROW';

export interface Cell {
  readonly state: CellState;
  /** As the file prints it; null unless STATED. */
  readonly value: number | null;
}

export interface PrintedQuantity extends HedgedQuantity {
  readonly phrase: string;
}

/** Printed for every count from 1 to 5, to protect the few people counted. */
const HIDDEN = { printed: 5, low: 1, high: 5 };

/** Null where nothing is stated: a blank cell and a missing row are silent, never zero. */
export function quantityOf({ value }: Cell): PrintedQuantity | null {
  if (value === null) return null;
  if (value === HIDDEN.printed) {
    const { low, high } = HIDDEN;
    return { phrase: '5', qualifier: 'SUPPRESSED', value: null, low, high };
  }
  return { phrase: formatCount(value), qualifier: 'STATED', value, low: null, high: null };
}

/** The cell as a table of ours prints it: "1 to 5", "5,391", "not stated", "no row". */
export function cellInWords({ state, value }: Cell): string {
  if (state === 'NO_ROW') return 'no row';
  if (value === null) return 'not stated';
  return value === HIDDEN.printed ? `${HIDDEN.low} to ${HIDDEN.high}` : formatCount(value);
}

/** What a reader must know to read the cell; null for an ordinary number. */
export function cellNote({ state, value }: Cell): string | null {
  if (state === 'NO_ROW')
    return "UNHCR's table has no row for this pair and year. That is not zero.";
  if (value === null) return 'The cell is blank. That is not zero.';
  if (value === 0) {
    return 'Printed as 0. Between releases blank cells became 0 without any change in the world, so 0 may mean that nothing was reported.';
  }
  return value === HIDDEN.printed ? 'UNHCR prints 5 for any number from 1 to 5.' : null;
}
