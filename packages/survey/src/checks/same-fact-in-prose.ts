import type { HedgedQuantity, Measure } from '@yearline/quantity/quantity';
import { formatCount, HEDGE_NAMES } from '@yearline/quantity/words';
import {
  type Check,
  type CheckedEntry,
  nameOfEntry,
  placeOf,
  quoted,
  type Statement,
  statementsOf,
} from './check.ts';
import { countKey, factKey } from './fact-key.ts';
import { overlaps, type ProseReading, proseReadings } from './prose-readings.ts';
import { allowedValues, isBare } from './same-fact.ts';

/**
 * A figure whose number stands a second time in the text of its entry, with another hedge: recorded as "at least
 * 7,800 were returned", and further down "an estimated 7,800 were returned". Only words that no figure is
 * anchored to are read. They speak of the same fact when they print the same numeral and agree with the figure as
 * in `factsHedgedDifferently`; where they name no origin or no place, that of the figure is meant. A bare number
 * that takes up a hedged one ("the 7,800 who were returned") carries no hedge and is let be.
 */
export function figuresHedgedDifferentlyInProse(entry: CheckedEntry): Check[] {
  const statements = statementsOf(entry).filter(({ figure }) => figure.value !== null);
  const unanchored = proseReadings(entry).filter(
    (reading) => !statements.some(({ figure }) => overlaps(reading, figure.anchor)),
  );
  return unanchored.flatMap((reading) => {
    const statement = statements.find((one) => isRestated(one, reading));
    return statement ? [report(statement, reading)] : [];
  });
}

function isRestated(statement: Statement, reading: ProseReading): boolean {
  const { figure } = statement;
  if (reading.value !== figure.value || isBare(reading)) return false;
  if (reading.qualifier === 'BEST_WITH_RANGE' || figure.qualifier === 'BEST_WITH_RANGE')
    return false;
  if (isRival(figure.attribution, reading.attribution)) return false;
  const meant = { ...reading, measure: completed(reading.measure, figure.measure) };
  const restated: Statement = { ...statement, figure: { ...figure, ...meant } };
  return (
    countKey(restated) === countKey(statement) &&
    factKey(restated) === factKey(statement) &&
    allowedValues(reading) !== allowedValues(figure)
  );
}

function isRival(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function completed(read: Measure, record: Measure): Measure {
  return {
    ...read,
    origin: read.origin ?? record.origin,
    places: read.places.length > 0 ? read.places : record.places,
    definition: read.definition ?? record.definition,
  };
}

function report(statement: Statement, reading: ProseReading): Check {
  const { entry, figure } = statement;
  const hedge = ({ qualifier }: HedgedQuantity) => HEDGE_NAMES[qualifier];
  return {
    kind: 'SAME_FACT_HEDGED_DIFFERENTLY',
    message: `${capitalised(nameOfEntry(entry))} of edition ${entry.year} gives one fact, ${formatCount(figure.value ?? 0)}, with different hedges (${hedge(figure)} and ${hedge(reading)}): ${quoted(statement)} as a figure, and "${reading.phrase}" in the text.`,
    places: [
      placeOf(statement),
      {
        revisionId: entry.revisionId,
        figure: null,
        section: reading.anchor.section,
        quote: reading.phrase,
        start: reading.anchor.start,
        end: reading.anchor.end,
      },
    ],
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
