/** Every list is walked whole: at any page size, in both directions, whatever its rows have in common. */
import { fileURLToPath } from 'node:url';
import { schema } from '@yearline/server/schema/index';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { recordBreak } from '@yearline/survey/rulings/record-ruling';
import fc from 'fast-check';
import { getNamedType, isObjectType } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { verbs } from '../support/entries.ts';
import { createSurvey, OPERATOR, type Survey } from '../support/survey.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

afterEach(() => vi.useRealTimers());

/** The demo, and beside it two entries with much in common and some rulings that are all of one instant. */
async function fill(survey: Survey): Promise<void> {
  loadDemo(survey.db, DEMO);
  const { create, publish } = verbs(survey);
  const towns = ['Strelsau', 'Hentzau', 'Zenda', 'Hofbau', 'Tarlenheim'];
  const own: Readonly<Record<string, string>> = {
    XXA: 'Nobody without papers may cross the northern pass before the thaw',
    XXX: 'Its parliament debated a statute on asylum, and adjourned without a vote',
  };
  const common = [
    'The hotels along the river were full of families who had walked for eleven days.',
    'A court ruled in spring that the border police must hear every claim in person.',
    'Teachers opened two schools for children who had arrived without their parents.',
    'Harvest work was forbidden to all who had not been given a yellow card.',
    'The railway carried relief goods north until snow closed the line in December.',
  ];
  const bodyOf = (country: string) =>
    common.map((sentence, n) => `${sentence}\n\n${own[country]} near ${towns[n]}.`).join('\n\n');
  const figures = towns.flatMap((town, n) =>
    (['AT_LEAST', 'FEWER_THAN'] as const).map((qualifier, k) => ({
      key: `${town}-${k}`,
      phrase: k === 0 ? `at least ${n + 3},000` : `fewer than ${n + 3},000`,
      qualifier,
      value: (n + 3) * 1000,
      measure: {
        concept: 'refuge',
        population: 'refugees',
        places: [town],
        kind: 'STOCK',
        period: '2009',
      },
    })),
  );
  for (const country of ['XXA', 'XXX']) {
    await create({ country, year: 2010, sections: [{ body: bodyOf(country) }], figures }, 'EDITOR');
    const publicNote = 'First.';
    await publish({ country, year: 2010, baseRevision: 1, publicNote }, 'PUBLISHER');
  }
  for (const toYear of [2001, 2002, 2003, 2004, 2005]) {
    recordBreak(survey.db, OPERATOR, {
      country: 'XXA',
      fromYear: 2000,
      toYear,
      reason: 'The border of Ruritania moved.',
    });
  }
}

/** Arguments under which each list has rows. A new list fails the test until it has its own. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  carriedPassages: 'year: 2003',
  countries: 'search: "land"',
  editionChecks: 'year: 2010',
  editions: '',
  entries: '',
  entryChecks: 'country: "XXA", year: 2010',
  externalSeries: 'origin: "PRK"',
  repeatedPassages: 'year: 2010',
  rulings: '',
  search: 'query: "refugees"',
};

const queryFields = Object.values(schema.getQueryType()?.getFields() ?? {});
const lists = queryFields
  .filter(({ type }) => {
    const named = getNamedType(type);
    return isObjectType(named) && 'pageInfo' in named.getFields();
  })
  .map(({ name }) => name);

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id?: string } }[];
  readonly totalCount: number;
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

function pageOf(survey: Survey, field: string, args: string, node = '__typename') {
  return async (page: string): Promise<Page> => {
    const query = `{ ${field}(${args} ${page}) { totalCount edges { cursor node { ${node} } } ${PAGE_INFO} } }`;
    return (await survey.expectData(query, {}, 'ADMIN'))[field];
  };
}

/** All edges in the order of the list, walked page by page; `betweenPages` runs after each. */
async function walk(
  ask: (page: string) => Promise<Page>,
  { size, backwards }: { readonly size: number; readonly backwards: boolean },
  betweenPages: () => Promise<void> = async () => {},
): Promise<Page['edges'][number][]> {
  const found: Page['edges'][number][] = [];
  for (let cursor: unknown = null, more = true; more; ) {
    const place = cursor === null ? '' : `${backwards ? 'before' : 'after'}: "${cursor}"`;
    const { edges, pageInfo } = await ask(`${backwards ? 'last' : 'first'}: ${size} ${place}`);
    expect(edges.length).toBeLessThanOrEqual(size);
    if (backwards) found.unshift(...edges);
    else found.push(...edges);
    more = Boolean(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage);
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
    await betweenPages();
  }
  return found;
}

describe('every list at the root', () => {
  it('is one of the lists of this test', () => {
    expect(lists.sort()).toEqual(Object.keys(ARGUMENTS).sort());
  });

  it('gives each row exactly once and in one order, at any page size, in both directions', async () => {
    const survey = createSurvey();
    await fill(survey);
    const wholes = new Map<string, string[]>();
    for (const field of lists) {
      const ask = pageOf(survey, field, ARGUMENTS[field] ?? '');
      const { edges, totalCount } = await ask('first: 100');
      wholes.set(
        field,
        edges.map(({ cursor }) => cursor),
      );
      expect(totalCount, field).toBeGreaterThan(1);
      expect(edges.length, field).toBe(Math.min(100, totalCount));
      expect(new Set(edges.map(({ cursor }) => cursor)).size, field).toBe(edges.length);
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lists),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        async (field, size, backwards) => {
          const ask = pageOf(survey, field, ARGUMENTS[field] ?? '');
          const walked = await walk(ask, { size, backwards });
          expect(walked.map(({ cursor }) => cursor)).toEqual(wholes.get(field));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a page of more than 100, of none, and from both ends', async () => {
    const survey = createSurvey();
    await fill(survey);
    for (const field of lists) {
      for (const page of ['first: 101', 'last: 101', 'first: 0', 'last: -1', 'first: 1, last: 1']) {
        const query = `{ ${field}(${ARGUMENTS[field]} ${page}) { totalCount } }`;
        const { errors } = await survey.ask(query, {}, 'ADMIN');
        expect(errors?.[0]?.extensions?.code, query).toBe('INVALID_INPUT');
      }
    }
  });
});

const FIELDS = ['YEAR', 'COUNTRY', 'UPDATED_AT', 'PUBLICATION_DATE'] as const;
const ORDERS = FIELDS.flatMap((field) =>
  ['ASC', 'DESC'].map((direction) => `{ field: ${field}, direction: ${direction} }`),
);

/** Few values, so that many entries are equal in each of them, or have none. */
const written = fc.record({
  country: fc.constantFrom('XXA', 'XXX', 'TIB', 'YUG'),
  year: fc.constantFrom(1998, 1999, 2000),
  publicationDate: fc.constantFrom(null, null, '1999', '1999-05'),
  at: fc.constantFrom('2026-01-01T10:00:00Z', '2026-01-02T10:00:00Z'),
});

type Written = typeof written extends fc.Arbitrary<infer Row> ? Row : never;

async function publishAt(survey: Survey, { at, ...entry }: Written): Promise<void> {
  const { create, publish } = verbs(survey);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  await create(entry, 'EDITOR');
  const { country, year } = entry;
  await publish({ country, year, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
}

describe('entries', () => {
  it('in any order, equal in it or without it, are each met once, also when one is added meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(written, {
          minLength: 5,
          maxLength: 9,
          selector: ({ country, year }) => `${country} ${year}`,
        }),
        fc.constantFrom(...ORDERS),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        fc.constantFrom('PUBLISHED', 'DRAFT'),
        async ([late, ...entries], orderOfLate, size, backwards, perspective) => {
          const survey = createSurvey();
          for (const entry of entries) await publishAt(survey, entry);
          const ids = (edges: Page['edges']) => edges.map(({ node }) => node.id);
          const askIn = (orderBy: string) =>
            pageOf(survey, 'entries', `perspective: ${perspective} orderBy: ${orderBy}`, 'id');
          for (const orderBy of ORDERS) {
            const ask = askIn(orderBy);
            const whole = ids((await ask('first: 100')).edges);
            expect(whole).toHaveLength(entries.length);
            expect(ids(await walk(ask, { size, backwards })), orderBy).toEqual(whole);
          }

          const ask = askIn(orderOfLate);
          const whole = ids((await ask('first: 100')).edges);
          let added = false;
          const met = ids(
            await walk(ask, { size, backwards }, async () => {
              if (late && !added) await publishAt(survey, late);
              added = true;
            }),
          );
          expect(new Set(met).size).toBe(met.length);
          expect(met.filter((id) => whole.includes(id))).toEqual(whole);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('come in the order asked for; without a date last, in either direction', async () => {
    const survey = createSurvey();
    const at = '2026-01-01T10:00:00Z';
    for (const [country, year, publicationDate] of [
      ['XXA', 2001, '2001-05-25'],
      ['XXA', 2002, null],
      ['XXA', 2003, '2001-04'],
    ] as const) {
      await publishAt(survey, { country, year, publicationDate, at } as unknown as Written);
    }
    const years = async (orderBy: string) => {
      const { entries } = await survey.expectData(
        `{ entries(orderBy: ${orderBy}) { nodes { edition { year } } } }`,
      );
      return entries.nodes.map((node: { edition: { year: number } }) => node.edition.year);
    };
    expect(await years('{ field: PUBLICATION_DATE, direction: ASC }')).toEqual([2003, 2001, 2002]);
    expect(await years('{ field: PUBLICATION_DATE, direction: DESC }')).toEqual([2001, 2003, 2002]);
    expect(await years('{ field: YEAR, direction: ASC }')).toEqual([2001, 2002, 2003]);
    expect(await years('{ field: UPDATED_AT, direction: ASC }')).toEqual([2003, 2002, 2001]);
  });

  it('refuse a cursor of another order', async () => {
    const survey = createSurvey();
    await verbs(survey).create({ country: 'XXA', year: 2004 }, 'EDITOR');
    const ask = pageOf(survey, 'entries', 'perspective: DRAFT');
    const { pageInfo } = await ask('first: 1');
    const { errors } = await survey.ask(
      `{ entries(after: "${pageInfo.endCursor}", orderBy: { field: COUNTRY, direction: ASC }) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});
