import { populationLabel } from '@yearline/quantity/vocabulary';
import type { Interval } from '../../../../components/interval-glyph/interval.ts';
import { IntervalGlyph } from '../../../../components/interval-glyph/interval-glyph.tsx';
import { measuredLine } from '../../../../components/measure-words.ts';
import { FactStatements } from '../fact-statements.tsx';
import classes from './matrix.module.css';
import type { MatrixFact } from './matrix-query.ts';

/** What an edition says of one origin in one set of places: the words, whom they count, and what they allow. */
export function MatrixFacts({ facts }: { facts: readonly MatrixFact[] }) {
  return (
    <ul className={classes.facts}>
      {facts.map((fact) => (
        <li key={fact.statements[0]?.figure.id}>
          <Counted fact={fact} />
          <FactStatements fact={fact} />
          <div className={classes.glyph}>
            <IntervalGlyph rows={[{ label: '', figure: intervalOf(fact) }]} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Counted({ fact }: { fact: MatrixFact }) {
  const measure = fact.statements[0]?.figure.measure;
  if (!measure) return null;
  const who = measure.population === null ? 'not named' : populationLabel(measure.population);
  const how = measure.definition === null ? '' : `, ${measure.definition.replaceAll('-', ' ')}`;
  return (
    <span className={classes.counted}>
      {who}
      {how} <span>({measuredLine(measure)})</span>
    </span>
  );
}

/** One statement is drawn as itself; several as what becomes of them. */
function intervalOf(fact: MatrixFact): Interval {
  const [only, other] = fact.statements;
  if (only && !other) return only.figure;
  const { words, state, hardLow, hardHigh, softLow, softHigh, best } = fact;
  return {
    phrase: words,
    qualifier: state === 'NUMBER' ? 'BETWEEN' : QUALIFIERS[state],
    hardLow,
    hardHigh,
    softLow,
    softHigh,
    best,
  };
}

const QUALIFIERS = {
  NONE: 'NONE',
  SUPPRESSED: 'SUPPRESSED',
  UNKNOWN: 'UNKNOWN',
  NOT_AVAILABLE: 'NOT_AVAILABLE',
  CONTRADICTED: 'NOT_AVAILABLE',
} as const;
