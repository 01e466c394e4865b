import type { ReactNode } from 'react';
import { TextLink } from '../../../components/links.tsx';
import { measuredLine } from '../../../components/measure-words.ts';
import { PictureDownloads } from '../../../components/picture-downloads/picture-downloads.tsx';
import { type AskedSeries, seriesQuery } from './asked-series.ts';
import classes from './series.module.css';
import { SeriesChart } from './series-chart.tsx';
import type { MeasureSeries, SeriesBend } from './series-query.ts';
import { SeriesTable } from './series-table.tsx';
import { vintages } from './vintages.ts';

/** One measure over all years: its chart, and the same as a table. */
export function MeasureSection({
  country,
  series,
  asked,
}: {
  country: string;
  series: MeasureSeries;
  asked: AskedSeries;
}) {
  const { key, measure, attribution, continuedFrom, continuesAs, firstStatement, points } = series;
  const id = sectionId(key);
  const readings = [
    ...(firstStatement === null ? [] : [firstStatement.text]),
    ...points.flatMap(vintages),
  ];
  return (
    <section className={classes.measure} aria-labelledby={id}>
      <div className={classes.measureLine}>
        <h2 className={classes.label} id={id}>
          <a href={`#${id}`} className={classes.anchor} title="Link to this measure">
            {measure.label}
          </a>
        </h2>
        <PictureDownloads
          address={`/series/${country}/series.svg${seriesQuery(asked, key)}`}
          of={measure.label}
        />
      </div>
      <p className={classes.kind}>
        {measuredLine({ ...measure, period: null })}
        {attribution !== null && ` · according to ${attribution}`}
      </p>
      {continuedFrom !== null && <Bend bend={continuedFrom}>Before {continuedFrom.laterYear}</Bend>}
      <SeriesChart series={series} />
      {readings.length > 0 && (
        <ul className={classes.readings}>
          {readings.map((reading) => (
            <li key={reading}>{reading}</li>
          ))}
        </ul>
      )}
      {continuesAs !== null && <Bend bend={continuesAs}>From {continuesAs.laterYear}</Bend>}
      <details className={classes.twin}>
        <summary>The same as a table, with reasons</summary>
        <div className={classes.scroll}>
          <SeriesTable country={country} series={series} asked={asked} />
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

/** Where the page has a measure: links that name it lead to its section. */
export function sectionId(key: string): string {
  return `series-${key.replaceAll(/[^\w-]+/g, '-')}`;
}
