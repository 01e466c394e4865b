/** Nobody without the right sees a draft, by any path: every query field is asked for everything it can give. */
import { schema } from '@yearline/server/schema/index';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey, type Survey, UNLIMITED } from '../support/survey.ts';

const EMBARGOED = 'embargoed-7f3a';

/** Arguments that aim each query field at the draft. A new field fails the test until it has its own. */
const ARGUMENTS: Readonly<Record<string, (ids: Ids) => string[]>> = {
  viewer: () => [''],
  countries: () => ['(search: "stateless")', '(first: 5)'],
  country: () => [
    '(code: "XXA")',
    '(code: "XXA", perspective: DRAFT)',
    '(code: "XXA", asOf: "2100-01-01")',
    '(by: { unhcrCode: "XXA" })',
    '(by: { code: "XXA" }, perspective: DRAFT)',
  ],
  editions: () => ['', '(perspective: DRAFT)', '(asOf: "2100-01-01")'],
  edition: () => [
    '(year: 2004)',
    '(year: 2004, perspective: DRAFT)',
    '(year: 2005)',
    '(year: 2005, perspective: DRAFT)',
    '(by: { year: 2005 })',
    '(by: { year: 2005 }, perspective: DRAFT)',
  ],
  entry: () =>
    [2004, 2005].flatMap((year) => [
      `(by: { countryAndYear: { country: "XXA", year: ${year} } })`,
      `(by: { countryAndYear: { country: "XXA", year: ${year} } }, perspective: DRAFT)`,
      `(by: { address: "http://localhost:3000/read/XXA/${year}" })`,
      `(by: { address: "http://localhost:3000/read/XXA/${year}/revisions/2" })`,
      `(country: "XXA", year: ${year})`,
      `(country: "XXA", year: ${year}, perspective: DRAFT)`,
      `(country: "XXA", year: ${year}, asOf: "2100-01-01")`,
    ]),
  revision: () => [
    '(country: "XXA", year: 2004, number: 2)',
    '(country: "XXA", year: 2005, number: 1)',
    '(by: { number: { country: "XXA", year: 2004, number: 2 } })',
    '(by: { address: "http://localhost:3000/read/XXA/2004/revisions/2" })',
  ],
  entries: () => [
    '',
    '(country: "XXA")',
    '(perspective: DRAFT)',
    '(stage: DRAFT)',
    '(stage: REVISING)',
    '(concept: "forced-returns", population: "asylum-seekers", yearFrom: 2004)',
    '(changedSince: "2000-01-01", orderBy: { field: UPDATED_AT, direction: DESC })',
    '(orderBy: { field: PUBLICATION_DATE, direction: ASC }, perspective: DRAFT)',
    '(asOf: "2100-01-01")',
  ],
  compare: () => [
    '(country: "XXA", from: 2004, to: 2005)',
    '(country: "XXA", from: 2004, to: 2005, perspective: DRAFT)',
    '(country: "XXA", from: 2004, to: 2005, fromRevision: 2, toRevision: 1)',
  ],
  entryChecks: () =>
    [2004, 2005].flatMap((year) => [
      `(country: "XXA", year: ${year})`,
      `(country: "XXA", year: ${year}, perspective: DRAFT)`,
      `(country: "XXA", year: ${year}, asOf: "2100-01-01")`,
      `(country: "XXA", year: ${year}, intended: true)`,
    ]),
  editionChecks: () =>
    [2004, 2005].flatMap((year) => [
      `(year: ${year})`,
      `(year: ${year}, perspective: DRAFT)`,
      `(year: ${year}, asOf: "2100-01-01")`,
      `(year: ${year}, intended: false)`,
    ]),
  carriedPassages: () => [
    '(year: 2004)',
    '(year: 2005)',
    '(year: 2005, perspective: DRAFT)',
    '(year: 2005, asOf: "2100-01-01")',
  ],
  // The embargoed entries are of one country, so that a reviewer sees nothing repeated in them either.
  repeatedPassages: () => [
    '(year: 2005)',
    '(perspective: DRAFT, year: 2005)',
    '(year: 2005, asOf: "2100-01-01")',
  ],
  compareRevisions: () => [
    '(country: "XXA", year: 2004, from: 1, to: 2)',
    '(country: "XXA", year: 2005, from: 1, to: 1)',
  ],
  search: () => [
    `(query: "${EMBARGOED}")`,
    `(query: "${EMBARGOED}", perspective: DRAFT)`,
    `(query: "${EMBARGOED}", asOf: "2100-01-01")`,
    '(query: "stateless")',
    '(query: "embargo")',
  ],
  series: () => [
    '(country: "XXA")',
    '(country: "XXA", from: 2004, to: 2005)',
    '(country: "XXA", perspective: DRAFT)',
    '(country: "XXA", asOf: "2100-01-01")',
  ],
  externalDatasets: () => [''],
  externalSeries: () => ['(origin: "XXA")', '(origin: "XXA", host: "XXA")'],
  restatements: () => ['', '(country: "XXA")'],
  editionReport: () => [
    '(year: 2004)',
    '(year: 2005)',
    '(year: 2005, perspective: DRAFT)',
    '(year: 2005, asOf: "2100-01-01")',
  ],
  rulings: () => ['', '(country: "XXA")', '(withdrawn: true)', '(asOf: "2100-01-01")'],
  policy: () => ['(id: "yearline-2026.1")', '(id: "nobody.1")'],
  editionMatrix: () =>
    [2004, 2005].flatMap((year) => [
      `(year: ${year})`,
      `(year: ${year}, concept: "forced-returns", population: "asylum-seekers")`,
      `(year: ${year}, perspective: DRAFT)`,
      `(year: ${year}, asOf: "2100-01-01")`,
    ]),
  suggestFigures: () => ['(text: "At least 40 fled.")'],
  compareQuantities: () => ['(earlier: "two", later: "three")'],
  node: (ids) => ids.hidden.map((id) => `(id: "${id}")`),
  nodes: (ids) => [`(ids: ${JSON.stringify(ids.hidden)})`],
};

interface Ids {
  readonly hidden: readonly string[];
}

/** An entry published at revision 1 with an embargoed revision 2, and an embargoed entry of the next year. */
async function embargo(survey: Survey): Promise<Ids> {
  const { create, revise, publish } = verbs(survey);
  const secret = {
    title: `${EMBARGOED} title`,
    publisher: `${EMBARGOED} publisher`,
    disclaimer: `${EMBARGOED} disclaimer`,
    note: `${EMBARGOED} note`,
    sections: [
      { key: 'main', heading: `${EMBARGOED} heading`, body: `At least 40 fled ${EMBARGOED}.` },
    ],
    figures: [{ ...returned, phrase: `At least 40 ${EMBARGOED}`, attribution: EMBARGOED }],
    sources: [{ key: 's', title: `${EMBARGOED} source` }],
  };
  await create({ ...WHERE, title: 'Public', figures: [returned] }, 'EDITOR');
  await publish({ ...WHERE, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
  await markEveryFinding(survey);
  await revise({ ...WHERE, baseRevision: 1, ...secret }, 'EDITOR');
  await create({ country: 'XXA', year: 2005, ...secret }, 'EDITOR');

  const { entries, edition } = await survey.expectData(
    `{ edition(year: 2005, perspective: DRAFT) { id }
       entries(perspective: DRAFT) { nodes { id edition { year } figures { id } revision { id } } } }`,
    {},
    'EDITOR',
  );
  return {
    hidden: entries.nodes.flatMap(
      (entry: {
        id: string;
        edition: { year: number };
        figures: { id: string }[];
        revision: { id: string };
      }) => [
        entry.revision.id,
        ...entry.figures.map((figure) => figure.id),
        ...(entry.edition.year === 2005 ? [entry.id, edition.id] : []),
      ],
    ),
  };
}

/** What the checks find in the published entry is public; that it is meant so, and why, is not. */
async function markEveryFinding(survey: Survey): Promise<void> {
  const { entryChecks } = await survey.expectData(
    '{ entryChecks(country: "XXA", year: 2004, perspective: DRAFT) { nodes { fingerprint } } }',
    {},
    'EDITOR',
  );
  for (const { fingerprint } of entryChecks.nodes) {
    await survey.expectData(
      `mutation ($input: MarkCheckIntendedInput!) {
        markCheckIntended(input: $input) { ... on MarkCheckIntendedPayload { changed } }
      }`,
      { input: { ...WHERE, fingerprint, reason: `${EMBARGOED} reason` } },
      'EDITOR',
    );
  }
  expect(entryChecks.nodes).not.toEqual([]);
}

/** Everything a type can give, so many levels deep. Fields with required arguments are left to the root table. */
function selection(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  const own =
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) => selectField(field, depth))
      : [];
  const possible = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${selection(one, depth)}`)
    : [];
  return `{ __typename ${[...own, ...possible].join(' ')} }`;
}

function selectField(field: GraphQLField<unknown, unknown>, depth: number): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  return depth === 0 ? [] : [`${field.name} ${selection(type, depth - 1)}`];
}

describe('an anonymous caller', () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});

  it.each(fields)('never sees anything embargoed through %s', async (name) => {
    const survey = createSurvey({ limits: UNLIMITED });
    const ids = await embargo(survey);
    const argumentsOf = ARGUMENTS[name];
    expect(argumentsOf, `${name} has no arguments in the table of this test`).toBeDefined();
    const type = getNamedType(schema.getQueryType()?.getFields()[name]?.type);
    if (!type) throw new Error(`${name} has no type`);
    for (const args of argumentsOf?.(ids) ?? []) {
      const query = `{ ${name}${args} ${selection(type, 4)} }`;
      const answer = JSON.stringify(await survey.ask(query));
      expect(answer, query).not.toContain(EMBARGOED);
      expect(answer, query).not.toMatch(
        /Cannot query field|Unknown argument|Syntax Error|INTERNAL/,
      );
      // The same question shows it to whoever may see drafts: the net would catch a fish.
      if (args.includes('perspective: DRAFT)')) {
        expect(JSON.stringify(await survey.ask(query, {}, 'REVIEWER')), query).toContain(EMBARGOED);
      }
    }
  });

  it('gets the same answer for a hidden id as for one that never was', async () => {
    const survey = createSurvey({ limits: UNLIMITED });
    const { hidden } = await embargo(survey);
    const never = Buffer.from('Revision:999999').toString('base64');
    const { nodes } = await survey.expectData('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [...hidden, never],
    });
    expect(new Set(nodes)).toEqual(new Set([null]));
  });

  it('is told nothing of drafts by counts, stages or times', async () => {
    const survey = createSurvey({ limits: UNLIMITED });
    await embargo(survey);
    const data = await survey.expectData(`{
      editions { totalCount nodes { year } }
      entries { totalCount nodes { stage hasUnpublishedChanges updatedAt otherYears liveRevision { createdAt } publications { publishedAt } } }
      drafts: entries(stage: REVISING) { totalCount }
    }`);
    expect(data.editions).toEqual({ totalCount: 1, nodes: [{ year: 2004 }] });
    expect(data.entries.totalCount).toBe(1);
    const [entry] = data.entries.nodes;
    expect(entry).toMatchObject({
      stage: 'PUBLISHED',
      hasUnpublishedChanges: null,
      otherYears: [],
    });
    expect(entry.updatedAt).toBe(entry.publications[0].publishedAt);
    expect(data.drafts.totalCount).toBe(0);
  });

  it('may not use a token that nobody made', async () => {
    const survey = createSurvey({ limits: UNLIMITED });
    const { createApi } = await import('@yearline/server/yoga');
    const api = createApi({
      db: survey.db,
      auth: { viewerOfSession: async () => null },
      url: 'http://localhost:3000',
      graphiql: false,
      log: () => {},
    });
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer yl_made-up' },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(response.status).toBe(401);
  });
});
