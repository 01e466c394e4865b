import type { Certainty, Verdict } from '../../graphql/generated/graphql.ts';
import classes from './verdict-mark.module.css';
import { VERDICTS } from './verdicts.ts';

const CERTAINTIES: Record<Certainty, { readonly word: string; readonly meaning: string }> = {
  ENTAILED: { word: 'entailed', meaning: 'The words of the two editions leave no other reading.' },
  INDICATED: {
    word: 'indicated',
    meaning: 'The words alone leave it open; the tolerances of the policy point this way.',
  },
};

/**
 * A verdict as a word with its sign. How solid the mark is says how certain the verdict is: solid where it is
 * entailed, dashed where it is indicated, hollow where it cannot be known.
 */
export function VerdictMark({
  verdict,
  certainty,
}: {
  verdict: Verdict;
  certainty: Certainty | null;
}) {
  const { word, icon: Icon, tone } = VERDICTS[verdict];
  return (
    <span className={classes.line}>
      <span
        className={classes.mark}
        data-tone={tone}
        data-certainty={certainty ?? undefined}
        title={verdict}
      >
        <Icon size={15} stroke={1.9} aria-hidden="true" />
        {word}
      </span>
      {certainty !== null && (
        <span className={classes.certainty} title={CERTAINTIES[certainty].meaning}>
          {CERTAINTIES[certainty].word}
        </span>
      )}
    </span>
  );
}
