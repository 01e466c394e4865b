'use client';

import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { CombinedError, useClient } from 'urql';
import { errorSentence } from '../../graphql/client.tsx';
import { type AskedPhrases, asksNothing } from './asked-phrases.ts';
import { comparePhrases, type PhraseAnswer, PhraseComparisonQuery } from './phrase-comparison.ts';

/** Long enough to finish a word, short enough to feel like an answer. */
const PAUSE_MS = 350;
const NO_DATA = 'The server answered without data. Try again in a moment.';

export interface LiveAnswer {
  readonly answer: PhraseAnswer | null;
  /** What is shown answers earlier words than those that stand in the form. */
  readonly outdated: boolean;
  /** Why there is no answer, as a sentence; null where there is one. */
  readonly failure: string | null;
  /** Asks once the typing pauses. */
  readonly ask: (phrases: AskedPhrases) => void;
  /** Asks at once. */
  readonly askNow: (phrases: AskedPhrases) => void;
}

/**
 * Compares what is typed, and tells `onAnswer` what an answer was for. An answer that arrives after newer words were
 * asked about is dropped.
 */
export function useLiveAnswer(
  first: PhraseAnswer | null,
  onAnswer: (phrases: AskedPhrases) => void,
): LiveAnswer {
  const client = useClient();
  const newest = useRef(0);
  const [answer, setAnswer] = useState(first);
  const [outdated, setOutdated] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const send = async (phrases: AskedPhrases, turn: number) => {
    const askServer = async (asked: AskedPhrases) => {
      const { data, error } = await client
        .query(PhraseComparisonQuery, { ...asked }, { requestPolicy: 'cache-first' })
        .toPromise();
      if (error) throw error;
      if (!data) throw new Error(NO_DATA);
      return data;
    };
    try {
      const found = asksNothing(phrases) ? null : await comparePhrases(askServer, phrases);
      if (turn !== newest.current) return;
      setAnswer(found);
      setFailure(null);
      onAnswer(phrases);
    } catch (error) {
      if (turn !== newest.current) return;
      setFailure(error instanceof CombinedError ? errorSentence(error) : NO_DATA);
    }
    setOutdated(false);
  };
  const sendLater = useDebouncedCallback(send, PAUSE_MS);
  const begin = () => {
    newest.current += 1;
    setOutdated(true);
    return newest.current;
  };
  return {
    answer,
    outdated,
    failure,
    ask: (phrases) => sendLater(phrases, begin()),
    askNow: (phrases) => void send(phrases, begin()),
  };
}
