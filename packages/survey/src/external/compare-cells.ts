/** What a later release did to one cell of an earlier one. The statement changed; the world of that year did not. */
import { hardBounds } from '@yearline/quantity/bounds';
import { compareQuantities, type QuantityVerdict } from '@yearline/quantity/compare-quantities';
import { type Cell, cellInWords, quantityOf } from './read-cell.ts';

interface Named extends Cell {
  /** Name of the release that the cell stands in. */
  readonly release: string;
}

/**
 * Null where nothing was restated: the same number, a blank cell or missing row that became 0 (or the reverse), or
 * a hidden count beside a number that it may stand for. The change is computed by the rules for figures; the verdict
 * is RESTATED, or NEW and DROPPED where one release states nothing, never an increase: both speak of one year.
 */
export function compareCells(before: Named, after: Named): QuantityVerdict | null {
  if ((before.value ?? 0) === (after.value ?? 0)) return null;
  const [earlier, later] = [quantityOf(before), quantityOf(after)];
  const compared = compareQuantities(earlier, later);
  if (earlier === null) {
    const reason = `Release ${before.release} states nothing (${cellInWords(before)}); release ${after.release} states ${cellInWords(after)}. Absence is not zero.`;
    return { ...compared, reason };
  }
  if (later === null) {
    const reason = `Release ${before.release} states ${cellInWords(before)}; release ${after.release} states nothing (${cellInWords(after)}). Absence is not zero.`;
    return { ...compared, reason };
  }
  const hidden = earlier.qualifier === 'SUPPRESSED' || later.qualifier === 'SUPPRESSED';
  const mayBeOne = !lieApart(hardBounds(earlier), hardBounds(later));
  if (hidden && mayBeOne) return null;
  const remarks = [
    mayBeOne ? ' Read as rounded numbers, the two still allow the same values.' : '',
    before.value === 0 || after.value === 0 ? ' The 0 may mean that nothing was reported.' : '',
  ];
  return {
    ...compared,
    verdict: 'RESTATED',
    certainty: null,
    flags: [],
    reason: `Release ${before.release} states ${cellInWords(before)}, release ${after.release} ${cellInWords(after)}, of the same year. The statement changed, not the world.${remarks.join('')}`,
  };
}

function lieApart(
  a: { readonly low: number; readonly high: number },
  b: { readonly low: number; readonly high: number },
): boolean {
  return a.high < b.low || b.high < a.low;
}
