'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../components/notice/notice.tsx';
import { answerInWords } from './answer-in-words.ts';
import { type AskedPhrases, phrasesAddress, readAskedPhrases, trimmed } from './asked-phrases.ts';
import type { PhraseAnswer } from './phrase-comparison.ts';
import { PhraseForm } from './phrase-form.tsx';
import { PhraseResult } from './phrase-result.tsx';
import classes from './phrases.module.css';
import { useLiveAnswer } from './use-live-answer.ts';

/**
 * The form and its answer. With script it answers while one types and keeps the address in step without a step of
 * history for every letter; without, the form leads to this page again.
 */
export function PhraseWorkbench({
  asked,
  first,
}: {
  asked: AskedPhrases;
  /** The answer to what the address asked when the page was rendered. */
  first: PhraseAnswer | null;
}) {
  const [typed, setTyped] = useState(asked);
  /** The address that this page last knew of: one that it wrote itself asks for nothing new. */
  const known = useRef(phrasesAddress(asked));
  const live = useLiveAnswer(first, (answered) => {
    known.current = phrasesAddress(answered);
    window.history.replaceState(null, '', known.current);
  });

  const addressed = readAskedPhrases(Object.fromEntries(useSearchParams()));
  const address = phrasesAddress(addressed);
  const { askNow } = live;
  useEffect(() => {
    if (address === known.current) return;
    known.current = address;
    setTyped(addressed);
    askNow(addressed);
  }, [address]);

  const change = (phrases: AskedPhrases) => {
    setTyped(phrases);
    live.ask(trimmed(phrases));
  };
  const now = (phrases: AskedPhrases) => {
    setTyped(phrases);
    live.askNow(trimmed(phrases));
  };
  const { answer, failure, outdated } = live;
  return (
    <>
      <PhraseForm
        typed={typed}
        problems={answer?.kind === 'unreadable' && !outdated ? answer.problems : {}}
        onChange={change}
        onSubmit={() => now(typed)}
        onSwap={() => now({ earlier: typed.later, later: typed.earlier })}
      />
      <VisuallyHidden role="status">{outdated ? '' : answerInWords(answer)}</VisuallyHidden>
      {failure !== null && (
        <Notice
          tone="danger"
          urgent
          title="The phrases were not compared"
          actions={
            <Button size="xs" variant="default" onClick={() => now(typed)}>
              Try again
            </Button>
          }
        >
          <p>{failure}</p>
        </Notice>
      )}
      {answer !== null && failure === null && (
        <div className={classes.answer} aria-busy={outdated} data-outdated={outdated || undefined}>
          {answer.kind === 'compared' ? (
            <PhraseResult comparison={answer.comparison} />
          ) : (
            <Unreadable words={answerInWords(answer)} />
          )}
        </div>
      )}
    </>
  );
}

function Unreadable({ words }: { words: string }) {
  return (
    <div className={classes.unreadable}>
      <p>{words}</p>
      <p>
        What can be read is a number with the words around it: “at least 7,800”, “nearly 100,000
        displaced”, “between 30,000 and 50,000”, “tens of thousands”, “two by boat”, “an unknown
        number”, “none”. An empty side is a silent year.
      </p>
    </div>
  );
}
