/** Contradictions as an editor gets them: the real ones of the demo, all of them and no others. */
import { fileURLToPath } from 'node:url';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { describe, expect, it } from 'vitest';
import { returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey } from '../support/survey.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

function demo() {
  const survey = createSurvey();
  loadDemo(survey.db, DEMO);
  return survey;
}

const FOUND = `{ totalCount pageInfo { endCursor hasNextPage } nodes { kind fingerprint message intended { reason by at } formerly { reason } places {
  entry { country { code } edition { year } sections { key body } }
  figure { phrase } section quote start end
} } }`;
const OF_EDITION = `query (
  $year: Int!, $perspective: Perspective, $asOf: DateTime, $kind: CheckKind, $intended: Boolean, $first: Int, $after: String
) {
  editionChecks(
    year: $year, perspective: $perspective, asOf: $asOf, kind: $kind, intended: $intended, first: $first, after: $after
  ) ${FOUND}
}`;
const OF_ENTRY = `query ($country: String!, $year: Int!, $perspective: Perspective, $intended: Boolean) {
  entryChecks(country: $country, year: $year, perspective: $perspective, intended: $intended) ${FOUND}
}`;

interface Found {
  readonly kind: string;
  readonly fingerprint: string;
  readonly message: string;
  readonly places: readonly {
    readonly entry: {
      readonly country: { readonly code: string };
      readonly edition: { readonly year: number };
      readonly sections: readonly { readonly key: string; readonly body: string }[];
    };
    readonly section: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }[];
}

const summary = (checks: readonly Found[]) =>
  checks.map(({ kind, places }) => [
    kind,
    ...places.map(
      ({ entry, quote }) => `${entry.country.code} ${entry.edition.year}: ${quote.slice(0, 20)}`,
    ),
  ]);

describe('the checks of an edition', () => {
  it('find the contradictions of the demo, and nothing else in any of its editions', async () => {
    const survey = demo();
    const found: unknown[] = [];
    for (const year of [1997, 1998, 1999, 2000, 2001, 2002, 2003, 2004, 2005]) {
      const { editionChecks } = await survey.expectData(
        OF_EDITION,
        { year, perspective: 'DRAFT' },
        'EDITOR',
      );
      found.push(...summary(editionChecks.nodes));
    }
    expect(found).toEqual([
      // The entry of edition 2000 speaks of 1998, the year before the one that its edition describes.
      [
        'REFERENCE_YEAR',
        'PRK 2000: an unknown number of',
        'PRK 2000: at least 100,000 had',
        'PRK 2000: 60 North Koreans',
        'PRK 2000: 198 defectors betwee',
        'PRK 2000: more than 900 since ',
        'PRK 2000: An unknown number of',
      ],
      // One number of refugees in China: a lower bound in one entry, an estimate in the other.
      [
        'SAME_FACT_HEDGED_DIFFERENTLY',
        'CHN 2002: at least 50,000 from',
        'PRK 2002: An estimated 50,000 ',
      ],
      // "More than two million since 1995", a year later "up to 2 million since 1994".
      ['BOUND_FLIPPED', 'PRK 2001: more than two millio', 'PRK 2002: Up to 2 million, or '],
      // The note of the entry says it: calendar years mixed with a fiscal year of the United States.
      [
        'FISCAL_AND_CALENDAR_YEARS',
        'LKA 2002: more than 600 during',
        'LKA 2002: An unknown number – ',
      ],
      // The returns from China: "at least" in one entry, "an estimated" in the other.
      [
        'SAME_FACT_HEDGED_DIFFERENTLY',
        'CHN 2004: an estimated 7,800 f',
        'PRK 2004: At least 7,800 were ',
      ],
    ]);
  });

  it('quote every place as it stands in its section', async () => {
    const { editionChecks } = await demo().expectData(OF_EDITION, { year: 2002 });
    const places = editionChecks.nodes.flatMap((check: Found) => check.places) as Found['places'];
    expect(places.length).toBe(6);
    for (const { entry, section, quote, start, end } of places) {
      const body = entry.sections.find(({ key }) => key === section)?.body;
      expect(body?.slice(start, end)).toBe(quote);
    }
    for (const check of editionChecks.nodes as Found[]) {
      for (const { quote } of check.places) expect(check.message).toContain(quote);
    }
  });

  it('read what was live at an instant', async () => {
    const survey = demo();
    const kindsAt = async (asOf: string) => {
      const { editionChecks } = await survey.expectData(OF_EDITION, { year: 2004, asOf });
      return editionChecks?.nodes.map(({ kind }: Found) => kind);
    };
    // The first text said "About 7,800"; a correction restored "At least".
    expect(await kindsAt('2004-01-01')).toBeUndefined();
    expect(await kindsAt('2005-01-01')).toEqual([]);
    expect(await kindsAt('2026-09-01')).toEqual(['SAME_FACT_HEDGED_DIFFERENTLY']);
  });

  it('are read page by page in one order, counted, and by kind', async () => {
    const survey = demo();
    const { editionChecks: all } = await survey.expectData(OF_EDITION, { year: 2002 });
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: typeof all = (
        await survey.expectData(OF_EDITION, { year: 2002, first: 1, after })
      ).editionChecks;
      expect(page.totalCount).toBe(3);
      paged.push(...page.nodes.map(({ fingerprint }: Found) => fingerprint));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all.nodes.map(({ fingerprint }: Found) => fingerprint));
    expect(new Set(paged).size).toBe(3);
    const { editionChecks: flipped } = await survey.expectData(OF_EDITION, {
      year: 2002,
      kind: 'BOUND_FLIPPED',
    });
    expect(flipped.nodes).toHaveLength(1);
    const { errors } = await survey.ask(OF_EDITION, { year: 2002, first: 101 });
    expect(errors?.[0]?.message).toContain('between 1 and 100');
  });

  it('answer null for an edition that has nothing to show', async () => {
    const { editionChecks } = await demo().expectData(OF_EDITION, { year: 1950 });
    expect(editionChecks).toBeNull();
  });

  it('run as many SQL statements for an edition of many entries as for one of few', async () => {
    const survey = demo();
    const ofYear = (year: number) =>
      survey.statementsDuring(() => survey.expectData(OF_EDITION, { year }));
    const [many, few] = [await ofYear(2002), await ofYear(2000)];
    expect(many.length).toBe(few.length);
  });
});

describe('the checks of an entry', () => {
  it('run as many SQL statements for an entry of many figures as for one of few', async () => {
    const survey = demo();
    const of = (country: string) =>
      survey.statementsDuring(() => survey.expectData(OF_ENTRY, { country, year: 2004 }));
    const [many, few] = [await of('CHN'), await of('PRK')];
    expect(many.length).toBe(few.length);
  });

  it('hold it against the other entries of its edition, from either side', async () => {
    const survey = demo();
    const kinds = async (country: string) => {
      const { entryChecks } = await survey.expectData(OF_ENTRY, { country, year: 2002 });
      return entryChecks.nodes.map(({ kind }: Found) => kind);
    };
    expect(await kinds('North Korea')).toEqual(['SAME_FACT_HEDGED_DIFFERENTLY', 'BOUND_FLIPPED']);
    expect(await kinds('CHN')).toEqual(['SAME_FACT_HEDGED_DIFFERENTLY']);
    expect(await kinds('LKA')).toEqual(['FISCAL_AND_CALENDAR_YEARS']);
  });

  it('answer null where there is no entry to show, and for a country that is none', async () => {
    const survey = demo();
    for (const country of ['PRK', 'Freedonia']) {
      const { entryChecks } = await survey.expectData(OF_ENTRY, { country, year: 1999 });
      expect(entryChecks).toBeNull();
    }
  });

  it('hold what a sentence claims against the figures of the edition before', async () => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    const numbers = { 2004: '484,200', 2005: '400,000' };
    for (const [year, phrase] of Object.entries(numbers)) {
      const body = `The number fell by 71 percent, to ${phrase}.`;
      const figure = {
        ...returned,
        phrase,
        qualifier: 'EXACT',
        value: Number(phrase.replace(',', '')),
        measure: { ...returned.measure, period: String(Number(year) - 1) },
        anchor: { section: 'main', start: 33, end: 40 },
      };
      const where = { country: 'XXA', year: Number(year) };
      await create({ ...where, sections: [{ key: 'main', body }], figures: [figure] }, 'EDITOR');
      await publish({ ...where, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    }
    const { entryChecks } = await survey.expectData(OF_ENTRY, { country: 'XXA', year: 2005 });
    expect(summary(entryChecks.nodes)).toEqual([
      ['CLAIMED_CHANGE', 'XXA 2004: 484,200', 'XXA 2005: 400,000', 'XXA 2005: fell by 71 percent'],
    ]);
  });

  it('hold it against the last entry that shows, past a draft in between', async () => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    const bounds = {
      2003: ['AT_LEAST', 'at least 40'],
      2004: ['ABOUT', 'about 40'],
      2005: ['UP_TO', 'up to 40'],
    };
    for (const [year, [qualifier, phrase]] of Object.entries(bounds)) {
      const period = `1995/${Number(year) - 1}`;
      const measure = { ...returned.measure, kind: 'CUMULATIVE', period };
      const where = { country: 'XXA', year: Number(year) };
      const sections = [{ key: 'main', body: `In all ${phrase}.` }];
      const figures = [{ ...returned, qualifier, phrase, measure }];
      await create({ ...where, sections, figures }, 'EDITOR');
      if (year === '2004') continue;
      await publish({ ...where, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    }
    const lastYear = { country: 'XXA', year: 2005 };
    const published = await survey.expectData(OF_ENTRY, lastYear);
    expect(summary(published.entryChecks.nodes)).toEqual([
      ['BOUND_FLIPPED', 'XXA 2003: at least 40', 'XXA 2005: up to 40'],
    ]);
    const draft = await survey.expectData(
      OF_ENTRY,
      { ...lastYear, perspective: 'DRAFT' },
      'EDITOR',
    );
    expect(draft.entryChecks.nodes).toEqual([]);
  });

  it('tell an editor of a figure that a rewritten sentence left behind, and nobody else', async () => {
    const survey = createSurvey();
    const { create, publish, revise } = verbs(survey);
    const section = (body: string) => [{ key: 'main', body }];
    const figure = { ...returned, anchor: { section: 'main', start: 0, end: 11 } };
    await create(
      { ...WHERE, sections: section('At least 40 were sent back.'), figures: [figure] },
      'EDITOR',
    );
    await publish({ ...WHERE, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    await revise(
      { ...WHERE, baseRevision: 1, sections: section('Some were sent back.') },
      'EDITOR',
    );
    const draft = await survey.expectData(OF_ENTRY, { ...WHERE, perspective: 'DRAFT' }, 'EDITOR');
    expect(draft.entryChecks.nodes).toMatchObject([
      {
        kind: 'FIGURE_NOT_IN_TEXT',
        places: [{ quote: 'At least 40', section: null, start: null }],
      },
    ]);
    expect((await survey.expectData(OF_ENTRY, WHERE)).entryChecks.nodes).toEqual([]);
    const { errors } = await survey.ask(OF_ENTRY, { ...WHERE, perspective: 'DRAFT' });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_ALLOWED');
  });
});
