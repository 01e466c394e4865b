import type { Qualifier } from '@yearline/quantity/quantity';
import { describe, expect, it } from 'vitest';
import { entry, type Said, said } from '../../test/checked-entry.ts';
import { figuresNotInText } from './figures-in-text.ts';
import { flippedBounds } from './flipped-bounds.ts';
import { figuresOfOtherYears } from './reference-year.ts';
import { factsHedgedDifferently } from './same-fact.ts';
import { sumsThatDoNotAdd } from './sums.ts';

describe('one fact hedged in two ways', () => {
  const atLeast = said('AT_LEAST', 7800, 'At least 7,800 were returned');
  const estimated = said('ESTIMATED', 7800, 'an estimated 7,800 deportations');

  it('is found across the entries of an edition, and both places are quoted', () => {
    const edition = [entry([atLeast]), entry([estimated], { country: 'Freedonia' })];
    const checks = factsHedgedDifferently(edition);
    expect(checks).toHaveLength(1);
    expect(checks[0]?.places.map(({ revisionId }) => revisionId)).toEqual(
      edition.map(({ revisionId }) => revisionId),
    );
    expect(checks[0]?.message).toContain('"At least 7,800 were returned"');
    expect(checks[0]?.message).toContain(
      '"an estimated 7,800 deportations" in the Freedonia entry',
    );
  });

  it('is found within one entry', () => {
    expect(factsHedgedDifferently([entry([atLeast, estimated])])).toHaveLength(1);
  });

  it('is found where one calls hidden what the other calls refuge, and dates it by the last day', () => {
    const hiding = { concept: 'hiding', kind: 'STOCK', period: '2003-12-31' } as const;
    const refuge = { concept: 'refuge', kind: 'STOCK', period: '2003' } as const;
    const found = factsHedgedDifferently([
      entry([{ ...atLeast, measure: hiding }]),
      entry([{ ...estimated, measure: refuge }]),
    ]);
    expect(found).toHaveLength(1);
  });

  it('reads a figure without a period as one of the year described', () => {
    expect(
      factsHedgedDifferently([entry([atLeast, { ...estimated, measure: { period: null } }])]),
    ).toHaveLength(1);
  });

  it.each<[string, Said]>([
    ['another number', { value: 7900 }],
    ['another population', { measure: { population: 'refugees' } }],
    ['another origin', { measure: { origin: null } }],
    ['another place', { measure: { places: ['Freedonia', 'Sylvania'] } }],
    ['another concept', { measure: { concept: 'returns' } }],
    ['another kind', { measure: { kind: 'STOCK' } }],
    ['another unit', { measure: { unit: 'CASES' } }],
    ['another year', { measure: { period: '2002' } }],
    ['part of the year', { measure: { period: '2003-07' } }],
    ['another definition', { measure: { definition: 'by-land' } }],
    ['the same hedge', { qualifier: 'AT_LEAST' }],
  ])('is not %s', (_, difference) => {
    expect(
      factsHedgedDifferently([entry([atLeast]), entry([{ ...estimated, ...difference }])]),
    ).toEqual([]);
  });

  it('is not "about" beside "an estimated", which allow the same', () => {
    const about = said('ABOUT', 7800, 'about 7,800');
    expect(factsHedgedDifferently([entry([about, estimated])])).toEqual([]);
  });

  it('is not "exactly" beside a bare number, which carries no hedge', () => {
    const bare = said('STATED', 7800, '7,800');
    const exact = said('EXACT', 7800, 'exactly 7,800');
    expect(factsHedgedDifferently([entry([bare, exact])])).toEqual([]);
  });

  it('is not what two speakers say, unless the entry itself says one of the two', () => {
    const ngos = { ...estimated, attribution: 'NGOs' };
    const government = said('AT_MOST', 7800, 'at most 7,800', { attribution: 'the government' });
    expect(factsHedgedDifferently([entry([ngos, government])])).toEqual([]);
    const [check] = factsHedgedDifferently([entry([ngos, atLeast])]);
    expect(check?.message).toContain('(according to NGOs)');
  });
});

describe('the year described', () => {
  const of = (...periods: (string | null)[]) =>
    figuresOfOtherYears(
      entry(periods.map((period) => said('EXACT', 41, `41 in ${period}`, { measure: { period } }))),
    );

  it('is missed by an entry that speaks only of other years; the nearest is quoted', () => {
    const [check] = of('1995', '2002', '1990/1994');
    expect(check?.kind).toBe('REFERENCE_YEAR');
    expect(check?.message).toContain('describes 2003');
    expect(check?.message).toContain('"41 in 2002", dated 2002');
    expect(check?.places).toHaveLength(3);
  });

  it('is missed by an entry that speaks only of the year of the edition itself', () => {
    expect(of('2004-02')).toHaveLength(1);
  });

  it.each([
    ['one figure of it among others', ['1995', '2003']],
    ['a period that runs through it', ['1994/2008']],
    ['a month of it', ['2003-10']],
    ['the last day of it', ['2003-12-31']],
    ['a fiscal year that may begin in it', ['FY2004']],
    ['a fiscal year that may end in it', ['FY2002']],
    ['a figure without a date', ['1995', null]],
    ['a period that cannot be read', ['1995', 'the rains']],
    ['no figures at all', []],
  ])('is met by %s', (_, periods) => {
    expect(of(...periods)).toEqual([]);
  });
});

describe('a bound from one edition to the next', () => {
  const total = (qualifier: Qualifier, value: number, period: string | null, more: Said = {}) =>
    said(qualifier, value, `${qualifier} ${value}`, {
      ...more,
      measure: { concept: 'deaths', kind: 'CUMULATIVE', period, ...more.measure },
    });
  const between = (earlier: Said, later: Said) =>
    flippedBounds(entry([earlier], { year: 2003 }), entry([later]));
  const moreThan = total('MORE_THAN', 2_000_000, '1995/2002');

  it('has flipped where a running total was above a number and is now up to it', () => {
    const [check] = between(moreThan, total('UP_TO', 2_000_000, '1994/2003'));
    expect(check?.kind).toBe('BOUND_FLIPPED');
    expect(check?.message).toContain('"MORE_THAN 2000000" for 1995/2002 in edition 2003');
    expect(check?.message).toContain('"UP_TO 2000000" for 1994/2003 in edition 2004');
    expect(check?.message).toContain('a lower bound has become an upper one');
  });

  it('has flipped where neither total is dated: each runs until its own edition', () => {
    expect(between(total('AT_LEAST', 40, null), total('UP_TO', 40, null))).toHaveLength(1);
  });

  it('has flipped for one period of a flow, either way', () => {
    const upper = said('NEARLY', 40, 'nearly 40');
    const lower = said('AT_LEAST', 40, 'at least 40');
    expect(between(lower, upper)).toHaveLength(1);
    expect(between(upper, lower)).toHaveLength(1);
  });

  it.each<[string, Said, Said]>([
    [
      'the later bound leaves room above the earlier',
      moreThan,
      total('UP_TO', 3_500_000, '1994/2003'),
    ],
    [
      'the total grows past what bounded it',
      total('UP_TO', 40, '1995/2002'),
      total('MORE_THAN', 40, '1995/2003'),
    ],
    ['the later total starts later', moreThan, total('UP_TO', 2_000_000, '1999/2003')],
    ['only one is dated', moreThan, total('UP_TO', 2_000_000, null)],
    ['the side stays', moreThan, total('AT_LEAST', 1_000_000, '1994/2003')],
    ['another speaks', moreThan, total('UP_TO', 2_000_000, '1994/2003', { attribution: 'NGOs' })],
    [
      'another definition is counted',
      moreThan,
      total('UP_TO', 2_000_000, '1994/2003', { measure: { definition: 'rival' } }),
    ],
    [
      'a flow of another year falls',
      said('AT_LEAST', 40, 'at least 40', { measure: { period: '2002' } }),
      said('FEWER_THAN', 40, 'fewer than 40'),
    ],
    [
      'neither of two flows is dated, so that each is of its own year',
      said('AT_LEAST', 40, 'at least 40', { measure: { period: null } }),
      said('FEWER_THAN', 40, 'fewer than 40', { measure: { period: null } }),
    ],
  ])('has not flipped where %s', (_, earlier, later) => {
    expect(between(earlier, later)).toEqual([]);
  });
});

describe('a total and its parts', () => {
  const hosted = {
    concept: 'hosted',
    population: 'refugees',
    origin: null,
    kind: 'STOCK',
  } as const;
  const from = (origin: string) => ({ ...hosted, concept: 'refuge', origin });
  const total = said('STATED', 1000, '1,000 refugees', { measure: hosted });
  const part = (value: number, origin: string, more: Said = {}) =>
    said('EXACT', value, `${value} from ${origin}`, {
      ...more,
      measure: { ...from(origin), ...more.measure },
    });

  it('do not go together where the parts exceed it by the words alone', () => {
    const [check] = sumsThatDoNotAdd(entry([total, part(1200, 'XXA'), part(400, 'UKN')]));
    expect(check?.kind).toBe('SUM_DOES_NOT_ADD');
    expect(check?.message).toContain('come to 1,600');
    expect(check?.message).toContain('500 to 1,500');
    expect(check?.message).toMatch(/by the words alone\.$/);
    expect(check?.places).toHaveLength(3);
  });

  it('name the policy where only it rules the sum out', () => {
    const about = said('ABOUT', 1000, 'about 1,000', { measure: hosted });
    const [check] = sumsThatDoNotAdd(entry([about, part(2000, 'XXA'), part(400, 'UKN')]));
    expect(check?.message).toContain('under the policy yearline-2026.1');
    expect(check?.message).toContain('the words alone do not rule it out');
  });

  it('do not go together where a whole paragraph of parts falls short', () => {
    const few = [total, part(100, 'XXA'), part(41, 'UKN')];
    expect(sumsThatDoNotAdd(entry(few))).toHaveLength(1);
  });

  it.each<[string, readonly Said[], { body?: string }?]>([
    ['the parts add up', [total, part(583, 'XXA'), part(417, 'UKN')]],
    [
      'one part is not numbered',
      [total, part(900, 'XXA'), part(1, 'UKN', { qualifier: 'UNKNOWN', value: null })],
    ],
    [
      'the parts of an open total may be all of it',
      [said('AT_LEAST', 900, 'at least 900', { measure: hosted }), part(2000, 'XXA')],
    ],
    [
      'only the larger parts are named',
      [total, part(41, 'XXA'), part(42, 'UKN')],
      { body: '1,000 refugees, including 41 from XXA and 42 from UKN.' },
    ],
    [
      'the parts stand elsewhere',
      [total, part(41, 'XXA'), part(42, 'UKN')],
      { body: '1,000 refugees.\n\n41 from XXA and 42 from UKN.' },
    ],
    ['one part alone falls short', [total, part(41, 'XXA')]],
    ['a rival number is given for a part', [total, part(1200, 'XXA'), part(1300, 'XXA')]],
    ['a rival total is given', [total, { ...total, value: 3000 }, part(2000, 'XXA')]],
    [
      'the part counts others',
      [total, part(2000, 'XXA', { measure: { population: 'nationals' } })],
    ],
    ['the part is of another time', [total, part(2000, 'XXA', { measure: { period: '2001' } })]],
    [
      'the part is in another place',
      [total, part(2000, 'XXA', { measure: { places: ['Sylvania'] } })],
    ],
  ])('are let be where %s', (_, figures, about) => {
    expect(sumsThatDoNotAdd(entry(figures, about))).toEqual([]);
  });

  it('are compared where the total counts two populations and a part one of them', () => {
    const both = { ...total, measure: { ...hosted, population: 'refugees-and-asylum-seekers' } };
    expect(sumsThatDoNotAdd(entry([both, part(2000, 'XXA')]))).toHaveLength(1);
  });
});

describe('the phrase of a figure', () => {
  it('is missed where the text no longer has it, and no place is pretended', () => {
    const rewritten = entry([said('AT_LEAST', 40, 'at least 40')], { body: 'Some forty fled.' });
    const [check] = figuresNotInText(rewritten);
    expect(check?.kind).toBe('FIGURE_NOT_IN_TEXT');
    expect(check?.message).toContain('"at least 40"');
    expect(check?.places).toMatchObject([
      { quote: 'at least 40', section: null, start: null, end: null },
    ]);
  });

  it('is not missed where it stands, in whichever section', () => {
    expect(figuresNotInText(entry([said('AT_LEAST', 40, 'at least 40')]))).toEqual([]);
  });
});
