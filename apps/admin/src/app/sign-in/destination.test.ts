import { describe, expect, test } from 'vitest';
import { safeDestination } from './destination.ts';

describe('after signing in one gets', () => {
  test('to the page one wanted, with its filters', () => {
    expect(safeDestination('/entries/PRK/2004?tab=history')).toBe('/entries/PRK/2004?tab=history');
  });

  test('to the board when nothing was wanted', () => {
    expect(safeDestination(undefined)).toBe('/');
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('never to another site (%s)', (wanted) => {
    expect(safeDestination(wanted)).toBe('/');
  });
});
