import { expect, test } from 'vitest';
import { asksNothing, phrasesAddress, readAskedPhrases } from './asked-phrases.ts';

test('what an address asks for comes back from it, whatever the phrase is made of', () => {
  const asked = { earlier: 'at least 7,800 & “more” = 5 %', later: '' };
  const { searchParams } = new URL(phrasesAddress(asked), 'https://survey.example');
  expect(readAskedPhrases(Object.fromEntries(searchParams))).toEqual(asked);
});

test('a phrase that is left out, repeated or made of blanks is silence', () => {
  expect(readAskedPhrases({})).toEqual({ earlier: '', later: '' });
  expect(readAskedPhrases({ earlier: ['two', 'three'], later: '  ' })).toEqual({
    earlier: '',
    later: '',
  });
});

test('one silent side is a question, two are none', () => {
  expect(asksNothing({ earlier: 'two', later: '' })).toBe(false);
  expect(asksNothing({ earlier: '', later: '' })).toBe(true);
});
