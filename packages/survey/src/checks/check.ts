/** What a check finds: places in entries that do not go together, and a sentence that says why. */
import { quotePhrase } from '@yearline/quantity/words';
import { nameOfPlace } from '../countries/known-countries.ts';
import type { LoadedFigure, LoadedSection } from '../entries/load-content.ts';

export type CheckKind =
  | 'SAME_FACT_HEDGED_DIFFERENTLY'
  | 'REFERENCE_YEAR'
  | 'BOUND_FLIPPED'
  | 'SUM_DOES_NOT_ADD'
  | 'CLAIMED_CHANGE'
  | 'FISCAL_AND_CALENDAR_YEARS'
  | 'FIGURE_DIFFERS_FROM_TEXT'
  | 'FIGURE_NOT_IN_TEXT';

/** An entry at the revision that a reading shows, as far as the checks read it. */
export interface CheckedEntry {
  readonly revisionId: number;
  readonly country: string;
  /** Of the edition; the year described is the one before. */
  readonly year: number;
  readonly figures: readonly LoadedFigure[];
  readonly sections: readonly LoadedSection[];
}

export interface CheckPlace {
  readonly revisionId: number;
  /** Null where a sentence is meant that is no figure. */
  readonly figure: LoadedFigure | null;
  /** Key of the section; with start and end null where the words stand nowhere. */
  readonly section: string | null;
  /** The words themselves. */
  readonly quote: string;
  /** Offsets into the body of the section, in UTF-16 code units; the end is exclusive. */
  readonly start: number | null;
  readonly end: number | null;
}

export interface Check {
  readonly kind: CheckKind;
  /** For an editor; it quotes the places and claims no more than their words. */
  readonly message: string;
  readonly places: readonly CheckPlace[];
}

/** A figure together with the entry that states it. */
export interface Statement {
  readonly entry: CheckedEntry;
  readonly figure: LoadedFigure;
}

export function statementsOf(entry: CheckedEntry): Statement[] {
  return entry.figures.map((figure) => ({ entry, figure }));
}

export function placeOf({ entry, figure }: Statement): CheckPlace {
  return {
    revisionId: entry.revisionId,
    figure,
    section: figure.anchor?.section ?? null,
    quote: figure.phrase,
    start: figure.anchor?.start ?? null,
    end: figure.anchor?.end ?? null,
  };
}

/** "the North Korea entry". */
export function nameOfEntry(entry: CheckedEntry): string {
  return `the ${nameOfPlace(entry.country)} entry`;
}

/** The phrase in quotation marks, with whom the text has say it. */
export function quoted({ figure }: Statement): string {
  return figure.attribution === null
    ? quotePhrase(figure)
    : `${quotePhrase(figure)} (according to ${figure.attribution})`;
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
