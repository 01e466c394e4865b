import { TextLink } from '../../../components/links.tsx';
import { type AskedSeries, seriesQuery } from './asked-series.ts';
import classes from './external.module.css';
import { ExternalChart } from './external-chart.tsx';
import { type Beside, loadBeside } from './external-query.ts';
import { besideYears, hasNoRow } from './external-rows.ts';
import { ExternalTable } from './external-table.tsx';
import seriesClasses from './series.module.css';

/** UNHCR's count of the same people, in sight of the survey's and apart from it. Nothing where none was imported. */
export async function ExternalSection({
  country,
  asked,
}: {
  country: { readonly code: string; readonly name: string };
  asked: AskedSeries;
}) {
  const pairs = await loadBeside(country.code, asked);
  const [first] = pairs;
  if (first === undefined) return null;
  const { dataset } = first.external;
  return (
    <section className={seriesClasses.measure} aria-labelledby="external">
      <h2 className={seriesClasses.label} id="external">
        UNHCR’s own table, another definition
      </h2>
      <p className={classes.lead}>
        UNHCR counts by its own mandate, at the end of each year. Its numbers stand beside the
        survey’s and are never joined with them: where the two differ, the definitions may differ
        and nothing else. An edition describes the year before it, so edition 2004 stands beside
        UNHCR’s 2003.
      </p>
      <ul className={classes.legend}>
        <li>
          <LegendMark kind="survey" /> the survey, as everywhere on this page
        </li>
        <li>
          <LegendMark kind="unhcr" /> UNHCR: a hollow diamond for a published number, an outline for
          what it leaves open (5 stands for 1 to 5)
        </li>
      </ul>
      {pairs.map((pair) => (
        <BesideMeasure key={pair.survey.key} country={country.code} pair={pair} />
      ))}
      <p className={classes.source}>
        {citations(pairs).map((citation) => (
          <span key={citation}>{citation}. </span>
        ))}
        <TextLink href={`/external/${dataset.id}`} inherit>
          What a later release restated
        </TextLink>
        {' · '}
        <a
          className={classes.download}
          href={`/series/${country.code}/external.csv${seriesQuery(asked)}`}
        >
          Both counts as CSV
        </a>
      </p>
    </section>
  );
}

function BesideMeasure({ country, pair }: { country: string; pair: Beside }) {
  const { survey, external } = pair;
  const years = besideYears(pair);
  const stated = survey.points.findLast(({ kind }) => kind === 'STATED');
  const people = `${external.origin.name} → ${external.host.name}`;
  return (
    <div className={classes.pair}>
      <h3 className={classes.title}>{survey.measure.label}</h3>
      <p className={seriesClasses.kind}>
        UNHCR’s column: {external.label}, {people}
      </p>
      {hasNoRow(external) && (
        <p className={classes.remark}>
          UNHCR’s table has no row of {people} in any of these years
          {stated?.figure ? `, while edition ${stated.year} states “${stated.figure.phrase}”` : ''}.
          No row is not zero, and no contradiction: the two count by different definitions.
        </p>
      )}
      <ExternalChart years={years} />
      <details className={seriesClasses.twin}>
        <summary>The same as a table</summary>
        <div className={seriesClasses.scroll}>
          <ExternalTable country={country} years={years} />
        </div>
      </details>
    </div>
  );
}

function LegendMark({ kind }: { kind: 'survey' | 'unhcr' }) {
  return (
    <svg className={classes.mark} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      {kind === 'survey' ? (
        <circle className={classes.ours} r="4.5" />
      ) : (
        <path className={classes.theirs} d="M0,-6 L6,0 L0,6 L-6,0 Z" />
      )}
    </svg>
  );
}

/** Of every release that is shown. */
function citations(pairs: readonly Beside[]): string[] {
  const shown = pairs.flatMap(({ external }) =>
    external.points.flatMap(({ vintages }) => vintages.map(({ release }) => release.citation)),
  );
  return [...new Set(shown)];
}
