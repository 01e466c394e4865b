'use client';

import { Button, FileButton, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { decodeDocument } from './decode-document.ts';
import classes from './import.module.css';

/** The document: pasted, chosen or dropped. The file never leaves the browser but as the text shown here. */
export function DocumentField({
  text,
  onChange,
}: {
  text: string;
  onChange: (text: string) => void;
}) {
  const [over, setOver] = useState(false);
  const [told, setTold] = useState<{ readonly words: string; readonly bad: boolean } | null>(null);

  async function take(file: File) {
    const decoded = decodeDocument(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) return setTold({ words: `${file.name}: ${decoded.problem}`, bad: true });
    onChange(decoded.text);
    setTold({ words: decoded.notice ?? `Read from ${file.name}.`, bad: decoded.notice !== null });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) take(file);
  }

  return (
    <div className={classes.field} data-over={over || undefined}>
      <div className={classes.fieldLine}>
        <span className={classes.told} role="status" data-bad={told?.bad || undefined}>
          {told?.words ?? 'Paste the text, or drop a file on it.'}
        </span>
        <FileButton
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          onChange={(file) => file && take(file)}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="xs"
              leftSection={<IconFileText size={15} stroke={1.6} />}
            >
              Choose a file
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        aria-label="Text of the document"
        autosize={false}
        rows={14}
        classNames={{ input: classes.text }}
        placeholder={'World Refugee Survey 2004 - …\n\nPublisher …\nPublication Date …'}
        value={text}
        spellCheck={false}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onChange={(event) => {
          setTold(null);
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
