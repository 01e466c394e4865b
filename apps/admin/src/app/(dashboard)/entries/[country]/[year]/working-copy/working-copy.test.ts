import { describe, expect, test } from 'vitest';
import { exampleCopy, exampleFigure } from './example-copy.ts';
import { contentInput, movePart, NEW_MEASURE, newKey } from './working-copy.ts';

describe('what is sent to the server', () => {
  test('an empty field is no value, not an empty text', () => {
    const sent = contentInput(exampleCopy({ disclaimer: '  ', publisher: '' }));
    expect(sent).toMatchObject({ disclaimer: null, publisher: null });
    expect(sent.sections?.[0]).toMatchObject({ key: 'main', heading: null });
  });

  test('numbers that the qualifier does not print stay behind', () => {
    const figure = exampleFigure({ qualifier: 'UNKNOWN', value: 7800 });
    const sent = contentInput(exampleCopy({ figures: [figure] }));
    expect(sent.figures?.[0]).toMatchObject({ qualifier: 'UNKNOWN', value: null });
  });

  test('a figure of which nobody has said what it counts can be saved all the same', () => {
    const figure = exampleFigure({ measure: { ...NEW_MEASURE, concept: '' } });
    const sent = contentInput(exampleCopy({ figures: [figure] }));
    expect(sent.figures?.[0]?.measure.concept).toBe('unspecified');
  });

  test('text is sent as it was typed, blanks and all', () => {
    const body = ' Two  blanks, and a line end. \n';
    const sent = contentInput(exampleCopy({ sections: [{ key: 'main', heading: '', body }] }));
    expect(sent.sections?.[0]?.body).toBe(body);
  });
});

test('a part moves by one place and stops at the ends', () => {
  const parts = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];
  const keys = (moved: readonly { key: string }[]) => moved.map(({ key }) => key).join('');
  expect(keys(movePart(parts, 'b', -1))).toBe('bac');
  expect(keys(movePart(parts, 'b', 1))).toBe('acb');
  expect(keys(movePart(parts, 'a', -1))).toBe('abc');
  expect(keys(movePart(parts, 'c', 1))).toBe('abc');
});

test('a new key is kebab-case', () => {
  expect(newKey('figure', [])).toMatch(/^figure-[0-9a-f]{6}$/);
});
