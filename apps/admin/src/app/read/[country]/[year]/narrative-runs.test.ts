import { describe, expect, test } from 'vitest';
import { type FigureMark, narrativeParagraphs } from './narrative-runs.ts';

const body = 'At least 7,800 were returned.\n\nAn *unknown* number left.';
const mark = (key: string, phrase: string, text = body): FigureMark => ({
  key,
  start: text.indexOf(phrase),
  end: text.indexOf(phrase) + phrase.length,
});
const runs = (text: string, marks: readonly FigureMark[] = []) =>
  narrativeParagraphs(text, marks).flatMap((paragraph) => paragraph.runs);

describe('the narrative', () => {
  test('a blank line ends a paragraph; a single line break does not', () => {
    expect(narrativeParagraphs('One\nstill one.\n\n\nTwo.', [])).toHaveLength(2);
  });

  test('reads exactly as stored, but for the signs of emphasis and links', () => {
    const text = 'A **bold** and *quiet* [word](https://example.org) stays.';
    expect(
      runs(text)
        .map((run) => run.text)
        .join(''),
    ).toBe('A bold and quiet word stays.');
  });

  test('marks exactly the phrase of a figure', () => {
    const marked = runs(body, [mark('returns', 'At least 7,800')]).filter((run) => run.figure);
    expect(marked).toMatchObject([{ text: 'At least 7,800', figure: 'returns' }]);
  });

  test('a phrase that holds emphasis stays marked throughout, at its stored offsets', () => {
    const marked = runs(body, [mark('left', 'An *unknown* number')]).filter((run) => run.figure);
    expect(marked.map((run) => [run.text, run.style])).toEqual([
      ['An ', 'plain'],
      ['unknown', 'emphasis'],
      [' number', 'plain'],
    ]);
  });

  test('follows only addresses that cannot run script', () => {
    expect(runs('[a](https://example.org/x)')[0]?.href).toBe('https://example.org/x');
    expect(runs('[a](javascript:alert)')[0]).toMatchObject({ text: 'a', href: null });
    expect(runs('[a](data:text/html,x)')[0]?.href).toBeNull();
  });

  test('offsets outside the text mark nothing and lose nothing', () => {
    const text = 'Short.';
    expect(runs(text, [{ key: 'lost', start: 40, end: 60 }])).toMatchObject([
      { text: 'Short.', figure: null },
    ]);
  });
});
