import { GlyphLegend } from '../../components/glyph-legend/glyph-legend.tsx';
import { IntervalGlyph } from '../../components/interval-glyph/interval-glyph.tsx';
import { percentInWords } from '../../components/measure-words.ts';
import { VerdictMark } from '../../components/verdict-mark/verdict-mark.tsx';
import { FLAGS } from '../../components/verdict-mark/verdicts.ts';
import { decidingRule } from './deciding-rule.ts';
import type { PhraseComparison } from './phrase-comparison.ts';
import classes from './phrases.module.css';
import { ReadingTable } from './reading-table.tsx';

/** What may be said of two phrases: the verdict first, then the rule and the reading that it rests on. */
export function PhraseResult({ comparison }: { comparison: PhraseComparison }) {
  const { verdict, certainty, policy, earlier, later, changeText, percent } = comparison;
  const rule = decidingRule(comparison);
  return (
    <section className={classes.result} aria-labelledby="verdict">
      <div className={classes.judged}>
        <h2 className={classes.verdictTitle} id="verdict">
          Verdict
        </h2>
        <VerdictMark verdict={verdict} certainty={certainty} />
        {comparison.flags.map((flag) => (
          <span key={flag} className={classes.flag} title={FLAGS[flag].meaning}>
            {FLAGS[flag].word}
          </span>
        ))}
      </div>
      {changeText !== null && (
        <p className={classes.amount}>
          {changeText}
          {percent !== null && <span className={classes.percent}>{percentInWords(percent)}</span>}
        </p>
      )}
      <p className={classes.reason}>{comparison.reason}</p>
      <p className={classes.rule}>
        <span className={classes.ruleName}>
          Rule {rule.step} of 9, {rule.name}.
        </span>{' '}
        {rule.sentence}
        {certainty === 'INDICATED' && ` The policy is ${policy}.`}
      </p>
      <div className={classes.glyph}>
        <IntervalGlyph
          rows={[
            { label: 'earlier', figure: earlier },
            { label: 'later', figure: later },
          ]}
        />
      </div>
      <GlyphLegend policy={policy} />
      <ReadingTable earlier={earlier} later={later} policy={policy} />
    </section>
  );
}
