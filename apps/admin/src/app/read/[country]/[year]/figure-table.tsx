import { IntervalGlyph } from '../../../../components/interval-glyph/interval-glyph.tsx';
import { boundsInWords } from '../../../../components/interval-glyph/interval-text.ts';
import { measuredLine } from '../../../../components/measure-words.ts';
import styles from './figure-table.module.css';
import type { PublishedFigure } from './read-queries.ts';
import classes from './reading.module.css';

/** Every figure of the entry: what is counted, the words of the text, and what those words allow. */
export function FigureTable({ figures }: { figures: readonly PublishedFigure[] }) {
  if (figures.length === 0) return null;
  const shared = sharedSource(figures);
  return (
    <section aria-labelledby="figures">
      <h2 className={classes.heading} id="figures">
        Figures
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What is counted</th>
            <th scope="col">As the text says it</th>
            <th scope="col">What the words allow</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key} id={`figure-${figure.key}`}>
              <th scope="row">
                {figure.measure.label}
                <span className={classes.small}>{measuredLine(figure.measure)}</span>
              </th>
              <td className={styles.phrase}>
                “{figure.phrase}”
                {figure.attribution !== null && (
                  <span className={classes.small}>according to {figure.attribution}</span>
                )}
                {figure.note !== null && <span className={classes.small}>{figure.note}</span>}
                {figure.source && !shared && (
                  <span className={classes.small}>
                    <FigureSource source={figure.source} />
                  </span>
                )}
              </td>
              <td className={styles.bounds}>
                <div className={styles.drawn} aria-hidden="true">
                  <IntervalGlyph rows={[{ label: '', figure }]} />
                </div>
                <span className={classes.small} id={`bounds-${figure.key}`}>
                  {boundsInWords(figure)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shared && (
        <p className={styles.tableSource}>
          <FigureSource source={shared} />
        </p>
      )}
    </section>
  );
}

type FigureSource = NonNullable<PublishedFigure['source']>;

/** The one source that every figure rests on, to be named once; null where they differ. */
function sharedSource(figures: readonly PublishedFigure[]): FigureSource | null {
  const first = figures[0]?.source ?? null;
  return figures.every(({ source }) => source?.key === first?.key) ? first : null;
}

function FigureSource({ source }: { source: FigureSource }) {
  return (
    <>Source: {source.url === null ? source.title : <a href={source.url}>{source.title}</a>}</>
  );
}
