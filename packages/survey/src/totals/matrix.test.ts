import { describe, expect, it } from 'vitest';
import { stated, viewOf } from '../../test/edition-statement.ts';
import { tableOf } from './matrix.ts';

const VIEWS = ['IND', 'NPL'].map(viewOf);

describe('a matrix', () => {
  it('never splits a set of places, and keeps an origin that is not named apart', () => {
    const { columns, rows } = tableOf(VIEWS, [
      stated(
        'IND',
        { qualifier: 'UNKNOWN' },
        { origin: 'LKA', places: ['NPL', 'IND', 'elsewhere'] },
      ),
      stated('IND', { value: 40 }, { origin: 'LKA', places: ['IND'] }),
      stated('IND', { value: 90 }, { origin: null, places: ['IND'] }),
      stated('IND', { value: 3 }, { origin: null, places: [] }),
    ]);
    expect(columns.map(({ label, hasEntry }) => [label, hasEntry])).toEqual([
      ['India', true],
      ['Nepal, India and elsewhere', false],
      ['place not named', false],
    ]);
    expect(
      rows.map(({ label, cells }) => [
        label,
        cells.map(({ column, facts }) => [column.label, facts[0]?.part.words]),
      ]),
    ).toEqual([
      [
        'Sri Lanka',
        [
          ['India', '40'],
          ['Nepal, India and elsewhere', 'an unknown number'],
        ],
      ],
      [
        'origin not named',
        [
          ['India', '90'],
          ['place not named', '3'],
        ],
      ],
    ]);
  });

  it('tells none, unknown, not available and hidden from each other and from silence', () => {
    const at = (place: string) => ({ origin: 'LKA', places: [place] });
    const { rows } = tableOf(VIEWS, [
      stated('IND', { qualifier: 'NONE', value: 0 }, at('IND')),
      stated('IND', { qualifier: 'UNKNOWN' }, at('NPL')),
      stated('IND', { qualifier: 'NOT_AVAILABLE' }, at('BGD')),
      stated('IND', { qualifier: 'SUPPRESSED', low: 1, high: 5 }, at('KEN')),
      stated('IND', { value: 4 }, { origin: 'AFG', places: ['CHN'] }),
    ]);
    const states = rows.map(({ label, cells }) => [
      label,
      Object.fromEntries(cells.map(({ column, facts }) => [column.label, facts[0]?.state])),
    ]);
    expect(states).toEqual([
      ['Afghanistan', { China: 'NUMBER' }],
      [
        'Sri Lanka',
        { Bangladesh: 'NOT_AVAILABLE', India: 'NONE', Kenya: 'SUPPRESSED', Nepal: 'UNKNOWN' },
      ],
    ]);
  });

  it('shows two counts in one cell as two facts, and one fact told twice as one', () => {
    const at = { origin: 'LKA', places: ['IND'] };
    const { rows } = tableOf(VIEWS, [
      stated('IND', { value: 40 }, at),
      stated('NPL', { value: 40 }, at),
      stated('IND', { value: 7 }, { ...at, definition: 'outside-camps' }),
    ]);
    expect(rows[0]?.cells[0]?.facts).toMatchObject([
      { agreement: 'REPEATED', statements: [{}, {}] },
      { agreement: 'ONCE', part: { words: '7' } },
    ]);
  });
});
