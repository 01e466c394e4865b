import { expect, test } from 'vitest';
import { diffSummary } from './diff-summary.ts';

test('counts what changed by kind, and leaves out what did not', () => {
  expect(
    diffSummary({
      fields: [{ field: 'title' }],
      figures: [{ kind: 'CHANGED' }, { kind: 'UNCHANGED' }, { kind: 'CHANGED' }, { kind: 'ADDED' }],
      passages: [
        { kind: 'CARRIED_OVER', moved: false },
        { kind: 'REVISED', moved: true },
        { kind: 'NEW', moved: false },
      ],
    }),
  ).toEqual([
    'Metadata: 1 changed',
    'Figures: 2 changed, 1 added',
    'Passages: 1 revised, 1 new, 1 moved',
  ]);
});

test('two equal revisions have nothing to say', () => {
  expect(
    diffSummary({
      fields: [],
      figures: [{ kind: 'UNCHANGED' }],
      passages: [{ kind: 'CARRIED_OVER', moved: false }],
    }),
  ).toEqual([]);
});
