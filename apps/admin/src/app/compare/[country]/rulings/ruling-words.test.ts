import { describe, expect, it } from 'vitest';
import type { FigureChange } from '../comparison-query.ts';
import { possibleRulings, statementOf } from './ruling-words.ts';

const figure = (key: string) => ({ measure: { key } }) as NonNullable<FigureChange['earlier']>;
const row = (
  verdict: FigureChange['verdict'],
  parts: Partial<Pick<FigureChange, 'earlier' | 'later' | 'rulings'>> = {},
) => ({ verdict, earlier: figure('a'), later: figure('a'), rulings: [], ...parts });

const ruling = {
  id: 'Ruling:1',
  kind: 'BREAK',
  countryCode: 'XXA',
  fromYear: 2003,
  toYear: 2004,
  reason: 'A new law.',
  at: '2026-01-01T00:00:00.000Z',
  by: null,
} as const;

describe('what may be ruled about a row', () => {
  it('is nothing where one edition is silent', () => {
    expect(possibleRulings(row('NEW', { earlier: null }))).toEqual([]);
    expect(possibleRulings(row('DROPPED', { later: null }))).toEqual([]);
  });

  it('is an equivalence only where definitions differ', () => {
    expect(possibleRulings(row('DEFINITIONS_DIFFER'))).toEqual(['EQUIVALENCE', 'BREAK']);
    expect(possibleRulings(row('INCREASE'))).toEqual(['BREAK']);
  });

  it('is a continuation only across a succession: never past a declared break, nor between a stock and a flow', () => {
    expect(possibleRulings(row('NOT_COMPARABLE'))).toEqual(['CONTINUATION']);
    expect(possibleRulings(row('NOT_COMPARABLE', { rulings: [ruling] }))).toEqual([]);
    expect(possibleRulings(row('NOT_COMPARABLE', { later: figure('b') }))).toEqual([]);
  });
});

it('a ruling says where it holds', () => {
  expect(statementOf(ruling)).toBe('Break declared, 2003 to 2004');
  expect(statementOf({ ...ruling, kind: 'EQUIVALENCE', countryCode: null })).toBe(
    'Held to count the same, 2003 to 2004, in every country',
  );
});
