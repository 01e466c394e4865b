import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs, splitSentences } from './sentences.ts';

const textsOf = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitting a narrative into sentences', () => {
  it.each([
    ['full stops', ['It rained.', 'People left.']],
    ['question and exclamation marks', ['Who left?', 'Nobody!', 'It rained.']],
    ['a number that starts a sentence', ['Camps closed.', '583 people left.']],
    ['a year that ends one', ['It began in 1995.', 'It went on.']],
    ['closing quotes', ['They said, “We will go.”', 'They went.']],
    ['closing brackets', ['They left (some by boat.)', 'Others stayed.']],
    ['ellipses', ['They waited ...', 'Nobody came.', 'They left…', 'It rained.']],
    [
      'an acronym before a word that opens sentences',
      ['They asked the U.S.', 'In June, they left.'],
    ],
    ['an abbreviated month before a word', ['They left in Nov.', 'The camps closed.']],
  ])('ends a sentence at %s', (_, sentences) => {
    expect(textsOf(sentences.join(' '))).toEqual(sentences);
  });

  it.each([
    ['acronyms', 'The U.S. Committee wrote to the U.N. High Commissioner.'],
    ['acronyms in brackets', 'The State Department (U.S.) Bureau of Refugees wrote.'],
    ['saints and streets', 'The camp at St. Anselm closed.'],
    ['months with a day', 'On Nov. 5 the camp closed.'],
    ['titles', 'Dr. Smith met Gen. Jones.'],
    ['references', 'Decree No. 17 and Art. 3 apply.'],
    ['initials', 'The report by J. K. Rassendyll appeared.'],
    ['decimals', 'About 3.5 percent of 1.2 million people left.'],
    ['ellipses before small letters', 'They waited ... and waited.'],
    ['a quoted question', '“Why?” he asked.'],
    ['brackets', 'They left (some by boat. Others walked) in May.'],
    ['list numbers', '1. People who left.'],
    ['one line break', 'They left\nby boat.'],
  ])('does not end one inside %s', (_, sentence) => {
    expect(textsOf(sentence)).toEqual([sentence]);
  });

  it('ends a sentence at a blank line, whatever stands there', () => {
    expect(textsOf('No full stop\n\nNext, St.\n \nThird.')).toEqual([
      'No full stop',
      'Next, St.',
      'Third.',
    ]);
  });

  it('is not led astray by a bracket that never closes', () => {
    const sentences = textsOf(`Open (here. ${'They left by boat. '.repeat(60)}`);
    expect(sentences.length).toBeGreaterThan(10);
  });

  it('loses nothing but white space between sentences and paragraphs', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'The',
            'U.S.',
            'left',
            '583',
            '3.5',
            '(',
            ')',
            '"',
            'Nov.',
            '...',
            '!',
            '\n',
            '\n\n',
            ' ',
            '. ',
          ),
          fc.string({ unit: 'binary' }),
        ),
      )
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom(splitSentences, splitParagraphs), (text, split) => {
        let from = 0;
        for (const part of split(text)) {
          expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(part.text).toBe(part.text.trim());
          expect(part.text).not.toBe('');
          expect(text.slice(from, part.start).trim()).toBe('');
          from = part.end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});
