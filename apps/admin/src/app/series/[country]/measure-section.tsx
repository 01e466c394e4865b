import type { ReactNode } from 'react';
import { TextLink } from '../../../components/links.tsx';
import { measuredLine } from '../../../components/measure-words.ts';
import classes from './series.module.css';
import { SeriesChart } from './series-chart.tsx';
import type { MeasureSeries, SeriesBend } from './series-query.ts';
import { SeriesTable } from './series-table.tsx';

/** One measure over all years: its chart, and the same as a table. */
export function MeasureSection({ country, series }: { country: string; series: MeasureSeries }) {
  const { key, measure, attribution, continuedFrom, continuesAs } = series;
  const id = sectionId(key);
  return (
    <section className={classes.measure} aria-labelledby={id}>
      <h2 className={classes.label} id={id}>
        {measure.label}
      </h2>
      <p className={classes.kind}>
        {measuredLine({ ...measure, period: null })}
        {attribution !== null && ` · according to ${attribution}`}
      </p>
      {continuedFrom !== null && <Bend bend={continuedFrom}>Before {continuedFrom.laterYear}</Bend>}
      <SeriesChart series={series} />
      {continuesAs !== null && <Bend bend={continuesAs}>From {continuesAs.laterYear}</Bend>}
      <details className={classes.twin}>
        <summary>The same as a table, with reasons</summary>
        <div className={classes.scroll}>
          <SeriesTable country={country} series={series} />
        </div>
      </details>
    </section>
  );
}

/** Where the series goes on under another definition: two series, never one. */
function Bend({ bend, children }: { bend: SeriesBend; children: ReactNode }) {
  return (
    <p className={classes.bend}>
      {children} the entries count otherwise:{' '}
      <TextLink href={`#${sectionId(bend.series)}`}>{bend.measure.label}</TextLink>.{' '}
      {bend.change.reason}
    </p>
  );
}

function sectionId(key: string): string {
  return `series-${key.replaceAll(/[^\w-]+/g, '-')}`;
}
