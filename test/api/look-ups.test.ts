/** One thing, named in exactly one of several ways; what is hidden cannot be told from what is not there. */
import { schema } from '@yearline/server/schema/index';
import { importDocument } from '@yearline/survey/documents/import-document';
import { describe, expect, it } from 'vitest';
import { returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey, OPERATOR, type Survey } from '../support/survey.ts';

const URL = 'https://example.org/ruritania-2004';
const DOCUMENT = `Survey 2004 - Stateless

Publisher: Nobody
Publication Date: 25 May 2004
Cite as: Nobody, Survey 2004 - Stateless, 25 May 2004, available at: ${URL} [accessed 1 June 2004]

At least 40 fled.`;

/** An entry published at revision 1, found under an address, with a draft ahead; and an entry that is only a draft. */
async function started() {
  const survey = createSurvey();
  const api = verbs(survey);
  importDocument(survey.db, OPERATOR, { text: DOCUMENT, ...WHERE });
  const { entry } = await survey.expectData(
    '{ entry(by: { countryAndYear: { country: "XXA", year: 2004 } }, perspective: DRAFT) { id edition { id } figures { key } } }',
    {},
    'ADMIN',
  );
  await api.revise({ ...WHERE, baseRevision: 1, figures: [] }, 'EDITOR');
  await api.publish({ ...WHERE, baseRevision: 2, publicNote: 'First.' }, 'PUBLISHER');
  await api.revise({ ...WHERE, baseRevision: 2, figures: [returned], title: 'Draft' }, 'EDITOR');
  await api.create({ country: 'XXA', year: 2005, figures: [returned] }, 'EDITOR');
  return { survey, ...api, id: entry.id as string };
}

describe('an entry', () => {
  it('is the same one by id, by country and year, and by each of its addresses', async () => {
    const { survey, id } = await started();
    const ways = [
      { id },
      { countryAndYear: { country: 'XXA', year: 2004 } },
      { countryAndYear: { country: 'Stateless', year: 2004 } },
      { address: URL },
      { address: `${URL.replace('https', 'http')}/` },
      { address: 'http://localhost:3000/read/XXA/2004' },
      { address: 'http://localhost:3000/read/XXA/2004/revisions/2' },
    ];
    for (const by of ways) {
      const data = await survey.expectData(
        'query ($by: EntryBy!) { entry(by: $by) { id revision { number } } }',
        { by },
      );
      expect(data.entry, JSON.stringify(by)).toEqual({ id, revision: { number: 2 } });
    }
    const { entry } = await survey.expectData('{ entry(country: "XXA", year: 2004) { id } }');
    expect(entry.id).toBe(id);
  });

  it('that is only a draft is found by no address, and not by its id', async () => {
    const survey = createSurvey();
    importDocument(survey.db, OPERATOR, { text: DOCUMENT, ...WHERE });
    const find = (by: object, as?: 'EDITOR') =>
      survey.expectData(
        `query ($by: EntryBy!) { entry(by: $by ${as ? 'perspective: DRAFT' : ''}) { id } }`,
        { by },
        as,
      );
    const { entry } = await find({ address: URL }, 'EDITOR');
    expect(entry).not.toBeNull();
    for (const by of [{ address: URL }, { id: entry.id }]) {
      expect((await find(by)).entry).toBeNull();
    }
  });

  it('looked up by address is found through an index', async () => {
    const { survey } = await started();
    const statements = await survey.statementsDuring(() =>
      survey.expectData(`{ entry(by: { address: "${URL}" }) { title } }`),
    );
    expect(statements).toHaveLength(1);
    expect(planOf(survey, statements[0] ?? '').join('\n')).not.toMatch(
      /SCAN (entries|revisions|revision_addresses)/,
    );
  });
});

function planOf(survey: Survey, statement: string): string[] {
  return survey.db.$client
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
    .all()
    .map(({ detail }) => detail);
}

describe('a revision', () => {
  it('is the same one by id, by number, and by the address in its citation', async () => {
    const { survey } = await started();
    const find = async (by: object) =>
      (
        await survey.expectData('query ($by: RevisionBy!) { revision(by: $by) { id number } }', {
          by,
        })
      ).revision;
    const byNumber = await find({ number: { country: 'XXA', year: 2004, number: 2 } });
    expect(byNumber.number).toBe(2);
    expect(await find({ id: byNumber.id })).toEqual(byNumber);
    const { entry } = await survey.expectData(
      '{ entry(country: "XXA", year: 2004) { citation { url } } }',
    );
    expect(await find({ address: entry.citation.url })).toEqual(byNumber);
    expect(await find({ address: URL })).toEqual(byNumber);
    expect(await find({ address: entry.citation.url.replace(/2$/, '3') })).toBeNull();
  });
});

describe('a country and an edition', () => {
  it('are found in each of their ways', async () => {
    const { survey } = await started();
    const data = await survey.expectData(`{
      code: country(by: { code: "PRK" }) { id name }
      name: country(by: { name: "DPRK" }) { name }
      unhcr: country(by: { unhcrCode: "KRN" }) { name }
      year: edition(by: { year: 2004 }) { id year }
    }`);
    const named = { name: 'North Korea' };
    expect(data).toMatchObject({ code: named, name: named, unhcr: named, year: { year: 2004 } });
    const again = await survey.expectData(
      'query ($c: ID!, $e: ID!) { country(by: { id: $c }) { name } edition(by: { id: $e }) { year } }',
      { c: data.code.id, e: data.year.id },
    );
    expect(again).toEqual({ country: named, edition: { year: 2004 } });
  });
});

describe('exactly one way has to be named', () => {
  const ASK = 'query ($by: EntryBy) { entry(by: $by) { title } }';
  const nothing = [
    {},
    { id: 'x', address: URL },
    { id: null },
    { id: null, address: URL },
    { address: 7 },
    { code: 'PRK' },
  ];

  it.each(nothing)('in variables: %j is refused, asked once and asked again', async (by) => {
    const { survey } = await started();
    const messages = [];
    // From the fourth time on the query runs compiled.
    for (let n = 0; n < 6; n += 1) {
      const { errors } = await survey.ask(ASK, { by });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      messages.push(errors?.[0]?.message);
    }
    expect(new Set(messages).size).toBe(1);
    expect(messages[0]).toContain('$by');
  });

  it('and what is named right is answered alike, asked once and asked again', async () => {
    const { survey, id } = await started();
    const asks: [string, Record<string, unknown>][] = [
      ['query ($id: ID!) { entry(by: { id: $id }) { id } }', { id }],
      [
        'query ($c: String!, $y: Year!) { entry(by: { countryAndYear: { country: $c, year: $y } }) { id } }',
        { c: 'XXA', y: 2004 },
      ],
      [`query ($by: EntryBy = { address: "${URL}" }) { entry(by: $by) { id } }`, {}],
      [ASK.replace('title', 'id'), { by: { address: URL } }],
    ];
    for (const [query, variables] of asks) {
      for (let n = 0; n < 6; n += 1) {
        expect(await survey.expectData(query, variables), query).toEqual({ entry: { id } });
      }
    }
  });

  it.each(['{}', `{ id: "x", address: "${URL}" }`, '{ id: null }'])(
    'in the document: %s is refused',
    async (by) => {
      const { survey } = await started();
      const { errors } = await survey.ask(`{ entry(by: ${by}) { title } }`);
      expect(errors?.[0]?.message).toMatch(/EntryBy/);
    },
  );

  it('a variable within it must have a value', async () => {
    const { survey } = await started();
    const { errors } = await survey.ask('query ($id: ID) { entry(by: { id: $id }) { title } }', {});
    expect(errors?.[0]?.message).toMatch(/must be non-nullable/);
  });

  it.each([
    '{ entry { title } }',
    '{ entry(country: "XXA") { title } }',
    '{ entry(by: { address: "https://example.org" }, country: "XXA", year: 2004) { title } }',
    '{ edition { title } }',
    '{ country { name } }',
    '{ revision(number: 1) { title } }',
  ])('%s says neither or both', async (query) => {
    const { errors } = await createSurvey().ask(query);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Say which one by the argument `by`'),
      extensions: { code: 'INVALID_INPUT' },
    });
  });

  it('the arguments that `by` replaces say until when they stay', () => {
    for (const name of ['entry', 'revision', 'country', 'edition']) {
      const args = schema.getQueryType()?.getFields()[name]?.args ?? [];
      for (const arg of args) {
        if (['by', 'perspective', 'asOf'].includes(arg.name)) continue;
        expect(arg.deprecationReason, `${name}(${arg.name})`).toMatch(/Removed after 2027-11-24/);
      }
    }
  });
});

describe('what is hidden and what is not there', () => {
  it('take the same statements, so that nothing tells one from the other', async () => {
    const { survey } = await started();
    const { entry, later } = await survey.expectData(
      `{ entry(country: "XXA", year: 2004, perspective: DRAFT) { figures { id } revision { id } }
         later: entry(country: "XXA", year: 2005, perspective: DRAFT) { id edition { id } } }`,
      {},
      'EDITOR',
    );
    const global = (type: string) => Buffer.from(`${type}:999999`).toString('base64');
    const pairs = [
      [entry.revision.id, global('Revision')],
      [entry.figures[0].id, global('Figure')],
      [later.id, global('Entry')],
      [later.edition.id, global('Edition')],
    ];
    for (const [hidden, missing] of pairs) {
      expect(await askedOf(survey, `{ node(id: "${hidden}") { id } }`)).toEqual(
        await askedOf(survey, `{ node(id: "${missing}") { id } }`),
      );
    }
    const looked = [
      ['entry', (year: number) => `countryAndYear: { country: "XXA", year: ${year} }`],
      ['revision', (year: number) => `number: { country: "XXA", year: ${year}, number: 1 }`],
      ['edition', (year: number) => `year: ${year}`],
    ] as const;
    for (const [field, by] of looked) {
      expect(await askedOf(survey, `{ ${field}(by: { ${by(2005)} }) { title } }`), field).toEqual(
        await askedOf(survey, `{ ${field}(by: { ${by(2007)} }) { title } }`),
      );
    }
  });

  it('are null without an error; nodes keep their order and number', async () => {
    const { survey, id } = await started();
    const missing = Buffer.from('Entry:999999').toString('base64');
    const ids = [missing, id, missing, id];
    const answer = await survey.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(answer).toMatchObject({ data: { nodes: [null, { id }, null, { id }] } });
    expect(answer.errors).toBeUndefined();
  });

  it('are at most 100 at once', async () => {
    const { survey, id } = await started();
    const ask = (n: number) =>
      survey.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(n).fill(id) });
    expect((await ask(100)).data.nodes).toHaveLength(100);
    expect((await ask(101)).errors?.[0]).toMatchObject({
      message: expect.stringContaining('at most 100'),
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});

/** The statements of a query that answers nothing, without the values in them. */
async function askedOf(survey: Survey, query: string): Promise<string[]> {
  const statements = await survey.statementsDuring(async () => {
    const data = await survey.expectData(query);
    expect(Object.values(data)).toEqual([null]);
  });
  return statements.map((statement) => statement.replaceAll(/\d+(\.\d+)?|'[^']*'/g, '?'));
}
