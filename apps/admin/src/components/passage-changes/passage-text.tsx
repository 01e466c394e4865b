import type { WordChangeKind } from '../../graphql/generated/graphql.ts';
import { type Passage, wordsOfSide } from './fold-passages.ts';
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
        <p className={classes.absent}>Not in {label}.</p>
      ) : (
        <p>
          {words.map((word, index) =>
            word.changed ? <Mark key={`${index} ${word.text}`}>{word.text}</Mark> : word.text,
          )}
        </p>
      )}
    </div>
  );
}

const WOVEN_MARKS: Record<WordChangeKind, 'del' | 'ins' | 'span'> = {
  REMOVED: 'del',
  ADDED: 'ins',
  SAME: 'span',
};

function WovenWords({ passage }: { passage: Passage }) {
  if (passage.words.length === 0) {
    if (passage.earlier === null) return <ins>{passage.later}</ins>;
    if (passage.later === null) return <del>{passage.earlier}</del>;
    return passage.later;
  }
  return passage.words.map((word, index) => {
    const Mark = WOVEN_MARKS[word.kind];
    return <Mark key={`${index} ${word.kind}`}>{word.text}</Mark>;
  });
}
