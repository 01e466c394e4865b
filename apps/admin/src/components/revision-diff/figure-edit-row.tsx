import type { EditKind } from '../../graphql/generated/graphql.ts';
import { IntervalGlyph } from '../interval-glyph/interval-glyph.tsx';
import { changedParts } from './changed-parts.ts';
import { ChangedParts } from './changed-parts-table.tsx';
import type { FigureEdit } from './revision-changes.ts';
import classes from './revision-diff.module.css';

const EDIT_WORDS: Record<EditKind, string> = {
  ADDED: 'Added',
  REMOVED: 'Removed',
  CHANGED: 'Changed',
  UNCHANGED: 'Unchanged',
};

export function FigureEditRow({
  edit,
  earlierLabel,
  laterLabel,
}: {
  edit: FigureEdit;
  earlierLabel: string;
  laterLabel: string;
}) {
  const figure = edit.later ?? edit.earlier;
  const rows = [
    { label: earlierLabel, figure: edit.earlier },
    { label: laterLabel, figure: edit.later },
  ].filter((row) => row.figure !== null);
  return (
    <article className={classes.edit} data-change data-kind={edit.kind}>
      <div>
        <p className={classes.editKind}>{EDIT_WORDS[edit.kind]}</p>
        <h3 className={classes.editLabel}>{figure?.measure.label}</h3>
      </div>
      <div>
        {edit.kind === 'CHANGED' ? (
          <ChangedParts parts={changedParts(edit)} />
        ) : (
          <p className={classes.phrase}>“{figure?.phrase}”</p>
        )}
      </div>
      <IntervalGlyph rows={rows} />
    </article>
  );
}
