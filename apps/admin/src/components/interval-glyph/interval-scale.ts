/**
 * The one axis that all rows of a glyph share, and where each row's marks stand on it. Positions are
 * fractions of the axis, so that the glyph stretches with its column.
 */
import {
  hasHardBounds,
  hasSoftBounds,
  type Interval,
  type IntervalRow,
  isWithoutNumber,
} from './interval.ts';

/** A stretch of the axis on which equal lengths mean equal differences. */
export interface AxisSegment {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export interface IntervalScale {
  /** One segment that begins at 0, or two with a break between them. */
  readonly segments: readonly AxisSegment[];
  readonly ticks: readonly number[];
  /** Where the axis is broken, or null. */
  readonly breakAt: number | null;
}

export interface Span {
  readonly start: number;
  readonly end: number;
  /** True where the words (or the policy) set an end here, false where the span runs on. */
  readonly closedStart: boolean;
  readonly closedEnd: boolean;
}

export interface IntervalMarks {
  readonly solid: Span | null;
  readonly faint: Span | null;
  readonly dot: number | null;
  readonly ring: boolean;
}

/** Rows whose numbers lie further apart than this do not fit on one unbroken axis. */
const BREAK_RATIO = 20;
/** How the two sides of a break share the axis. */
const LOWER_SHARE = 0.38;
const UPPER_START = 0.46;

/** Every finite number above zero that a row would draw. */
function drawnNumbers(row: IntervalRow): number[] {
  const { figure } = row;
  if (figure === null || isWithoutNumber(figure)) return [];
  const numbers = [figure.hardLow, figure.hardHigh, figure.softLow, figure.softHigh, figure.best];
  return numbers.filter((number): number is number => number !== null && number > 0);
}

/** The step among 1, 2, 5 times a power of ten (never below 1: people are counted whole) nearest above a length. */
export function niceStep(length: number): number {
  if (length <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(length));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= length * 0.999) ?? 10;
  return factor * power;
}

function ticksBetween(from: number, to: number, count: number): number[] {
  const step = niceStep((to - from) / count);
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}

/**
 * The widest gap between two neighbouring numbers, when the rows themselves are so far apart that the
 * smaller one would vanish beside zero. A single row is never cut.
 */
function findBreak(rows: readonly IntervalRow[]): { below: number; above: number } | null {
  const reaches = rows.map((row) => Math.max(0, ...drawnNumbers(row))).filter((reach) => reach > 0);
  if (reaches.length < 2 || Math.max(...reaches) / Math.min(...reaches) <= BREAK_RATIO) return null;

  const numbers = rows.flatMap(drawnNumbers).sort((a, b) => a - b);
  let widest: { below: number; above: number } | null = null;
  for (const [index, above] of numbers.entries()) {
    const below = numbers[index - 1];
    if (below === undefined) continue;
    if (widest === null || above / below > widest.above / widest.below) widest = { below, above };
  }
  return widest !== null && widest.above / widest.below > BREAK_RATIO ? widest : null;
}

/** The axis for these rows. `tickCount` is how many labelled steps there is room for. */
export function intervalScale(rows: readonly IntervalRow[], tickCount = 4): IntervalScale {
  const greatest = Math.max(0, ...rows.flatMap(drawnNumbers));
  if (greatest === 0) {
    return { segments: [{ from: 0, to: 1, start: 0, end: 1 }], ticks: [0], breakAt: null };
  }
  const runsOn = rows.some(
    ({ figure }) =>
      figure !== null &&
      !isWithoutNumber(figure) &&
      hasHardBounds(figure) &&
      figure.hardHigh === null,
  );
  const headroom = runsOn ? 1.3 : 1.1;
  const cut = findBreak(rows);
  if (cut === null) {
    const to = greatest * headroom;
    return {
      segments: [{ from: 0, to, start: 0, end: 1 }],
      ticks: ticksBetween(0, to, tickCount),
      breakAt: null,
    };
  }

  const lowerTo = cut.below * 1.4;
  const upperStep = niceStep((greatest - cut.above) / 2 || cut.above / 4);
  const upperFrom = Math.max(
    Math.ceil(lowerTo),
    (Math.ceil(cut.above / upperStep) - 1) * upperStep,
  );
  const upperTo = Math.max(greatest * (runsOn ? 1.12 : 1.04), upperFrom + upperStep);
  const halfOfTicks = Math.max(1, Math.floor(tickCount / 2));
  return {
    segments: [
      { from: 0, to: lowerTo, start: 0, end: LOWER_SHARE },
      { from: upperFrom, to: upperTo, start: UPPER_START, end: 1 },
    ],
    ticks: [
      ...ticksBetween(0, lowerTo, halfOfTicks),
      ...ticksBetween(upperFrom, upperTo, halfOfTicks).filter((tick) => tick > upperFrom),
    ],
    breakAt: (LOWER_SHARE + UPPER_START) / 2,
  };
}

/** Where a number stands on the axis: a fraction, 0 at zero and 1 at the far end. */
export function positionOf(scale: IntervalScale, number: number): number {
  for (const { from, to, start, end } of scale.segments) {
    if (number < from) return scale.breakAt ?? start;
    if (number <= to) return start + ((number - from) / (to - from)) * (end - start);
  }
  return 1;
}

function spanOf(scale: IntervalScale, low: number, high: number | null): Span {
  return {
    start: positionOf(scale, low),
    end: high === null ? 1 : positionOf(scale, high),
    closedStart: low > 0,
    closedEnd: high !== null,
  };
}

/**
 * What a row shows. Where the words set no bound ("about", "an estimated") nothing solid is drawn:
 * a solid bar over the whole axis would look like knowledge.
 */
export function intervalMarks(figure: Interval, scale: IntervalScale): IntervalMarks {
  if (isWithoutNumber(figure)) return { solid: null, faint: null, dot: null, ring: true };
  return {
    solid: hasHardBounds(figure) ? spanOf(scale, figure.hardLow, figure.hardHigh) : null,
    faint:
      hasSoftBounds(figure) && figure.softLow !== null
        ? spanOf(scale, figure.softLow, figure.softHigh)
        : null,
    dot: figure.best === null ? null : positionOf(scale, figure.best),
    ring: false,
  };
}
