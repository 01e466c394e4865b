import type { IntervalRow } from '../../../components/interval-glyph/interval.ts';
import { IntervalGlyph } from '../../../components/interval-glyph/interval-glyph.tsx';
import classes from './external.module.css';
import { type BesideYear, differingVintages } from './external-rows.ts';

/** Both counts on one axis, a row each, with different marks and nothing that joins them. */
export function ExternalChart({ years }: { years: readonly BesideYear[] }) {
  return (
    <div className={classes.chart}>
      <IntervalGlyph rows={years.flatMap(rowsOf)} />
    </div>
  );
}

function rowsOf({ year, point, vintages }: BesideYear): IntervalRow[] {
  const differing = differingVintages(vintages);
  return [
    { label: `Edition ${point.year}`, figure: point.figure, noEntry: point.kind === 'NO_ENTRY' },
    ...differing.map(({ release, cell }) => ({
      label: `UNHCR ${year}${differing.length > 1 ? `, ${release.release}` : ''}`,
      figure: cell.quantity,
      elsewhere: { silence: cell.text },
    })),
  ];
}
