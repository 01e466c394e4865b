import { describe, expect, it } from 'vitest';
import { compareCells } from './compare-cells.ts';
import { type Cell, cellInWords, cellNote, quantityOf } from './read-cell.ts';

const stated = (value: number): Cell => ({ state: 'STATED', value });
const BLANK: Cell = { state: 'BLANK', value: null };
const NO_ROW: Cell = { state: 'NO_ROW', value: null };

describe('a cell', () => {
  it('that prints 5 is a hidden count of 1 to 5', () => {
    expect(quantityOf(stated(5))).toMatchObject({ qualifier: 'SUPPRESSED', low: 1, high: 5 });
    expect(cellInWords(stated(5))).toBe('1 to 5');
    expect(cellNote(stated(5))).toContain('from 1 to 5');
  });

  it('that is blank, or has no row, states nothing and never zero', () => {
    expect([quantityOf(BLANK), quantityOf(NO_ROW)]).toEqual([null, null]);
    expect([cellInWords(BLANK), cellInWords(NO_ROW)]).toEqual(['not stated', 'no row']);
  });

  it('that prints 0 states 0, with a warning about what it may mean', () => {
    expect(quantityOf(stated(0))).toMatchObject({ qualifier: 'STATED', value: 0 });
    expect(cellNote(stated(0))).toContain('nothing was reported');
  });

  it('that prints a number states it, as round as it is', () => {
    expect(quantityOf(stated(60_922))).toMatchObject({
      phrase: '60,922',
      qualifier: 'STATED',
      value: 60_922,
    });
    expect(cellNote(stated(60_922))).toBeNull();
  });
});

describe('a later release', () => {
  const compare = (before: Cell, after: Cell) =>
    compareCells({ ...before, release: '2099-01' }, { ...after, release: '2099-02' });

  it.each([
    ['the same number', stated(120), stated(120)],
    ['a blank cell that became 0', BLANK, stated(0)],
    ['a 0 that became blank', stated(0), BLANK],
    ['a row of 0 that appeared', NO_ROW, stated(0)],
    ['a row of blanks that went', BLANK, NO_ROW],
    ['a hidden count shown as one that it may be', stated(5), stated(3)],
  ])('restates nothing: %s', (_what, before, after) => {
    expect(compare(before, after)).toBeNull();
  });

  it.each([
    ['one number for another', stated(204), stated(241), 'RESTATED', '+37'],
    ['a number for a hidden count', stated(5), stated(12), 'RESTATED', '+7 to +11'],
    ['a hidden count for a number', stated(12), stated(5), 'RESTATED', '-11 to -7'],
    ['0 for a hidden count', stated(5), stated(0), 'RESTATED', '-5 to -1'],
    ['round numbers', stated(40_000), stated(90_000), 'RESTATED', '+40,000 to +60,000'],
    ['a number where there was no row', NO_ROW, stated(12), 'NEW', null],
    ['a number where it was blank', BLANK, stated(5), 'NEW', null],
    ['no row where there was a number', stated(12), NO_ROW, 'DROPPED', null],
  ])('states %s', (_what, before, after, verdict, changeText) => {
    expect(compare(before, after)).toMatchObject({ verdict, changeText, certainty: null });
  });

  it('is named in the reason, and is no change in the world', () => {
    const reason = compare(stated(204), stated(241))?.reason;
    expect(reason).toContain('Release 2099-01 states 204, release 2099-02 241');
    expect(reason).toContain('not the world');
    expect(compare(stated(0), stated(12))?.reason).toContain('The 0 may mean');
    expect(compare(stated(100_000), stated(101_000))?.reason).toContain('still allow the same');
  });
});
