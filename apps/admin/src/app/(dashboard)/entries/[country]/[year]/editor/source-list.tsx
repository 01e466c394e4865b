'use client';

import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { fieldId } from '../working-copy/problems.ts';
import {
  changePart,
  newKey,
  removePart,
  type WorkingSource,
} from '../working-copy/working-copy.ts';
import styles from './editor.module.css';
import { useEditor, useEditorPart, useProblem } from './editor-context.tsx';

export function SourceList() {
  const state = useEditor();
  const sources = useEditorPart((snapshot) => snapshot.copy.sources);

  function add() {
    state.edit((copy) => ({
      ...copy,
      sources: [
        ...copy.sources,
        {
          key: newKey('source', copy.sources),
          title: '',
          publisher: '',
          date: '',
          url: '',
          accessed: '',
        },
      ],
    }));
  }

  return (
    <section id="sources" className={styles.parts} aria-labelledby="sources-title">
      <header className={styles.partsHead}>
        <h2 id="sources-title">Sources</h2>
      </header>
      {sources.length === 0 && <p className={styles.none}>No sources listed yet.</p>}
      <ul className={styles.figures}>
        {sources.map((source) => (
          <SourceRow key={source.key} source={source} />
        ))}
      </ul>
      <Button
        variant="subtle"
        className={styles.addPart}
        leftSection={<IconPlus size={15} stroke={1.5} />}
        onClick={add}
      >
        Add a source
      </Button>
    </section>
  );
}

function SourceRow({ source }: { source: WorkingSource }) {
  const state = useEditor();

  function remove() {
    state.edit((copy) => ({
      ...copy,
      sources: removePart(copy.sources, source.key),
      figures: copy.figures.map((figure) =>
        figure.source === source.key ? { ...figure, source: '' } : figure,
      ),
    }));
  }

  return (
    <li className={styles.source}>
      <SourceField source={source} name="title" label="Title" />
      <SourceField source={source} name="publisher" label="Publisher" />
      <SourceField source={source} name="date" label="Date" placeholder="2003-11" />
      <SourceField source={source} name="url" label="Address" placeholder="https://" />
      <SourceField source={source} name="accessed" label="Accessed" placeholder="yyyy-mm-dd" />
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        className={styles.removeSource}
        leftSection={<IconTrash size={14} stroke={1.5} />}
        onClick={remove}
      >
        Remove
      </Button>
    </li>
  );
}

interface SourceFieldProps {
  source: WorkingSource;
  name: Exclude<keyof WorkingSource, 'key'>;
  label: string;
  placeholder?: string;
}

function SourceField({ source, name, label, placeholder }: SourceFieldProps) {
  const state = useEditor();
  const id = fieldId.part('source', source.key, name);
  return (
    <TextInput
      id={id}
      label={label}
      placeholder={placeholder}
      value={source[name]}
      error={useProblem(id)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        state.edit((copy) => ({
          ...copy,
          sources: changePart(copy.sources, source.key, { [name]: text }),
        }));
      }}
    />
  );
}
