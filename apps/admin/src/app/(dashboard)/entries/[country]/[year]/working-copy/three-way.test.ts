import { describe, expect, test } from 'vitest';
import { exampleCopy, exampleFigure } from './example-copy.ts';
import { combine, differences } from './three-way.ts';
import { changePart, movePart, type WorkingCopy } from './working-copy.ts';

const base = exampleCopy();
const withBody = (key: string, body: string, from = base): WorkingCopy => ({
  ...from,
  sections: changePart(from.sections, key, { body }),
});
const changes = (theirs: WorkingCopy, mine: WorkingCopy) =>
  differences(base, theirs, mine).map(({ id, changedBy }) => [id, changedBy]);

describe('without a conflict, both people’s work is taken', () => {
  test('when they changed different sections', () => {
    const theirs = withBody('abroad', 'Theirs.');
    const mine = withBody('main', 'Mine.');
    expect(changes(theirs, mine)).toEqual([
      ['section:main', 'mine'],
      ['section:abroad', 'theirs'],
    ]);
    expect(combine(base, theirs, mine).sections.map(({ body }) => body)).toEqual([
      'Mine.',
      'Theirs.',
    ]);
  });

  test('when one changed the title and the other a figure', () => {
    const theirs = { ...base, title: 'Their title' };
    const mine = { ...base, figures: [exampleFigure({ confirmed: false })] };
    const both = combine(base, theirs, mine);
    expect(both.title).toBe('Their title');
    expect(both.figures[0]?.confirmed).toBe(false);
  });

  test('when both added a section, each after the one it was written under', () => {
    const theirs = {
      ...base,
      sections: [...base.sections, { key: 'theirs', heading: '', body: 'Theirs.' }],
    };
    const mine = {
      ...base,
      sections: base.sections.toSpliced(1, 0, { key: 'mine', heading: '', body: 'Mine.' }),
    };
    expect(combine(base, theirs, mine).sections.map(({ key }) => key)).toEqual([
      'main',
      'mine',
      'abroad',
      'theirs',
    ]);
  });

  test('when they removed what I left alone, it is gone; when I removed it, it is gone too', () => {
    const without = { ...base, figures: [] };
    expect(combine(base, without, base).figures).toEqual([]);
    expect(combine(base, base, without).figures).toEqual([]);
  });

  test('when I moved a section and they rewrote it', () => {
    const theirs = withBody('abroad', 'Theirs.');
    const mine = { ...base, sections: movePart(base.sections, 'abroad', -1) };
    expect(combine(base, theirs, mine).sections.map(({ key, body }) => [key, body])).toEqual([
      ['abroad', 'Theirs.'],
      ['main', base.sections[0]?.body],
    ]);
  });

  test('when they moved a section, their order stands', () => {
    const theirs = { ...base, sections: movePart(base.sections, 'abroad', -1) };
    expect(combine(base, theirs, base).sections.map(({ key }) => key)).toEqual(['abroad', 'main']);
  });
});

describe('with a conflict', () => {
  const theirs = withBody('main', 'Theirs.');
  const mine = withBody('main', 'Mine.');

  test('the part is named as changed by both', () => {
    expect(changes(theirs, mine)).toEqual([['section:main', 'both']]);
  });

  test.each([
    ['mine', 'Mine.'],
    ['theirs', 'Theirs.'],
  ] as const)('the choice "%s" is followed', (choice, body) => {
    const both = combine(base, theirs, mine, new Map([['section:main', choice]]));
    expect(both.sections[0]?.body).toBe(body);
  });

  test('words written while resolving are taken as they are', () => {
    const both = combine(base, theirs, mine, new Map([['section:main', { text: 'Both.' }]]));
    expect(both.sections[0]?.body).toBe('Both.');
  });

  test('a heading that only they changed stays theirs when the text is written anew', () => {
    const headed = { ...theirs, sections: changePart(theirs.sections, 'main', { heading: 'New' }) };
    const both = combine(base, headed, mine, new Map([['section:main', { text: 'Both.' }]]));
    expect(both.sections[0]).toEqual({ key: 'main', heading: 'New', body: 'Both.' });
  });

  test('a section that they removed and I rewrote comes back with my words when I choose mine', () => {
    const removed = { ...base, sections: base.sections.slice(1) };
    expect(changes(removed, mine)).toEqual([['section:main', 'both']]);
    const both = combine(base, removed, mine, new Map([['section:main', 'mine']]));
    expect(both.sections.map(({ body }) => body)).toEqual(['Mine.', 'Nothing is known.']);
  });
});

test('two people who made the same change do not conflict', () => {
  expect(changes(withBody('main', 'Same.'), withBody('main', 'Same.'))).toEqual([]);
});

test('a figure whose phrase merely moved in the text is no change', () => {
  const moved = {
    ...base,
    figures: [exampleFigure({ anchor: { section: 'main', start: 1, end: 15 } })],
  };
  expect(changes(base, moved)).toEqual([]);
});

test('figures point at their phrases in the combined text', () => {
  const mine = withBody('main', 'In all, Atlantis sent back at least 7,800 people.');
  const [figure] = combine(base, { ...base, title: 'Their title' }, mine).figures;
  expect(figure?.anchor).toEqual({ section: 'main', start: 27, end: 41 });
});
