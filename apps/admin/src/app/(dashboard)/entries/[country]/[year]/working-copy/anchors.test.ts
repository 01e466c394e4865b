import { describe, expect, test } from 'vitest';
import { anchorAgain, changeBody } from './anchors.ts';
import { exampleCopy, exampleFigure } from './example-copy.ts';

function pointedAt(copy: ReturnType<typeof exampleCopy>) {
  return copy.figures.map(({ anchor }) => {
    const body = copy.sections.find(({ key }) => key === anchor?.section)?.body;
    return anchor && body ? body.slice(anchor.start, anchor.end) : null;
  });
}

describe('a figure keeps pointing at its phrase', () => {
  test('when words are typed before it', () => {
    const copy = changeBody(
      exampleCopy(),
      'main',
      'In 2003 Atlantis sent back at least 7,800 people.',
    );
    expect(copy.figures[0]?.anchor).toEqual({ section: 'main', start: 27, end: 41 });
    expect(pointedAt(copy)).toEqual(['at least 7,800']);
  });

  test('when words are typed after it', () => {
    const copy = changeBody(
      exampleCopy(),
      'main',
      'Atlantis sent back at least 7,800 people by sea.',
    );
    expect(copy.figures[0]?.anchor).toEqual({ section: 'main', start: 19, end: 33 });
  });

  test('when the same phrase stands elsewhere too, at the nearest one', () => {
    const twice = 'It took at least 7,800. Atlantis sent back at least 7,800 people.';
    expect(changeBody(exampleCopy(), 'main', twice).figures[0]?.anchor?.start).toBe(43);
  });

  test('when a section was replaced as a whole', () => {
    const copy = exampleCopy({
      sections: [{ key: 'main', heading: '', body: 'Now at least 7,800.' }],
    });
    expect(pointedAt(anchorAgain(copy))).toEqual(['at least 7,800']);
  });
});

describe('a figure points at nothing', () => {
  test('once its phrase is no longer said, and the figure itself stays', () => {
    const copy = changeBody(exampleCopy(), 'main', 'Atlantis sent back many people.');
    expect(copy.figures).toEqual([exampleFigure({ anchor: null })]);
  });

  test('once its section is gone', () => {
    expect(anchorAgain(exampleCopy({ sections: [] })).figures[0]?.anchor).toBeNull();
  });
});

test('typing in another section leaves the figures as they are, the very same list', () => {
  const before = exampleCopy();
  expect(changeBody(before, 'abroad', 'Little is known.').figures).toBe(before.figures);
});
