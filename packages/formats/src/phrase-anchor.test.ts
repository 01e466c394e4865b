import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatePhrase, occurrenceAt } from './phrase-anchor.ts';

describe('the place of a phrase', () => {
  it.each([
    ['about 300 of about 300', 'about 300', 2, { start: 13, end: 22 }],
    ['ho ho ho', 'ho ho', 2, { start: 3, end: 8 }],
    ['costs (about) $3', '(about) $3', 1, { start: 6, end: 16 }],
    ['one\n  two', 'one two', 1, { start: 0, end: 9 }],
    ['one two', 'two three', 1, null],
    ['one two', 'two', 2, null],
  ])('in %j of %j, time %i, is %j', (body, phrase, occurrence, place) => {
    expect(locatePhrase(body, phrase, occurrence)).toEqual(place);
  });

  it('is found again by the time that it is counted as', () => {
    const letters = fc.stringMatching(/^[ab ]{1,12}$/);
    fc.assert(
      fc.property(letters, fc.nat(11), fc.nat(11), (body, from, to) => {
        const start = from % body.length;
        const end = start + 1 + (to % (body.length - start));
        const phrase = body.slice(start, end);
        const occurrence = occurrenceAt(body, phrase, start);
        expect(locatePhrase(body, phrase, occurrence ?? 0)).toEqual({ start, end });
      }),
    );
  });
});
