'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSearch, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { AutosizeTextarea } from '../../../../../../components/autosize-textarea.tsx';
import { changeBody } from '../working-copy/anchors.ts';
import { fieldId } from '../working-copy/problems.ts';
import { changePart, movePart, removePart } from '../working-copy/working-copy.ts';
import styles from './editor.module.css';
import { useEditor, useEditorPart, useProblem } from './editor-context.tsx';
import { useSuggestedFigures } from './use-suggested-figures.ts';

interface SectionEditorProps {
  sectionKey: string;
  first: boolean;
  last: boolean;
}

interface Selected {
  readonly start: number;
  readonly end: number;
}

export function SectionEditor({ sectionKey, first, last }: SectionEditorProps) {
  const state = useEditor();
  const section = useEditorPart((snapshot) =>
    snapshot.copy.sections.find((candidate) => candidate.key === sectionKey),
  );
  const headingId = fieldId.part('section', sectionKey, 'heading');
  const bodyId = fieldId.part('section', sectionKey, 'body');
  const headingProblem = useProblem(headingId);
  const bodyProblem = useProblem(bodyId);
  const text = useRef<HTMLTextAreaElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [confirmingRemoval, setConfirmingRemoval] = useState(false);
  const suggested = useSuggestedFigures(sectionKey);

  useEffect(() => {
    function noteSelection() {
      const area = text.current;
      if (!area || document.activeElement !== area) return;
      const { selectionStart: start, selectionEnd: end } = area;
      setSelected(start < end ? { start, end } : null);
    }
    document.addEventListener('selectionchange', noteSelection);
    return () => document.removeEventListener('selectionchange', noteSelection);
  }, []);

  if (!section) return null;

  const name = section.heading || (first ? 'Opening' : 'Untitled section');
  const selectedText = selected ? section.body.slice(selected.start, selected.end) : '';

  return (
    <article id={`section-${sectionKey}`} className={styles.section} aria-label={name}>
      <header className={styles.sectionHead}>
        <input
          id={headingId}
          className={styles.heading}
          aria-label={`Heading of ${name}`}
          aria-invalid={headingProblem !== undefined}
          placeholder={first ? 'No heading' : 'Heading'}
          value={section.heading}
          onChange={(event) => {
            const heading = event.currentTarget.value;
            state.edit((copy) => ({
              ...copy,
              sections: changePart(copy.sections, sectionKey, { heading }),
            }));
          }}
        />
        <div className={styles.partTools}>
          <ActionIcon
            aria-label={`Move ${name} up`}
            disabled={first}
            onClick={() =>
              state.edit((copy) => ({ ...copy, sections: movePart(copy.sections, sectionKey, -1) }))
            }
          >
            <IconArrowUp size={16} stroke={1.5} />
          </ActionIcon>
          <ActionIcon
            aria-label={`Move ${name} down`}
            disabled={last}
            onClick={() =>
              state.edit((copy) => ({ ...copy, sections: movePart(copy.sections, sectionKey, 1) }))
            }
          >
            <IconArrowDown size={16} stroke={1.5} />
          </ActionIcon>
          <ActionIcon
            aria-label={`Remove ${name}`}
            onClick={() => setConfirmingRemoval(!confirmingRemoval)}
          >
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        </div>
      </header>
      {confirmingRemoval && (
        <div className={styles.removal} role="alert">
          Remove “{name}” with its text? Saved revisions keep it.
          <Button
            size="compact-sm"
            color="red"
            onClick={() =>
              state.edit((copy) => ({
                ...copy,
                sections: removePart(copy.sections, sectionKey),
                figures: copy.figures.map((figure) =>
                  figure.anchor?.section === sectionKey ? { ...figure, anchor: null } : figure,
                ),
              }))
            }
          >
            Remove the section
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setConfirmingRemoval(false)}>
            Keep it
          </Button>
        </div>
      )}
      {headingProblem && <p className={styles.problem}>{headingProblem}</p>}
      <AutosizeTextarea
        ref={text}
        id={bodyId}
        className={styles.body}
        aria-label={`Text of ${name}`}
        aria-invalid={bodyProblem !== undefined}
        placeholder="Write here. An empty line begins a new paragraph."
        value={section.body}
        onChange={(event) => {
          const body = event.currentTarget.value;
          state.edit((copy) => changeBody(copy, sectionKey, body));
        }}
      />
      {bodyProblem && <p className={styles.problem}>{bodyProblem}</p>}
      <div className={styles.sectionFoot} hidden={section.body.trim() === ''}>
        {selected ? (
          <Button
            size="compact-sm"
            variant="light"
            loading={suggested.asking}
            onMouseDown={(event) => event.preventDefault()}
            onClick={async () => {
              await suggested.fromSelection(section.body, selected);
              setSelected(null);
            }}
          >
            Make “{shortened(selectedText)}” a figure
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            className={styles.quietButton}
            leftSection={<IconSearch size={14} stroke={1.5} />}
            loading={suggested.asking}
            onClick={() => suggested.fromWholeText(section.body)}
          >
            Find figures in this text
          </Button>
        )}
        <span role="status" className={styles.footNote}>
          {suggested.outcome ?? (selected ? '' : 'or select one, such as “at least 7,800”')}
        </span>
      </div>
    </article>
  );
}

function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > 40 ? `${oneLine.slice(0, 39)}…` : oneLine;
}
