'use client';

import { Button } from '@mantine/core';
import { Fragment, useId } from 'react';
import { AutosizeTextarea } from '../../../../../../components/autosize-textarea.tsx';
import type { Choice, Difference } from '../working-copy/three-way.ts';
import styles from './conflict-view.module.css';
import { differenceLabel } from './difference-label.ts';
import { type SideLine, sideLines } from './side-lines.ts';
import { withBothChanges } from './text-comparison.ts';

interface DifferenceChooserProps {
  difference: Difference;
  theirName: string;
  /** null: not chosen yet. */
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}

export function DifferenceChooser({
  difference,
  theirName,
  choice,
  onChoose,
}: DifferenceChooserProps) {
  const name = useId();
  const label = differenceLabel(difference);
  const lines = sideLines(difference);
  const text = editableText(difference);
  const joined =
    text && difference.changedBy === 'both'
      ? withBothChanges(text.base, text.theirs, text.mine)
      : null;
  return (
    <fieldset className={styles.difference} data-open={choice === null}>
      <legend>{label}</legend>
      <div className={styles.sides}>
        <Side
          group={name}
          title={`${theirName}’s`}
          lines={lines.theirs}
          chosen={choice === 'theirs'}
          onChoose={() => onChoose('theirs')}
        />
        <Side
          group={name}
          title="Mine"
          lines={lines.mine}
          chosen={choice === 'mine'}
          onChoose={() => onChoose('mine')}
        />
      </div>
      {text &&
        (typeof choice === 'object' && choice !== null ? (
          <AutosizeTextarea
            className={styles.ownText}
            aria-label={`${label}, as it shall be`}
            value={choice.text}
            onChange={(event) => onChoose({ text: event.currentTarget.value })}
          />
        ) : (
          <div className={styles.choices}>
            {joined !== null && (
              <Button size="compact-sm" variant="light" onClick={() => onChoose({ text: joined })}>
                Take both changes
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChoose({ text: choice === 'theirs' ? text.theirs : text.mine })}
            >
              Write it anew from {choice === 'theirs' ? 'theirs' : 'mine'}
            </Button>
          </div>
        ))}
    </fieldset>
  );
}

/** The words of all three sides, for parts that are one text; null for the others. */
function editableText(difference: Difference) {
  switch (difference.part) {
    case 'field':
      return {
        base: difference.base ?? '',
        theirs: difference.theirs ?? '',
        mine: difference.mine ?? '',
      };
    case 'section':
      return {
        base: difference.base?.body ?? '',
        theirs: difference.theirs?.body ?? '',
        mine: difference.mine?.body ?? '',
      };
    case 'figure':
    case 'source':
      return null;
  }
}

interface SideProps {
  group: string;
  title: string;
  lines: readonly SideLine[] | null;
  chosen: boolean;
  onChoose: () => void;
}

function Side({ group, title, lines, chosen, onChoose }: SideProps) {
  return (
    <label className={styles.side} data-chosen={chosen}>
      <span className={styles.sideHead}>
        <input type="radio" name={group} checked={chosen} onChange={onChoose} />
        {title}
      </span>
      {lines === null ? (
        <span className={styles.removed}>Removed</span>
      ) : (
        lines.map((line) => <Line key={line.label} line={line} />)
      )}
    </label>
  );
}

function Line({ line: { label, stretches } }: { line: SideLine }) {
  const empty = stretches.every(({ text }) => text === '');
  let position = 0;
  return (
    <span className={styles.line}>
      {label && <span className={styles.lineLabel}>{label}</span>}
      <span className={styles.lineText}>
        {empty && <em className={styles.removed}>empty</em>}
        {stretches.map(({ text, marked }) => {
          const key = position;
          position += text.length;
          return marked ? (
            <mark key={key} className={styles.marked}>
              {text}
            </mark>
          ) : (
            <Fragment key={key}>{text}</Fragment>
          );
        })}
      </span>
    </span>
  );
}
