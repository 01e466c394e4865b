'use client';

import { ChangeSteps } from '../change-steps/change-steps.tsx';
import { foldPassages } from '../passage-changes/fold-passages.ts';
import { PassageChanges } from '../passage-changes/passage-changes.tsx';
import { changedField } from './changed-parts.ts';
import { ChangedParts } from './changed-parts-table.tsx';
import { FigureEditRow } from './figure-edit-row.tsx';
import type { RevisionChanges } from './revision-changes.ts';
import classes from './revision-diff.module.css';

/** What differs between two revisions of one entry: figures first, then the words, then what stands around them. */
export function DiffBody({ diff }: { diff: RevisionChanges }) {
  const edits = diff.figures.filter((edit) => edit.kind !== 'UNCHANGED');
  const unchanged = diff.figures.length - edits.length;
  // Warnings are about text carried into another year; both revisions describe the same one.
  const blocks = foldPassages(diff.passages.map((passage) => ({ ...passage, warnings: [] })));
  const changedPassages = blocks.filter((block) => block.type === 'shown').length;
  const count = edits.length + changedPassages + (diff.fields.length > 0 ? 1 : 0);
  const labels = {
    earlierLabel: `revision ${diff.from.number}`,
    laterLabel: `revision ${diff.to.number}`,
  };
  const headings = Object.fromEntries(
    [...diff.from.sections, ...diff.to.sections].map(({ key, heading }) => [key, heading]),
  );
  if (count === 0) {
    return (
      <p className={classes.quiet}>
        The two revisions say the same: {unchanged} {unchanged === 1 ? 'figure' : 'figures'} and
        every passage are equal.
      </p>
    );
  }
  return (
    <ChangeSteps count={count}>
      <section aria-labelledby="figures">
        <h2 className={classes.sectionTitle} id="figures">
          Figures
        </h2>
        {edits.map((edit) => (
          <FigureEditRow
            key={edit.later?.key ?? edit.earlier?.key}
            edit={edit}
            earlierLabel={`r${diff.from.number}`}
            laterLabel={`r${diff.to.number}`}
          />
        ))}
        {diff.figures.length === 0 && (
          <p className={classes.quiet}>Neither revision states a figure.</p>
        )}
        {unchanged > 0 && (
          <p className={classes.quiet}>
            {unchanged} {unchanged === 1 ? 'figure is' : 'figures are'} the same in both.
          </p>
        )}
      </section>
      <section aria-labelledby="prose">
        <h2 className={classes.sectionTitle} id="prose">
          Prose
        </h2>
        {blocks.length === 0 ? (
          <p className={classes.quiet}>Neither revision has a text.</p>
        ) : (
          <PassageChanges blocks={blocks} headings={headings} {...labels} />
        )}
      </section>
      {diff.fields.length > 0 && (
        <section aria-labelledby="metadata" data-change className={classes.metadata}>
          <h2 className={classes.sectionTitle} id="metadata">
            Metadata
          </h2>
          <ChangedParts parts={diff.fields.map(changedField)} />
        </section>
      )}
    </ChangeSteps>
  );
}
