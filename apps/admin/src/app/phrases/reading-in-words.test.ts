import { readQuantity } from '@yearline/quantity/read-quantity';
import { describe, expect, test } from 'vitest';
import { intervalOfQuantity } from '../../components/interval-glyph/interval-of-quantity.ts';
import {
  bestInWords,
  hardBoundsInWords,
  hedgeInWords,
  numeralInWords,
  type ReadPhrase,
  softBoundsInWords,
} from './reading-in-words.ts';

function read(phrase: string): ReadPhrase {
  const quantity = readQuantity(phrase);
  if (quantity === null) throw new Error(`"${phrase}" cannot be read`);
  return { ...quantity, ...intervalOfQuantity(phrase, quantity) };
}

function inWords(phrase: string): string[] {
  const reading = read(phrase);
  return [
    hedgeInWords(reading.qualifier),
    numeralInWords(reading),
    hardBoundsInWords(reading),
    softBoundsInWords(reading),
    bestInWords(reading),
  ];
}

describe('what was read from a phrase', () => {
  test('a bound asserts no value, and the policy adds nothing to it', () => {
    expect(inWords('at least 7,800')).toEqual([
      'at least',
      '7,800',
      '7,800 or more',
      'the same',
      'none asserted',
    ]);
  });

  test('an estimate bounds nothing by its words; only the policy does', () => {
    expect(inWords('an estimated 100,000')).toEqual([
      'an estimated',
      '100,000',
      'any number',
      '75,000 to 125,000',
      '100,000',
    ]);
  });

  test('a range shows both ends, beside a best value where there is one', () => {
    expect(inWords('between 30,000 and 50,000')[1]).toBe('30,000 to 50,000');
    expect(inWords('close to 500,000; estimates range from 363,000 to 600,000')[1]).toBe(
      '500,000; 363,000 to 600,000',
    );
  });

  test('a word for an order of size prints no numeral', () => {
    expect(inWords('tens of thousands').slice(1, 4)).toEqual([
      'no numeral',
      '20,000 or more',
      '20,000 to 99,999',
    ]);
  });

  test('unknown is at least one, and none is exactly zero', () => {
    expect(inWords('an unknown number').slice(1)).toEqual([
      'no numeral',
      'at least one',
      'nothing more',
      'none asserted',
    ]);
    expect(inWords('none').slice(2)).toEqual(['exactly 0', 'the same', '0']);
  });
});
