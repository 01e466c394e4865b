import { boundsInWords } from '../../../components/interval-glyph/interval-text.ts';
import { TextLink } from '../../../components/links.tsx';
import type { Vintage } from './external-query.ts';
import { type BesideYear, differingVintages } from './external-rows.ts';
import classes from './series.module.css';
import type { SeriesPoint } from './series-query.ts';

/** The chart in words. Each count has rows of its own; no cell joins the two. */
export function ExternalTable({
  country,
  years,
}: {
  country: string;
  years: readonly BesideYear[];
}) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Who says so</th>
          <th scope="col">As published</th>
          <th scope="col">What it allows</th>
        </tr>
      </thead>
      <tbody>
        {years.flatMap(({ year, point, vintages }) => [
          <tr key={`${year} survey`}>
            <th scope="row">{year}</th>
            <td>
              The survey,{' '}
              {point.entry === null ? (
                `edition ${point.year}`
              ) : (
                <TextLink href={`/read/${country}/${point.year}`}>edition {point.year}</TextLink>
              )}
            </td>
            <SurveySays point={point} />
          </tr>,
          ...differingVintages(vintages).map((vintage) => (
            <tr key={`${year} ${vintage.release.release}`}>
              <th scope="row">{year}</th>
              <td>UNHCR, release {vintage.release.release}</td>
              <UnhcrSays vintage={vintage} />
            </tr>
          )),
        ])}
      </tbody>
    </table>
  );
}

function SurveySays({ point: { figure, kind } }: { point: SeriesPoint }) {
  if (figure === null) {
    return (
      <td colSpan={2} className={classes.silent}>
        {kind === 'NO_ENTRY' ? 'no entry' : 'silent'}
      </td>
    );
  }
  return (
    <>
      <td className={classes.phrase}>“{figure.phrase}”</td>
      <td>{boundsInWords(figure)}</td>
    </>
  );
}

function UnhcrSays({ vintage: { cell } }: { vintage: Vintage }) {
  const note = cell.note !== null && <span className={classes.small}>{cell.note}</span>;
  if (cell.quantity === null) {
    return (
      <td colSpan={2} className={classes.silent}>
        {cell.text}
        {note}
      </td>
    );
  }
  return (
    <>
      <td>{cell.quantity.phrase}</td>
      <td>
        {cell.printed === 0 ? 'as printed' : boundsInWords(cell.quantity)}
        {note}
      </td>
    </>
  );
}
