import edition from '../edition.module.css';
import classes from './matrix.module.css';
import { MatrixFacts } from './matrix-cell.tsx';
import type { Blank, MatrixGrid } from './matrix-grid.ts';

const BLANKS: Record<Blank, { readonly sign: string; readonly words: string }> = {
  SILENT: { sign: '', words: 'silent' },
  NO_ENTRY: { sign: '–', words: 'no entry of either' },
};

/** Origins down, places across; for wide screens and paper. */
export function MatrixTable({ grid, caption }: { grid: MatrixGrid; caption: string }) {
  return (
    <div className={classes.wide}>
      <p className={edition.method}>
        A blank is silence: an entry of one of the two countries could have spoken and did not. A
        dash means that the edition has an entry of neither. None of them is zero. A set of places
        that one number covers stands in a column of its own and is not split.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={classes.scroll} aria-label={caption} tabIndex={0}>
        <table className={classes.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td className={classes.corner}>from ↓ in →</td>
              {grid.columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {grid.columns.map((column) => {
                  const cell = grid.cellAt(row, column);
                  return (
                    <td key={column.key}>
                      {typeof cell === 'string' ? (
                        <BlankCell blank={cell} />
                      ) : (
                        <MatrixFacts facts={cell.facts} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function BlankCell({ blank }: { blank: Blank }) {
  const { sign, words } = BLANKS[blank];
  return (
    <>
      <span aria-hidden="true" className={classes.blank}>
        {sign}
      </span>
      <span className={classes.hidden}>{words}</span>
    </>
  );
}

/** The same, a list for each place; for narrow screens. */
export function MatrixLists({ grid }: { grid: MatrixGrid }) {
  return (
    <div className={classes.lists}>
      <p className={edition.method}>
        What is not listed is silent, or has no entry; neither is zero. A set of places that one
        number covers stands by itself and is not split.
      </p>
      {grid.columns.map((column) => (
        <section key={column.key} className={classes.place}>
          <h2>In {column.label}</h2>
          <dl>
            {grid.rows.map((row) => {
              const cell = grid.cellAt(row, column);
              if (typeof cell === 'string') return null;
              return (
                <div key={row.key}>
                  <dt>from {row.label}</dt>
                  <dd>
                    <MatrixFacts facts={cell.facts} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </div>
  );
}
