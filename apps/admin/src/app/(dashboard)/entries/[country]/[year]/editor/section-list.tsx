'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { newKey } from '../working-copy/working-copy.ts';
import styles from './editor.module.css';
import { useEditor, useEditorPart } from './editor-context.tsx';
import { SectionEditor } from './section-editor.tsx';

/** Listens to the keys alone: typing in a section does not draw the others. */
export function SectionList() {
  const state = useEditor();
  const keys = useEditorPart((snapshot) =>
    snapshot.copy.sections.map((section) => section.key).join(' '),
  );
  const list = keys === '' ? [] : keys.split(' ');

  function add() {
    state.edit((copy) => ({
      ...copy,
      sections: [
        ...copy.sections,
        { key: newKey('section', copy.sections), heading: '', body: '' },
      ],
    }));
  }

  return (
    <section className={styles.sections} aria-label="Narrative">
      {list.map((key, index) => (
        <SectionEditor
          key={key}
          sectionKey={key}
          first={index === 0}
          last={index === list.length - 1}
        />
      ))}
      <Button
        variant="subtle"
        className={styles.addPart}
        leftSection={<IconPlus size={15} stroke={1.5} />}
        onClick={add}
      >
        Add a section
      </Button>
    </section>
  );
}
