import { boundsInWords } from '../../../components/interval-glyph/interval-text.ts';
import { TextLink } from '../../../components/links.tsx';
import { percentInWords } from '../../../components/measure-words.ts';
import { VerdictMark } from '../../../components/verdict-mark/verdict-mark.tsx';
import { FLAGS } from '../../../components/verdict-mark/verdicts.ts';
import { comparisonAddress } from '../../compare/[country]/asked-years.ts';
import type { AskedSeries } from './asked-series.ts';
import classes from './series.module.css';
import type { MeasureSeries, SeriesPoint, SeriesStep } from './series-query.ts';

/** The chart in words: each year's phrase, what it allows, and what may be said against the one before. */
export function SeriesTable({
  country,
  series,
  asked,
}: {
  country: string;
  series: MeasureSeries;
  asked: AskedSeries;
}) {
  const stepTo = new Map(series.changes.map((step) => [step.laterYear, step]));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Edition</th>
          <th scope="col">As the text says it</th>
          <th scope="col">What the words allow</th>
          <th scope="col">Against the statement before</th>
        </tr>
      </thead>
      <tbody>
        {series.points.map((point) => (
          <tr key={point.year}>
            <th scope="row">
              {point.entry === null ? (
                point.year
              ) : (
                <TextLink href={readAddress(country, point.year, asked.asOf)}>
                  {point.year}
                </TextLink>
              )}
            </th>
            <Said point={point} />
            <td>
              <Against country={country} step={stepTo.get(point.year)} asked={asked} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ point }: { point: SeriesPoint }) {
  const { figure, kind, firstPublished, correction, restatements } = point;
  const later = restatements.map((restatement) => (
    <span key={restatement.figure.id} className={classes.small}>
      edition {restatement.year} says of this period “{restatement.figure.phrase}”
    </span>
  ));
  if (figure === null) {
    return (
      <td colSpan={2} className={classes.silent}>
        {kind === 'NO_ENTRY' ? 'no entry' : 'silent'}
        {correction !== null && firstPublished !== null && (
          <span className={classes.small}>
            first published with “{firstPublished.phrase}”, since removed
          </span>
        )}
        {later}
      </td>
    );
  }
  return (
    <>
      <td className={classes.phrase}>
        “{figure.phrase}”
        {correction !== null && firstPublished !== null && (
          <span className={classes.small}>first published as “{firstPublished.phrase}”</span>
        )}
        {figure.note !== null && <span className={classes.small}>{figure.note}</span>}
        {later}
      </td>
      <td>{boundsInWords(figure)}</td>
    </>
  );
}

function readAddress(country: string, year: number, asOf: string | null): string {
  const query = asOf === null ? '' : `?${new URLSearchParams({ asOf })}`;
  return `/read/${country}/${year}${query}`;
}

function Against({
  country,
  step,
  asked: { asOf, perspective },
}: {
  country: string;
  step: SeriesStep | undefined;
  asked: AskedSeries;
}) {
  if (step === undefined) return null;
  const { change } = step;
  const pair = { from: step.earlierYear, to: step.laterYear, asOf, perspective };
  return (
    <>
      <span className={classes.judged}>
        <VerdictMark verdict={change.verdict} certainty={change.certainty} />
        {change.flags.map((flag) => (
          <span key={flag} className={classes.flag} title={FLAGS[flag].meaning}>
            {FLAGS[flag].word}
          </span>
        ))}
        {change.changeText !== null && <span className={classes.amount}>{change.changeText}</span>}
        {change.percent !== null && <span>{percentInWords(change.percent)}</span>}
        <TextLink href={comparisonAddress(country, pair)}>
          {pair.from} → {pair.to}
        </TextLink>
      </span>
      <span className={classes.reason}>{change.reason}</span>
    </>
  );
}
