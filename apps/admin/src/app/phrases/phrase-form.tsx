'use client';

import { Button, TextInput } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type AskedPhrases, phrasesAddress } from './asked-phrases.ts';
import type { PhraseProblems } from './phrase-comparison.ts';
import classes from './phrases.module.css';

/** A plain form with a plain link in it, so that both work without script. */
export function PhraseForm({
  typed,
  problems,
  onChange,
  onSubmit,
  onSwap,
}: {
  typed: AskedPhrases;
  problems: PhraseProblems;
  onChange: (phrases: AskedPhrases) => void;
  onSubmit: () => void;
  onSwap: () => void;
}) {
  const swapped = { earlier: typed.later, later: typed.earlier };
  return (
    <form
      action="/phrases"
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextInput
        name="earlier"
        label="Earlier year"
        placeholder="silent"
        maxLength={300}
        autoComplete="off"
        value={typed.earlier}
        onChange={(event) => onChange({ ...typed, earlier: event.currentTarget.value })}
        error={problems.earlier}
      />
      <a
        href={phrasesAddress(swapped)}
        className={classes.swap}
        aria-label="Swap the two phrases"
        title="Swap the two phrases"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onSwap();
        }}
      >
        <IconArrowsExchange size={18} stroke={1.6} aria-hidden="true" />
      </a>
      <TextInput
        name="later"
        label="Later year"
        placeholder="silent"
        maxLength={300}
        autoComplete="off"
        value={typed.later}
        onChange={(event) => onChange({ ...typed, later: event.currentTarget.value })}
        error={problems.later}
      />
      <Button type="submit" className={classes.submit}>
        Compare these phrases
      </Button>
    </form>
  );
}
