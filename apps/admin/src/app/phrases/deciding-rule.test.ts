import { compareQuantities } from '@yearline/quantity/compare-quantities';
import { readQuantity } from '@yearline/quantity/read-quantity';
import { expect, test } from 'vitest';
import { intervalOfQuantity } from '../../components/interval-glyph/interval-of-quantity.ts';
import { decidingRule } from './deciding-rule.ts';
import type { PhraseReading } from './phrase-comparison.ts';

function read(phrase: string) {
  if (phrase === '') return null;
  const quantity = readQuantity(phrase);
  if (quantity === null) throw new Error(`"${phrase}" cannot be read`);
  return quantity;
}

test.each([
  ['nearly 100,000 displaced', '', 1, 'Silence'],
  ['at least 100,000 refugees', 'an estimated 100,000 asylum seekers', 2, 'Comparable at all'],
  ['an unknown number', 'at least 600', 4, 'Unknown numbers'],
  ['an unknown number', 'an unknown number', 4, 'Unknown numbers'],
  ['1,500', '1,894', 6, 'Apart by the words'],
  ['two', 'two', 7, 'The same statement'],
  ['1,500', '1,500', 7, 'The same statement'],
  ['an estimated 100,000', 'between 30,000 and 50,000', 8, 'Apart under the policy'],
  ['at least 7,800', 'at least 5,000', 9, 'Nothing more can be said'],
])('"%s" and "%s" are decided by step %i', (from, to, step, name) => {
  const [earlier, later] = [read(from), read(to)];
  const { verdict, certainty } = compareQuantities(earlier, later);
  const reading = (phrase: string, quantity: typeof earlier): PhraseReading | null =>
    quantity === null ? null : { ...quantity, ...intervalOfQuantity(phrase, quantity) };
  const rule = decidingRule({
    verdict,
    certainty,
    earlier: reading(from, earlier),
    later: reading(to, later),
  });
  expect(rule).toMatchObject({ step, name });
});
