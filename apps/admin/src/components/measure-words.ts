import type { FigureKind, FigureUnit } from '../graphql/generated/graphql.ts';
import { formatPeriod } from '../survey-dates.ts';

const KINDS: Record<FigureKind, string> = {
  STOCK: 'stock',
  FLOW: 'flow',
  CUMULATIVE: 'running total',
  RATE: 'rate',
};

const UNITS: Record<FigureUnit, string> = {
  PERSONS: 'persons',
  HOUSEHOLDS: 'households',
  CASES: 'cases',
};

interface Measured {
  readonly kind: FigureKind;
  readonly unit: FigureUnit;
  readonly period: string | null;
}

/** "flow, persons · 2003": how a measure counts, and the period it speaks of. */
export function measuredLine(measure: Measured): string {
  return countedLine(measure, [measure.period]);
}

/** "flow, persons · 2002 → 2003": the same for two years side by side. */
export function measuredChangeLine(change: {
  readonly measure: Measured;
  readonly earlier: { readonly measure: Measured } | null;
  readonly later: { readonly measure: Measured } | null;
}): string {
  return countedLine(change.measure, [
    change.earlier?.measure.period ?? null,
    change.later?.measure.period ?? null,
  ]);
}

function countedLine({ kind, unit }: Measured, periods: readonly (string | null)[]): string {
  const named = new Set(periods.filter((period) => period !== null).map(formatPeriod));
  const counted = `${KINDS[kind]}, ${UNITS[unit]}`;
  return named.size === 0 ? counted : `${counted} · ${[...named].join(' → ')}`;
}

const percentage = new Intl.NumberFormat('en-US', {
  signDisplay: 'exceptZero',
  maximumFractionDigits: 1,
});

/** 26.27 → "+26.3 % of best values". */
export function percentInWords(percent: number): string {
  return `${percentage.format(percent)} % of best values`;
}
