import type { FigureKind, FigureUnit } from '../../../graphql/generated/graphql.ts';
import { formatPeriod } from '../../../survey-dates.ts';

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

interface MeasuredFigure {
  readonly measure: {
    readonly kind: FigureKind;
    readonly unit: FigureUnit;
    readonly period: string | null;
  };
}

/** "flow, persons · 2002 → 2003": what is counted and which periods the two sides speak of. */
export function measureLine(
  change: MeasuredFigure & {
    readonly earlier: MeasuredFigure | null;
    readonly later: MeasuredFigure | null;
  },
): string {
  const { kind, unit } = change.measure;
  const periods = [change.earlier, change.later]
    .map((figure) => figure?.measure.period ?? null)
    .filter((period) => period !== null)
    .map(formatPeriod);
  const counted = `${KINDS[kind]}, ${UNITS[unit]}`;
  return periods.length === 0 ? counted : `${counted} · ${[...new Set(periods)].join(' → ')}`;
}

const percentage = new Intl.NumberFormat('en-US', {
  signDisplay: 'exceptZero',
  maximumFractionDigits: 1,
});

/** 26.27 → "+26.3 % of best values". */
export function percentInWords(percent: number): string {
  return `${percentage.format(percent)} % of best values`;
}
