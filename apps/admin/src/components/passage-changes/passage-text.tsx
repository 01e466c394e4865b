import type { WordChangeKind } from '../../graphql/generated/graphql.ts';
import { joinChanges, wordsOfSide } from './changed-words.ts';
import type { Passage } from './fold-passages.ts';
import classes from './passage-changes.module.css';
import type { PassageView } from './passage-changes.tsx';

/** The words of one changed passage, either both sides beside each other or woven into one text. */
export function PassageText({
  passage,
  view,
  earlierLabel,
  laterLabel,
}: {
  passage: Passage;
  view: PassageView;
  earlierLabel: string;
  laterLabel: string;
}) {
  if (view === 'inline') {
    return (
      <p className={classes.woven}>
        <WovenWords passage={passage} />
      </p>
    );
  }
  return (
    <>
      <Side passage={passage} side="earlier" label={earlierLabel} />
      <Side passage={passage} side="later" label={laterLabel} />
    </>
  );
}

function Side({
  passage,
  side,
  label,
}: {
  passage: Passage;
  side: 'earlier' | 'later';
  label: string;
}) {
  const Mark = side === 'earlier' ? 'del' : 'ins';
  const words = wordsOfSide(passage, side);
  return (
    <div className={classes.side} data-side={side} data-absent={words.length === 0 || undefined}>
      <span className={classes.sideLabel}>{label}</span>
      {words.length === 0 ? (
        <p className={classes.absent}>
          <span aria-hidden="true">—</span>
          <span className={classes.said}>not in {label}</span>
        </p>
      ) : (
        <p>
          {words.map((word, index) =>
            word.changed ? (
              <MarkedWords key={`${index} ${word.text}`} mark={Mark} text={word.text} />
            ) : (
              word.text
            ),
          )}
        </p>
      )}
    </div>
  );
}

/** The mark covers the words and leaves the spaces around them bare. */
function MarkedWords({ mark: Mark, text }: { mark: 'del' | 'ins' | 'span'; text: string }) {
  const words = text.trim();
  if (words === '') return text;
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      <Mark>{words}</Mark>
      {text.slice(start + words.length)}
    </>
  );
}

const WOVEN_MARKS: Record<WordChangeKind, 'del' | 'ins' | 'span'> = {
  REMOVED: 'del',
  ADDED: 'ins',
  SAME: 'span',
};

function WovenWords({ passage }: { passage: Passage }) {
  if (passage.earlier === null) return <ins data-whole>{passage.later}</ins>;
  if (passage.later === null) return <del data-whole>{passage.earlier}</del>;
  if (passage.words.length === 0) return passage.later;
  return joinChanges(passage.words).map((word, index) => {
    const Mark = WOVEN_MARKS[word.kind];
    return <MarkedWords key={`${index} ${word.kind}`} mark={Mark} text={word.text} />;
  });
}
