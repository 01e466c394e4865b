/** The years of both counts, side by side: what a chart, a table and a spreadsheet show alike. */
import { type Beside, describedYear, type Vintage } from './external-query.ts';
import type { SeriesPoint } from './series-query.ts';

export interface BesideYear {
  /** The calendar year that both speak of. */
  readonly year: number;
  readonly point: SeriesPoint;
  /** Newest release first. */
  readonly vintages: readonly Vintage[];
}

/** Without the years of which neither states anything. */
export function besideYears({ survey, external }: Beside): BesideYear[] {
  const vintagesOf = new Map(external.points.map(({ year, vintages }) => [year, vintages]));
  return survey.points
    .map((point) => ({
      year: describedYear(point.year),
      point,
      vintages: vintagesOf.get(describedYear(point.year)) ?? [],
    }))
    .filter(
      ({ point, vintages }) =>
        point.kind === 'STATED' || vintages.some(({ cell }) => cell.state === 'STATED'),
    );
}

/** The newest release, and every other that says something else of the year. */
export function differingVintages(vintages: readonly Vintage[]): Vintage[] {
  return vintages.filter(
    ({ cell }, index) => vintages.findIndex((other) => other.cell.text === cell.text) === index,
  );
}

/** Whether no release has a row of the pair in any of the years. */
export function hasNoRow({ points }: Beside['external']): boolean {
  return points.every(({ vintages }) => vintages.every(({ cell }) => cell.state === 'NO_ROW'));
}
