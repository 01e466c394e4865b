import { IntervalGlyph } from '../../../components/interval-glyph/interval-glyph.tsx';
import { intervalOfQuantity } from '../../../components/interval-glyph/interval-of-quantity.ts';
import { boundsInWords } from '../../../components/interval-glyph/interval-text.ts';
import { measuredLine } from '../../../components/measure-words.ts';
import classes from './import.module.css';
import type { CandidateFigure } from './import-queries.ts';

/** Figures as the reader of the document understood them; an editor confirms or corrects each. */
export function CandidateFigures({ figures }: { figures: readonly CandidateFigure[] }) {
  if (figures.length === 0) {
    return (
      <p className={classes.quiet}>
        No figure was recognised. Figures can be marked in the text of the draft.
      </p>
    );
  }
  return (
    <ul className={classes.figures}>
      {figures.map((figure) => {
        const interval = intervalOfQuantity(figure.phrase, figure);
        return (
          <li key={figure.key} className={classes.figure}>
            <div>
              <p className={classes.phrase}>“{figure.phrase}”</p>
              <p className={classes.quiet}>
                {figure.confirmed ? 'confirmed' : 'to confirm'}
                {figure.attribution !== null && ` · according to ${figure.attribution}`}
              </p>
            </div>
            <div>
              <p>{figure.measure.label}</p>
              <p className={classes.quiet}>{measuredLine(figure.measure)}</p>
            </div>
            <div>
              <IntervalGlyph rows={[{ label: '', figure: interval }]} />
              <p className={classes.quiet} aria-hidden="true">
                {boundsInWords(interval)}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
