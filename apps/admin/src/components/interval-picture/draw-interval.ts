/** The marks of the interval glyph at fixed places, the same as on the screen, for a picture that is a file. */
import type { IntervalRow } from '../interval-glyph/interval.ts';
import {
  type IntervalMarks,
  type IntervalScale,
  intervalMarks,
  positionOf,
  type Span,
} from '../interval-glyph/interval-scale.ts';
import { formatTick } from '../interval-glyph/interval-text.ts';
import { element, INK, line, rect, text } from './svg-parts.ts';

/** Where an axis lies, in pixels. */
export interface Plot {
  readonly left: number;
  readonly width: number;
}

const BAR = 7;
const BAND = 15;
const DOT = 4.5;

/** Grid and axis beneath all rows of a panel, from its top to its bottom. */
export function drawAxis(scale: IntervalScale, plot: Plot, top: number, bottom: number): string {
  const ticks = scale.ticks.map((tick) => {
    const x = plot.left + positionOf(scale, tick) * plot.width;
    return (
      line(x, top, x, bottom + 3, { stroke: tick === 0 ? INK.line : INK.grid }) +
      text(x, bottom + 15, formatTick(tick), {
        size: 10.5,
        fill: INK.quiet,
        anchor: tick === 0 ? 'start' : 'middle',
      })
    );
  });
  const axis = line(plot.left, bottom, plot.left + plot.width, bottom, { stroke: INK.line });
  const cut =
    scale.breakAt === null ? '' : drawBreak(plot.left + scale.breakAt * plot.width, bottom, 5);
  return ticks.join('') + axis + cut;
}

/** One edition's row, centred on y. A silent one is drawn as nothing at all. */
export function drawRow(row: IntervalRow, scale: IntervalScale, plot: Plot, y: number): string {
  if (row.noEntry) return drawGap(plot, y);
  return row.figure === null ? '' : drawMarks(intervalMarks(row.figure, scale), scale, plot, y);
}

function drawMarks(marks: IntervalMarks, scale: IntervalScale, plot: Plot, y: number): string {
  const at = (fraction: number) => plot.left + fraction * plot.width;
  const { breakAt } = scale;
  const crossesBreak = [marks.solid, marks.faint].some(
    (span) => span !== null && breakAt !== null && span.start < breakAt && span.end > breakAt,
  );
  return [
    marks.faint === null ? '' : drawBand(marks.faint, at, y),
    marks.solid === null ? '' : drawBar(marks.solid, at, y),
    crossesBreak && breakAt !== null ? drawBreak(at(breakAt), y, BAND / 2 + 1) : '',
    marks.dot === null ? '' : drawDot(at(marks.dot), y, marks.solid?.start === marks.solid?.end),
    marks.ring ? drawRing(plot.left + 14, y) : '',
  ].join('');
}

type Place = (fraction: number) => number;

function drawBar({ start, end, closedStart, closedEnd }: Span, at: Place, y: number): string {
  const [from, to] = [at(start), at(end)];
  const cap = (x: number) =>
    line(x, y - BAND / 2, x, y + BAND / 2, { stroke: INK.bar, 'stroke-width': 2 });
  return [
    rect(from, y - BAR / 2, to - from, BAR, INK.bar),
    closedStart ? cap(from) : '',
    closedEnd ? cap(to) : drawArrow(to, y),
  ].join('');
}

function drawArrow(x: number, y: number): string {
  const d = `M${x - 1},${y - BAR} L${x + BAR + 1},${y} L${x - 1},${y + BAR} Z`;
  return element('path', { d, fill: INK.bar });
}

function drawBand({ start, end, closedStart, closedEnd }: Span, at: Place, y: number): string {
  const [from, to] = [at(start), at(end)];
  const dashed = { stroke: INK.dash, 'stroke-dasharray': '3 2.5' };
  const [top, bottom] = [y - BAND / 2, y + BAND / 2];
  return [
    rect(from, top, to - from, BAND, INK.band),
    line(from, top, to, top, dashed),
    line(from, bottom, to, bottom, dashed),
    closedStart ? line(from, top, from, bottom, dashed) : '',
    closedEnd ? line(to, top, to, bottom, dashed) : '',
  ].join('');
}

/** With a rim of paper where it would drown in a bar. */
function drawDot(x: number, y: number, alone: boolean): string {
  const look = alone
    ? { fill: INK.bar }
    : { fill: INK.bar, stroke: INK.paper, 'stroke-width': 1.25 };
  return element('circle', { cx: x, cy: y, r: DOT, ...look });
}

function drawRing(x: number, y: number): string {
  const look = { fill: 'none', stroke: INK.line, 'stroke-width': 1.75 };
  return element('circle', { cx: x, cy: y, r: DOT + 0.5, ...look });
}

/** Two slanted strokes with paper between them: lengths do not carry across. */
function drawBreak(x: number, y: number, half: number): string {
  const paper = `M${x - 5},${y + half} L${x - 1},${y - half} L${x + 5},${y - half} L${x + 1},${y + half} Z`;
  const strokes = `M${x - 5},${y + half} L${x - 1},${y - half} M${x + 1},${y + half} L${x + 5},${y - half}`;
  return (
    element('path', { d: paper, fill: INK.paper }) +
    element('path', { d: strokes, fill: 'none', stroke: INK.line, 'stroke-width': 1.25 })
  );
}

function drawGap(plot: Plot, y: number): string {
  return (
    rect(plot.left, y - 11, plot.width, 22, '#f1f2f3') +
    text(plot.left + 10, y + 4, 'no entry', { size: 11, fill: INK.quiet, italic: true })
  );
}

/** Every mark with what it means, centred on y; `width` is the room that the mark takes. */
export const LEGEND: readonly {
  readonly width: number;
  readonly draw: (x: number, y: number) => string;
  readonly words: (policy: string) => string;
}[] = [
  {
    width: 30,
    draw: (x, y) => drawBar({ start: 0, end: 1, closedStart: true, closedEnd: true }, to(x, 30), y),
    words: () => 'what the words allow',
  },
  {
    width: 34,
    draw: (x, y) =>
      drawBar({ start: 0, end: 1, closedStart: true, closedEnd: false }, to(x, 26), y),
    words: () => 'open end',
  },
  {
    width: 30,
    draw: (x, y) =>
      drawBand({ start: 0, end: 1, closedStart: true, closedEnd: true }, to(x, 30), y),
    words: (policy) => `tolerance of the policy ${policy}, an indication only`,
  },
  {
    width: 10,
    draw: (x, y) => drawDot(x + 5, y, true),
    words: () => 'value that the source asserts',
  },
  { width: 12, draw: (x, y) => drawRing(x + 6, y), words: () => 'a number that nobody gives' },
  { width: 0, draw: () => '', words: () => 'nothing drawn: silent, which is not zero' },
  {
    width: 76,
    draw: (x, y) => drawGap({ left: x, width: 70 }, y),
    words: () => 'an edition without an entry',
  },
  {
    width: 22,
    draw: (x, y) => line(x, y, x + 22, y, { stroke: INK.line }) + drawBreak(x + 11, y, 5),
    words: () => 'broken axis: lengths do not carry across',
  },
];

function to(x: number, width: number): Place {
  return (fraction) => x + fraction * width;
}
