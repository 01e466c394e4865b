import { VERDICT_ORDER, VERDICTS } from '../../../components/verdict-mark/verdicts.ts';
import type { Verdict } from '../../../graphql/generated/graphql.ts';
import classes from './comparison.module.css';

/** One button per verdict that occurs, with its count. */
export function VerdictFilter({
  figures,
  chosen,
  onChoose,
}: {
  figures: readonly { readonly verdict: Verdict }[];
  chosen: Verdict | 'ALL';
  onChoose: (verdict: Verdict | 'ALL') => void;
}) {
  const counts = VERDICT_ORDER.map((verdict) => ({
    verdict,
    count: figures.filter((change) => change.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  if (counts.length < 2) return null;
  return (
    <fieldset className={classes.filter} aria-label="Show figures by verdict">
      <button
        type="button"
        aria-pressed={chosen === 'ALL'}
        onClick={() => onChoose('ALL')}
        className={classes.filterChoice}
      >
        All <span>{figures.length}</span>
      </button>
      {counts.map(({ verdict, count }) => (
        <button
          key={verdict}
          type="button"
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(chosen === verdict ? 'ALL' : verdict)}
          className={classes.filterChoice}
        >
          {VERDICTS[verdict].word} <span>{count}</span>
        </button>
      ))}
    </fieldset>
  );
}
