/** Series and reports as a client gets them, on the demo's real figures. */
import { fileURLToPath } from 'node:url';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { describe, expect, it } from 'vitest';
import { returned, verbs } from '../support/entries.ts';
import { createSurvey } from '../support/survey.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

function demo() {
  const survey = createSurvey();
  loadDemo(survey.db, DEMO);
  return survey;
}

const SERIES = `query ($country: String!, $from: Int, $to: Int, $asOf: DateTime) {
  series(country: $country, from: $from, to: $to, asOf: $asOf) {
    country { code } fromYear toYear policy entries { edition { year } }
    series { totalCount nodes {
      key attribution measure { key concept }
      points {
        year kind figure { phrase source { key } } entry { revision { number } }
        firstPublished { phrase source { key } } firstPublication { kind publishedAt }
        correction { verdict reason }
        restatements { year figure { phrase } }
      }
      changes { earlierYear laterYear change { verdict certainty changeText reason flags earlier { phrase } later { phrase } } }
      continuedFrom { series earlierYear laterYear measure { population } change { verdict } }
      continuesAs { series earlierYear laterYear change { verdict } }
    } }
  }
}`;

interface Point {
  readonly year: number;
  readonly kind: string;
  readonly figure: { readonly phrase: string } | null;
}
interface Change {
  readonly earlierYear: number;
  readonly laterYear: number;
  readonly change: Record<string, unknown>;
}
interface OneSeries {
  readonly key: string;
  readonly points: readonly Point[];
  readonly changes: readonly Change[];
  readonly continuedFrom: unknown;
  readonly continuesAs: unknown;
}

const ARRIVALS = 'arrivals|nationals|from PRK|in KOR|flow|persons|P1Y|-';

function seriesWith(data: { series: { series: { nodes: OneSeries[] } } }, key: string): OneSeries {
  const found = data.series.series.nodes.find((series) => series.key === key);
  if (!found) throw new Error(`There is no series ${key}.`);
  return found;
}

describe('the series of a country', () => {
  it('has every year, and neither silence nor a missing entry is a number', async () => {
    const data = await demo().expectData(SERIES, { country: 'North Korea' });
    expect(data.series).toMatchObject({ country: { code: 'PRK' }, fromYear: 1998, toYear: 2004 });
    const { points } = seriesWith(data, ARRIVALS);
    expect(points.map(({ year, kind, figure }) => [year, kind, figure?.phrase])).toEqual([
      [1998, 'STATED', '65 North Korean defectors to the South'],
      [1999, 'NO_ENTRY', undefined],
      [2000, 'SILENT', undefined],
      [2001, 'STATED', 'about 300 North Koreans'],
      [2002, 'STATED', '583 North Koreans'],
      [2003, 'STATED', 'more than 1,100 North Koreans'],
      [2004, 'STATED', '1,500 North Koreans'],
    ]);
    expect(points.map((point) => 'entry' in point && point.entry === null)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['PRK', ARRIVALS, 1998, 2001, { verdict: 'INCREASE', certainty: 'INDICATED' }],
    ['PRK', ARRIVALS, 2001, 2002, { certainty: 'INDICATED', changeText: '+233 to +333' }],
    ['PRK', ARRIVALS, 2002, 2003, { certainty: 'ENTAILED', changeText: 'at least +518' }],
    ['PRK', ARRIVALS, 2003, 2004, { verdict: 'INDETERMINATE', flags: ['REQUALIFIED'] }],
    [
      'PRK',
      'deaths|nationals|from PRK|in PRK|cumulative|persons|total|-',
      2001,
      2002,
      { verdict: 'RESTATED' },
    ],
    [
      'LKA',
      'displacement|internally-displaced|from LKA|in LKA|stock|persons|moment|-',
      2003,
      2004,
      { verdict: 'INDETERMINATE' },
    ],
    [
      'CHN',
      'refuge|refugees|from VNM|in CHN|stock|persons|moment|-',
      2002,
      2004,
      { verdict: 'INCREASE', certainty: 'ENTAILED', changeText: '+1,000 to +3,000' },
    ],
  ] as const)('%s %s, %i to %i', async (country, key, earlierYear, laterYear, expected) => {
    const { changes } = seriesWith(await demo().expectData(SERIES, { country }), key);
    const change = changes.find((one) => one.laterYear === laterYear);
    expect(change).toMatchObject({ earlierYear, laterYear, change: expected });
  });

  it('bends where another population is counted, and says so from both sides', async () => {
    const data = await demo().expectData(SERIES, { country: 'PRK' });
    const refugees = 'refuge|refugees|from PRK|in CHN|stock|persons|moment|-';
    const seekers = 'refuge|asylum-seekers|from PRK|in CHN|stock|persons|moment|-';
    const link = { earlierYear: 2003, laterYear: 2004, change: { verdict: 'DEFINITIONS_DIFFER' } };
    expect(seriesWith(data, refugees).continuesAs).toMatchObject({ ...link, series: seekers });
    expect(seriesWith(data, seekers).continuedFrom).toMatchObject({ ...link, series: refugees });
    expect(seriesWith(data, seekers).changes).toEqual([]);
  });

  it('keeps each number as first published beside what is known now', async () => {
    const survey = demo();
    const key = 'forced-returns|nationals|from PRK|in CHN|flow|persons|P1Y|-';
    const pointOf2004 = (data: Parameters<typeof seriesWith>[0]) =>
      seriesWith(data, key).points.find(({ year }) => year === 2004);
    expect(pointOf2004(await survey.expectData(SERIES, { country: 'PRK' }))).toMatchObject({
      figure: { phrase: expect.stringMatching(/^At least 7,800/) },
      firstPublished: { phrase: expect.stringMatching(/^About 7,800/) },
      firstPublication: { kind: 'FIRST' },
      correction: { verdict: 'CORRECTED', reason: expect.stringContaining('corrected') },
    });
    const then = await survey.expectData(SERIES, { country: 'PRK', asOf: '2005-01-01' });
    expect(pointOf2004(then)).toMatchObject({
      figure: { phrase: expect.stringMatching(/^About 7,800/) },
      correction: null,
    });
  });

  it('reads only the years asked for, and no more than forty', async () => {
    const survey = demo();
    const { series } = await survey.expectData(SERIES, { country: 'PRK', from: 2002, to: 2003 });
    expect(
      series.entries.map((entry: { edition: { year: number } }) => entry.edition.year),
    ).toEqual([2002, 2003]);
    expect(
      (await survey.expectData(SERIES, { country: 'PRK', from: 1965, to: 2004 })).series.fromYear,
    ).toBe(1965);
    for (const years of [
      { from: 1964, to: 2004 },
      { from: 2004, to: 2003 },
    ]) {
      const { errors } = await survey.ask(SERIES, { country: 'PRK', ...years });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('answers null for a country that nobody knows, or that has no entry then', async () => {
    const survey = demo();
    expect(await survey.expectData(SERIES, { country: 'Nowhere' })).toEqual({ series: null });
    expect(await survey.expectData(SERIES, { country: 'PRK', from: 2010, to: 2012 })).toEqual({
      series: null,
    });
  });

  it('runs as many SQL statements for many years as for one', async () => {
    const survey = demo();
    const one = await survey.statementsDuring(() =>
      survey.expectData(SERIES, { country: 'PRK', from: 2003, to: 2003 }),
    );
    const many = await survey.statementsDuring(() => survey.expectData(SERIES, { country: 'PRK' }));
    expect(many.length).toBe(one.length);
  });
});

const LISTS = [
  'entailed',
  'indicated',
  'newlyQuantified',
  'fellSilent',
  'new',
  'notComparable',
  'undecided',
  'restated',
  'unchanged',
] as const;

const REPORT = `query ($year: Int!, $first: Int, $asOf: DateTime, $perspective: Perspective) {
  editionReport(year: $year, asOf: $asOf, perspective: $perspective) {
    edition { year } countriesCompared policy firstEntries { totalCount nodes { country { code } } }
    counts { verdict certainty count }
    ${LISTS.map(
      (list) => `${list}(first: $first) { totalCount nodes {
        country { code } earlierYear
        change { verdict certainty changeLow changeHigh changeText reason measure { concept } earlier { phrase source { key } } later { phrase } }
      } }`,
    ).join('\n')}
  }
}`;

interface Reported {
  readonly country: { readonly code: string };
  readonly earlierYear: number;
  readonly change: {
    readonly verdict: string;
    readonly reason: string;
    readonly changeText: string | null;
    readonly later: { readonly phrase: string } | null;
  };
}

describe('the report on an edition', () => {
  it('puts the largest guaranteed change first', async () => {
    const { editionReport } = await demo().expectData(REPORT, { year: 2004 });
    expect(
      editionReport.entailed.nodes.map(({ country, earlierYear, change }: Reported) => [
        country.code,
        earlierYear,
        change.changeText,
      ]),
    ).toEqual([
      ['LKA', 2003, '-143,500 to -42,501'],
      ['CHN', 2002, '+1,000 to +3,000'],
      ['LKA', 2003, '-4'],
    ]);
    expect(editionReport.indicated.nodes).toMatchObject([
      { country: { code: 'LKA' }, change: { verdict: 'DECREASE', certainty: 'INDICATED' } },
    ]);
  });

  it('says what fell silent, what cannot be compared and why', async () => {
    const { editionReport } = await demo().expectData(REPORT, { year: 2004 });
    expect(editionReport.countriesCompared).toBe(3);
    expect(
      editionReport.fellSilent.nodes.every(
        ({ change }: Reported) => change.later === null && change.verdict === 'DROPPED',
      ),
    ).toBe(true);
    expect(editionReport.notComparable.totalCount).toBe(2);
    for (const { change } of editionReport.notComparable.nodes as Reported[]) {
      expect(change.verdict).toBe('DEFINITIONS_DIFFER');
      expect(change.reason).toMatch(/counts|definitions/);
    }
  });

  it.each([1997, 2000, 2001, 2002, 2003, 2004, 2005])(
    'of %i lists each compared figure exactly once',
    async (year) => {
      const { editionReport } = await demo().expectData(REPORT, { year });
      const counted = editionReport.counts.reduce(
        (sum: number, { count }: { count: number }) => sum + count,
        0,
      );
      const listed = LISTS.flatMap((list) => editionReport[list].nodes);
      expect(listed).toHaveLength(counted);
      expect(new Set(listed.map((item) => JSON.stringify(item))).size).toBe(counted);
    },
  );

  it('gives all its lists as one too, in the order of the lists', async () => {
    const survey = demo();
    const { editionReport } = await survey.expectData(REPORT, { year: 2004 });
    const { editionReport: whole } = await survey.expectData(
      '{ editionReport(year: 2004) { changes(first: 100) { nodes { list change { reason } } } } }',
    );
    const inLists = LISTS.flatMap((list) => editionReport[list].nodes as Reported[]);
    const reasons = inLists.map(({ change }) => change.reason);
    expect(
      whole.changes.nodes.map(({ change }: Pick<Reported, 'change'>) => change.reason),
    ).toEqual(reasons);
    expect(whole.changes.nodes[0].list).toBe('ENTAILED');
  });

  it('says the same of a country as the comparison of its two years', async () => {
    const survey = demo();
    const { editionReport } = await survey.expectData(REPORT, { year: 2004 });
    const { compare } = await survey.expectData(
      '{ compare(country: "CHN", from: 2002, to: 2004) { figures { reason } } }',
    );
    const reasons = LISTS.flatMap((list) => editionReport[list].nodes as Reported[])
      .filter(({ country }) => country.code === 'CHN')
      .map(({ change }) => change.reason);
    expect(reasons.sort()).toEqual(
      compare.figures.map(({ reason }: { reason: string }) => reason).sort(),
    );
  });

  it('names the countries that have no earlier entry, and answers null without the edition', async () => {
    const survey = demo();
    const { editionReport } = await survey.expectData(REPORT, { year: 1997 });
    expect(editionReport).toMatchObject({
      countriesCompared: 0,
      firstEntries: { nodes: [{ country: { code: 'LKA' } }] },
      counts: [],
    });
    expect(await survey.expectData(REPORT, { year: 1990 })).toEqual({ editionReport: null });
  });

  it('pages its lists, and refuses a page larger than the limit', async () => {
    const survey = demo();
    const { editionReport } = await survey.expectData(REPORT, { year: 2004, first: 1 });
    expect(editionReport.new.nodes).toHaveLength(1);
    expect(editionReport.new.totalCount).toBe(11);
    const { errors } = await survey.ask(REPORT, { year: 2004, first: 101 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('shows a draft only to whoever asks for drafts and may', async () => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    for (const [year, value] of [
      [2003, 40],
      [2004, 90],
    ] as const) {
      const figures = [{ ...returned, qualifier: 'EXACT', phrase: String(value), value }];
      await create({ country: 'XXA', year, title: `Edition ${year}`, figures }, 'EDITOR');
    }
    await publish(
      { country: 'XXA', year: 2003, baseRevision: 1, publicNote: 'First.' },
      'PUBLISHER',
    );
    expect(await survey.expectData(REPORT, { year: 2004 })).toEqual({ editionReport: null });
    const asked = { year: 2004, perspective: 'DRAFT' };
    const { editionReport } = await survey.expectData(REPORT, asked, 'REVIEWER');
    expect(editionReport.entailed.nodes).toMatchObject([{ change: { changeText: '+50' } }]);
    expect((await survey.ask(REPORT, asked)).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('passes over an entry that is not published, as if it were not there', async () => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    for (const [year, value] of [
      [2002, 40],
      [2003, 500],
      [2004, 90],
    ] as const) {
      const figures = [{ ...returned, qualifier: 'EXACT', phrase: String(value), value }];
      const where = { country: 'XXA', year };
      await create({ ...where, title: `Edition ${year}`, figures }, 'EDITOR');
      if (year === 2003) continue;
      await publish({ ...where, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    }
    const { editionReport } = await survey.expectData(REPORT, { year: 2004 });
    expect(editionReport.entailed.nodes).toMatchObject([
      { earlierYear: 2002, change: { changeText: '+50' } },
    ]);
    const { series } = await survey.expectData(SERIES, { country: 'XXA' });
    expect(series.series.nodes[0].points.map(({ kind }: Point) => kind)).toEqual([
      'STATED',
      'NO_ENTRY',
      'STATED',
    ]);
  });

  it('runs as many SQL statements for three countries as for one', async () => {
    const survey = demo();
    const one = await survey.statementsDuring(() => survey.expectData(REPORT, { year: 1998 }));
    const three = await survey.statementsDuring(() => survey.expectData(REPORT, { year: 2004 }));
    expect(three.length).toBe(one.length);
  });
});
