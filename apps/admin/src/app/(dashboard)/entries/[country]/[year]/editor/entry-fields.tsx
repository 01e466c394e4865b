'use client';

import { Textarea, TextInput } from '@mantine/core';
import { ENTRY_FIELD_LABELS, fieldId } from '../working-copy/problems.ts';
import type { EntryField } from '../working-copy/working-copy.ts';
import styles from './editor.module.css';
import { useEditor, useEditorPart, useProblem } from './editor-context.tsx';

export function EntryFields() {
  return (
    <section id="about" className={styles.about} aria-label="About the entry">
      <TitleField />
      <div className={styles.pair}>
        <Field name="publisher" description="As printed" />
        <Field
          name="publicationDate"
          description="2004-05-25, or 2004-05, or 2004"
          placeholder="yyyy-mm-dd"
        />
      </div>
      <Field name="disclaimer" long />
    </section>
  );
}

interface FieldProps {
  name: EntryField;
  description?: string;
  placeholder?: string;
  long?: boolean;
}

function Field({ name, description, placeholder, long = false }: FieldProps) {
  const state = useEditor();
  const value = useEditorPart((snapshot) => snapshot.copy[name]);
  const id = fieldId.entry(name);
  const problem = useProblem(id);
  const change = (text: string) => state.edit((copy) => ({ ...copy, [name]: text }));
  const common = {
    id,
    label: ENTRY_FIELD_LABELS[name],
    description,
    placeholder,
    value,
    error: problem,
  };
  return long ? (
    <Textarea
      {...common}
      minRows={2}
      maxRows={10}
      onChange={(event) => change(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...common} onChange={(event) => change(event.currentTarget.value)} />
  );
}

/** One line that wraps: a title is long and must be seen whole. */
function TitleField() {
  const state = useEditor();
  const title = useEditorPart((snapshot) => snapshot.copy.title);
  const id = fieldId.entry('title');
  return (
    <Textarea
      id={id}
      className={styles.titleField}
      label={ENTRY_FIELD_LABELS.title}
      minRows={1}
      value={title}
      error={useProblem(id)}
      onChange={(event) => {
        const typed = event.currentTarget.value.replace(/\s*\n\s*/g, ' ');
        state.edit((copy) => ({ ...copy, title: typed }));
      }}
    />
  );
}
