/** The policy of an edition: what setting it may move, and what never moves. Freedonia is made up. */
import { beforeEach, describe, expect, it } from 'vitest';
import { returned, verbs } from '../support/entries.ts';
import { createSurvey, type Survey } from '../support/survey.ts';

const SET = `mutation ($input: SetEditionPolicyInput!) {
  setEditionPolicy(input: $input) {
    __typename
    ... on SetEditionPolicyPayload { policy { id } edition { year policy { id } } }
    ... on Error { message code }
    ... on InvalidInput { problems { path message } }
  }
}`;
const POLICY = `id name version tolerance { leastPercent roundingUnitPercent mostPercent }
  magnitudes { words low high } textThresholds { lightlyRevised revised movedAndRevised sameSection }`;
const COMPARE = `query ($from: Int!, $to: Int!, $asOf: DateTime) {
  compare(country: "XXA", from: $from, to: $to, asOf: $asOf) {
    policy to { edition { policy { id } } }
    figures {
      verdict certainty changeText reason policy
      earlier { policy softLow softHigh hardLow hardHigh }
      later { policy softLow softHigh hardLow hardHigh }
    }
    passages { kind }
  }
}`;
const REPORT =
  'query ($year: Int!) { editionReport(year: $year) { policy indicated { totalCount } } }';
const SERIES =
  '{ series(country: "XXA") { policy series { nodes { changes { laterYear change { policy } } } } } }';

const STRICT = {
  name: 'strict',
  tolerance: { leastPercent: 0, roundingUnitPercent: 0, mostPercent: 0 },
};
const about = (value: number) => ({
  key: 'returned',
  phrase: `about ${value}`,
  qualifier: 'ABOUT',
  value,
});
const exactly = (value: number) => ({
  key: 'arrived',
  phrase: String(value),
  qualifier: 'EXACT',
  value,
});

let survey: Survey;
beforeEach(async () => {
  survey = createSurvey();
  const { create, publish } = verbs(survey);
  const arrivals = { ...returned.measure, concept: 'arrivals' };
  for (const [year, n] of [
    [2003, 500],
    [2004, 520],
    [2005, 540],
  ] as const) {
    const where = { country: 'XXA', year };
    const figures = [
      { ...returned, ...about(n) },
      { ...returned, ...exactly(n + 1), measure: arrivals },
    ];
    const body = `About ${n} people were sent back from Freedonia over its closed border in ${year - 1}.`;
    await create({ ...where, figures, sections: [{ key: 'main', body }] }, 'EDITOR');
    await publish({ ...where, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
  }
});

type Role = Parameters<Survey['ask']>[2];
const set = async (input: object, as: Role = 'PUBLISHER') =>
  (await survey.expectData(SET, { input: { reason: 'The editions hedge less.', ...input } }, as))
    .setEditionPolicy;
const compared = async (from: number, to: number, asOf?: string) =>
  (await survey.expectData(COMPARE, { from, to, asOf })).compare;

/** Every stored row of entries: no policy touches any. */
function stored(): unknown[] {
  return ['revisions', 'figures', 'sections', 'sources', 'bodies', 'publications', 'entries'].map(
    (table) => survey.db.$client.prepare(`SELECT * FROM ${table}`).all(),
  );
}

describe('the policy of an edition', () => {
  it('is the built-in one unless it names another, and verdicts name it', async () => {
    const { compare, policy } = await survey.expectData(
      `query ($from: Int!, $to: Int!) { policy(id: "yearline-2026.1") { ${POLICY} } compare(country: "XXA", from: $from, to: $to) { policy figures { policy } to { edition { policy { id } } } } }`,
      { from: 2003, to: 2004 },
    );
    expect(policy).toMatchObject({
      name: 'yearline-2026',
      version: 1,
      tolerance: { leastPercent: 10, roundingUnitPercent: 50, mostPercent: 25 },
      textThresholds: { lightlyRevised: 0.85, revised: 0.6 },
    });
    expect(policy.magnitudes[0]).toEqual({ words: 'dozens', low: 24, high: 99 });
    expect(compare).toMatchObject({
      policy: policy.id,
      figures: [{ policy: policy.id }, { policy: policy.id }],
      to: { edition: { policy: { id: policy.id } } },
    });
  });

  it("draws the soft bounds of its matrix, and of nobody else's", async () => {
    await set({ year: 2004, define: STRICT });
    const matrix = `query ($year: Int!) { editionMatrix(year: $year, concept: "forced-returns") {
      rows { nodes { cells { nodes { facts { policy hardLow softLow softHigh } } } } } } }`;
    const factOf = async (year: number) =>
      (await survey.expectData(matrix, { year })).editionMatrix.rows.nodes[0].cells.nodes[0]
        .facts[0];
    expect(await factOf(2004)).toEqual({
      policy: 'strict.1',
      hardLow: 0,
      softLow: 520,
      softHigh: 520,
    });
    // 540 ± 10 %, the built-in policy.
    expect(await factOf(2005)).toEqual({
      policy: 'yearline-2026.1',
      hardLow: 0,
      softLow: 486,
      softHigh: 594,
    });
  });

  it('moves soft verdicts of its own comparisons only: no hard one, and nothing that is stored', async () => {
    const before = await compared(2003, 2004);
    const other = await compared(2004, 2005);
    const rows = stored();
    expect(before.figures).toMatchObject([
      { verdict: 'INDETERMINATE' },
      { verdict: 'INCREASE', certainty: 'ENTAILED' },
    ]);

    expect(await set({ year: 2004, define: STRICT })).toMatchObject({
      policy: { id: 'strict.1' },
      edition: { year: 2004, policy: { id: 'strict.1' } },
    });
    const after = await compared(2003, 2004);
    expect(after).toMatchObject({
      policy: 'strict.1',
      to: { edition: { policy: { id: 'strict.1' } } },
    });
    expect(after.figures[0]).toMatchObject({
      verdict: 'INCREASE',
      certainty: 'INDICATED',
      changeText: '+20',
      policy: 'strict.1',
      earlier: { policy: 'strict.1', softLow: 500, softHigh: 500 },
    });
    expect(after.figures[0].reason).toContain('strict.1');
    const hard = ({ figures }: typeof before) => ({
      ...figures[1],
      policy: null,
      earlier: null,
      later: null,
    });
    expect(hard(after)).toEqual(hard(before));
    expect(after.figures[0].earlier.hardLow).toBe(before.figures[0].earlier.hardLow);
    expect(await compared(2004, 2005)).toEqual(other);
    expect(stored()).toEqual(rows);
  });

  it('draws the soft bounds of its figures, wherever they are shown', async () => {
    await set({ year: 2004, define: STRICT });
    const figure = '{ policy softLow softHigh }';
    const { strict, usual, series } = await survey.expectData(
      `{ strict: entry(country: "XXA", year: 2004) { figures { id policy softLow softHigh } revision { figures ${figure} } }
         usual: entry(country: "XXA", year: 2005) { figures ${figure} }
         series(country: "XXA") { series { nodes { points { year figure ${figure} } } } } }`,
    );
    const drawn = { policy: 'strict.1', softLow: 520, softHigh: 520 };
    expect(strict).toMatchObject({ figures: [drawn, {}], revision: { figures: [drawn, {}] } });
    expect(usual.figures[0]).toEqual({ policy: 'yearline-2026.1', softLow: 486, softHigh: 594 });
    expect(series.series.nodes[0].points[1]).toEqual({ year: 2004, figure: drawn });
    const { node } = await survey.expectData(
      'query ($id: ID!) { node(id: $id) { ... on Figure { policy softLow softHigh } } }',
      {
        id: strict.figures[0].id,
      },
    );
    expect(node).toEqual(drawn);
  });

  it('is cited by the report of the edition and by each change of a series', async () => {
    await set({ year: 2004, define: STRICT });
    const { editionReport } = await survey.expectData(REPORT, { year: 2004 });
    expect(editionReport).toEqual({ policy: 'strict.1', indicated: { totalCount: 1 } });
    const { series } = await survey.expectData(SERIES);
    expect(series.policy).toBe('yearline-2026.1');
    expect(series.series.nodes[0].changes).toEqual([
      { laterYear: 2004, change: { policy: 'strict.1' } },
      { laterYear: 2005, change: { policy: 'yearline-2026.1' } },
    ]);
  });

  it('decides which sentences are the same', async () => {
    const kinds = ({ passages }: { passages: { kind: string }[] }) =>
      passages.map(({ kind }) => kind);
    const { create, publish } = verbs(survey);
    const where = { country: 'XXA', year: 2006 };
    const body = 'About 540 people were sent back from Freedonia over its open frontier in 2004.';
    await create({ ...where, figures: [], sections: [{ key: 'main', body }] }, 'EDITOR');
    await publish({ ...where, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    expect(kinds(await compared(2005, 2006))).not.toContain('NEW');
    const textThresholds = { lightlyRevised: 1, revised: 1, movedAndRevised: 1, sameSection: 0.5 };
    await set({ year: 2006, define: { name: 'literal', textThresholds } });
    expect(kinds(await compared(2005, 2006))).toContain('NEW');
  });

  it('as of an earlier instant is the one that the edition had then', async () => {
    const before = new Date();
    while (Date.now() <= before.getTime() + 1) await new Promise((done) => setImmediate(done));
    await set({ year: 2004, define: STRICT });
    expect(await compared(2003, 2004, before.toISOString())).toMatchObject({
      policy: 'yearline-2026.1',
      figures: [{ verdict: 'INDETERMINATE' }, {}],
    });
    await set({ year: 2004, use: 'yearline-2026.1' });
    expect((await compared(2003, 2004)).policy).toBe('yearline-2026.1');
  });

  it('keeps every version: other values are the next, the same values the same', async () => {
    await set({ year: 2004, define: STRICT });
    expect((await set({ year: 2005, define: STRICT })).policy.id).toBe('strict.1');
    const looser = { ...STRICT, tolerance: { ...STRICT.tolerance, mostPercent: 5 } };
    expect((await set({ year: 2005, define: looser })).policy.id).toBe('strict.2');
    const { first, second } = await survey.expectData(
      '{ first: policy(id: "strict.1") { tolerance { mostPercent } } second: policy(id: "strict.2") { tolerance { mostPercent } } }',
    );
    expect([first.tolerance.mostPercent, second.tolerance.mostPercent]).toEqual([0, 5]);
  });

  it('of magnitudes moves where a word usually ends', async () => {
    const { create, publish } = verbs(survey);
    const arrivals = { ...returned.measure, concept: 'arrivals' };
    const dozens = { qualifier: 'MAGNITUDE', low: 24, high: 99, phrase: 'dozens' };
    for (const [year, figure] of [
      [2007, dozens],
      [2008, exactly(70)],
    ] as const) {
      const where = { country: 'XXA', year };
      await create({ ...where, figures: [{ ...figure, key: 'a', measure: arrivals }] }, 'EDITOR');
      await publish({ ...where, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    }
    expect((await compared(2007, 2008)).figures).toMatchObject([{ verdict: 'INDETERMINATE' }]);
    const magnitudes = [{ words: 'dozens', low: 24, high: 60 }];
    await set({ year: 2008, define: { name: 'few-dozens', magnitudes } });
    expect((await compared(2007, 2008)).figures).toMatchObject([
      { verdict: 'INCREASE', certainty: 'INDICATED', earlier: { hardHigh: null, softHigh: 60 } },
    ]);
  });
});

describe('a wrong policy is refused, and nothing is written', () => {
  const tolerance = (part: object) => ({ tolerance: { ...STRICT.tolerance, ...part } });
  const magnitude = (words: string, low: number, high: number) => ({
    magnitudes: [{ words, low, high }],
  });
  const thresholds = (part: object) => ({
    textThresholds: {
      lightlyRevised: 0.9,
      revised: 0.6,
      movedAndRevised: 0.7,
      sameSection: 0.5,
      ...part,
    },
  });
  it.each([
    [tolerance({ leastPercent: -1 }), 'leastPercent', 'between 0 and 100'],
    [tolerance({ mostPercent: 250 }), 'mostPercent', 'between 0 and 100'],
    [tolerance({ leastPercent: 20, mostPercent: 10 }), 'leastPercent', 'must not be above'],
    [magnitude('dozens', 90, 80), 'dozens', 'above the high end'],
    [magnitude('dozens', -5, 80), 'dozens', 'from 0 up'],
    [magnitude('dozens', 12, 80), 'dozens', 'means at least 24'],
    [magnitude('dozens', 24, 1200), 'hundreds', 'must lie higher than dozens'],
    [magnitude('umpteen', 24, 80), 'words', 'is none of dozens'],
    [thresholds({ revised: 1.5 }), 'revised', 'between 0 and 1'],
    [thresholds({ revised: 0.95 }), 'revised', 'must not be higher'],
    [{ name: 'Not a name' }, 'name', 'is not a name such as'],
    [{ name: 'yearline-2026' }, 'name', 'built-in'],
  ])('%o', async (wrong, part, message) => {
    const answer = await set({ year: 2004, define: { name: 'wrong', ...wrong } });
    expect(answer).toMatchObject({ __typename: 'InvalidInput' });
    expect(answer.problems[0].path.at(-1)).toBe(part);
    expect(answer.problems[0].message).toContain(message);
    expect(count('policies') + count('edition_policies')).toBe(0);
  });

  it.each([
    [{ year: 2004 }, 'Name a policy'],
    [{ year: 2004, use: 'nobody.3' }, 'There is no policy'],
    [{ year: 2004, use: 'strict.1', define: STRICT }, 'one of them'],
    [{ year: 1950, define: STRICT }, 'There is no edition 1950'],
    [{ year: 2004, define: STRICT, reason: ' ' }, 'Give a reason'],
  ])('%o', async (wrong, message) => {
    const answer = await set(wrong);
    expect(answer.message).toContain(message);
    expect(count('policies') + count('edition_policies')).toBe(0);
  });

  it.each(['EDITOR', 'REVIEWER', undefined] as const)('from %s', async (role) => {
    expect(
      (await survey.expectData(SET, { input: { year: 2004, define: STRICT, reason: 'No.' } }, role))
        .setEditionPolicy,
    ).toMatchObject({ __typename: 'NotAllowed' });
  });
});

it('editions read their policies together, in one statement', async () => {
  const asked = await survey.statementsDuring(() =>
    survey.expectData('{ editions { nodes { year policy { id } } } }'),
  );
  expect(asked.filter((sql) => sql.includes('edition_policies'))).toHaveLength(1);
});

it('setting a policy leaves an audit row', async () => {
  await set({ year: 2004, define: STRICT });
  expect(count("audit WHERE action = 'edition policy set' AND detail LIKE '%strict.1%'")).toBe(1);
});

function count(table: string): number {
  const row = survey.db.$client.prepare(`SELECT count(*) AS n FROM ${table}`).get();
  return (row as { n: number }).n;
}
