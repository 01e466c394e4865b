import type { IntervalRow } from './interval.ts';
import classes from './interval-glyph.module.css';
import {
  type IntervalMarks,
  type IntervalScale,
  intervalMarks,
  intervalScale,
  positionOf,
  type Span,
} from './interval-scale.ts';
import { describeRows, formatTick } from './interval-text.ts';

export interface IntervalGlyphProps {
  /** Earlier above, later below, all on one axis from 0. */
  rows: readonly IntervalRow[];
  /** compact stands in a table row and is readable from 120 px; full has labels and labelled ticks. */
  size?: 'compact' | 'full';
}

const SIZES = {
  compact: { row: 15, bar: 5, band: 9, dot: 3, tickCount: 2 },
  full: { row: 28, bar: 7, band: 15, dot: 4.5, tickCount: 4 },
} as const;
const AXIS_HEIGHT = 18;
/** A ring has no place on the axis; it stands just right of zero. */
const RING_AT = 14;

type Size = (typeof SIZES)[keyof typeof SIZES];

/**
 * Hedged quantities drawn on one axis: solid where the words set bounds, faint and dashed where only the
 * policy does, a dot where the source asserts a value, an arrow where a side is open, a hollow ring for a
 * number that nobody knows, nothing for silence, a shaded row for a year without an entry. Its text twin
 * says the same.
 */
export function IntervalGlyph({ rows, size = 'full' }: IntervalGlyphProps) {
  const measures = SIZES[size];
  const scale = intervalScale(rows, measures.tickCount);
  const labelled = size === 'full' || rows.length > 1;
  const named = size === 'full' && rows.some((row) => row.label !== '');
  const plotHeight = rows.length * measures.row;
  const text = describeRows(rows);
  return (
    <span className={classes.glyph} data-size={size} role="img" aria-label={text} title={text}>
      {named && (
        <span className={classes.labels}>
          {rows.map((row) => (
            <span
              key={row.label}
              className={classes.label}
              style={{ height: measures.row }}
              data-silent={row.figure === null || undefined}
            >
              {row.label}
            </span>
          ))}
        </span>
      )}
      <span className={classes.plot}>
        <svg
          className={classes.drawing}
          width="100%"
          height={plotHeight + (labelled ? AXIS_HEIGHT : 1)}
          aria-hidden="true"
        >
          <Axis scale={scale} height={plotHeight} labelled={labelled} />
          {rows.map((row, index) => (
            <g key={row.label} transform={`translate(0 ${(index + 0.5) * measures.row})`}>
              {row.figure !== null && row.elsewhere === undefined && (
                <Marks marks={intervalMarks(row.figure, scale)} scale={scale} size={measures} />
              )}
              {row.figure !== null && row.elsewhere !== undefined && (
                <HollowMarks marks={intervalMarks(row.figure, scale)} size={measures} />
              )}
              {row.figure === null && row.elsewhere !== undefined && (
                <text className={classes.missingWord} x={10} dominantBaseline="central">
                  {row.elsewhere.silence}
                </text>
              )}
              {row.noEntry && <Gap height={measures.row} />}
            </g>
          ))}
        </svg>
      </span>
      <span className={classes.twin}>{text}</span>
    </span>
  );
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`;
}

function Axis({
  scale,
  height,
  labelled,
}: {
  scale: IntervalScale;
  height: number;
  labelled: boolean;
}) {
  const last = scale.ticks.at(-1);
  return (
    <g>
      <line className={classes.axis} x1="0%" x2="100%" y1={height} y2={height} />
      {scale.ticks.map((tick) => {
        const at = percent(positionOf(scale, tick));
        return (
          <g key={tick}>
            <line
              className={tick === 0 ? classes.axis : classes.grid}
              x1={at}
              x2={at}
              y1={0}
              y2={height + 3}
            />
            {labelled && (
              <text
                className={classes.tick}
                x={at}
                y={height + 14}
                textAnchor={tick === 0 ? 'start' : 'middle'}
                data-end={tick === 0 || tick === last || undefined}
              >
                {formatTick(tick)}
              </text>
            )}
          </g>
        );
      })}
      {scale.breakAt !== null && <BreakMark at={scale.breakAt} y={height} half={5} />}
    </g>
  );
}

/** Two slanted strokes with paper between them: lengths do not carry across. */
function BreakMark({ at, y, half }: { at: number; y: number; half: number }) {
  return (
    <svg x={percent(at)} y={y} overflow="visible" aria-hidden="true">
      <path className={classes.gap} d={`M-5,${half} L-1,${-half} L5,${-half} L1,${half} Z`} />
      <path className={classes.slash} d={`M-5,${half} L-1,${-half} M1,${half} L5,${-half}`} />
    </svg>
  );
}

function Marks({ marks, scale, size }: { marks: IntervalMarks; scale: IntervalScale; size: Size }) {
  const crossesBreak = [marks.solid, marks.faint].some(
    (span) =>
      span !== null &&
      scale.breakAt !== null &&
      span.start < scale.breakAt &&
      span.end > scale.breakAt,
  );
  return (
    <>
      {marks.faint !== null && <FaintBand span={marks.faint} height={size.band} />}
      {marks.solid !== null && <SolidBar span={marks.solid} bar={size.bar} cap={size.band} />}
      {crossesBreak && scale.breakAt !== null && (
        <BreakMark at={scale.breakAt} y={0} half={size.band / 2 + 1} />
      )}
      {marks.dot !== null && (
        <circle
          className={classes.dot}
          cx={percent(marks.dot)}
          r={size.dot}
          data-alone={marks.solid?.start === marks.solid?.end || undefined}
        />
      )}
      {marks.ring && <circle className={classes.ring} cx={RING_AT} r={size.dot + 0.5} />}
    </>
  );
}

/** A statement under another definition: an outline and a diamond, which no figure of a survey has. */
function HollowMarks({ marks, size }: { marks: IntervalMarks; size: Size }) {
  const { solid, dot } = marks;
  const reach = size.dot + 1.5;
  return (
    <>
      {solid !== null && solid.start !== solid.end && (
        <rect
          className={classes.hollow}
          x={percent(solid.start)}
          width={percent(solid.end - solid.start)}
          y={-size.bar / 2}
          height={size.bar}
        />
      )}
      {dot !== null && (
        <svg x={percent(dot)} overflow="visible" aria-hidden="true">
          <path
            className={classes.hollow}
            d={`M0,${-reach} L${reach},0 L0,${reach} L${-reach},0 Z`}
          />
        </svg>
      )}
    </>
  );
}

/** A year without an entry: shaded and named, because a silent year is drawn as nothing at all. */
function Gap({ height }: { height: number }) {
  return (
    <>
      <rect className={classes.missing} width="100%" y={-height / 2 + 2} height={height - 4} />
      <text className={classes.missingWord} x={10} dominantBaseline="central">
        no entry
      </text>
    </>
  );
}

function FaintBand({ span, height }: { span: Span; height: number }) {
  const [start, end] = [percent(span.start), percent(span.end)];
  const edges = [span.closedStart && start, span.closedEnd && end].filter((edge) => edge !== false);
  return (
    <>
      <rect
        className={classes.faint}
        x={start}
        width={percent(span.end - span.start)}
        y={-height / 2}
        height={height}
      />
      {[-height / 2, height / 2].map((y) => (
        <line key={y} className={classes.dashed} x1={start} x2={end} y1={y} y2={y} />
      ))}
      {edges.map((x) => (
        <line key={x} className={classes.dashed} x1={x} x2={x} y1={-height / 2} y2={height / 2} />
      ))}
    </>
  );
}

function SolidBar({ span, bar, cap }: { span: Span; bar: number; cap: number }) {
  const [start, end] = [percent(span.start), percent(span.end)];
  return (
    <>
      <rect
        className={classes.solid}
        x={start}
        width={percent(span.end - span.start)}
        y={-bar / 2}
        height={bar}
      />
      {span.closedStart && (
        <line className={classes.cap} x1={start} x2={start} y1={-cap / 2} y2={cap / 2} />
      )}
      {span.closedEnd ? (
        <line className={classes.cap} x1={end} x2={end} y1={-cap / 2} y2={cap / 2} />
      ) : (
        <svg x={end} overflow="visible" aria-hidden="true">
          <path className={classes.solid} d={`M-1,${-bar} L${bar + 1},0 L-1,${bar} Z`} />
        </svg>
      )}
    </>
  );
}
