import type { HedgedQuantity } from '@yearline/quantity/quantity';
import { describeQuantity } from '@yearline/quantity/words';
import { BOUND_SIDES } from './bound-sides.ts';
import { type Check, type CheckedEntry, nameOfEntry, placeOf, statementsOf } from './check.ts';
import { overlaps, proseReadings } from './prose-readings.ts';

/**
 * A figure whose record says another number than the words it is anchored to, or bounds it on the other side:
 * "at least 7,800" in the text, "at least 78,000" in the record. The words are read by the reader that
 * suggests figures; where it finds no number in them, or more than one, or a kind of statement that has no
 * numeral ("hundreds", "an unknown number"), nothing is said. Finer differences of hedge are the editor's to
 * judge and are let be.
 */
export function figuresAgainstText(entry: CheckedEntry): Check[] {
  return statementsOf(entry).flatMap((statement) => {
    const { figure } = statement;
    const body = entry.sections.find(({ key }) => key === figure.anchor?.section)?.body;
    if (!figure.anchor || !body) return [];
    const words = body.slice(figure.anchor.start, figure.anchor.end);
    if (words !== figure.phrase) return [];
    const [reading, ...others] = proseReadings(entry).filter((one) => overlaps(one, figure.anchor));
    if (!reading || others.length > 0 || agree(figure, reading)) return [];
    return [
      {
        kind: 'FIGURE_DIFFERS_FROM_TEXT',
        message: `In ${nameOfEntry(entry)} of edition ${entry.year} the text reads "${words}", but the figure recorded for these words says "${describeQuantity(figure)}".`,
        places: [placeOf(statement)],
      },
    ];
  });
}

function agree(record: HedgedQuantity, read: HedgedQuantity): boolean {
  if (record.value !== null && read.value !== null) {
    const [side, other] = [BOUND_SIDES[record.qualifier], BOUND_SIDES[read.qualifier]];
    return record.value === read.value && (!side || !other || side === other);
  }
  if (record.qualifier === 'BETWEEN' && read.qualifier === 'BETWEEN') {
    return record.low === read.low && record.high === read.high;
  }
  return true;
}
