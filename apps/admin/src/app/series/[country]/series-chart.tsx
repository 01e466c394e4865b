import { IntervalGlyph } from '../../../components/interval-glyph/interval-glyph.tsx';
import { VerdictMark } from '../../../components/verdict-mark/verdict-mark.tsx';
import classes from './series.module.css';
import type { MeasureSeries } from './series-query.ts';

/** Height of a row of the full glyph, in pixels: the verdicts stand between its rows. */
const ROW = 28;

/** Every year on one axis, the earliest above, and between two stated years what may be said of the change. */
export function SeriesChart({ series: { points, changes } }: { series: MeasureSeries }) {
  const rowOf = new Map(points.map(({ year }, index) => [year, index]));
  const between = (earlier: number, later: number) =>
    (((rowOf.get(earlier) ?? 0) + (rowOf.get(later) ?? 0) + 1) / 2) * ROW;
  return (
    <div className={classes.chart}>
      <IntervalGlyph
        rows={points.map(({ year, figure, kind }) => ({
          label: String(year),
          figure,
          noEntry: kind === 'NO_ENTRY',
        }))}
      />
      <ol className={classes.steps} style={{ height: points.length * ROW }}>
        {changes.map(({ earlierYear, laterYear, change }) => (
          <li
            key={laterYear}
            className={classes.step}
            style={{ top: between(earlierYear, laterYear) }}
            title={`${earlierYear} to ${laterYear}: ${change.reason}`}
          >
            <span className={classes.stepYears}>
              {earlierYear} to {laterYear}:{' '}
            </span>
            <VerdictMark verdict={change.verdict} certainty={change.certainty} />
          </li>
        ))}
      </ol>
    </div>
  );
}
