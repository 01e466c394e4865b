import { addIntervals } from '@yearline/quantity/sum-quantities';
import { describe, expect, it } from 'vitest';
import { stated, viewOf } from '../../test/edition-statement.ts';
import type { EditionStatement } from './edition-statements.ts';
import { sumEdition } from './sum-edition.ts';

const VIEWS = ['IND', 'NPL', 'BGD', 'KEN'].map(viewOf);
const from = (origin: string | null, ...places: string[]) => ({ origin, places });

function onlySum(...statements: EditionStatement[]) {
  const [sum, ...others] = sumEdition(VIEWS, statements);
  if (!sum || others.length > 0) throw new Error(`There are ${others.length + 1} sums.`);
  return sum;
}

describe('a sum of an edition', () => {
  it('adds what different entries say, region by region', () => {
    const sum = onlySum(
      stated('IND', { value: 40 }, from('XXA', 'IND')),
      stated('KEN', { qualifier: 'AT_LEAST', value: 7 }, from('XXA', 'KEN')),
      stated('IND', { qualifier: 'UNKNOWN' }, from('XXA', 'NPL', 'TZA')),
    );
    expect(sum.overall.text).toBe('at least 47, plus an unknown number');
    expect(sum.byRegion.map(({ region, sum: { text } }) => [region, text])).toEqual([
      ['Africa', 'at least 7'],
      ['Asia', '40'],
      [null, 'an unknown number'],
    ]);
    expect(addIntervals(sum.byRegion.map((one) => one.sum.hard))).toEqual(sum.overall.hard);
  });

  it('never adds a part to its total', () => {
    const sum = onlySum(
      stated('IND', { value: 30 }, from('XXA', 'IND')),
      stated('IND', { value: 100 }, from(null, 'IND')),
      stated('NPL', { value: 5 }, from(null, 'NPL')),
    );
    expect(sum.overall.text).toBe('105');
    expect(sum.leftOut).toMatchObject([
      {
        reason: 'PART_OF_A_TOTAL',
        statement: { figure: { value: 30 } },
        text: '"EXACT 30" in the India entry is a part of "EXACT 100" in the India entry.',
      },
    ]);
  });

  it('takes of a vague total at least what its parts guarantee', () => {
    const sum = onlySum(
      stated('IND', { qualifier: 'UNKNOWN' }, from('XXA', 'NPL', 'KEN')),
      stated('KEN', { qualifier: 'AT_LEAST', value: 7 }, from('XXA', 'KEN')),
      stated('NPL', { value: 5 }, from('XXA', 'NPL')),
    );
    expect(sum.overall).toMatchObject({ text: 'at least 12', parts: 1 });
    expect(sum.parts[0]?.note).toBe('Its parts guarantee more than its own words: at least 12.');
    expect(sum.leftOut.map(({ reason }) => reason)).toEqual(['PART_OF_A_TOTAL', 'PART_OF_A_TOTAL']);
  });

  it('leaves a total as it stands where its parts come to more', () => {
    const sum = onlySum(
      stated('IND', { value: 10 }, from(null, 'IND')),
      stated('IND', { value: 30 }, from('XXA', 'IND')),
    );
    expect(sum.overall.text).toBe('10');
  });

  it('of figures that may overlap keeps the one that guarantees most', () => {
    const sum = onlySum(
      stated('IND', { value: 30 }, from('XXA', 'Delhi')),
      stated('IND', { value: 100 }, from('XXA', 'IND')),
    );
    expect(sum.overall.text).toBe('100');
    expect(sum.leftOut).toMatchObject([{ reason: 'MAY_OVERLAP' }]);
  });

  it('counts a fact once that two entries tell, with what the words of both allow', () => {
    const fact = from('XXA', 'IND');
    const sum = onlySum(
      stated('IND', { qualifier: 'AT_LEAST', value: 40 }, fact),
      stated('NPL', { qualifier: 'ESTIMATED', value: 40, attribution: 'NGOs' }, fact),
    );
    expect(sum.overall).toMatchObject({ text: 'at least 40', parts: 1 });
    expect(sum.parts[0]).toMatchObject({
      agreement: 'NARROWED',
      note: expect.stringContaining('hedged differently'),
    });
  });

  it('claims nothing of a fact on which two entries contradict each other', () => {
    const sum = onlySum(
      stated('IND', { value: 40 }, from('XXA', 'IND')),
      stated('NPL', { value: 41 }, from('XXA', 'IND')),
      stated('NPL', { value: 5 }, from('XXA', 'NPL')),
    );
    expect(sum.overall).toMatchObject({
      hard: { low: 5, high: Number.POSITIVE_INFINITY },
      text: '5, plus a number on which the statements contradict each other',
    });
    expect(sum.parts[0]).toMatchObject({
      agreement: 'CONTRADICTED',
      note: expect.stringMatching(
        /"EXACT 40" in the India entry and "EXACT 41" in the Nepal entry/,
      ),
    });
  });

  it('prefers neither of two rival speakers', () => {
    const fact = from('XXA', 'IND');
    const sum = onlySum(
      stated('IND', { value: 40, attribution: 'NGOs' }, fact),
      stated('IND', { value: 60, attribution: 'the government' }, fact),
    );
    expect(sum.overall).toMatchObject({ text: 'between 40 and 60', best: null });
    expect(sum.parts[0]?.agreement).toBe('RIVAL');
  });

  it.each([
    ['another population', { population: 'migrants' }, 'counts migrants, not refugees'],
    ['a flow', { kind: 'FLOW' }, 'is how many came or went in a period'],
    ['households', { unit: 'HOUSEHOLDS' }, 'counts households, not persons'],
    ['another definition', { definition: 'outside-camps' }, 'counts by another definition'],
    ['another year', { period: '2001' }, 'speaks of 2001, not of 2003'],
    ['a related concept', { concept: 'hosted' }, 'is listed as “Hosted”'],
  ] as const)('leaves out %s, and says so by name', (_what, measure, text) => {
    const sum = onlySum(
      stated('IND', { value: 40 }, from('XXA', 'IND')),
      stated('NPL', { value: 5 }, from('XXA', 'NPL')),
      stated('BGD', { value: 9 }, { ...from('XXA', 'BGD'), ...measure }),
    );
    expect(sum.overall.text).toBe('45');
    expect(sum.leftOut).toMatchObject([
      { reason: 'OTHER_MEASURE', text: expect.stringContaining(text) },
    ]);
  });

  it('leaves out what no editor has confirmed', () => {
    const sum = onlySum(
      stated('IND', { value: 40 }, from('XXA', 'IND')),
      stated('NPL', { value: 5, confirmed: false }, from('XXA', 'NPL')),
    );
    expect(sum.overall.text).toBe('40');
    expect(sum.leftOut).toMatchObject([{ reason: 'UNCONFIRMED' }]);
    expect(sum.silent.map(({ code }) => code)).toContain('NPL');
  });

  it('says which countries are silent, and that silence is not zero', () => {
    const sum = onlySum(
      stated('IND', { value: 40 }, from('XXA', 'IND')),
      stated('NPL', { value: 5 }, from('XXA', 'NPL')),
    );
    expect(sum.statedBy.map(({ code }) => code)).toEqual(['IND', 'NPL']);
    expect(sum.silent.map(({ code }) => code)).toEqual(['BGD', 'KEN']);
    expect(sum.coverage).toBe(
      'Of the 4 countries with an entry in this edition, 2 state it (India and Nepal). 2 are silent about it (Bangladesh and Kenya), and silence is not zero; countries without an entry are not in it either.',
    );
  });

  it('adds a hidden small count as one to five, and a stated none as zero', () => {
    const sum = onlySum(
      stated('IND', { qualifier: 'SUPPRESSED', low: 1, high: 5 }, from('XXA', 'IND')),
      stated('NPL', { qualifier: 'NONE', value: 0 }, from('XXA', 'NPL')),
    );
    expect(sum.overall.text).toBe('between 1 and 5');
    expect(sum.parts.map(({ state }) => state)).toEqual(['SUPPRESSED', 'NONE']);
  });

  it('is not there for a count that one figure alone states', () => {
    expect(sumEdition(VIEWS, [stated('IND', { value: 40 })])).toEqual([]);
  });
});
