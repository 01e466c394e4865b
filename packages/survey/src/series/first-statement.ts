import type { Series } from './build-series.ts';

/** A series that begins after entries which were silent about it: its first number does not say that there were none before. */
export interface FirstStatement {
  /** Edition that states the measure first. */
  readonly year: number;
  /** Editions before it, among those read, whose entry is silent; ascending, never empty. */
  readonly silentYears: readonly number[];
  /** "Not stated in 1998-2000, then “about 300” in 2001. Silence is not zero." */
  readonly text: string;
}

/** Null where no entry before was silent, and where the series goes on from another: that one was stated. */
export function firstStatementOf({ points, continuedFrom }: Series): FirstStatement | null {
  const at = points.findIndex(({ kind }) => kind === 'STATED');
  const first = points[at];
  if (!first?.figure || continuedFrom) return null;
  const silentYears = points
    .slice(0, at)
    .filter(({ kind }) => kind === 'SILENT')
    .map(({ year }) => year);
  if (silentYears.length === 0) return null;
  return {
    year: first.year,
    silentYears,
    text: `Not stated in ${yearsInWords(silentYears)}, then “${first.figure.phrase}” in ${first.year}. Silence is not zero.`,
  };
}

/** 1998, 1999, 2000, 2002 → "1998-2000 and 2002". */
function yearsInWords(years: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last.to === year - 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  const words = runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
