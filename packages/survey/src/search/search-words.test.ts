import { openDatabase } from '@yearline/db/open-database';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import { MAX_SEARCH_LENGTH, matchAny, matchEvery, readSearchTerms } from './search-words.ts';

/** An index as the product has it, with texts in the first column, by number from 1. */
function indexOf(...texts: string[]) {
  const client = openDatabase(':memory:').$client;
  client.exec(
    "CREATE VIRTUAL TABLE texts USING fts5(words, joined, tokenize = 'unicode61 remove_diacritics 2')",
  );
  for (const text of texts) {
    client
      .prepare('INSERT INTO texts (words, joined) VALUES (?, ?)')
      .run(text, text.replace(/['’‘]/g, ''));
  }
  const select = client.prepare<[string], number>('SELECT rowid FROM texts WHERE texts MATCH ?');
  return (match: string) => select.pluck().all(match) as number[];
}

const found = (query: string, ...texts: string[]) =>
  indexOf(...texts)(matchEvery(readSearchTerms(query)));

describe('a search', () => {
  it.each([
    'Cote dIvoire',
    "Côte d'Ivoire",
    'côte d’ivoire',
    'COTÉ DIVOIRE',
    'ivoire',
    '"cote dIvoire"',
    '"d\'Ivoire"',
    'cote div',
  ])('finds a name whatever its accents, case and apostrophes: %s', (query) => {
    for (const written of ["Côte d'Ivoire closed its camps.", 'Côte d’Ivoire closed its camps.']) {
      expect(found(query, written)).toEqual([1]);
    }
  });

  it('finds a name written with an apostrophe in a text that leaves it out', () => {
    expect(found("cote d'ivoire", 'Cote dIvoire')).toEqual([1]);
  });

  it('holds all words, wherever they stand; a phrase only side by side', () => {
    const texts = ['boats turned back', 'the boats were not turned', 'turned boats'];
    expect(found('turned boats ', ...texts)).toEqual([1, 2, 3]);
    expect(found('"turned boats"', ...texts)).toEqual([3]);
    expect(found('“turned boats”', ...texts)).toEqual([3]);
  });

  it('leaves out what is excluded, words and phrases', () => {
    const texts = ['boats and camps', 'boats and closed camps', 'boats'];
    expect(found('boats -camps', ...texts)).toEqual([3]);
    expect(found('boats -"closed camps"', ...texts)).toEqual([1, 3]);
  });

  it('takes the last word as one that is still being typed, unless a space follows', () => {
    expect(found('refu', 'refugees fled')).toEqual([1]);
    expect(found('refu ', 'refugees fled')).toEqual([]);
    expect(found('refu fled', 'refugees fled')).toEqual([]);
    expect(found('"refu"', 'refugees fled')).toEqual([]);
  });

  it.each([
    'AND',
    'OR',
    'NOT',
    'NEAR(a b)',
    'words:boats',
    '{words joined}: x',
    'a*b',
    '^boats',
    '(',
    ')',
  ])('gives no meaning to %s but that of its words', (query) => {
    const terms = readSearchTerms(`${query} boats`);
    expect(() => indexOf('boats')(matchEvery(terms))).not.toThrow();
  });

  it('finds numbers as they are printed', () => {
    expect(found('7,800', 'At least 7,800 were returned.', 'In 7 camps 800 stayed.')).toEqual([1]);
  });

  it('is either refused in words or understood by the index, whatever is typed', () => {
    const search = indexOf('boats');
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '-',
            "'",
            '*',
            '(',
            ')',
            ':',
            '^',
            '+',
            ' ',
            'AND',
            'NOT',
            'a',
            '\0',
            '\ud800',
            '“',
            'é',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (query) => {
        try {
          const terms = readSearchTerms(query);
          search(matchEvery(terms));
          search(matchAny(terms));
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '   ', '""', '-', '— … %', '*', '-boats', '-"closed camps"'])(
    'with nothing to look for says what to do: %j',
    (query) => {
      expect(() => readSearchTerms(query)).toThrow(/Type a word|Add a word/);
    },
  );

  it('is bounded in length and words', () => {
    expect(() => readSearchTerms('x'.repeat(MAX_SEARCH_LENGTH + 1))).toThrow(/at most 200/);
    expect(() => readSearchTerms('a '.repeat(17))).toThrow(/at most 16/);
    expect(readSearchTerms('a '.repeat(16))).toHaveLength(16);
  });
});
