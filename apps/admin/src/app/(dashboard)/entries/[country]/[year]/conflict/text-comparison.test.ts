import { describe, expect, test } from 'vitest';
import { compareTexts, withBothChanges } from './text-comparison.ts';

const base = 'Atlantis is an island.\n\nAt least 7,800 people left.\n\nNothing more is known.';

describe('the changes of both are joined', () => {
  test('when they lie in different paragraphs', () => {
    const theirs = base.replace('an island', 'a large island');
    const mine = base.replace('more is', 'else is');
    expect(withBothChanges(base, theirs, mine)).toBe(
      'Atlantis is a large island.\n\nAt least 7,800 people left.\n\nNothing else is known.',
    );
  });

  test('when one of them added a paragraph', () => {
    const theirs = `Preface.\n\n${base}`;
    const mine = base.replace('more is', 'else is');
    expect(withBothChanges(base, theirs, mine)).toBe(
      'Preface.\n\nAtlantis is an island.\n\nAt least 7,800 people left.\n\nNothing else is known.',
    );
  });

  test('but never when both changed the same paragraph', () => {
    const theirs = base.replace('7,800', '8,000');
    const mine = base.replace('7,800', '7,900');
    expect(withBothChanges(base, theirs, mine)).toBeNull();
  });
});

test('each side marks its own words and shortens what is alike', () => {
  const long = 'word '.repeat(100);
  const { theirs, mine } = compareTexts(`${long}about 10 people`, `${long}about 20 people`);
  expect(theirs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['10']);
  expect(mine.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['20']);
  expect(mine[0]?.text).toMatch(/^\[…\] (word )+about $/);
});
