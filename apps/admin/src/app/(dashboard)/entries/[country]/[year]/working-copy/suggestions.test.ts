import { describe, expect, test } from 'vitest';
import { exampleCopy } from './example-copy.ts';
import { type FigureSuggestion, figureFromText, newSuggestions } from './suggestions.ts';

const body = 'Atlantis sent back at least 7,800 people, two by boat.';

const byBoat: FigureSuggestion = {
  phrase: 'two by boat',
  qualifier: 'EXACT',
  value: 2,
  low: 2,
  high: 2,
  unit: 'PERSONS',
  start: 42,
  end: 53,
  concept: 'arrivals-by-sea',
  population: null,
  origin: null,
  places: [],
  kind: 'FLOW',
  period: '2003',
  attribution: null,
};

describe('a figure made from text', () => {
  test('takes what was recognised, points at it and waits to be confirmed', () => {
    const figure = figureFromText(exampleCopy(), 'main', { body, start: 42, end: 45 }, byBoat);
    expect(figure).toMatchObject({
      phrase: 'two by boat',
      qualifier: 'EXACT',
      value: 2,
      low: null,
      high: null,
      anchor: { section: 'main', start: 42, end: 53 },
      confirmed: false,
      measure: { concept: 'arrivals-by-sea', period: '2003' },
    });
  });

  test('keeps the selected words verbatim, without the blanks around them, when nothing was recognised', () => {
    const figure = figureFromText(exampleCopy(), 'main', { body, start: 8, end: 19 }, undefined);
    expect(figure).toMatchObject({
      phrase: 'sent back',
      value: null,
      anchor: { section: 'main', start: 9, end: 18 },
    });
  });
});

test('a figure that is listed already is not suggested again', () => {
  const returned = { ...byBoat, start: 19, end: 40 };
  expect(newSuggestions(exampleCopy(), 'main', [returned, byBoat])).toEqual([byBoat]);
  expect(newSuggestions(exampleCopy(), 'abroad', [returned])).toEqual([returned]);
});
