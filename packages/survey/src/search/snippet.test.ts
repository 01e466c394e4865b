import { describe, expect, it } from 'vitest';
import { cutSnippet, MARK, type Snippet } from './snippet.ts';

const marked = (text: string) => text.replaceAll('[', MARK.open).replaceAll(']', MARK.close);
/** A text whose matches stand in brackets, as a snippet. */
const cut = (text: string, joined: string | null = null) =>
  cutSnippet(text.replaceAll(/[[\]]/g, ''), {
    words: marked(text),
    joined: joined === null ? null : marked(joined),
  });
const matched = ({ text, matches }: Snippet) =>
  matches.map(({ start, end }) => text.slice(start, end));

describe('a snippet', () => {
  it('is the whole of a short text, with its matches', () => {
    const snippet = cut('The [boats] were turned [back].');
    expect(snippet).toMatchObject({
      text: 'The boats were turned back.',
      cutAtStart: false,
      cutAtEnd: false,
    });
    expect(matched(snippet)).toEqual(['boats', 'back']);
  });

  it('finds words again in the text whose apostrophes were left out to find them', () => {
    const snippet = cut("In Côte d'Ivoire, Nobody’s boats", 'In [Côte] [dIvoire], [Nobodys] boats');
    expect(matched(snippet)).toEqual(['Côte', "d'Ivoire", 'Nobody’s']);
  });

  it('shows the part of a long text with most matches, cut between words, as the text has it', () => {
    const filling = 'nothing of this is meant '.repeat(30);
    const text = `${filling}a [boat] far away ${filling}two [boats] and\nmore [boats] here ${filling}`;
    const snippet = cut(text);
    expect(matched(snippet)).toEqual(['boats', 'boats']);
    expect(snippet.text.length).toBeLessThanOrEqual(240);
    expect(text.replaceAll(/[[\]]/g, '').replaceAll('\n', ' ')).toContain(` ${snippet.text} `);
    expect(snippet).toMatchObject({ cutAtStart: true, cutAtEnd: true });
  });

  it('of a text without matches is its beginning', () => {
    const snippet = cut('word '.repeat(100));
    expect(snippet.text.startsWith('word word')).toBe(true);
    expect(snippet).toMatchObject({ matches: [], cutAtStart: false, cutAtEnd: true });
  });

  it('keeps a match that is longer than a snippet', () => {
    expect(matched(cut(`a [${'x'.repeat(400)}] b`))).toEqual(['x'.repeat(400)]);
  });
});
