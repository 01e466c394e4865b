/** The figures of two editions of one country, a row per measure. */
import { compareQuantities, type QuantityVerdict } from '@yearline/quantity/compare-quantities';
import { matchFigures } from '@yearline/quantity/measure';
import { countryByCode, nameOfPlace } from '../countries/known-countries.ts';
import type { LoadedFigure } from '../entries/load-content.ts';

export interface FigureChange extends QuantityVerdict {
  readonly earlier: LoadedFigure | null;
  readonly later: LoadedFigure | null;
}

export function compareFigures(
  earlier: readonly LoadedFigure[],
  later: readonly LoadedFigure[],
  seriesBreak: { readonly reason: string } | null,
): FigureChange[] {
  const pairs = matchFigures(
    earlier,
    later,
    (figure) => figure.measure,
    (figure) => figure.attribution,
  );
  return pairs.map((pair) => ({
    earlier: pair.earlier,
    later: pair.later,
    ...compareQuantities(pair.earlier, pair.later, {
      match: pair.match,
      restatedEarlier: pair.restatedEarlier,
      break: seriesBreak,
    }),
  }));
}

/** A split or union of the country between the two years described breaks every series of it. */
export function breakBetween(
  countryCode: string,
  firstYear: number,
  lastYear: number,
): { reason: string } | null {
  const succession = countryByCode(countryCode)?.successors.find(
    ({ year }) => year > firstYear - 1 && year <= lastYear - 1,
  );
  if (!succession) return null;
  return {
    reason: `${nameOfPlace(countryCode)} is not the same country in both years: ${succession.note ?? `${nameOfPlace(succession.code)} succeeded it in ${succession.year}`}.`,
  };
}
