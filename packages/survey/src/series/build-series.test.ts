import type { HedgedQuantity, Measure } from '@yearline/quantity/quantity';
import { describe, expect, it } from 'vitest';
import type { LoadedFigure } from '../entries/load-content.ts';
import { buildSeries, type EditionFigures } from './build-series.ts';

const RETURNS: Measure = {
  concept: 'forced-returns',
  population: 'asylum-seekers',
  origin: null,
  places: ['Freedonia'],
  kind: 'FLOW',
  unit: 'PERSONS',
  period: null,
  definition: null,
};

let nextId = 1;

type Said = Partial<HedgedQuantity> & {
  readonly key?: string;
  readonly phrase?: string;
  readonly attribution?: string;
  readonly measure?: Partial<Measure>;
};

function figure(value: number, said: Said = {}): LoadedFigure {
  const { measure, ...rest } = said;
  return {
    id: nextId++,
    revisionId: 1,
    key: 'returned',
    phrase: String(value),
    qualifier: 'EXACT',
    value,
    low: null,
    high: null,
    attribution: null,
    source: null,
    anchor: null,
    confirmed: true,
    note: null,
    ...rest,
    measure: { ...RETURNS, ...measure },
  };
}

const edition = (
  year: number,
  figures: readonly LoadedFigure[],
  firstPublished = figures,
): EditionFigures => ({ year, figures, firstPublished });

function build(...editions: EditionFigures[]) {
  const years = editions.map(({ year }) => year);
  return buildSeries('XXA', { from: Math.min(...years), to: Math.max(...years) }, editions);
}

describe('a series', () => {
  it('tells a silent entry from a missing one, and compares over the gap', () => {
    const [series, ...others] = build(
      edition(2001, [figure(40)]),
      edition(2002, []),
      edition(2004, [figure(30)]),
    );
    expect(others).toEqual([]);
    expect(series?.points.map(({ year, kind }) => `${year} ${kind}`)).toEqual([
      '2001 STATED',
      '2002 SILENT',
      '2003 NO_ENTRY',
      '2004 STATED',
    ]);
    expect(series?.changes).toMatchObject([
      {
        earlierYear: 2001,
        laterYear: 2004,
        change: { verdict: 'DECREASE', certainty: 'ENTAILED', changeText: '-10' },
      },
    ]);
  });

  it('is the same whatever order the editions come in', () => {
    const editions = [edition(2001, [figure(40)]), edition(2002, [figure(41)])];
    expect(build(...[...editions].reverse())).toEqual(build(...editions));
  });

  it('bends into another where the population differs, with the verdict between the two', () => {
    const [refugees, seekers] = build(
      edition(2001, [figure(40, { measure: { population: 'refugees' } })]),
      edition(2002, [figure(40)]),
      edition(2003, [figure(50)]),
    );
    expect(refugees?.continuesAs).toMatchObject({
      series: seekers?.key,
      earlierYear: 2001,
      laterYear: 2002,
      change: { verdict: 'DEFINITIONS_DIFFER' },
    });
    expect(seekers?.continuedFrom).toMatchObject({ series: refugees?.key, laterYear: 2002 });
    expect(refugees?.changes).toEqual([]);
    expect(seekers?.changes).toMatchObject([{ change: { verdict: 'INCREASE' } }]);
  });

  it('that is stated again did not bend', () => {
    const series = build(
      edition(2001, [figure(40)]),
      edition(2002, [figure(10, { measure: { definition: 'until-november' } })]),
      edition(2003, [figure(50)]),
    );
    expect(series).toHaveLength(2);
    expect(
      series.flatMap(({ continuedFrom, continuesAs }) => [continuedFrom, continuesAs]),
    ).toEqual([null, null, null, null]);
    expect(series[0]?.changes).toMatchObject([{ earlierYear: 2001, laterYear: 2003 }]);
  });

  it('bends from the newest of its relatives, not from one that ended before', () => {
    const as = (population: string) => ({ measure: { population } });
    const series = build(
      edition(2001, [figure(40, as('refugees'))]),
      edition(2002, [figure(40, as('asylum-seekers'))]),
      edition(2003, [figure(40, as('refugee-like'))]),
    );
    expect(series.map(({ continuedFrom }) => continuedFrom?.series)).toEqual([
      undefined,
      series[0]?.key,
      series[1]?.key,
    ]);
  });

  it('bends once: a later relative begins on its own', () => {
    const as = (population: string) => ({ measure: { population } });
    const [refugees, seekers, alike] = build(
      edition(2001, [figure(40, as('refugees'))]),
      edition(2002, [figure(40, as('asylum-seekers'))]),
      edition(2003, [figure(40, as('asylum-seekers')), figure(50, as('refugee-like'))]),
    );
    expect(refugees?.continuesAs?.series).toBe(seekers?.key);
    expect(seekers?.continuedFrom?.series).toBe(refugees?.key);
    expect(alike?.continuedFrom).toBeNull();
  });

  it('keeps rival figures apart by who says so, each under a key of its own', () => {
    const series = build(
      edition(2001, [figure(40), figure(90, { key: 'ngo', attribution: 'NGOs' })]),
      edition(2002, [figure(95, { key: 'ngo', attribution: 'NGOs' }), figure(41)]),
    );
    expect(new Set(series.map(({ key }) => key)).size).toBe(2);
    expect(series.map(({ points }) => points.map(({ figure: said }) => said?.value))).toEqual([
      [40, 41],
      [90, 95],
    ]);
  });

  it('hangs a restatement on the point whose period it states, and compares from it', () => {
    const of = (period: string, key = 'returned') => ({ key, measure: { period } });
    const [series, ...others] = build(
      edition(2002, [figure(40, of('2001'))]),
      edition(2003, [figure(45, of('2002'))]),
      edition(2004, [
        figure(60, of('2001', 'older')),
        figure(70, of('2002', 'old')),
        figure(65, of('2003')),
      ]),
    );
    expect(others).toEqual([]);
    expect(
      series?.points.map(({ restatements }) =>
        restatements.map(({ year, figure: said }) => [year, said.value]),
      ),
    ).toEqual([[[2004, 60]], [[2004, 70]], []]);
    expect(series?.changes.at(-1)).toMatchObject({
      change: { verdict: 'DECREASE', changeText: '-5', flags: ['RESTATED_BASE'] },
    });
    expect(series?.changes.at(0)).toMatchObject({ change: { verdict: 'INCREASE', flags: [] } });
  });

  it('does not compare across the split of a country, and does not end there', () => {
    const [series, ...others] = buildSeries('SDN', { from: 2011, to: 2013 }, [
      edition(2011, [figure(40)]),
      edition(2013, [figure(10)]),
    ]);
    expect(others).toEqual([]);
    expect(series?.changes).toMatchObject([{ change: { verdict: 'NOT_COMPARABLE' } }]);
  });
});

describe('the vintage of a point', () => {
  const about = { phrase: 'about 40', qualifier: 'ABOUT' } as const;

  it('is what was first published beside what is known now', () => {
    const [series] = build(edition(2001, [figure(40)], [figure(40, about)]));
    expect(series?.points[0]).toMatchObject({
      figure: { phrase: '40' },
      firstPublished: { phrase: 'about 40' },
      correction: { verdict: 'CORRECTED', earlier: { phrase: 'about 40' } },
    });
  });

  it('holds no correction where the words stand as they were first published', () => {
    const [series] = build(edition(2001, [figure(40)]));
    expect(series?.points[0]).toMatchObject({ firstPublished: { value: 40 }, correction: null });
  });

  it('holds a correction of who is counted', () => {
    const refugees = figure(50, { measure: { population: 'refugees' } });
    const [series] = build(edition(2001, [figure(40)], [refugees]));
    expect(series?.points[0]?.correction).toMatchObject({ verdict: 'CORRECTED' });
  });

  it('remembers a figure that was removed', () => {
    const [series] = build(edition(2001, [figure(40)]), edition(2002, [], [figure(50)]));
    expect(series?.points[1]).toMatchObject({
      kind: 'SILENT',
      figure: null,
      firstPublished: { value: 50 },
    });
  });

  it('is unknown where nothing was published', () => {
    const [series] = build(edition(2001, [figure(40)], []));
    expect(series?.points[0]).toMatchObject({ firstPublished: null, correction: null });
  });
});
