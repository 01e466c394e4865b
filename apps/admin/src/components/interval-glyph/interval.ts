/**
 * One hedged quantity as the glyph draws it. A figure of the API has this shape. The bounds come from
 * the server, which alone knows the rules; here they are only drawn and read out.
 */
import type { Qualifier } from '@yearline/quantity/quantity';

export interface Interval {
  /** Verbatim. */
  readonly phrase: string;
  readonly qualifier: Qualifier;
  /** Bounds from the words alone. A null high is open; [0, open) says nothing at all. */
  readonly hardLow: number;
  readonly hardHigh: number | null;
  /** Bounds under the named policy; a null low means that there are none. */
  readonly softLow: number | null;
  readonly softHigh: number | null;
  /** The value that the source asserts. */
  readonly best: number | null;
}

/** One line of the glyph: what an edition says, or null where it is silent. */
export interface IntervalRow {
  /** What the row stands for, usually the edition year. */
  readonly label: string;
  readonly figure: Interval | null;
  /** No edition spoke at all: a gap, which is not silence. */
  readonly noEntry?: boolean;
  /** Another publisher's statement under another definition: drawn hollow; where it states nothing, these words. */
  readonly elsewhere?: { readonly silence: string };
}

/** Speaks of a number without giving any: drawn as a hollow ring. */
export function isWithoutNumber(figure: Interval): boolean {
  return figure.qualifier === 'UNKNOWN' || figure.qualifier === 'NOT_AVAILABLE';
}

/** The words set a lower bound above zero or an upper bound. */
export function hasHardBounds(figure: Interval): boolean {
  return figure.hardLow > 0 || figure.hardHigh !== null;
}

/** The policy adds something to what the words say. */
export function hasSoftBounds(figure: Interval): boolean {
  return (
    figure.softLow !== null &&
    (figure.softLow !== figure.hardLow || figure.softHigh !== figure.hardHigh)
  );
}
