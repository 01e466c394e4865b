'use client';

import { ChangeSteps } from '../../../../../../components/change-steps/change-steps.tsx';
import { foldPassages } from '../../../../../../components/passage-changes/fold-passages.ts';
import { PassageChanges } from '../../../../../../components/passage-changes/passage-changes.tsx';
import { changedField } from './changed-parts.ts';
import { ChangedParts } from './changed-parts-table.tsx';
import classes from './diff.module.css';
import { FigureEditRow } from './figure-edit-row.tsx';
import type { RevisionDiff } from './revision-diff-query.ts';

export function DiffBody({ diff }: { diff: RevisionDiff }) {
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
      {diff.fields.length > 0 && (
        <section aria-labelledby="metadata" data-change className={classes.metadata}>
          <h2 className={classes.sectionTitle} id="metadata">
            Metadata
          </h2>
          <ChangedParts parts={diff.fields.map(changedField)} />
        </section>
      )}
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
    </ChangeSteps>
  );
}
