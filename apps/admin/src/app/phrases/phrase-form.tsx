'use client';

import { Button, TextInput } from '@mantine/core';
import Form from 'next/form';
import { useState } from 'react';
import type { AskedPhrases } from './asked-phrases.ts';
import type { PhraseProblems } from './phrase-comparison.ts';
import classes from './phrases.module.css';

/** A plain form whose answer is this page again; with script only what changed is loaded. */
export function PhraseForm({ asked, problems }: { asked: AskedPhrases; problems: PhraseProblems }) {
  const [typed, setTyped] = useState(asked);
  const [shown, setShown] = useState(asked);
  if (shown.earlier !== asked.earlier || shown.later !== asked.later) {
    setShown(asked);
    setTyped(asked);
  }
  return (
    <Form action="/phrases" scroll={false} className={classes.form}>
      <TextInput
        name="earlier"
        label="Earlier year"
        placeholder="silent"
        maxLength={300}
        autoComplete="off"
        value={typed.earlier}
        onChange={(event) => setTyped({ ...typed, earlier: event.currentTarget.value })}
        error={problems.earlier}
      />
      <TextInput
        name="later"
        label="Later year"
        placeholder="silent"
        maxLength={300}
        autoComplete="off"
        value={typed.later}
        onChange={(event) => setTyped({ ...typed, later: event.currentTarget.value })}
        error={problems.later}
      />
      <Button type="submit" className={classes.submit}>
        Compare these phrases
      </Button>
    </Form>
  );
}
