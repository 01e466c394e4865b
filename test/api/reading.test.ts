import { readFileSync } from 'node:fs';
import { NODE_TYPES } from '@yearline/server/builder';
import { schema } from '@yearline/server/schema/index';
import {
  type GraphQLObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { returned, verbs } from '../support/entries.ts';
import { createSurvey, type Survey } from '../support/survey.ts';

const YEARS = [1998, 1999, 2000, 2001, 2002, 2003, 2004];
const CODES = ['XXA', 'XXX', 'TIB'];

async function publishAll(survey: Survey) {
  const { create, publish } = verbs(survey);
  for (const year of YEARS) {
    for (const country of CODES) {
      await create(
        {
          country,
          year,
          sections: [{ body: 'At least 40 fled.' }],
          figures: [returned],
          sources: [{ title: 'A source' }],
        },
        'EDITOR',
      );
      await publish({ country, year, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    }
  }
}

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String) {
  entries(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    edges { cursor node { edition { year } country { code } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

type Edge = { node: { edition: { year: number }; country: { code: string } } };
const names = (edges: Edge[]) =>
  edges.map(({ node }) => `${node.country.code} ${node.edition.year}`);

describe('lists', () => {
  it('are walked in both directions at any page size, each row exactly once and in one order', async () => {
    const survey = createSurvey();
    await publishAll(survey);
    const whole = names((await survey.expectData(PAGE, { first: 100 })).entries.edges);
    expect(new Set(whole).size).toBe(YEARS.length * CODES.length);
    for (const size of [1, 2, 5, 20, 21, 22]) {
      const forwards: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const {
          entries,
        }: { entries: { edges: Edge[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
          await survey.expectData(PAGE, { first: size, after });
        forwards.push(...names(entries.edges));
        more = entries.pageInfo.hasNextPage;
        after = entries.pageInfo.endCursor;
      }
      expect(forwards).toEqual(whole);
      const backwards: string[] = [];
      for (let before: string | null = null, more = true; more; ) {
        const {
          entries,
        }: {
          entries: { edges: Edge[]; pageInfo: { hasPreviousPage: boolean; startCursor: string } };
        } = await survey.expectData(PAGE, { last: size, before });
        backwards.unshift(...names(entries.edges));
        more = entries.pageInfo.hasPreviousPage;
        before = entries.pageInfo.startCursor;
      }
      expect(backwards).toEqual(whole);
    }
  });

  it.each([
    { first: 101 },
    { first: 0 },
    { last: 101 },
    { first: 1, last: 1 },
    { first: 1, after: 'garbage!' },
  ])('refuse %j instead of cutting silently', async (page) => {
    const { errors } = await createSurvey().ask(PAGE, page);
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });

  it.each([
    'null',
    '{}',
    '[]',
    '[{}]',
    '[null, null]',
    '[true, false]',
    '[1e999, "XXA"]',
    '["ZZZ"]',
    '[2004]',
    '["a", "b"]',
  ])('refuse the made-up cursor %s in the same clear words everywhere', async (key) => {
    const survey = createSurvey();
    await verbs(survey).create({ country: 'XXA', year: 2004 }, 'EDITOR');
    const after = Buffer.from(key).toString('base64url');
    const lists = [
      'countries(after: $after) { totalCount }',
      'editions(after: $after, perspective: DRAFT) { totalCount }',
      'entries(after: $after) { totalCount }',
      ...(key === '[2004]'
        ? []
        : [
            'entry(country: "XXA", year: 2004, perspective: DRAFT) { revisions(after: $after) { totalCount } }',
          ]),
    ];
    for (const list of lists) {
      const { errors } = await survey.ask(
        `query ($after: String) { ${list} }`,
        { after },
        'EDITOR',
      );
      expect(errors?.[0], list).toMatchObject({
        message: `"${after}" is not a cursor that this list gave.`,
        extensions: { code: 'INVALID_INPUT' },
      });
    }
  });

  it('need as many SQL statements for a page of twenty-one entries as for one of two', async () => {
    const survey = createSurvey();
    await publishAll(survey);
    const query = (first: number) => `{
      entries(first: ${first}) { nodes {
        title country { name } edition { year } stage
        sections { heading body } figures { phrase hardLow measure { key } source { title } }
        publications { publishedAt } liveRevision { number }
      } }
    }`;
    const small = await survey.statementsDuring(() => survey.expectData(query(2)));
    const large = await survey.statementsDuring(() => survey.expectData(query(21)));
    expect(large.length).toBe(small.length);
    expect(large.length).toBeLessThanOrEqual(7);
  });

  it('read no body of any section when only headings of the list are asked for', async () => {
    const survey = createSurvey();
    await publishAll(survey);
    const statements = await survey.statementsDuring(() =>
      survey.expectData('{ entries { nodes { title country { name } stage } } }'),
    );
    expect(statements.join('\n')).not.toContain('bodies');
  });
});

describe('countries', () => {
  const SEARCH =
    'query ($search: String) { countries(search: $search, first: 3) { nodes { code name } } }';
  it.each([
    ['Cote dIvoire', 'CIV'],
    ['côte d’ivoire', 'CIV'],
    ['DPRK', 'PRK'],
    ['north kor', 'PRK'],
    ['Burma', 'MMR'],
  ])('are found as %s', async (search, code) => {
    const { countries } = await createSurvey().expectData(SEARCH, { search });
    expect(countries.nodes[0].code).toBe(code);
  });

  it('are known by code or name, with what became of them', async () => {
    const { yugoslavia, north, nobody } = await createSurvey().expectData(`{
      yugoslavia: country(code: "Yugoslavia") { code kind successors { country { code } year } }
      north: country(code: "PRK") { name unhcrCode }
      nobody: country(code: "Atlantis") { code }
    }`);
    expect(yugoslavia).toMatchObject({ code: 'YUG', kind: 'FORMER_STATE' });
    expect(yugoslavia.successors.length).toBeGreaterThan(1);
    expect(north).toEqual({ name: 'North Korea', unhcrCode: 'KRN' });
    expect(nobody).toBeNull();
  });
});

describe('an id', () => {
  it.each([
    'Publication:1',
    'Viewer:1',
    'Query:1',
    'Nope:1',
    'toString:1',
    'Entry:1; DROP',
    'Entry:x',
  ])('that nothing has (%s) is null, without an error', async (name) => {
    const id = Buffer.from(name).toString('base64');
    const answer = await createSurvey().ask(
      'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }',
      { id },
    );
    expect(answer.data).toEqual({ node: null, nodes: [null] });
    expect(answer.errors).toBeUndefined();
  });

  it('can be fetched again for every type that is a Node', () => {
    const node = schema.getType('Node');
    const types = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
    expect(types.map(({ name }) => name).sort()).toEqual([...NODE_TYPES].sort());
  });
});

describe('an instant', () => {
  const AS_OF = 'query ($asOf: DateTime) { editions(asOf: $asOf) { totalCount } }';
  it.each([
    '2004-02-30',
    '2004-13-01',
    '2004',
    'yesterday',
    '2004-05-25T25:00Z',
    ' 2004-05-25',
    2004,
  ])('that is none (%s) is refused with an example of one', async (asOf) => {
    const { errors } = await createSurvey().ask(AS_OF, { asOf });
    expect(errors?.[0]?.message).toContain('is not an instant such as 2004-05-25T12:00:00Z');
  });
});

describe('the schema', () => {
  it('stands in schema.graphql as it is', () => {
    const committed = readFileSync(
      new URL('../../apps/server/schema.graphql', import.meta.url),
      'utf8',
    );
    expect(committed, 'run: npx -y pnpm@12.21.0 schema').toBe(
      `${printSchema(lexicographicSortSchema(schema))}\n`,
    );
  });

  it('describes every type, field, argument and enum value, and says what null means', () => {
    const wrong: string[] = [];
    const check = (name: string, { description }: { description?: string | null | undefined }) => {
      if (!description?.trim()) wrong.push(`${name} has no description`);
      else if (!/[.?]$/.test(description)) wrong.push(`${name} ends without a full stop`);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
      check(type.name, type);
      if ('getValues' in type)
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        if ('args' in field && !isNonNullType(field.type) && !/null/i.test(field.description ?? ''))
          wrong.push(`${type.name}.${field.name} can be null and does not say when`);
        for (const arg of 'args' in field ? field.args : [])
          check(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no list that can be null, nor one with holes but for nodes', () => {
    const wrong = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) =>
        Object.values((type as GraphQLObjectType).getFields()).map((field) => ({ type, field })),
      )
      .filter(
        ({ field }) =>
          /^\[|[^!]\]/.test(String(field.type).replace(/!$/, '')) &&
          !/^\[.*!\]!$/.test(String(field.type)),
      )
      .map(({ type, field }) => `${type.name}.${field.name}: ${field.type}`);
    // Null there says what no list can: a whole table.
    expect(wrong).toEqual(['ExternalDataset.completeFor: [Country!]', 'Query.nodes: [Node]!']);
  });
});

describe('what was not foreseen', () => {
  it('is masked outside and logged whole inside, under one request id', async () => {
    const survey = createSurvey();
    const { create } = verbs(survey);
    await create({ country: 'XXA', year: 2004 }, 'EDITOR');
    survey.db.$client.pragma('foreign_keys = OFF');
    survey.db.$client.exec('DROP TABLE publications');
    const { errors } = await survey.ask(
      '{ entry(country: "XXA", year: 2004, perspective: DRAFT) { publications { publicNote } } }',
      {},
      'EDITOR',
    );
    expect(errors?.[0]?.message).not.toMatch(/SQL|publications/);
    const requestId = errors?.[0]?.extensions?.requestId;
    expect(requestId).toBeTypeOf('string');
    expect(survey.logged).toContainEqual(
      expect.objectContaining({ requestId, message: expect.stringContaining('publications') }),
    );
  });
});
