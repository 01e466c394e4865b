/** What a client may ask of the list of entries, what it costs, and that no filter tells of a draft. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { returned, verbs } from '../support/entries.ts';
import { createSurvey, type Survey } from '../support/survey.ts';

afterEach(() => vi.useRealTimers());

const figure = (concept: string, population: string, key = concept) => ({
  ...returned,
  key,
  measure: { ...returned.measure, concept, population },
});

/** Four entries, each published at noon of a day of its own. */
async function started(): Promise<Survey> {
  const survey = createSurvey();
  const { create, publish } = verbs(survey);
  const entries = [
    { country: 'CHN', year: 2001, figures: [figure('forced-returns', 'asylum-seekers')] },
    { country: 'LKA', year: 2002, figures: [figure('deaths', 'refugees')] },
    {
      country: 'LKA',
      year: 2003,
      figures: [figure('forced-returns', 'refugees'), figure('deaths', 'asylum-seekers')],
    },
    { country: 'XXA', year: 2004, figures: [] },
  ];
  for (const [n, entry] of entries.entries()) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`2026-01-0${n + 1}T12:00:00Z`) });
    await create({ ...entry, title: 'Invented' }, 'EDITOR');
    const { country, year } = entry;
    await publish({ country, year, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
  }
  vi.setSystemTime(new Date('2026-02-01T12:00:00Z'));
  return survey;
}

async function found(survey: Survey, args: string, as?: 'EDITOR'): Promise<string[]> {
  const { entries } = await survey.expectData(
    `{ entries(${args}) { totalCount nodes { country { code } edition { year } } } }`,
    {},
    as,
  );
  expect(entries.totalCount, args).toBe(entries.nodes.length);
  return entries.nodes.map(
    (node: { country: { code: string }; edition: { year: number } }) =>
      `${node.country.code} ${node.edition.year}`,
  );
}

const FILTERS: readonly [string, string[]][] = [
  ['country: "China"', ['CHN 2001']],
  ['countries: ["CHN", "Stateless"]', ['XXA 2004', 'CHN 2001']],
  ['countries: []', []],
  ['countries: ["Atlantis"]', []],
  ['region: "asia"', ['LKA 2003', 'LKA 2002', 'CHN 2001']],
  ['region: "Southern Asia"', ['LKA 2003', 'LKA 2002']],
  ['region: "Asia", countries: ["CHN", "XXA"]', ['CHN 2001']],
  ['year: 2002', ['LKA 2002']],
  ['yearFrom: 2003', ['XXA 2004', 'LKA 2003']],
  ['yearTo: 2002', ['LKA 2002', 'CHN 2001']],
  ['yearFrom: 2002, yearTo: 2003', ['LKA 2003', 'LKA 2002']],
  ['concept: "deaths"', ['LKA 2003', 'LKA 2002']],
  ['population: "asylum-seekers"', ['LKA 2003', 'CHN 2001']],
  ['concept: "forced-returns", population: "asylum-seekers"', ['CHN 2001']],
  ['changedSince: "2026-01-03T12:00:00Z"', ['XXA 2004', 'LKA 2003']],
  ['changedSince: "2026-01-03T12:00:00.001Z"', ['XXA 2004']],
  ['changedSince: "2026-01-02", asOf: "2026-01-03T12:00:00Z"', ['LKA 2003', 'LKA 2002']],
  ['concept: "deaths", orderBy: { field: YEAR, direction: ASC }', ['LKA 2002', 'LKA 2003']],
];

describe('entries are found', () => {
  it.each(FILTERS)(
    'by %s, in one statement for the page and one for the count',
    async (args, expected) => {
      const survey = await started();
      let entries: string[] = [];
      const statements = await survey.statementsDuring(async () => {
        entries = await found(survey, args);
      });
      expect(entries).toEqual(expected);
      // The editions of the page are read once for all its entries.
      expect(statements.length).toBe(expected.length > 0 ? 3 : 2);
    },
  );

  it.each([
    ['yearFrom: 2004, yearTo: 2002', /yearFrom is 2004, after yearTo/],
    ['region: "Ruritania"', /"Ruritania" is no region. The regions are Africa,/],
    [`countries: ${JSON.stringify(Array(101).fill('CHN'))}`, /at most 100/],
  ])('not by %s, which cannot be meant', async (args, message) => {
    const survey = createSurvey();
    const { errors } = await survey.ask(`{ entries(${args}) { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});

describe('no filter or order tells of a draft', () => {
  it('and each finds it for who may see it', async () => {
    const survey = await started();
    const { revise, create } = verbs(survey);
    await revise(
      {
        country: 'CHN',
        year: 2001,
        baseRevision: 1,
        publicationDate: '2030',
        figures: [figure('arrivals', 'refugees')],
      },
      'EDITOR',
    );
    await create(
      { country: 'PRK', year: 2005, figures: [figure('arrivals', 'refugees')] },
      'EDITOR',
    );
    const asks: [string, string[]][] = [
      ['concept: "arrivals"', ['PRK 2005', 'CHN 2001']],
      ['concept: "arrivals", population: "refugees"', ['PRK 2005', 'CHN 2001']],
      ['changedSince: "2026-01-20"', ['PRK 2005', 'CHN 2001']],
      ['yearFrom: 2005', ['PRK 2005']],
      ['countries: ["PRK"]', ['PRK 2005']],
      ['region: "Eastern Asia", yearFrom: 2002', ['PRK 2005']],
    ];
    for (const [args, drafts] of asks) {
      expect(await found(survey, args), args).toEqual([]);
      expect(await found(survey, `${args}, asOf: "2026-02-02"`, 'EDITOR'), args).toEqual([]);
      expect(await found(survey, `${args}, perspective: DRAFT`, 'EDITOR'), args).toEqual(drafts);
    }
    const published = ['XXA 2004', 'LKA 2003', 'LKA 2002', 'CHN 2001'];
    for (const field of ['UPDATED_AT', 'PUBLICATION_DATE']) {
      expect(await found(survey, `orderBy: { field: ${field}, direction: DESC }`)).toEqual(
        published,
      );
      const first = await found(
        survey,
        `orderBy: { field: ${field}, direction: DESC }, first: 100, perspective: DRAFT`,
        'EDITOR',
      );
      expect(field === 'UPDATED_AT' ? first[1] : first[0]).toBe('CHN 2001');
    }
  });
});

describe('the database answers them from its indexes', () => {
  it.each([
    'region: "Asia", concept: "deaths", population: "refugees"',
    'changedSince: "2026-01-20"',
    'changedSince: "2026-01-20", perspective: DRAFT',
    'orderBy: { field: UPDATED_AT, direction: DESC }',
    'asOf: "2026-01-20", concept: "deaths"',
    'countries: ["CHN", "LKA"], yearFrom: 2001, yearTo: 2003',
  ])('%s: no table but those of entries and editions is read from end to end', async (args) => {
    const survey = await started();
    const as = args.includes('DRAFT') ? 'EDITOR' : undefined;
    const statements = await survey.statementsDuring(() =>
      found(survey, `${args}, first: 1`, as).catch(() => []),
    );
    const selects = statements.filter((statement) => /from "entries"/i.test(statement));
    expect(selects.length).toBeGreaterThan(0);
    for (const statement of selects) {
      const plan = survey.db.$client
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
        .all()
        .map(({ detail }) => detail);
      const scanned = plan.filter((step) => /^SCAN (?!json_each|entries|editions)/.test(step));
      expect(scanned, statement).toEqual([]);
    }
  });
});
