/** What was read from a phrase, one word or number for each part, for the table below a comparison. */
import type { Qualifier } from '@yearline/quantity/quantity';
import { HEDGE_NAMES } from '@yearline/quantity/words';
import {
  hasHardBounds,
  hasSoftBounds,
  type Interval,
  isWithoutNumber,
} from '../../components/interval-glyph/interval.ts';
import { formatBounds, formatCount } from '../../components/interval-glyph/interval-text.ts';

export interface ReadPhrase extends Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** "at least": the hedge as the rules know it. */
export function hedgeInWords(qualifier: Qualifier): string {
  return HEDGE_NAMES[qualifier].replaceAll('"', '');
}

/** "7,800", "363,000 to 600,000"; a phrase that prints no numeral says so. */
export function numeralInWords({ qualifier, value, low, high }: ReadPhrase): string {
  if (value !== null && qualifier !== 'BEST_WITH_RANGE') return formatCount(value);
  const range = low !== null && high !== null ? formatBounds(low, high) : null;
  if (value !== null) return [formatCount(value), range].filter(Boolean).join('; ');
  return qualifier === 'BETWEEN' && range !== null ? range : 'no numeral';
}

/** The bounds that follow from the words alone. */
export function hardBoundsInWords(reading: ReadPhrase): string {
  if (reading.qualifier === 'UNKNOWN') return 'at least one';
  if (isWithoutNumber(reading) || !hasHardBounds(reading)) return 'any number';
  return formatBounds(reading.hardLow, reading.hardHigh);
}

/** What the policy adds to the words. */
export function softBoundsInWords(reading: ReadPhrase): string {
  if (isWithoutNumber(reading) || reading.softLow === null) return 'nothing more';
  if (!hasSoftBounds(reading)) return 'the same';
  return formatBounds(reading.softLow, reading.softHigh);
}

/** The value that the words assert. A bound asserts none, and a midpoint is never made up. */
export function bestInWords({ best }: ReadPhrase): string {
  return best === null ? 'none asserted' : formatCount(best);
}
