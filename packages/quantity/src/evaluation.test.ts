import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OPENED_PARTS, parseCorpus } from '../eval/corpus.ts';
import { resultsTable } from '../eval/results-table.ts';
import { scoreParts, scoreReader } from '../eval/score.ts';

const scores = scoreParts();

describe('the evaluation of the reader', () => {
  test('docs/evaluation.md prints what the reader does now', () => {
    const doc = readFileSync(join(import.meta.dirname, '../../../docs/evaluation.md'), 'utf8');
    expect(doc).toContain(`\n\n${resultsTable(scores)}\n\n`);
  });

  test.each(OPENED_PARTS)('no number of %s is called exact that is not', (part) => {
    expect(scores[part].falseExact).toBe(0);
  });

  test('a sentence without figures counts against a reader that finds one', () => {
    const { span, falseExact } = scoreReader(parseCorpus('# x\n\nTwo refugees arrived.\n'));
    expect(span).toEqual({ right: 0, suggested: 1, labelled: 0 });
    expect(falseExact).toBe(1);
  });

  test('a figure that the reader takes for another is a miss of what differs', () => {
    const label = '  More than 40 refugees | AT_LEAST 40 | refugees | - > Belmora | FLOW 2003';
    const { misses, span, quantity } = scoreReader(
      parseCorpus(`# x\n\nMore than 40 refugees arrived in Belmora.\n${label}\n`),
    );
    expect(span.right).toBe(1);
    expect(quantity.qualifier.right).toBe(0);
    expect(quantity.value.right).toBe(1);
    expect(misses.map(({ parts }) => parts)).toEqual([['qualifier', 'bounds']]);
  });

  test.each([
    [
      'a phrase that the sentence does not hold',
      '  40 refugees | EXACT 40 | - | - > - | FLOW 2003',
    ],
    ['an unknown qualifier', '  Two | TWO 2 | - | - > - | FLOW 2003'],
    ['an unknown kind', '  Two | EXACT 2 | - | - > - | DRIFT 2003'],
    ['a range that falls', '  Two | BETWEEN 2..1 | - | - > - | FLOW 2003'],
  ])('a label with %s is refused', (_, label) => {
    expect(() => parseCorpus(`# x\n\nTwo arrived.\n${label}\n`)).toThrow();
  });
});
