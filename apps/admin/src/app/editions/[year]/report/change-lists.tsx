import { TextLink } from '../../../../components/links.tsx';
import type { ReportList } from '../../../../graphql/generated/graphql.ts';
import { comparisonAddress } from '../../../compare/[country]/asked-years.ts';
import { FigureChangeRow } from '../../../compare/[country]/figure-change-row.tsx';
import edition from '../edition.module.css';
import classes from './report.module.css';
import { listId, REPORT_LISTS } from './report-lists.ts';
import type { EditionReport, ReportedChange } from './report-query.ts';

/** Every compared figure, list by list: what is sure first, what says little folded away. */
export function ChangeLists({ year, report }: { year: number; report: EditionReport }) {
  const { reported, countriesCompared } = report;
  if (countriesCompared === 0) {
    return (
      <p className={classes.lead}>
        No country of this edition has an earlier entry, so there is nothing to compare.
      </p>
    );
  }
  return (
    <>
      <p className={classes.lead}>
        {countriesCompared === 1 ? 'One country' : `${countriesCompared} countries`} with an earlier
        entry, {reported.length === 1 ? 'one figure' : `${reported.length} figures`}.
      </p>
      {(Object.keys(REPORT_LISTS) as ReportList[]).map((list) => (
        <ChangeList
          key={list}
          year={year}
          list={list}
          changes={reported.filter((change) => change.list === list)}
        />
      ))}
    </>
  );
}

function ChangeList({
  year,
  list,
  changes,
}: {
  year: number;
  list: ReportList;
  changes: readonly ReportedChange[];
}) {
  const { title, lead, none, folded } = REPORT_LISTS[list];
  if (changes.length === 0 && none === null) return null;
  const id = listId(list);
  const heading = (
    <h2 className={classes.heading} id={id}>
      {title} <span className={classes.count}>{changes.length}</span>
    </h2>
  );
  const rows = (
    <>
      <p className={classes.lead}>{changes.length === 0 ? none : lead}</p>
      {changes.map((change) => (
        <ReportedRow
          key={`${change.change.earlier?.id} ${change.change.later?.id}`}
          year={year}
          reported={change}
        />
      ))}
    </>
  );
  return (
    <section className={classes.part} aria-labelledby={id}>
      {folded ? (
        <details className={classes.folded}>
          <summary>{heading}</summary>
          {rows}
        </details>
      ) : (
        <>
          {heading}
          {rows}
        </>
      )}
    </section>
  );
}

function ReportedRow({ year, reported }: { year: number; reported: ReportedChange }) {
  const { country, earlierYear, change } = reported;
  return (
    <div className={classes.reported}>
      <p className={classes.country}>
        <strong>{country.name}</strong>
        <TextLink href={comparisonAddress(country.code, { from: earlierYear, to: year })}>
          Compare {earlierYear} → {year}
          <span className={edition.hidden}> for {country.name}</span>
        </TextLink>
      </p>
      <FigureChangeRow change={change} earlierYear={String(earlierYear)} laterYear={String(year)} />
    </div>
  );
}
