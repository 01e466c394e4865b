/** Test support: statements of made-up entries of edition 2004, which describes 2003. */
import type { HedgedQuantity, Measure } from '@yearline/quantity/quantity';
import type { EntryView } from '../src/entries/find-entries.ts';
import type { LoadedFigure } from '../src/entries/load-content.ts';
import type { EditionStatement } from '../src/totals/edition-statements.ts';

const REFUGEES: Measure = {
  concept: 'refuge',
  population: 'refugees',
  origin: 'XXA',
  places: ['IND'],
  kind: 'STOCK',
  unit: 'PERSONS',
  period: null,
  definition: null,
};

let nextId = 1;

export function viewOf(countryCode: string): EntryView {
  const id = [...countryCode].reduce((sum, letter) => sum * 100 + letter.charCodeAt(0), 0);
  return { entry: { id, countryCode, year: 2004 }, revision: { id } } as unknown as EntryView;
}

/** "exactly 40 refugees" unless told otherwise, in the entry of a country. */
export function stated(
  entry: string,
  said: Partial<HedgedQuantity> & {
    readonly attribution?: string;
    readonly confirmed?: boolean;
  },
  measure: Partial<Measure> = {},
): EditionStatement {
  const view = viewOf(entry);
  const id = nextId++;
  const figure: LoadedFigure = {
    id,
    revisionId: view.revision.id,
    key: `figure-${id}`,
    phrase: `${said.qualifier ?? 'EXACT'} ${said.value ?? ''}`.trim(),
    qualifier: 'EXACT',
    value: null,
    low: null,
    high: null,
    attribution: null,
    source: null,
    anchor: null,
    confirmed: true,
    note: null,
    ...said,
    measure: { ...REFUGEES, ...measure },
  };
  return { view, figure };
}
