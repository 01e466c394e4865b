import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { answerInWords } from './answer-in-words.ts';
import { type AskServer, comparePhrases, type PhraseComparison } from './phrase-comparison.ts';

const comparison: PhraseComparison = {
  verdict: 'DECREASE',
  certainty: 'ENTAILED',
  reason: 'Every value of the later phrase lies below the earlier one.',
  changeText: 'at least -5,801',
  percent: null,
  flags: [],
  policy: 'policy-1',
  earlier: null,
  later: null,
};

/** Refuses as the server does: at the first phrase that holds no digit. */
const strict: AskServer = async ({ earlier, later }) => {
  for (const [side, phrase] of Object.entries({ earlier, later })) {
    if (phrase === '' || /\d/.test(phrase)) continue;
    const problems = [{ path: [side], message: `No quantity can be read in "${phrase}".` }];
    throw new CombinedError({
      graphQLErrors: [new GraphQLError('Refused.', { extensions: { problems } })],
    });
  }
  return { compareQuantities: comparison };
};

test('names every phrase that cannot be read, though the server stops at the first', async () => {
  expect(await comparePhrases(strict, { earlier: 'hello', later: 'there' })).toEqual({
    kind: 'unreadable',
    problems: {
      earlier: 'No quantity can be read in "hello".',
      later: 'No quantity can be read in "there".',
    },
  });
  const one = await comparePhrases(strict, { earlier: '7,800', later: 'there' });
  expect(Object.keys(one.kind === 'unreadable' ? one.problems : {})).toEqual(['later']);
});

test('knows a refusal again inside the error that the page wraps around it', async () => {
  const wrapped: AskServer = (phrases) =>
    strict(phrases).catch((cause: unknown) => {
      throw new Error('Wrapped.', { cause });
    });
  expect(await comparePhrases(wrapped, { earlier: 'hello', later: '2' })).toMatchObject({
    kind: 'unreadable',
    problems: { earlier: expect.stringContaining('hello') },
  });
});

test('a failure is no refusal: it is handed on', async () => {
  const failing: AskServer = () =>
    Promise.reject(new CombinedError({ networkError: new Error('offline') }));
  await expect(comparePhrases(failing, { earlier: '2', later: '3' })).rejects.toThrow('offline');
});

test('an answer is told in words: verdict, certainty, change and reason', async () => {
  const answer = await comparePhrases(strict, { earlier: '7,800', later: '2,000' });
  expect(answerInWords(answer)).toBe(
    'Decrease, entailed, at least -5,801. Every value of the later phrase lies below the earlier one.',
  );
  expect(answerInWords(null)).toBe('');
});
