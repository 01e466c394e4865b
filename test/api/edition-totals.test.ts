/** Sums and matrices of an edition as a client gets them, on the demo's real figures, derived by hand. */
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

const SUMS = `query ($year: Int!, $first: Int, $asOf: DateTime, $perspective: Perspective) {
  editionReport(year: $year, asOf: $asOf, perspective: $perspective) {
    leftTheReport(first: $first) { nodes { country { code } edition { year } } }
    sumsByRegion(first: $first) { totalCount nodes {
      label kind period coverage
      overall { text hardLow hardHigh softText softLow softHigh best partCount unknownCount softOnlyCount policy }
      byRegion { region sum { text } }
      parts { nodes { region fact { words agreement note statements { entry { country { code } } figure { phrase source { key } } } } } }
      leftOut { totalCount nodes { reason text stated { figure { phrase } entry { country { code } } } } }
      statedBy { nodes { code } } silent { nodes { code } }
    } }
  }
}`;

interface Sum {
  readonly label: string;
  readonly kind: string;
  readonly overall: { readonly text: string };
}

function sumOf(data: { editionReport: { sumsByRegion: { nodes: Sum[] } } }, label: string): Sum {
  const sum = data.editionReport.sumsByRegion.nodes.find((one) => one.label === label);
  if (!sum) throw new Error(`There is no sum of ${label}.`);
  return sum;
}

describe('the sums of edition 2004', () => {
  it('are those of the counts that more than one figure states', async () => {
    const { editionReport } = await demo().expectData(SUMS, { year: 2004 });
    expect(
      editionReport.sumsByRegion.nodes.map(({ label, overall }: Sum) => [label, overall.text]),
    ).toEqual([
      // "297,000 from Vietnam", bare and round: 297,000 ± 500. "Almost 100,000 Sri Lankans" in India: 0 to 99,999.
      // 296,500 + 0 = 296,500 and 297,500 + 99,999 = 397,499; "an unknown number" elsewhere opens the top.
      ['Refugees', 'between 296,500 and 397,499, plus an unknown number'],
      // China "more than to 397,000": 397,001 or more. Sri Lanka "36".
      ['Refugees and asylum seekers hosted', 'at least 397,037'],
      // "At least 7,800" in the North Korea entry and "an estimated 7,800" in the China entry are one fact.
      ['Forced returns of nationals', 'at least 7,800'],
      // Sri Lanka "estimates range between 363,000-600,000"; North Korea "nearly 100,000": 0 to 99,999.
      ['Internally displaced people', 'between 363,000 and 699,999'],
    ]);
  });

  it('keep the policy apart from the words', async () => {
    const data = await demo().expectData(SUMS, { year: 2004 });
    // "Nearly 100,000" is 75,000 to 99,999 under the policy: the tolerance of 100,000 is its cap of 25 %.
    expect(sumOf(data, 'Internally displaced people')).toMatchObject({
      overall: {
        softText: 'between 438,000 and 699,999',
        best: null,
        partCount: 2,
        policy: 'yearline-2026.1',
      },
    });
    // The unknown number is one or more under the policy too: 296,500 + 75,000 + 1.
    expect(sumOf(data, 'Refugees')).toMatchObject({
      overall: { hardLow: 296_501, hardHigh: null, softLow: 371_501, unknownCount: 1 },
    });
  });

  it('count the returns once that two entries tell, and show both', async () => {
    const data = await demo().expectData(SUMS, { year: 2004 });
    expect(sumOf(data, 'Forced returns of nationals')).toMatchObject({
      // [7,800, ∞) meets 7,020 to 8,580 under the policy.
      overall: { partCount: 1, softText: 'between 7,800 and 8,580' },
      parts: {
        nodes: [
          {
            fact: {
              agreement: 'NARROWED',
              note: expect.stringContaining('hedged differently'),
              statements: [
                { entry: { country: { code: 'CHN' } } },
                { entry: { country: { code: 'PRK' } } },
              ],
            },
          },
        ],
      },
      leftOut: { nodes: [{ stated: { figure: { phrase: 'between 150-200 per week' } } }] },
    });
  });

  it('stand under the region of the places, and under none where a set spans several', async () => {
    const data = await demo().expectData(SUMS, { year: 2004 });
    expect(sumOf(data, 'Refugees')).toMatchObject({
      byRegion: [
        { region: 'Asia', sum: { text: 'between 296,500 and 397,499' } },
        { region: null, sum: { text: 'an unknown number' } },
      ],
    });
  });

  it('name what they leave out, and who is silent', async () => {
    const data = await demo().expectData(SUMS, { year: 2004 });
    const refugees = sumOf(data, 'Refugees');
    expect(refugees).toMatchObject({ leftOut: { totalCount: 4 } });
    expect(JSON.stringify(refugees)).toContain(
      '\\"some 100,000 North Koreans\\" in the China entry counts nationals, not refugees.',
    );
    expect(sumOf(data, 'Internally displaced people')).toMatchObject({
      silent: { nodes: [{ code: 'CHN' }] },
      coverage: expect.stringContaining('silence is not zero'),
    });
  });
});

describe('the sums of other editions', () => {
  it.each([
    // Vietnam 295,000 ± 500, Sri Lankans 144,000 ± 500, North Koreans once: "at least" and "an estimated 50,000".
    [2002, 'Refugees', 'at least 488,000'],
    // 293,000 ± 500 and 110,000 ± 5,000; the 50,000 are told twice, in the same words, and their words bound nothing.
    [2001, 'Refugees', 'between 397,500 and 408,500, plus an estimated 50,000'],
    [2001, 'Internally displaced people', 'at least 600,001, plus up to 100,000'],
    [
      2003,
      'Internally displaced people',
      'an estimated 563,000, plus up to 100,000; no bound follows from the words',
    ],
    // "Several hundred thousand" is at least 200,000.
    [2005, 'Refugees', 'at least 200,000, plus about 100,000'],
    [1999, 'Refugees', 'between 280,500 and 281,500, plus an unknown number'],
  ])('%i: %s', async (year, label, text) => {
    expect(sumOf(await demo().expectData(SUMS, { year }), label).overall.text).toBe(text);
  });

  it('read the record as it stood', async () => {
    // Before its correction the North Korea entry said "about 7,800", which bounds nothing.
    const then = await demo().expectData(SUMS, { year: 2004, asOf: '2005-01-01' });
    expect(sumOf(then, 'Forced returns of nationals').overall.text).toBe(
      'an estimated 7,800; no bound follows from the words',
    );
  });

  it('show a draft only to whoever asks for drafts and may', async () => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    const figures = [
      { ...returned, key: 'a' },
      { ...returned, key: 'b', measure: { ...returned.measure, places: ['Sylvania'] } },
    ];
    await create({ country: 'XXA', year: 2003, title: 'Public', figures: [] }, 'EDITOR');
    await create({ country: 'PRK', year: 2004, title: 'Public', figures: [] }, 'EDITOR');
    await create({ country: 'XXA', year: 2004, title: 'Hidden', figures }, 'EDITOR');
    await publish(
      { country: 'PRK', year: 2004, baseRevision: 1, publicNote: 'First.' },
      'PUBLISHER',
    );
    const read = async (perspective: string, as?: 'REVIEWER') =>
      (await survey.expectData(SUMS, { year: 2004, perspective }, as)).editionReport.sumsByRegion;
    expect((await read('PUBLISHED')).totalCount).toBe(0);
    expect((await read('DRAFT', 'REVIEWER')).totalCount).toBe(1);
  });
});

describe('countries that left the report', () => {
  it.each([
    [2003, [['CHN', 2002]]],
    [
      2005,
      [
        ['PRK', 2004],
        ['LKA', 2004],
      ],
    ],
    [2004, []],
    [1997, []],
  ])('of %i are those of the edition before that have no entry now', async (year, left) => {
    const { editionReport } = await demo().expectData(SUMS, { year });
    expect(
      editionReport.leftTheReport.nodes.map(
        (entry: { country: { code: string }; edition: { year: number } }) => [
          entry.country.code,
          entry.edition.year,
        ],
      ),
    ).toEqual(left);
  });
});

const MATRIX = `query ($year: Int!, $concept: String, $population: String, $first: Int, $perspective: Perspective) {
  editionMatrix(year: $year, concept: $concept, population: $population, perspective: $perspective) {
    edition { year } concept population
    choices(first: $first) { nodes { label figures } }
    columns(first: $first) { totalCount nodes { label hasEntry country { code } } }
    rows(first: $first) { totalCount nodes {
      label hasEntry origin { code }
      cells(first: $first) { totalCount nodes { column { label } facts {
        state agreement hardLow hardHigh words
        statements { figure { phrase source { key } measure { population } } entry { country { code } } }
      } } }
    } }
  }
}`;

interface Row {
  readonly label: string;
  readonly cells: {
    readonly nodes: readonly {
      readonly column: { readonly label: string };
      readonly facts: readonly { readonly words: string; readonly state: string }[];
    }[];
  };
}

describe('the matrix of edition 2004', () => {
  it('sets origins against places, and keeps a set of places whole', async () => {
    const { editionMatrix } = await demo().expectData(MATRIX, { year: 2004, concept: 'refuge' });
    const cells = editionMatrix.rows.nodes.map((row: Row) => [
      row.label,
      row.cells.nodes.map(({ column, facts }) => [
        column.label,
        facts.map(({ words, state }) => `${state} ${words}`),
      ]),
    ]);
    const set = 'Russia, Mongolia, Thailand, Myanmar, Vietnam and elsewhere';
    expect(cells).toEqual([
      [
        'North Korea',
        [
          // Nationals in one entry, asylum seekers in the other: two counts, never one.
          ['China', ['NUMBER about 100,000', 'NUMBER an estimated 100,000']],
          [set, ['UNKNOWN an unknown number']],
        ],
      ],
      ['Sri Lanka', [['India', ['NUMBER nearly 100,000']]]],
      ['Vietnam', [['China', ['NUMBER 297,000']]]],
    ]);
    expect(editionMatrix.columns.nodes).toEqual([
      { label: 'China', hasEntry: true, country: { code: 'CHN' } },
      { label: 'India', hasEntry: false, country: { code: 'IND' } },
      { label: set, hasEntry: false, country: null },
    ]);
  });

  it('gives every cell in one paged list too, each with its row', async () => {
    const { editionMatrix } = await demo().expectData(
      `{ editionMatrix(year: 2004, concept: "refuge") { cells(first: 3) {
        totalCount pageInfo { hasNextPage } nodes { row { label } column { label } } } } }`,
    );
    expect(editionMatrix.cells).toMatchObject({
      totalCount: 4,
      pageInfo: { hasNextPage: true },
      nodes: [
        { row: { label: 'North Korea' }, column: { label: 'China' } },
        { row: { label: 'North Korea' } },
        { row: { label: 'Sri Lanka' }, column: { label: 'India' } },
      ],
    });
  });

  it('reads one population when asked, and the concept most stated when not asked', async () => {
    const survey = demo();
    const one = await survey.expectData(MATRIX, {
      year: 2004,
      concept: 'refuge',
      population: 'asylum-seekers',
    });
    expect(one.editionMatrix.rows.nodes.map(({ label }: Row) => label)).toEqual(['North Korea']);
    const most = await survey.expectData(MATRIX, { year: 2004 });
    expect(most.editionMatrix).toMatchObject({ concept: 'refuge', population: null });
    expect(most.editionMatrix.choices.nodes[0]).toEqual({ label: 'Refugees', figures: 3 });
    const unnamed = await survey.expectData(MATRIX, {
      year: 2004,
      concept: 'departures',
      population: '-',
    });
    expect(unnamed.editionMatrix.rows.nodes.map(({ label }: Row) => label)).toEqual(['Tibetan']);
  });

  it('keeps an origin that the text does not name in a row of its own, last', async () => {
    const { editionMatrix } = await demo().expectData(MATRIX, { year: 2004, concept: 'hosted' });
    expect(editionMatrix.rows.nodes).toMatchObject([
      { label: 'origin not named', origin: null, hasEntry: false, cells: { totalCount: 2 } },
    ]);
  });

  it('is empty for a concept that nobody states, and null without the edition', async () => {
    const survey = demo();
    const { editionMatrix } = await survey.expectData(MATRIX, { year: 2004, concept: 'detention' });
    expect(editionMatrix.rows.totalCount).toBe(0);
    expect(await survey.expectData(MATRIX, { year: 1990 })).toEqual({ editionMatrix: null });
  });

  it('pages its rows, columns and cells, and refuses a page larger than the limit', async () => {
    const survey = demo();
    const { editionMatrix } = await survey.expectData(MATRIX, {
      year: 2004,
      concept: 'refuge',
      first: 1,
    });
    expect(editionMatrix.rows).toMatchObject({ totalCount: 3, nodes: [{ label: 'North Korea' }] });
    expect(editionMatrix.rows.nodes[0].cells).toMatchObject({ totalCount: 2 });
    expect(editionMatrix.rows.nodes[0].cells.nodes).toHaveLength(1);
    expect(editionMatrix.columns.nodes).toHaveLength(1);
    const { errors } = await survey.ask(MATRIX, { year: 2004, first: 101 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the number of SQL statements', () => {
  it.each([
    // Both editions have countries that left the report, which are read in one more statement.
    ['the sums', SUMS, 2005, 2003],
    ['the matrix', MATRIX, 1999, 2002],
  ])('of %s is the same for several countries as for one', async (_what, query, one, several) => {
    const survey = demo();
    const ofOne = await survey.statementsDuring(() => survey.expectData(query, { year: one }));
    const ofMore = await survey.statementsDuring(() => survey.expectData(query, { year: several }));
    expect(ofMore.length).toBe(ofOne.length);
  });
});

describe('a measure that begins after silent entries', () => {
  it('says which editions did not state it', async () => {
    const { series } = await demo().expectData(
      `{ series(country: "PRK") { series { nodes { key firstStatement { year silentYears text } } } } }`,
    );
    const displaced = series.series.nodes.find(({ key }: { key: string }) =>
      key.startsWith('displacement|'),
    );
    expect(displaced.firstStatement).toEqual({
      year: 2001,
      silentYears: [1998, 2000],
      text: 'Not stated in 1998 and 2000, then “As many as 100,000 displaced” in 2001. Silence is not zero.',
    });
  });
});
