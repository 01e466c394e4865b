/** What editors rule about comparability, as a client records it and as readers meet it. Freedonia is made up. */
import { beforeEach, describe, expect, it } from 'vitest';
import { returned, verbs } from '../support/entries.ts';
import { createSurvey, type Survey } from '../support/survey.ts';

const RULING = `ruling {
  id kind countryCode fromYear toYear reason at by
  measure { key } sameAs { key } withdrawal { reason at by }
}`;
const PROBLEMS = '... on Error { message code } ... on InvalidInput { problems { path message } }';
const mutation = (
  name: string,
) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { __typename ... on ${name[0]?.toUpperCase()}${name.slice(1)}Payload { ${RULING} } ${PROBLEMS} }
}`;

const COMPARE = `query ($country: String!, $from: Int!, $to: Int!, $asOf: DateTime) {
  compare(country: $country, from: $from, to: $to, asOf: $asOf) {
    figures {
      verdict certainty changeText reason flags earlier { phrase } later { phrase }
      rulings { id kind reason at by }
    }
  }
}`;
const SERIES = `query ($country: String!) {
  series(country: $country) { series { nodes {
    key points { year kind }
    changes { earlierYear laterYear change { verdict flags reason rulings { reason } } }
    continuesAs { series } continuedFrom { series }
  } } }
}`;
const REPORT = `query ($year: Int!) { editionReport(year: $year) {
  entailed { nodes { change { rulings { reason } } } }
  notComparable { nodes { change { verdict rulings { reason } } } }
} }`;

const measureOf = (more: object) => ({ ...returned.measure, ...more });
const SEEKERS = measureOf({ population: 'asylum-seekers' });
const REFUGEES = measureOf({ population: 'refugees' });
const said = (value: number, measure: object, key = 'returned') => ({
  key,
  phrase: String(value),
  qualifier: 'EXACT',
  value,
  measure,
});
const COUNTRY = 'XXA';
const REASON = 'The survey renamed the same people.';
const SAME = {
  country: COUNTRY,
  fromYear: 2003,
  toYear: 2004,
  measure: SEEKERS,
  sameAs: REFUGEES,
  reason: REASON,
};

let survey: Survey;
beforeEach(() => {
  survey = createSurvey();
});

async function publish(year: number, figures: readonly object[], country = COUNTRY) {
  const { create, publish: makePublic } = verbs(survey);
  expect(await create({ country, year, figures }, 'EDITOR')).toMatchObject({
    __typename: 'CreateEntryPayload',
  });
  await makePublic({ country, year, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
}

type Role = Parameters<Survey['ask']>[2];
async function run(name: string, input: object, as: Role = 'REVIEWER') {
  return (await survey.expectData(mutation(name), { input }, as))[name];
}

async function compared(asked: object = {}, as?: Role) {
  const variables = { country: COUNTRY, from: 2003, to: 2004, ...asked };
  return (await survey.expectData(COMPARE, variables, as)).compare.figures;
}

/** The clock of the next write is past what was read here. */
async function instantBetween(): Promise<string> {
  const instant = new Date();
  while (Date.now() <= instant.getTime() + 1) await new Promise((done) => setImmediate(done));
  return instant.toISOString();
}

describe('an equivalence', () => {
  it('lets differing populations be compared, says whose reason it is, and stands in the series', async () => {
    await publish(2003, [said(40, SEEKERS)]);
    await publish(2004, [said(60, REFUGEES)]);
    expect(await compared()).toMatchObject([{ verdict: 'DEFINITIONS_DIFFER', rulings: [] }]);

    const { ruling } = await run('recordEquivalence', SAME);
    expect(ruling).toMatchObject({ kind: 'EQUIVALENCE', reason: REASON, by: 'A REVIEWER' });
    const [change] = await compared({}, 'EDITOR');
    expect(change).toMatchObject({
      verdict: 'INCREASE',
      certainty: 'ENTAILED',
      changeText: '+20',
      flags: ['EQUIVALENCE_APPLIED'],
      rulings: [{ id: ruling.id, reason: REASON, by: 'A REVIEWER', at: ruling.at }],
    });
    expect(change.reason).toContain('“Forced returns of asylum seekers, in Freedonia”');
    expect(change.reason).toContain(REASON);

    const { series } = await survey.expectData(SERIES, { country: COUNTRY });
    expect(series.series.nodes).toMatchObject([
      {
        points: [
          { year: 2003, kind: 'STATED' },
          { year: 2004, kind: 'STATED' },
        ],
        changes: [{ change: { verdict: 'INCREASE', rulings: [{ reason: REASON }] } }],
        continuesAs: null,
      },
    ]);
    const { editionReport } = await survey.expectData(REPORT, { year: 2004 });
    expect(editionReport).toMatchObject({
      entailed: { nodes: [{ change: { rulings: [{ reason: REASON }] } }] },
      notComparable: { nodes: [] },
    });
  });

  it('is told to readers with its reason, but not who recorded it', async () => {
    await publish(2003, [said(40, SEEKERS)]);
    await publish(2004, [said(60, REFUGEES)]);
    await run('recordEquivalence', SAME);
    expect((await compared())[0].rulings).toMatchObject([{ reason: REASON, by: null }]);
  });

  it('maps a new version of a definition, which differs without it', async () => {
    const first = measureOf({ definition: 'until-november-v1' });
    const second = measureOf({ definition: 'until-november-v2' });
    await publish(2003, [said(40, first)]);
    await publish(2004, [said(60, second)]);
    expect(await compared()).toMatchObject([{ verdict: 'DEFINITIONS_DIFFER' }]);
    await run('recordEquivalence', { ...SAME, measure: second, sameAs: first });
    expect(await compared()).toMatchObject([{ verdict: 'INCREASE' }]);
  });

  it('holds between its editions and in its country only', async () => {
    await publish(2003, [said(40, SEEKERS)]);
    await publish(2004, [said(60, REFUGEES)]);
    await publish(2005, [said(70, SEEKERS)]);
    await publish(2003, [said(40, SEEKERS)], 'PRK');
    await publish(2004, [said(60, REFUGEES)], 'PRK');
    await run('recordEquivalence', SAME);
    expect(await compared({ from: 2004, to: 2005 })).toMatchObject([
      { verdict: 'DEFINITIONS_DIFFER' },
    ]);
    expect(await compared({ country: 'PRK' })).toMatchObject([{ verdict: 'DEFINITIONS_DIFFER' }]);
  });

  it('without a country holds everywhere, whatever the places', async () => {
    const elsewhere = { places: ['Sylvania'] };
    await publish(2003, [said(40, { ...SEEKERS, ...elsewhere })], 'PRK');
    await publish(2004, [said(60, { ...REFUGEES, ...elsewhere })], 'PRK');
    await run('recordEquivalence', { ...SAME, country: null });
    expect(await compared({ country: 'PRK' })).toMatchObject([{ verdict: 'INCREASE' }]);
  });

  it('compares like with like where the later edition restates the earlier period under the other name', async () => {
    await publish(2003, [said(40, { ...SEEKERS, period: '2002' })]);
    await publish(2004, [
      said(45, { ...REFUGEES, period: '2002' }, 'then'),
      said(60, { ...REFUGEES, period: '2003' }, 'now'),
    ]);
    await run('recordEquivalence', SAME);
    expect(await compared()).toMatchObject([
      {
        changeText: '+15',
        flags: ['RESTATED_BASE', 'EQUIVALENCE_APPLIED'],
        earlier: { phrase: '40' },
        later: { phrase: '60' },
      },
    ]);
  });

  it.each([
    [{ sameAs: measureOf({ population: 'refugees', kind: 'STOCK' }) }, 'differ in kind'],
    [{ sameAs: measureOf({ unit: 'HOUSEHOLDS' }) }, 'differ in unit'],
    [{ sameAs: measureOf({ places: ['Sylvania'] }) }, 'differ in places'],
    [{ sameAs: measureOf({ concept: 'arrivals' }) }, 'different families'],
    [{ sameAs: SEEKERS }, 'the same already'],
    [{ sameAs: measureOf({ concept: ' ' }) }, 'has no concept'],
    [{ sameAs: measureOf({ definition: 'v\u0000' }) }, 'control character'],
    [{ reason: ' \n ' }, 'Give a reason'],
    [{ toYear: 2003 }, 'an earlier and a later edition'],
    [{ country: 'Nowhere' }, 'No country is called'],
  ])('is refused, and nothing is written, for %o', async (wrong, message) => {
    const answer = await run('recordEquivalence', { ...SAME, ...wrong });
    expect(answer).toMatchObject({ __typename: 'InvalidInput' });
    expect(answer.message).toContain(message);
    expect(count('rulings')).toBe(0);
    expect(count("audit WHERE action LIKE 'ruling%'")).toBe(0);
  });

  it('is refused a second time while it stands', async () => {
    await run('recordEquivalence', SAME);
    const again = await run('recordEquivalence', { ...SAME, measure: REFUGEES, sameAs: SEEKERS });
    expect(again.message).toContain(REASON);
  });
});

describe('a declared break', () => {
  const BREAK = {
    country: COUNTRY,
    fromYear: 2003,
    toYear: 2004,
    reason: 'A new law counts anew.',
  };

  it('forbids every comparison across it, for its measure only, and shows in the series', async () => {
    const other = measureOf({ concept: 'arrivals' });
    for (const year of [2002, 2003, 2004, 2005]) {
      await publish(year, [said(year, SEEKERS), said(year, other, 'arrived')]);
    }
    await run('recordBreak', { ...BREAK, measure: SEEKERS });
    const verdicts = async (from: number, to: number) =>
      (await compared({ from, to })).map(({ verdict }: { verdict: string }) => verdict);
    expect(await verdicts(2003, 2004)).toEqual(['NOT_COMPARABLE', 'INCREASE']);
    expect(await verdicts(2002, 2005)).toEqual(['NOT_COMPARABLE', 'INCREASE']);
    expect(await verdicts(2002, 2003)).toEqual(['INCREASE', 'INCREASE']);
    expect(await verdicts(2004, 2005)).toEqual(['INCREASE', 'INCREASE']);

    const { series } = await survey.expectData(SERIES, { country: COUNTRY });
    const [returns] = series.series.nodes;
    expect(returns.changes).toMatchObject([
      { change: { verdict: 'INCREASE' } },
      {
        laterYear: 2004,
        change: { verdict: 'NOT_COMPARABLE', rulings: [{ reason: BREAK.reason }] },
      },
      { change: { verdict: 'INCREASE' } },
    ]);
    expect(returns.changes[1].change.reason).toContain(BREAK.reason);
  });

  it('without a measure breaks all of the country, and outranks an equivalence', async () => {
    await publish(2003, [said(40, SEEKERS)]);
    await publish(2004, [said(60, REFUGEES)]);
    await run('recordEquivalence', SAME);
    await run('recordBreak', BREAK);
    expect(await compared()).toMatchObject([
      { verdict: 'NOT_COMPARABLE', flags: [], rulings: [{ kind: 'BREAK' }] },
    ]);
  });
});

describe('a continuation', () => {
  it('maps the split of a country, which breaks its series without one', async () => {
    const where = { country: 'SDN', from: 2011, to: 2013 };
    await publish(2011, [said(40, SEEKERS)], 'SDN');
    await publish(2013, [said(60, SEEKERS)], 'SDN');
    expect(await compared(where)).toMatchObject([{ verdict: 'NOT_COMPARABLE', rulings: [] }]);
    const reason = 'All of these returns were made in the north.';
    await run('recordContinuation', { country: 'SDN', fromYear: 2011, toYear: 2013, reason });
    expect(await compared(where)).toMatchObject([
      { verdict: 'INCREASE', flags: ['SUCCESSION_MAPPED'], rulings: [{ kind: 'CONTINUATION' }] },
    ]);
  });

  it('is refused where there was no split or union', async () => {
    const { message } = await run('recordContinuation', {
      country: 'PRK',
      fromYear: 2003,
      toYear: 2004,
      reason: 'None.',
    });
    expect(message).toContain('neither split nor united');
  });
});

describe('a withdrawal', () => {
  it('ends a ruling from now on, and every earlier instant keeps its verdict', async () => {
    await publish(2003, [said(40, SEEKERS)]);
    await publish(2004, [said(60, REFUGEES)]);
    const before = await instantBetween();
    const { ruling } = await run('recordEquivalence', SAME);
    const during = await instantBetween();
    const withdrawn = await run('withdrawRuling', {
      ruling: ruling.id,
      reason: 'They were others.',
    });
    expect(withdrawn.ruling.withdrawal).toMatchObject({ reason: 'They were others.' });

    expect(await compared()).toMatchObject([{ verdict: 'DEFINITIONS_DIFFER' }]);
    expect(await compared({ asOf: during })).toMatchObject([{ verdict: 'INCREASE' }]);
    expect(await compared({ asOf: before })).toMatchObject([{ verdict: 'DEFINITIONS_DIFFER' }]);
    expect(count("audit WHERE action LIKE 'ruling%'")).toBe(2);
  });

  it('is refused twice, and for a ruling that never was', async () => {
    const { ruling } = await run('recordEquivalence', SAME);
    const input = { ruling: ruling.id, reason: 'They were others.' };
    await run('withdrawRuling', input);
    expect((await run('withdrawRuling', input)).message).toContain('withdrew this ruling');
    expect((await run('withdrawRuling', { ...input, ruling: 'Ruling:99' })).message).toContain(
      'no ruling',
    );
  });
});

describe('the right to rule', () => {
  it.each(['EDITOR', undefined] as const)('is not that of %s', async (role) => {
    for (const [name, input] of [
      ['recordEquivalence', SAME],
      ['recordBreak', { country: COUNTRY, fromYear: 2003, toYear: 2004, reason: 'None.' }],
      ['withdrawRuling', { ruling: 'Ruling:1', reason: 'None.' }],
    ] as const) {
      expect((await survey.expectData(mutation(name), { input }, role))[name]).toMatchObject({
        __typename: 'NotAllowed',
      });
    }
    expect(count('rulings')).toBe(0);
  });
});

describe('the list of rulings', () => {
  const LIST = `query ($country: String, $withdrawn: Boolean, $asOf: DateTime, $first: Int, $after: String) {
    rulings(country: $country, withdrawn: $withdrawn, asOf: $asOf, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { reason countryCode withdrawal { reason } }
    }
  }`;
  const listed = async (variables: object) =>
    (await survey.expectData(LIST, { ...variables })).rulings;

  it('is paged, newest first, and hides what was withdrawn unless asked', async () => {
    const record = (country: string | null, reason: string) =>
      run('recordEquivalence', { ...SAME, country, reason });
    await record(COUNTRY, 'First.');
    await record('PRK', 'Elsewhere.');
    const { ruling } = await record(null, 'Everywhere.');
    const page = await listed({ country: COUNTRY, first: 1 });
    expect(page).toMatchObject({ totalCount: 2, nodes: [{ reason: 'Everywhere.' }] });
    expect(
      await listed({ country: COUNTRY, first: 1, after: page.pageInfo.endCursor }),
    ).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ reason: 'First.' }] });

    const during = await instantBetween();
    await run('withdrawRuling', { ruling: ruling.id, reason: 'Too wide.' });
    expect((await listed({})).totalCount).toBe(2);
    expect((await listed({ country: 'Nowhere' })).totalCount).toBe(0);
    expect(await listed({ withdrawn: true })).toMatchObject({
      totalCount: 3,
      nodes: [{ withdrawal: { reason: 'Too wide.' } }, {}, {}],
    });
    expect(await listed({ asOf: during })).toMatchObject({
      totalCount: 3,
      nodes: [{ withdrawal: null }, {}, {}],
    });
  });
});

it('rulings cost one statement, however many figures and rulings there are', async () => {
  const figures = (n: number) =>
    Array.from({ length: n }, (_, index) =>
      said(40 + index, { ...SEEKERS, places: [`Freedonia ${index}`] }, `f${index}`),
    );
  await publish(2003, figures(1));
  await publish(2004, figures(1));
  await publish(2003, figures(30), 'PRK');
  await publish(2004, figures(30), 'PRK');
  const ask = (country: string) => () =>
    survey.expectData(COMPARE, { country, from: 2003, to: 2004 });
  await ask(COUNTRY)();
  const few = await survey.statementsDuring(ask(COUNTRY));
  await run('recordEquivalence', { ...SAME, country: 'PRK' });
  await run('recordBreak', { country: 'PRK', fromYear: 2003, toYear: 2004, reason: 'New.' });
  const many = await survey.statementsDuring(ask('PRK'));
  expect(many.length).toBe(few.length);
  expect(many.filter((sql) => sql.includes('"rulings"')).length).toBe(1);
});

function count(table: string): number {
  const row = survey.db.$client.prepare(`SELECT count(*) AS n FROM ${table}`).get();
  return (row as { n: number }).n;
}
