import type { Interval, IntervalRow } from '../../../../components/interval-glyph/interval.ts';
import { IntervalGlyph } from '../../../../components/interval-glyph/interval-glyph.tsx';
import { measuredLine } from '../../../../components/measure-words.ts';
import { FactStatements } from '../fact-statements.tsx';
import { regionName } from './region-name.ts';
import classes from './report.module.css';
import type { EditionSum, QuantitySum } from './sums-query.ts';

/** One count over the whole edition: in words first, then drawn, then what it is made of and what it leaves out. */
export function SumSection({ sum }: { sum: EditionSum }) {
  const { label, overall, byRegion, parts, leftOut, coverage } = sum;
  const regions = byRegion.length > 1 ? byRegion : [];
  return (
    <section className={classes.sum} aria-labelledby={sumId(sum)}>
      <div>
        <h3 className={classes.sumLabel} id={sumId(sum)}>
          {label}
        </h3>
        <p className={classes.kind}>{measuredLine(sum)}</p>
        <p className={classes.total}>{overall.text}</p>
        {overall.softText !== null && (
          <p className={classes.soft}>
            indicatively {overall.softText}, under the policy {overall.policy}
          </p>
        )}
        <p className={classes.coverage}>{coverage}</p>
      </div>
      <div>
        <IntervalGlyph
          rows={[
            rowOf('All', overall),
            ...regions.map(({ region, sum: ofRegion }) => rowOf(regionName(region), ofRegion)),
          ]}
        />
        {regions.length > 0 && (
          <dl className={classes.regions}>
            {regions.map(({ region, sum: ofRegion }) => (
              <div key={regionName(region)}>
                <dt>{regionName(region)}</dt>
                <dd>{ofRegion.text}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div className={classes.made}>
        <h4>{parts.totalCount === 1 ? 'One fact' : `${parts.totalCount} facts added`}</h4>
        <ul>
          {parts.nodes.map(({ fact }) => (
            <li key={fact.statements[0]?.figure.id}>
              <FactStatements fact={fact} />
            </li>
          ))}
          <More shown={parts.nodes.length} total={parts.totalCount} />
        </ul>
        {leftOut.totalCount > 0 && (
          <details>
            <summary>
              {leftOut.totalCount === 1
                ? 'One related figure is left out'
                : `${leftOut.totalCount} related figures are left out`}
            </summary>
            <ul>
              {leftOut.nodes.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
              <More shown={leftOut.nodes.length} total={leftOut.totalCount} />
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function More({ shown, total }: { shown: number; total: number }) {
  return total > shown ? <li>and {total - shown} more</li> : null;
}

function rowOf(label: string, sum: QuantitySum): IntervalRow {
  return { label, figure: intervalOf(sum) };
}

/** A sum is drawn as what it allows; one of unknown numbers alone as the ring of an unknown number. */
function intervalOf(sum: QuantitySum): Interval {
  const { text, hardLow, hardHigh, softLow, softHigh, best } = sum;
  const unknown = sum.unknownCount + sum.notAvailableCount === sum.partCount;
  return {
    phrase: text,
    qualifier: unknown ? 'UNKNOWN' : 'BETWEEN',
    hardLow,
    hardHigh,
    softLow: softLow ?? hardLow,
    softHigh: softLow === null ? hardHigh : softHigh,
    best,
  };
}

function sumId(sum: EditionSum): string {
  return `sum-${sum.key.replaceAll(/[^\w-]+/g, '-')}`;
}
