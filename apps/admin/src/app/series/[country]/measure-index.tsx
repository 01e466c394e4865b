import { sectionId } from './measure-section.tsx';
import classes from './series.module.css';
import type { MeasureSeries } from './series-query.ts';

/** What the page holds, with a way to each part; nothing where there is only one. */
export function MeasureIndex({
  repeated,
  once,
}: {
  repeated: readonly MeasureSeries[];
  /** How many measures are stated in one edition only. */
  once: number;
}) {
  if (repeated.length + Math.min(once, 1) < 2) return null;
  return (
    <nav className={classes.index} aria-label="Measures">
      <ul>
        {repeated.map(({ key, measure, attribution }) => (
          <li key={key}>
            <a href={`#${sectionId(key)}`}>{measure.label}</a>
            {attribution !== null && <span className={classes.said}> {attribution}</span>}
          </li>
        ))}
        {once > 0 && (
          <li>
            <a href="#once">{once} stated in one edition only</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
