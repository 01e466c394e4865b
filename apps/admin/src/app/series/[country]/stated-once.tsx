import { IntervalGlyph } from '../../../components/interval-glyph/interval-glyph.tsx';
import { boundsInWords } from '../../../components/interval-glyph/interval-text.ts';
import { TextLink } from '../../../components/links.tsx';
import { measuredLine } from '../../../components/measure-words.ts';
import { PictureDownloads } from '../../../components/picture-downloads/picture-downloads.tsx';
import { type AskedSeries, seriesQuery } from './asked-series.ts';
import classes from './series.module.css';
import type { MeasureSeries } from './series-query.ts';

/** Stated in one edition and bent into nothing else: there is no change to draw. */
export function isStatedOnce({ points, continuedFrom, continuesAs }: MeasureSeries): boolean {
  const stated = points.filter(({ kind }) => kind === 'STATED');
  return stated.length === 1 && continuedFrom === null && continuesAs === null;
}

export function StatedOnce({
  country,
  measures,
  asked,
}: {
  country: string;
  measures: readonly MeasureSeries[];
  asked: AskedSeries;
}) {
  if (measures.length === 0) return null;
  return (
    <section className={classes.measure} aria-labelledby="once">
      <h2 className={classes.label} id="once">
        Stated in one edition only
      </h2>
      <p className={classes.kind}>
        No other edition states the same measure, so there is nothing to compare.
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">What is counted</th>
              <th scope="col">Edition</th>
              <th scope="col">As the text says it</th>
              <th scope="col">What the words allow</th>
              <th scope="col">Picture</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((series) => (
              <Row key={series.key} country={country} series={series} asked={asked} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({
  country,
  series,
  asked,
}: {
  country: string;
  series: MeasureSeries;
  asked: AskedSeries;
}) {
  const { key, measure, attribution, points, firstStatement } = series;
  const point = points.find(({ kind }) => kind === 'STATED');
  if (!point?.figure) return null;
  const { figure, year } = point;
  return (
    <tr className={classes.once}>
      <th scope="row" className={classes.counted}>
        {measure.label}
        <span className={classes.small}>
          {measuredLine(measure)}
          {attribution !== null && ` · according to ${attribution}`}
        </span>
      </th>
      <td>
        <TextLink href={`/read/${country}/${year}`}>{year}</TextLink>
      </td>
      <td className={classes.phrase}>
        “{figure.phrase}”
        {figure.note !== null && <span className={classes.small}>{figure.note}</span>}
        {firstStatement !== null && <span className={classes.small}>{firstStatement.text}</span>}
      </td>
      <td className={classes.drawn}>
        <div aria-hidden="true">
          <IntervalGlyph rows={[{ label: '', figure }]} />
        </div>
        <span className={classes.small}>{boundsInWords(figure)}</span>
      </td>
      <td className={classes.picture}>
        <PictureDownloads
          address={`/series/${country}/series.svg${seriesQuery(asked, key)}`}
          of={measure.label}
        />
      </td>
    </tr>
  );
}
