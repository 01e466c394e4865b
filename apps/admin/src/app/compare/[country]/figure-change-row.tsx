import { IntervalGlyph } from '../../../components/interval-glyph/interval-glyph.tsx';
import { measuredChangeLine, percentInWords } from '../../../components/measure-words.ts';
import { VerdictMark } from '../../../components/verdict-mark/verdict-mark.tsx';
import { FLAGS } from '../../../components/verdict-mark/verdicts.ts';
import type { FigureChange } from './comparison-query.ts';
import classes from './figure-change-row.module.css';
import { RowRulings } from './rulings/row-rulings.tsx';

/** One measure in two years: what was said, what that allows, and what may be concluded. */
export function FigureChangeRow({
  change,
  earlierYear,
  laterYear,
}: {
  change: FigureChange;
  earlierYear: string;
  laterYear: string;
}) {
  const { earlier, later } = change;
  return (
    <article className={classes.row} data-change>
      <div>
        <h3 className={classes.label}>{change.measure.label}</h3>
        <p className={classes.kind}>{measuredChangeLine(change)}</p>
      </div>
      <dl className={classes.phrases}>
        <Phrase year={earlierYear} figure={earlier} />
        <Phrase year={laterYear} figure={later} />
      </dl>
      <div className={classes.glyph}>
        <IntervalGlyph
          rows={[
            { label: earlierYear, figure: earlier },
            { label: laterYear, figure: later },
          ]}
        />
      </div>
      <div>
        <div className={classes.judged}>
          <VerdictMark verdict={change.verdict} certainty={change.certainty} />
          {change.flags.map((flag) => (
            <span key={flag} className={classes.flag} title={FLAGS[flag].meaning}>
              {FLAGS[flag].word}
            </span>
          ))}
        </div>
        {change.changeText !== null && (
          <p className={classes.amount}>
            {change.changeText}
            {change.percent !== null && (
              <span className={classes.percent}>{percentInWords(change.percent)}</span>
            )}
          </p>
        )}
        <p className={classes.reason}>{change.reason}</p>
        <RowRulings change={change} earlierYear={earlierYear} laterYear={laterYear} />
      </div>
    </article>
  );
}

function Phrase({ year, figure }: { year: string; figure: FigureChange['earlier'] }) {
  return (
    <div className={classes.phrase}>
      <dt>{year}</dt>
      {figure === null ? (
        <dd className={classes.silent} title="Silence is not zero.">
          silent
        </dd>
      ) : (
        <dd>
          “{figure.phrase}”
          {figure.attribution !== null && (
            <span className={classes.attribution}>{figure.attribution}</span>
          )}
          {figure.note !== null && <span className={classes.attribution}>{figure.note}</span>}
        </dd>
      )}
    </div>
  );
}
