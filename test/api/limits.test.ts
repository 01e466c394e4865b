/** How much may be asked for at once, and in a minute. */
import type { AddressInfo } from 'node:net';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { createHttpServer, stopServer } from '@yearline/server/http/http-server';
import { DEFAULT_LIMITS, type Limits } from '@yearline/server/limits/limits';
import { readPersistedDocuments } from '@yearline/server/persisted-documents';
import { schema } from '@yearline/server/schema/index';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import { createAuth } from '@yearline/survey/people/auth';
import {
  type GraphQLInputType,
  getIntrospectionQuery,
  type NamedTypeNode,
  parse,
  typeFromAST,
} from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LISTENING } from '../support/listening.ts';
import { sampleOf } from '../support/schema-walk.ts';
import { createSurvey, OPERATOR } from '../support/survey.ts';

const times = (n: number, text: (index: number) => string) =>
  Array.from({ length: n }, (_, index) => text(index)).join(' ');

describe('a document is refused before anything of it runs, with what to do, when it has', () => {
  const cases: Record<string, { query: string; says: string; code?: string }> = {
    'too many words': {
      query: `{ ${times(5000, () => 'viewer { name }')} }`,
      says: 'Document contains more that 4000 tokens',
    },
    'too many aliases': {
      query: `{ ${times(61, (n) => `a${n}: viewer { name }`)} }`,
      says: 'The document has 61 aliases; at most 60 are read. Send it in parts.',
      code: 'DOCUMENT_TOO_LARGE',
    },
    'too many directives': {
      query: `{ viewer { ${times(61, () => 'name @skip(if: false)')} } }`,
      says: 'The document has 61 directives',
      code: 'DOCUMENT_TOO_LARGE',
    },
    'fields too deep below fields': {
      query: `{ entries(first: 1) { nodes { ${'revision { entry { '.repeat(8)} title ${'} }'.repeat(8)} } } }`,
      says: 'The query is 19 fields deep; at most 16 are answered.',
      code: 'QUERY_TOO_DEEP',
    },
    'fields too deep below a subscription': {
      query: `subscription { entryChanged { ${'revision { entry { '.repeat(8)} title ${'} }'.repeat(8)} } }`,
      says: 'fields deep; at most 16 are answered.',
      code: 'QUERY_TOO_DEEP',
    },
    'lists in lists that could fill': {
      query: `{ editions(first: 100) { nodes { entries(first: 100) { nodes { revisions(first: 100) { nodes { title } } } } } } }`,
      says: 'at most 1000000 is answered. Ask for smaller pages or fewer fields.',
      code: 'QUERY_TOO_COSTLY',
    },
    'a fragment that multiplies itself': {
      query: `{ entries(first: 1) { ...a } } ${times(
        12,
        (n) => `fragment ${String.fromCharCode(97 + n)} on QueryEntriesConnection {
          ${times(4, () => (n === 11 ? 'nodes { title }' : `...${String.fromCharCode(98 + n)}`))} }`,
      )}`,
      says: 'at most 1000000 is answered',
      code: 'QUERY_TOO_COSTLY',
    },
  };
  for (const [name, { query, says, code }] of Object.entries(cases)) {
    it(name, async () => {
      const survey = createSurvey();
      let answer = await survey.ask('{ __typename }');
      const statements = await survey.statementsDuring(async () => {
        answer = await survey.ask(query);
      });
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors?.[0]?.message).toContain(says);
      if (code) expect(answer.errors?.[0]?.extensions?.code).toBe(code);
      expect(statements).toEqual([]);
    });
  }
});

/** Variables for a document, every whole number as large as a page may be. */
function fullPages(query: string): Record<string, unknown> {
  const operations = parse(query).definitions.filter(
    (definition) => definition.kind === 'OperationDefinition',
  );
  return Object.fromEntries(
    operations.flatMap(({ variableDefinitions }) =>
      (variableDefinitions ?? []).map(({ variable, type }) => {
        const inputType = typeFromAST(schema, type as NamedTypeNode);
        return [variable.name.value, sampleOf(inputType as GraphQLInputType)];
      }),
    ),
  );
}

describe('the cost of a query', () => {
  const costOf = async (query: string, variables?: Record<string, unknown>) => {
    const answer = await createSurvey().ask(query, variables);
    return answer.extensions?.cost;
  };

  it('is told with the answer: one for every value that it can hold, a page counted as full', async () => {
    // entries, edges, and 25 times node, title.
    expect(await costOf('{ entries(first: 25) { edges { node { title } } } }')).toEqual({
      requested: 1 + 25 * (1 + 1 + 1),
      limit: DEFAULT_LIMITS.cost,
      depth: 4,
    });
  });

  it('counts a page as large as a variable asks, each time anew', async () => {
    const query = 'query ($first: Int) { entries(first: $first) { nodes { title } } }';
    const survey = createSurvey();
    const requested = async (first: number) =>
      (await survey.ask(query, { first })).extensions?.cost?.requested;
    expect([await requested(10), await requested(100), await requested(10)]).toEqual([21, 201, 21]);
  });

  it('leaves room for every document of the dashboard', async () => {
    const documents = readPersistedDocuments(
      new URL('../../apps/admin/src/graphql/generated/persisted-documents.json', import.meta.url),
    );
    expect(documents.size).toBeGreaterThan(20);
    const survey = createSurvey();
    for (const query of documents.values()) {
      // Without its variables it is refused for want of them: after its form has been looked at.
      // A subscription needs none, and its answer would not end.
      const { errors = [] } = /^subscription/.test(query)
        ? {}
        : await survey.ask(query, {}, 'ADMIN');
      expect(JSON.stringify(errors), query).not.toMatch(/DOCUMENT_TOO_LARGE|tokens/);
      const cost = complexityFromQuery(query, { schema, variables: fullPages(query) });
      expect(cost.complexity, query).toBeLessThan(DEFAULT_LIMITS.cost);
      expect(cost.depth, query).toBeLessThanOrEqual(DEFAULT_LIMITS.depth);
    }
  });

  it('leaves room for the introspection of the whole schema', async () => {
    const answer = await createSurvey().ask(getIntrospectionQuery());
    expect(answer.errors).toBeUndefined();
  });
});

describe('in a minute', () => {
  async function listen(pointsPerMinute: Limits['pointsPerMinute']) {
    const survey = createSurvey();
    const url = 'http://localhost:3000';
    const server = createHttpServer({
      ...LISTENING,
      db: survey.db,
      auth: createAuth(survey.db, { secret: 'a-secret-for-tests-of-enough-length', url }),
      url,
      graphiql: false,
      limits: { ...DEFAULT_LIMITS, pointsPerMinute },
      log: (line) => survey.logged.push(line),
    });
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
    onTestFinished(async () => {
      server.closeAllConnections();
      await stopServer(server);
    });
    const ask = async (headers: Record<string, string>, query = '{ viewer { name } }') => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };
    return { survey, ask };
  }
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('an address without credentials is told what it has left, and then when to ask again', async () => {
    const { ask } = await listen({ anonymous: 2, known: null });
    const answers = [await ask(from('192.0.2.1')), await ask(from('192.0.2.1'))];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['1', '0']);
    const refused = await ask(from('192.0.2.1'));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.text).toContain('You have used the 2 points of this minute. Ask again in');
  });

  it('another address, and whoever sends a token, is not held up by it', async () => {
    const { survey, ask } = await listen({ anonymous: 1, known: 5 });
    await ask(from('192.0.2.1'));
    expect((await ask(from('192.0.2.1'))).status).toBe(429);
    expect((await ask(from('192.0.2.2'))).status).toBe(200);
    const token = createApiToken(survey.db, OPERATOR, { name: 'Reader', role: 'EDITOR' });
    const known = await ask({ ...from('192.0.2.1'), authorization: `Bearer ${token}` });
    expect(known.status).toBe(200);
    expect(known.headers.get('ratelimit-limit')).toBe('5');
  });

  it('a token has a budget of its own, and a costly query takes more of it', async () => {
    const { survey, ask } = await listen({ anonymous: null, known: 8 });
    const token = createApiToken(survey.db, OPERATOR, { name: 'Reader', role: 'EDITOR' });
    const headers = { ...from('192.0.2.1'), authorization: `Bearer ${token}` };
    // 1 + 100 × 50 and some: six points.
    const costly = `{ entries(first: 100) { nodes { ${times(49, (n) => `a${n}: title`)} } } }`;
    expect((await ask(headers, costly)).headers.get('ratelimit-remaining')).toBe('2');
    const refused = await ask(headers, costly);
    expect(refused.status).toBe(429);
    expect(JSON.parse(refused.text).errors[0].extensions.code).toBe('RATE_LIMITED');
  });

  it('guessing tokens ends in waiting', async () => {
    const { ask } = await listen({ anonymous: null, known: null });
    const guess = (n: number) => ask({ ...from('192.0.2.1'), authorization: `Bearer yl_${n}` });
    for (let n = 0; n < 60; n += 1) expect((await guess(n)).status).toBe(401);
    expect((await guess(61)).status).toBe(429);
  });

  it('the programs of the machine itself are held up by nothing', async () => {
    const { ask } = await listen({ anonymous: 1, known: null });
    for (let n = 0; n < 3; n += 1) expect((await ask({})).status).toBe(200);
  });
});
