'use client';

import { SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconArrowsMoveVertical } from '@tabler/icons-react';
import { useAddressState } from '../address-state.ts';
import { foldedLabel, longStreak, type Passage, type PassageBlock } from './fold-passages.ts';
import classes from './passage-changes.module.css';
import { PASSAGE_KINDS } from './passage-kind.ts';
import { PassageText } from './passage-text.tsx';

export type PassageView = 'side' | 'inline';

const VIEWS = [
  { value: 'side', label: 'Side by side' },
  { value: 'inline', label: 'Inline' },
] as const;

export interface PassageChangesProps {
  blocks: readonly PassageBlock[];
  /** What the two sides are called: "2003", "revision 4". */
  earlierLabel: string;
  laterLabel: string;
  /** Headings by section key. */
  headings: Readonly<Record<string, string | null>>;
}

/** The narrative of two texts, sentence by sentence. */
export function PassageChanges({
  blocks,
  earlierLabel,
  laterLabel,
  headings,
}: PassageChangesProps) {
  const [view, setView] = useAddressState<PassageView>('view', ['side', 'inline'], 'side');
  const sections = blocks.map(sectionOf);
  return (
    <div className={classes.prose} data-view={view}>
      <div className={classes.controls}>
        <SegmentedControl
          size="xs"
          aria-label="How the two texts are shown"
          data={[...VIEWS]}
          value={view}
          onChange={(value) => setView(value === 'inline' ? 'inline' : 'side')}
        />
      </div>
      {view === 'side' && (
        <div className={classes.columns} aria-hidden="true">
          <span />
          <span>{earlierLabel}</span>
          <span>{laterLabel}</span>
        </div>
      )}
      {blocks.map((block, index) => {
        const section = sections[index] ?? null;
        const heading = section === null ? null : (headings[section] ?? null);
        const begins = index === 0 || section !== sections[index - 1];
        return (
          <div key={block.id}>
            {begins && heading !== null && <h3 className={classes.section}>{heading}</h3>}
            {block.type === 'folded' ? (
              <FoldedPassages passages={block.passages} />
            ) : (
              <ChangedPassage
                passage={block.passage}
                view={view}
                earlierLabel={earlierLabel}
                laterLabel={laterLabel}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function sectionOf(block: PassageBlock): string | null {
  const passage = block.type === 'folded' ? block.passages[0] : block.passage;
  return passage?.laterSection ?? passage?.earlierSection ?? null;
}

function FoldedPassages({ passages }: { passages: readonly Passage[] }) {
  return (
    <details className={classes.folded}>
      <summary>{foldedLabel(passages)}</summary>
      <div className={classes.unfolded}>
        {passages.map((passage, index) => (
          <div key={`${index} ${passage.later}`}>
            <p>{passage.later ?? passage.earlier}</p>
            <StreakLine passage={passage} />
          </div>
        ))}
      </div>
    </details>
  );
}

function StreakLine({ passage }: { passage: Passage }) {
  const streak = longStreak(passage);
  if (streak === null) return null;
  return <span className={classes.streak}>{streak.text}</span>;
}

function ChangedPassage({
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
  const { word, meaning } = PASSAGE_KINDS[passage.kind];
  return (
    <article className={classes.passage} data-change data-kind={passage.kind}>
      <div className={classes.margin}>
        <span className={classes.kind} title={meaning}>
          {word}
        </span>
        {passage.moved && passage.kind !== 'MOVED' && (
          <span className={classes.moved} title="Stands elsewhere than before">
            <IconArrowsMoveVertical size={13} aria-hidden="true" />
            moved
          </span>
        )}
      </div>
      <PassageText
        passage={passage}
        view={view}
        earlierLabel={earlierLabel}
        laterLabel={laterLabel}
      />
      <StreakLine passage={passage} />
      {passage.warnings.map((warning) => (
        <p className={classes.warning} key={warning}>
          <IconAlertTriangle size={15} aria-hidden="true" />
          {warning}
        </p>
      ))}
    </article>
  );
}
