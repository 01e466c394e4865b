/** Carried and repeated prose as a reader gets it. The countries are UNHCR's codes for no country in particular. */
import { describe, expect, it } from 'vitest';
import { returned, verbs } from '../support/entries.ts';
import { createSurvey, type Survey } from '../support/survey.ts';

const BOATS = 'The harbor guard turned back every boat that carried asylum seekers.';
const MARCH = 'According to a March report, the guard sank 12 empty boats off the cape.';
const LAW = 'No law on asylum exists.';

const CARRIED = `query ($year: Int!, $country: String, $perspective: Perspective, $first: Int, $after: String) {
  carriedPassages(year: $year, country: $country, perspective: $perspective, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      entry { country { code } edition { year } sections { key body } }
      section sentence start end words staleDates unconfirmedNumbers
      unchanged { since entries missing text } figuresOnly { since }
    }
  }
}`;
const REPEATED = `query ($year: Int!, $country: String, $perspective: Perspective, $first: Int, $after: String) {
  repeatedPassages(year: $year, country: $country, perspective: $perspective, first: $first, after: $after) {
    totalCount commonRuns pageInfo { hasNextPage endCursor }
    nodes { unit kind words places { entry { country { code } } section text start end similarity } }
  }
}`;

/** Writes entries of a country, each published unless its year is among the drafts. */
async function write(
  survey: Survey,
  country: string,
  texts: Readonly<Record<number, string>>,
  { drafts = [], figures = {} }: { drafts?: number[]; figures?: Record<number, unknown[]> } = {},
): Promise<void> {
  const { create, publish } = verbs(survey);
  for (const [key, body] of Object.entries(texts)) {
    const year = Number(key);
    const sections = [{ key: 'main', body }];
    const made = await create({ country, year, sections, figures: figures[year] ?? [] }, 'EDITOR');
    expect(made.__typename, JSON.stringify(made)).toBe('CreateEntryPayload');
    if (drafts.includes(year)) continue;
    const live = await publish(
      { country, year, baseRevision: 1, publicNote: 'First.' },
      'PUBLISHER',
    );
    expect(live.__typename, JSON.stringify(live)).toBe('PublishEntryPayload');
  }
}

describe('the carried passages of an edition', () => {
  it('are its sentences that stand as before, those in the most editions first', async () => {
    const survey = createSurvey();
    await write(survey, 'XXA', {
      2001: `${LAW} ${BOATS}`,
      2002: `${LAW} ${BOATS}`,
      2004: `${LAW} ${BOATS} ${MARCH}`,
      2005: `It rained. ${LAW} ${MARCH}`,
    });
    await write(survey, 'XXX', { 2004: BOATS, 2005: BOATS });
    const { carriedPassages } = await survey.expectData(CARRIED, { year: 2005 });
    expect(
      carriedPassages.nodes.map(
        (passage: {
          entry: { country: { code: string } };
          sentence: string;
          unchanged: unknown;
        }) => [passage.entry.country.code, passage.sentence, passage.unchanged],
      ),
    ).toEqual([
      [
        'XXA',
        LAW,
        {
          since: 2001,
          entries: 4,
          missing: [2003],
          text: 'unchanged since 2001, in four editions; there is no 2003 entry',
        },
      ],
      [
        'XXA',
        MARCH,
        { since: 2004, entries: 2, missing: [], text: 'unchanged since 2004, in two editions' },
      ],
      [
        'XXX',
        BOATS,
        { since: 2004, entries: 2, missing: [], text: 'unchanged since 2004, in two editions' },
      ],
    ]);
    for (const { entry, section, sentence, start, end } of carriedPassages.nodes) {
      const body = entry.sections.find(({ key }: { key: string }) => key === section).body;
      expect(body.slice(start, end)).toBe(sentence);
    }
  });

  it('carry their stale dates, and the numbers that no confirmed figure stands on', async () => {
    const survey = createSurvey();
    const body = `${MARCH} At least 40 of some 90 people were sent back.`;
    const start = body.indexOf('At least 40');
    const figure = { ...returned, anchor: { section: 'main', start, end: start + 11 } };
    await write(
      survey,
      'XXA',
      { 2003: body, 2004: body },
      {
        drafts: [2004],
        figures: {
          2004: [
            { ...figure, confirmed: true },
            {
              ...figure,
              key: 'boats',
              phrase: '12 empty boats',
              anchor: { section: 'main', start: MARCH.indexOf('12'), end: MARCH.indexOf(' off') },
              confirmed: false,
            },
          ],
        },
      },
    );
    const { carriedPassages } = await survey.expectData(
      CARRIED,
      { year: 2004, perspective: 'DRAFT' },
      'EDITOR',
    );
    expect(carriedPassages.nodes).toMatchObject([
      { sentence: MARCH, staleDates: ['a March'], unconfirmedNumbers: ['12'] },
      { staleDates: [], unconfirmedNumbers: ['90'] },
    ]);
  });

  it('are those of one country where it is named, by code or name', async () => {
    const survey = createSurvey();
    await write(survey, 'XXA', { 2004: BOATS, 2005: BOATS });
    await write(survey, 'XXX', { 2004: BOATS, 2005: BOATS });
    for (const country of ['XXA', 'Stateless']) {
      const { carriedPassages } = await survey.expectData(CARRIED, { year: 2005, country });
      expect(carriedPassages.totalCount).toBe(1);
    }
    const { carriedPassages } = await survey.expectData(CARRIED, {
      year: 2005,
      country: 'Nowhere',
    });
    expect(carriedPassages).toBeNull();
  });

  it('count no draft, neither as what stands nor as what stood', async () => {
    const survey = createSurvey();
    await write(
      survey,
      'XXA',
      { 2002: BOATS, 2003: LAW, 2004: BOATS, 2005: `${BOATS} ${LAW}` },
      { drafts: [2003, 2005] },
    );
    const published = await survey.expectData(CARRIED, { year: 2004 });
    expect(published.carriedPassages.nodes).toMatchObject([
      { unchanged: { since: 2002, missing: [2003] } },
    ]);
    const hidden = await survey.expectData(CARRIED, { year: 2005 });
    expect(hidden.carriedPassages).toBeNull();
    const draft = await survey.expectData(CARRIED, { year: 2005, perspective: 'DRAFT' }, 'EDITOR');
    expect(draft.carriedPassages.nodes).toMatchObject([
      { sentence: BOATS, unchanged: { since: 2004, missing: [] } },
    ]);
    const { errors } = await survey.ask(CARRIED, { year: 2005, perspective: 'DRAFT' });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_ALLOWED');
  });

  it('come in pages that hold each once, for as many SQL statements whatever their size', async () => {
    const survey = createSurvey();
    const sentences = Array.from({ length: 7 }, (_, n) => `${'So '.repeat(n)}it rained on.`);
    const body = sentences.join(' ').replaceAll(/(^|\. )so/g, (so) => so.toUpperCase());
    await write(survey, 'XXA', { 2003: body, 2004: body });
    await write(survey, 'XXX', { 2003: body, 2004: body });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { carriedPassages } = await survey.expectData(CARRIED, { year: 2004, first: 3, after });
      seen.push(
        ...carriedPassages.nodes.map(
          ({ entry, sentence }: { entry: { country: { code: string } }; sentence: string }) =>
            `${entry.country.code} ${sentence}`,
        ),
      );
      after = carriedPassages.pageInfo.hasNextPage ? carriedPassages.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3);

    const statements = (first: number) =>
      survey.statementsDuring(() => survey.expectData(CARRIED, { year: 2004, first }));
    expect((await statements(100)).length).toBe((await statements(1)).length);
    const { errors } = await survey.ask(CARRIED, { year: 2004, first: 101 });
    expect(errors).toBeDefined();
  });

  it('load a body once, however many entries carry it, and no text older than what still runs', async () => {
    const survey = createSurvey();
    const years = [1999, 2000, 2001, 2002, 2003, 2004];
    await write(survey, 'XXA', Object.fromEntries(years.map((year) => [year, BOATS])));
    await write(survey, 'XXX', { 1999: LAW, 2000: LAW, 2003: MARCH, 2004: BOATS });
    const bodies = async (country: string) =>
      (
        await survey.statementsDuring(() => survey.expectData(CARRIED, { year: 2004, country }))
      ).filter((sql) => /from "bodies"/i.test(sql)).length;
    // Its own, and the answer's sections; the older entries have the same body.
    const ofSame = await bodies('XXA');
    // One more for 2003, where nothing runs on.
    expect(await bodies('XXX')).toBe(ofSame + 1);
  });
});

describe('a comparison', () => {
  const COMPARE = `query ($perspective: Perspective) {
    compare(country: "XXA", from: 2003, to: 2004, perspective: $perspective) {
      passages { kind later streak { since text } }
    }
  }`;

  it('says since when a carried sentence stands, and nothing of one that changed', async () => {
    const survey = createSurvey();
    await write(survey, 'XXA', {
      2001: BOATS,
      2002: `${MARCH} ${BOATS}`,
      2003: `${MARCH} ${BOATS}`,
      2004: `${MARCH.replace('12', '15')} ${BOATS}`,
    });
    const { compare } = await survey.expectData(COMPARE);
    expect(compare.passages).toMatchObject([
      { kind: 'FIGURES_ONLY', streak: null },
      {
        kind: 'CARRIED_OVER',
        streak: { since: 2001, text: 'unchanged since 2001, in four editions' },
      },
    ]);
  });

  it('shows a sentence that became two as one passage', async () => {
    const survey = createSurvey();
    const whole = `${BOATS.slice(0, -1)}, and the navy sank three of them off the cape.`;
    const halves = `${BOATS} The navy sank three of them off the cape.`;
    await write(survey, 'XXA', { 2003: whole, 2004: halves });
    const { compare } = await survey.expectData(COMPARE);
    expect(compare.passages).toMatchObject([{ kind: 'SPLIT', later: halves, streak: null }]);
  });

  it('says it of the revisions of one entry too', async () => {
    const survey = createSurvey();
    await write(survey, 'XXA', { 2003: BOATS, 2004: BOATS });
    await verbs(survey).revise(
      {
        country: 'XXA',
        year: 2004,
        baseRevision: 1,
        sections: [{ key: 'main', body: `${BOATS} ${LAW}` }],
      },
      'EDITOR',
    );
    const { compareRevisions } = await survey.expectData(
      '{ compareRevisions(country: "XXA", year: 2004, from: 1, to: 2) { passages { kind streak { since } } } }',
      {},
      'EDITOR',
    );
    expect(compareRevisions.passages).toMatchObject([
      { kind: 'CARRIED_OVER', streak: { since: 2003 } },
      { kind: 'NEW', streak: null },
    ]);
  });
});

describe('the repeated passages of an edition', () => {
  it('are those of two countries or more, with every place', async () => {
    const survey = createSurvey();
    await write(survey, 'XXA', { 2004: `${LAW} ${BOATS}` });
    await write(survey, 'XXX', { 2004: `${BOATS.replace('every', 'each')} ${LAW}` });
    await write(survey, 'TIB', { 2004: MARCH, 2003: BOATS });
    const { repeatedPassages } = await survey.expectData(REPEATED, { year: 2004 });
    expect(repeatedPassages).toMatchObject({
      totalCount: 1,
      commonRuns: 0,
      nodes: [{ unit: 'SENTENCE', kind: 'LIGHTLY_REVISED', words: 11 }],
    });
    const [{ places }] = repeatedPassages.nodes;
    expect(
      new Set(
        places.map((place: { entry: { country: { code: string } } }) => place.entry.country.code),
      ),
    ).toEqual(new Set(['XXA', 'XXX']));

    const ofCountry = async (country: string) =>
      (await survey.expectData(REPEATED, { year: 2004, country })).repeatedPassages.totalCount;
    expect(await ofCountry('XXX')).toBe(1);
    expect(await ofCountry('TIB')).toBe(0);
  });

  it('count no draft', async () => {
    const survey = createSurvey();
    await write(survey, 'XXA', { 2004: BOATS });
    await write(survey, 'XXX', { 2004: BOATS }, { drafts: [2004] });
    const { repeatedPassages } = await survey.expectData(REPEATED, { year: 2004 });
    expect(repeatedPassages.nodes).toEqual([]);
    const draft = await survey.expectData(
      REPEATED,
      { year: 2004, perspective: 'DRAFT' },
      'REVIEWER',
    );
    expect(draft.repeatedPassages.totalCount).toBe(1);
    const { errors } = await survey.ask(REPEATED, { year: 2004, perspective: 'DRAFT' });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_ALLOWED');
    expect((await survey.expectData(REPEATED, { year: 1950 })).repeatedPassages).toBeNull();
  });

  it('run as many SQL statements for a page of one as for a page of many', async () => {
    const survey = createSurvey();
    const both = `${BOATS}\n\nIt rained. ${MARCH}`;
    await write(survey, 'XXA', { 2004: both });
    await write(survey, 'XXX', { 2004: both.split('\n\n').reverse().join(' It snowed.\n\n') });
    const statements = (first: number) =>
      survey.statementsDuring(() => survey.expectData(REPEATED, { year: 2004, first }));
    expect((await survey.expectData(REPEATED, { year: 2004 })).repeatedPassages.totalCount).toBe(2);
    expect((await statements(100)).length).toBe((await statements(1)).length);
  });
});
