/** Full-text search: what is found, in which order, and by whom. */
import { describe, expect, it } from 'vitest';
import { narrative, returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey, type Survey } from '../support/survey.ts';

const SEARCH = `query ($query: String!, $first: Int, $after: String, $country: String, $yearFrom: Year, $yearTo: Year, $perspective: Perspective, $asOf: DateTime) {
  search(query: $query, first: $first, after: $after, country: $country, yearFrom: $yearFrom, yearTo: $yearTo, perspective: $perspective, asOf: $asOf) {
    totalCount isComplete pageInfo { hasNextPage endCursor }
    nodes {
      kind entry { title country { code } edition { year } revision { number } }
      section { key heading } figure { key phrase } source { key title }
      snippet { text matches { start end } cutAtStart cutAtEnd }
    }
  }
}`;

interface Hit {
  readonly kind: string;
  readonly entry: { readonly country: { code: string }; readonly edition: { year: number } };
  readonly section: { readonly key: string } | null;
  readonly snippet: { readonly text: string; readonly matches: { start: number; end: number }[] };
}

/** Where each hit is: "TITLE XXA 2004". */
const places = (hits: readonly Hit[]) =>
  hits.map(({ kind, entry }) => `${kind} ${entry.country.code} ${entry.edition.year}`);
const marked = ({ snippet: { text, matches } }: Hit) =>
  matches.map(({ start, end }) => text.slice(start, end));

function searchIn(survey: Survey) {
  return async (query: string, others: Record<string, unknown> = {}, as?: 'EDITOR') =>
    (await survey.expectData(SEARCH, { query, ...others }, as)).search;
}

async function publish(survey: Survey, input: Record<string, unknown>): Promise<void> {
  const verb = verbs(survey);
  const made = await verb.create(input, 'EDITOR');
  expect(made.__typename, JSON.stringify(made)).toBe('CreateEntryPayload');
  await verb.publish(
    { country: input.country, year: input.year, baseRevision: 1, publicNote: 'First.' },
    'PUBLISHER',
  );
}

describe('a search', () => {
  it('finds titles, sections, figures, notes and sources, and says where and why', async () => {
    const survey = createSurvey();
    const search = searchIn(survey);
    await publish(survey, {
      ...WHERE,
      title: 'Zembla in a title',
      sections: [
        { key: 'main', body: 'Nothing. Boats from Zémbla were\nturned back.' },
        { key: 'law', heading: 'The law of Zembla', body: 'None.' },
      ],
      figures: [{ ...returned, phrase: 'At least 40 in Zembla', note: 'A note on zembla.' }],
      sources: [{ key: 's', title: 'The Zembla Gazette' }],
    });
    const { nodes, totalCount, isComplete } = await search('zembla');
    expect(places(nodes).sort()).toEqual([
      'FIGURE XXA 2004',
      'FIGURE XXA 2004',
      'SECTION XXA 2004',
      'SECTION XXA 2004',
      'SOURCE XXA 2004',
      'TITLE XXA 2004',
    ]);
    expect([nodes[0].kind, totalCount, isComplete]).toEqual(['TITLE', 6, true]);
    const body = nodes.find((hit: Hit) => hit.section?.key === 'main');
    expect(body.snippet.text).toBe('Nothing. Boats from Zémbla were turned back.');
    expect(marked(body)).toEqual(['Zémbla']);
    expect(nodes.find((hit: Hit) => hit.kind === 'SOURCE').source.title).toBe('The Zembla Gazette');
    expect(nodes.find((hit: Hit) => hit.kind === 'FIGURE').figure.key).toBe('returned');
  });

  it('finds the entries of a country by any of its names, the newest first, and other words within them', async () => {
    const survey = createSurvey();
    const search = searchIn(survey);
    const sections = [{ key: 'main', body: 'An invented text about boats.' }];
    for (const year of [2003, 2004]) {
      await publish(survey, { country: 'CIV', year, title: `Entry ${year}`, sections });
    }
    await publish(survey, { ...WHERE, title: 'Other', sections });
    for (const name of ['Cote dIvoire', 'Coté d’Ivoire', 'ivory coast', 'CIV']) {
      expect(places((await search(name)).nodes)).toEqual(['TITLE CIV 2004', 'TITLE CIV 2003']);
    }
    expect(places((await search('Cote dIvoire 2003')).nodes)).toEqual(['TITLE CIV 2003']);
    expect(places((await search('boats ivory coast')).nodes).sort()).toEqual([
      'SECTION CIV 2003',
      'SECTION CIV 2004',
    ]);
  });

  it('is narrowed by country and editions', async () => {
    const survey = createSurvey();
    const search = searchIn(survey);
    for (const [country, year] of [
      ['XXA', 2003],
      ['XXA', 2004],
      ['XXX', 2004],
    ] as const) {
      await publish(survey, { country, year, title: 'Untitled', sections: narrative });
    }
    const of = async (filter: object) =>
      places((await search('border', { ...filter })).nodes).sort();
    expect(await of({ country: 'XXA' })).toEqual(['SECTION XXA 2003', 'SECTION XXA 2004']);
    expect(await of({ yearTo: 2003 })).toEqual(['SECTION XXA 2003']);
    expect(await of({ yearFrom: 2004 })).toEqual(['SECTION XXA 2004', 'SECTION XXX 2004']);
    expect(await of({ country: 'nowhere' })).toEqual([]);
  });

  it('reads what the perspective shows: the live words, the draft, or what was live then', async () => {
    const survey = createSurvey();
    const search = searchIn(survey);
    const { revise, publish: again } = verbs(survey);
    await publish(survey, { ...WHERE, title: 'Untitled', sections: narrative });
    const then = new Date().toISOString();
    const body = 'The border opened for boats.';
    await revise({ ...WHERE, baseRevision: 1, sections: [{ key: 'main', body }] }, 'EDITOR');
    const counts = async (query: string, others: object = {}, as?: 'EDITOR') =>
      (await search(query, { ...others }, as)).totalCount;
    expect(await counts('opened')).toBe(0);
    expect(await counts('opened', {}, 'EDITOR')).toBe(0);
    expect(await counts('opened', { perspective: 'DRAFT' }, 'EDITOR')).toBe(1);
    expect(await counts('closed', { perspective: 'DRAFT' }, 'EDITOR')).toBe(0);
    await again({ ...WHERE, baseRevision: 2, publicNote: 'Opened.' }, 'PUBLISHER');
    expect(await counts('opened')).toBe(1);
    expect(await counts('closed')).toBe(0);
    expect(await counts('closed', { asOf: then })).toBe(1);
    expect(await counts('opened', { asOf: then })).toBe(0);
  });

  it('keeps a word that was never public out of the index that readers search', async () => {
    const survey = createSurvey();
    const { create } = verbs(survey);
    await publish(survey, { ...WHERE, title: 'Untitled', sections: narrative });
    await create(
      { ...WHERE, year: 2005, sections: [{ key: 'main', body: 'Embargoed.' }] },
      'EDITOR',
    );
    const holding = (index: string) =>
      survey.db.$client.prepare(`SELECT count(*) FROM ${index}('embargoed')`).pluck().get();
    expect([holding('search_published'), holding('search_drafts')]).toEqual([0, 1]);
  });

  it('gives every hit once, page after page, in one order', async () => {
    const survey = createSurvey();
    const search = searchIn(survey);
    for (const year of [2001, 2002, 2003]) {
      const sections = [1, 2].map((n) => ({
        key: `s${n}`,
        heading: `Camp ${n}`,
        body: `Camp ${n} of ${year}.`,
      }));
      await publish(survey, { country: 'XXA', year, title: 'Camps', sections });
    }
    const whole = await search('camp');
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const page: { nodes: Hit[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        await search('camp', { first: 4, after });
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(whole.nodes);
    expect(seen).toHaveLength(whole.totalCount);
    const { endCursor } = (await search('camp', { first: 1 })).pageInfo;
    const other = await survey.ask(SEARCH, { query: 'camps', after: endCursor });
    expect(other.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } });
  });

  it('costs the same number of statements for one hit and for a hundred', async () => {
    const survey = createSurvey();
    const search = searchIn(survey);
    for (const year of [2001, 2002, 2003, 2004]) {
      const sections = Array.from({ length: 20 }, (_, n) => ({
        key: `s${n}`,
        body: `Camp ${n} of ${year}.`,
      }));
      await publish(survey, { country: 'XXA', year, title: 'Untitled', sections });
    }
    const statements = async (first: number) =>
      survey.statementsDuring(() => search('camp', { first }));
    const one = await statements(1);
    expect(await statements(100)).toHaveLength(one.length);
    expect(one.length).toBeLessThanOrEqual(8);
  });

  it.each([
    [{ query: '  ' }, /Type a word/],
    [{ query: '-boats' }, /Add a word/],
    [{ query: 'x'.repeat(300) }, /at most 200/],
    [{ query: 'boats', yearFrom: 2004, yearTo: 2003 }, /Exchange the two/],
  ])('that cannot be done says what to do: %j', async (variables, message) => {
    const { errors } = await createSurvey().ask(SEARCH, variables);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});

describe('the full-text indexes', () => {
  const check = (survey: Survey, index: string) => () =>
    survey.db.$client.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);

  it('agree with the texts after every kind of write, and keep each text once', async () => {
    const survey = createSurvey();
    const { revise, publish: again, restore } = verbs(survey);
    await publish(survey, {
      ...WHERE,
      title: "An O'Brien title",
      sections: narrative,
      figures: [returned],
    });
    await revise({ ...WHERE, baseRevision: 1, title: 'Another' }, 'EDITOR');
    await again({ ...WHERE, baseRevision: 2, publicNote: 'Again.' }, 'PUBLISHER');
    await restore({ ...WHERE, baseRevision: 2, number: 1 }, 'EDITOR');
    for (const index of ['search_drafts', 'search_published']) {
      expect(check(survey, index)).not.toThrow();
    }
    const texts = survey.db.$client
      .prepare('SELECT words FROM search_drafts_content')
      .pluck()
      .all();
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are checked by a check that fails where a text is missing from them', async () => {
    const survey = createSurvey();
    await publish(survey, { ...WHERE, title: 'Untitled', sections: narrative });
    survey.db.$client.exec("INSERT INTO search_drafts (search_drafts) VALUES ('delete-all')");
    expect(check(survey, 'search_drafts')).toThrow(/malformed|corrupt/);
  });
});
