'use client';

import { useAddressState } from '../../../components/address-state.ts';
import { ChangeSteps } from '../../../components/change-steps/change-steps.tsx';
import { GlyphLegend } from '../../../components/glyph-legend/glyph-legend.tsx';
import { foldPassages } from '../../../components/passage-changes/fold-passages.ts';
import { PassageChanges } from '../../../components/passage-changes/passage-changes.tsx';
import { VERDICT_ORDER } from '../../../components/verdict-mark/verdicts.ts';
import type { Verdict } from '../../../graphql/generated/graphql.ts';
import classes from './comparison.module.css';
import type { Comparison } from './comparison-query.ts';
import { FigureChangeRow } from './figure-change-row.tsx';
import { VerdictFilter } from './verdict-filter.tsx';

/** Figures first, then the prose. */
export function ComparisonBody({ comparison }: { comparison: Comparison }) {
  const { from, to, figures, passages, summary } = comparison;
  const [verdict, setVerdict] = useAddressState<Verdict | 'ALL'>(
    'verdict',
    ['ALL', ...VERDICT_ORDER],
    'ALL',
  );
  const earlierYear = String(from.edition.year);
  const laterYear = String(to.edition.year);
  const shown = figures.filter((change) => verdict === 'ALL' || change.verdict === verdict);
  const blocks = foldPassages(passages);
  const changedPassages = blocks.filter((block) => block.type === 'shown').length;
  const headings = Object.fromEntries(
    [...from.sections, ...to.sections].map(({ key, heading }) => [key, heading]),
  );
  return (
    <ChangeSteps key={verdict} count={shown.length + changedPassages}>
      <section aria-labelledby="figures">
        <div className={classes.sectionLine}>
          <h2 className={classes.sectionTitle} id="figures">
            Figures
          </h2>
          <VerdictFilter figures={figures} chosen={verdict} onChoose={setVerdict} />
        </div>
        {figures.length > 0 && <GlyphLegend policy={comparison.policy} />}
        {figures.length === 0 && (
          <p className={classes.quiet}>Neither entry states a figure about people.</p>
        )}
        {shown.map((change) => (
          <FigureChangeRow
            key={`${change.measure.key} ${change.earlier?.key} ${change.later?.key}`}
            change={change}
            earlierYear={earlierYear}
            laterYear={laterYear}
          />
        ))}
        {figures.length > 0 && shown.length === 0 && (
          <p className={classes.quiet}>No figure has this verdict.</p>
        )}
      </section>

      <section aria-labelledby="prose">
        <h2 className={classes.sectionTitle} id="prose">
          Prose
        </h2>
        {summary.carriedOverShare !== null && (
          <p className={classes.summary}>
            {Math.round(summary.carriedOverShare * 100)} % of the {laterYear} text is carried over
            word for word.
          </p>
        )}
        {blocks.length === 0 ? (
          <p className={classes.quiet}>Neither entry has a text.</p>
        ) : (
          <PassageChanges
            blocks={blocks}
            earlierLabel={earlierYear}
            laterLabel={laterYear}
            headings={headings}
          />
        )}
        <p className={classes.method}>{proseMethod(comparison.proseMethod)}</p>
      </section>
    </ChangeSteps>
  );
}

/** How the two texts were aligned, and what that leaves out. */
function proseMethod(method: string): string {
  switch (method) {
    case 'sentence':
      return 'The two texts are aligned sentence by sentence.';
    case 'paragraph':
      return 'The two texts are too long to align sentence by sentence; their paragraphs are.';
    default:
      return 'The two texts are so long that only equal paragraphs are matched: a paragraph that changed stands as dropped and new.';
  }
}
