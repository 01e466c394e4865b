/**
 * Intervals as a picture file that stands alone: title, phrases verbatim, marks, verdicts as words, legend and
 * sources. It says no more than the page it is taken from, and its description says the same in words.
 */
import type { Certainty } from '../../graphql/generated/graphql.ts';
import type { IntervalRow } from '../interval-glyph/interval.ts';
import { intervalScale } from '../interval-glyph/interval-scale.ts';
import { describeRows } from '../interval-glyph/interval-text.ts';
import { drawAxis, drawRow, LEGEND, type Plot } from './draw-interval.ts';
import { element, INK, line, rect, type TextLook, text } from './svg-parts.ts';
import { escapeXml, textWidth, wrapText } from './svg-text.ts';

/** What may be said between two rows of a panel. */
export interface PictureVerdict {
  /** Indices of the two rows. */
  readonly earlier: number;
  readonly later: number;
  /** "Increase, entailed". */
  readonly word: string;
  /** "at least +518 · requalified"; null where there is nothing more. */
  readonly detail: string | null;
  /** Null where the verdict has no direction. */
  readonly certainty: Certainty | null;
}

/** One measure on one axis. */
export interface PicturePanel {
  readonly heading: string;
  /** "flow, persons · 2002 → 2003". */
  readonly counted: string;
  readonly rows: readonly IntervalRow[];
  readonly verdicts: readonly PictureVerdict[];
  /** Sentences below: reasons, vintages, breaks. */
  readonly notes: readonly string[];
}

export interface IntervalPicture {
  readonly title: string;
  /** What the reader must know first: an instant, a draft. */
  readonly caution: string | null;
  readonly panels: readonly PicturePanel[];
  readonly policy: string;
  /** Lines that name the entries behind it, each by revision number and content hash. */
  readonly sources: readonly string[];
}

const WIDTH = 960;
const MARGIN = 32;
const RIGHT = WIDTH - MARGIN;
const PHRASE = { left: 80, width: 216 };
const PLOT: Plot = { left: 320, width: 350 };
const BRACKET = 690;
const VERDICT = { left: 702, width: RIGHT - 702 };
const LEAST_ROW = 44;
/** Widths are estimated for a wide sans. */
const SERIF_IS_NARROWER = 1.2;

/** A stretch of the picture and how much of its height it takes. */
interface Drawn {
  readonly svg: string;
  readonly height: number;
}

export function drawPicture(picture: IntervalPicture): string {
  const parts: string[] = [];
  let y = MARGIN;
  const add = (draw: (top: number) => Drawn) => {
    const { svg, height } = draw(y);
    parts.push(svg);
    y += height;
  };
  add((top) => paragraph(picture.title, top, { size: 24, serif: true, weight: 600 }, 30));
  const { caution } = picture;
  if (caution !== null) {
    add((top) => paragraph(caution, top, { size: 13, fill: INK.caution, weight: 600 }, 18));
  }
  for (const panel of picture.panels) add((top) => drawPanel(panel, top + 14));
  add((top) => drawLegend(picture.policy, top + 16));
  for (const source of picture.sources) {
    add((top) => paragraph(source, top, { size: 11, fill: INK.quiet }, 15));
  }
  const height = Math.ceil(y + MARGIN / 2);
  const named =
    element('title', { id: 'title' }, escapeXml(picture.title)) +
    element('desc', { id: 'description' }, escapeXml(describePicture(picture)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    named + rect(0, 0, WIDTH, height, INK.paper) + parts.join(''),
  )}\n`;
}

/** The same in words, for who cannot see it. */
function describePicture({ caution, panels, policy }: IntervalPicture): string {
  const said = panels.map(({ heading, counted, rows, verdicts, notes }) =>
    [
      `${heading} (${counted}).`,
      describeRows(rows),
      ...verdicts.map(
        ({ earlier, later, word, detail }) =>
          `${rows[earlier]?.label} to ${rows[later]?.label}: ${[word, detail].filter(Boolean).join(', ')}.`,
      ),
      ...notes,
    ].join(' '),
  );
  return [caution, ...said, `Policy: ${policy}.`].filter((part) => part !== null).join('\n');
}

function paragraph(words: string, top: number, look: TextLook, leading: number): Drawn {
  return paragraphAt(MARGIN, RIGHT - MARGIN, words, top, look, leading);
}

function paragraphAt(
  left: number,
  width: number,
  words: string,
  top: number,
  look: TextLook,
  leading: number,
): Drawn {
  const lines = wrapText(words, look.size, width);
  return {
    svg: lines
      .map((words, index) => text(left, top + index * leading + look.size, words, look))
      .join(''),
    height: lines.length * leading,
  };
}

/** Rows are as high as their phrase needs: no word of a phrase is ever left out. */
function drawPanel(panel: PicturePanel, top: number): Drawn {
  const parts = [line(MARGIN, top, RIGHT, top, { stroke: INK.rule })];
  let y = top + 10;
  const add = ({ svg, height }: Drawn) => {
    parts.push(svg);
    y += height;
  };
  add(paragraph(panel.heading, y, { size: 17, serif: true, weight: 600 }, 23));
  add(paragraph(panel.counted, y, { size: 12, fill: INK.quiet }, 17));
  y += 6;

  const scale = intervalScale(panel.rows);
  const phrases = panel.rows.map((row) =>
    wrapText(saidIn(row), 14, PHRASE.width * SERIF_IS_NARROWER),
  );
  const first = y;
  const centres = phrases.map((lines) => {
    const height = Math.max(LEAST_ROW, lines.length * 18 + 10);
    y += height;
    return y - height / 2;
  });
  parts.push(drawAxis(scale, PLOT, first, y));
  for (const [index, row] of panel.rows.entries()) {
    const centre = centres[index] ?? y;
    parts.push(
      text(MARGIN, centre + 4, row.label, { size: 12.5, fill: INK.quiet }),
      drawPhrase(phrases[index] ?? [], row.figure === null, centre),
      drawRow(row, scale, PLOT, centre),
    );
  }
  for (const verdict of panel.verdicts) {
    parts.push(drawVerdict(verdict, centres[verdict.earlier] ?? y, centres[verdict.later] ?? y));
  }
  y += 26;
  for (const note of panel.notes) {
    const look = { size: 12, fill: INK.soft };
    add(paragraphAt(PHRASE.left, RIGHT - PHRASE.left, note, y, look, 17));
  }
  return { svg: parts.join(''), height: y - top + 14 };
}

function saidIn({ figure, noEntry }: IntervalRow): string {
  if (figure !== null) return `“${figure.phrase}”`;
  return noEntry ? '' : 'silent';
}

function drawPhrase(lines: readonly string[], silent: boolean, centre: number): string {
  const look = silent
    ? { size: 14, serif: true, italic: true, fill: INK.quiet }
    : { size: 14, serif: true };
  const first = centre + 5 - ((lines.length - 1) * 18) / 2;
  return lines.map((words, index) => text(PHRASE.left, first + index * 18, words, look)).join('');
}

/** A bracket over the two rows and the verdict beside it: solid where it is entailed, dashed where indicated, pale else. */
function drawVerdict(
  { word, detail, certainty }: PictureVerdict,
  from: number,
  to: number,
): string {
  const middle = (from + to) / 2;
  const words = wrapText(word, 13, VERDICT.width);
  const details = detail === null ? [] : wrapText(detail, 11, VERDICT.width);
  const top = middle - (words.length * 16 + details.length * 14) / 2 + 12;
  const d = `M${BRACKET - 6},${from + 3} H${BRACKET} V${to - 3} H${BRACKET - 6}`;
  return [
    element('path', {
      d,
      fill: 'none',
      stroke: certainty === null ? INK.rule : INK.bar,
      'stroke-dasharray': certainty === 'INDICATED' ? '3 2.5' : undefined,
    }),
    ...words.map((line, index) =>
      text(VERDICT.left, top + index * 16, line, { size: 13, weight: 600 }),
    ),
    ...details.map((line, index) =>
      text(VERDICT.left, top + words.length * 16 + index * 14 - 1, line, {
        size: 11,
        fill: INK.soft,
      }),
    ),
  ].join('');
}

function drawLegend(policy: string, top: number): Drawn {
  const parts = [line(MARGIN, top, RIGHT, top, { stroke: INK.rule })];
  let [x, y] = [MARGIN, top + 18];
  for (const { width, draw, words } of LEGEND) {
    const said = words(policy);
    const room = width + (width > 0 ? 7 : 0) + textWidth(said, 11);
    if (x > MARGIN && x + room > RIGHT) [x, y] = [MARGIN, y + 24];
    parts.push(draw(x, y));
    parts.push(text(x + width + (width > 0 ? 7 : 0), y + 4, said, { size: 11, fill: INK.soft }));
    x += room + 20;
  }
  return { svg: parts.join(''), height: y - top + 34 };
}
