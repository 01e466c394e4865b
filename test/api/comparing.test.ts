/** Comparisons as a client gets them, on the demo: real figures, each verdict as domain rules want it. */
import { fileURLToPath } from 'node:url';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { describe, expect, it } from 'vitest';
import { returned, verbs } from '../support/entries.ts';
import { createSurvey } from '../support/survey.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

function demo() {
  const survey = createSurvey();
  loadDemo(survey.db, DEMO);
  return survey;
}

const COMPARE = `query ($country: String!, $from: Int!, $to: Int!, $asOf: DateTime) {
  compare(country: $country, from: $from, to: $to, asOf: $asOf) {
    country { code } from { edition { year } revision { number } } to { edition { year } revision { number } }
    summary { text figures passages carriedOverShare verdicts { verdict certainty count } }
    figures {
      verdict certainty reason changeLow changeHigh changeText percent flags
      measure { key concept } earlier { phrase } later { phrase }
    }
    passages { kind moved earlier later similarity warnings words { kind text } }
  }
}`;

interface Change {
  readonly verdict: string;
  readonly measure: { readonly concept: string };
  readonly earlier: { readonly phrase: string } | null;
  readonly later: { readonly phrase: string } | null;
}

describe('comparing two years', () => {
  it.each([
    // Country, earlier and later edition, a word of the later (or earlier) phrase, and what may be said.
    [
      'PRK',
      2002,
      2003,
      'more than 1,100',
      {
        verdict: 'INCREASE',
        certainty: 'ENTAILED',
        changeLow: 518,
        changeHigh: null,
        changeText: 'at least +518',
        percent: null,
      },
    ],
    [
      'PRK',
      2001,
      2002,
      '583',
      { verdict: 'INCREASE', certainty: 'INDICATED', changeLow: 233, changeHigh: 333 },
    ],
    [
      'PRK',
      2003,
      2004,
      '1,500',
      { verdict: 'INDETERMINATE', certainty: null, percent: null, flags: ['REQUALIFIED'] },
    ],
    ['PRK', 2003, 2004, 'Nearly 100,000', { verdict: 'INDETERMINATE', flags: ['REQUALIFIED'] }],
    ['PRK', 2003, 2004, 'An estimated 100,000 asylum seekers', { verdict: 'DEFINITIONS_DIFFER' }],
    ['PRK', 2001, 2002, 'Up to 2 million', { verdict: 'RESTATED' }],
    ['LKA', 2002, 2003, 'n estimated 563,000', { verdict: 'INDETERMINATE' }],
    ['LKA', 2003, 2004, 'lose to 500,000', { verdict: 'INDETERMINATE' }],
  ] as const)('%s %i to %i: "%s"', async (country, from, to, phrase, expected) => {
    const { compare } = await demo().expectData(COMPARE, { country, from, to });
    const change = compare.figures.find(({ later }: Change) => later?.phrase.includes(phrase));
    expect(change, `no figure with "${phrase}"`).toBeDefined();
    expect(change).toMatchObject(expected);
    expect(change.reason).toMatch(/^[A-Z"].{20,}\.$/s);
  });

  it('never takes silence for zero', async () => {
    const { compare } = await demo().expectData(COMPARE, { country: 'PRK', from: 2003, to: 2004 });
    for (const { verdict, earlier, later } of compare.figures as Change[]) {
      if (earlier === null) expect(verdict).toBe('NEW');
      if (later === null) expect(verdict).toBe('DROPPED');
    }
    expect(compare.figures.some(({ verdict }: Change) => verdict === 'DROPPED')).toBe(true);
  });

  it('reads the earlier edition first, whichever way it is asked', async () => {
    const survey = demo();
    const forwards = await survey.expectData(COMPARE, { country: 'PRK', from: 2002, to: 2003 });
    const backwards = await survey.expectData(COMPARE, {
      country: 'North Korea',
      from: 2003,
      to: 2002,
    });
    expect(backwards).toEqual(forwards);
    expect(forwards.compare.from.edition.year).toBe(2002);
  });

  it('aligns every sentence, and its words give both sentences back', async () => {
    const { compare } = await demo().expectData(COMPARE, { country: 'PRK', from: 2003, to: 2004 });
    expect(compare.passages.length).toBe(compare.summary.passages);
    const join = (words: { kind: string; text: string }[], without: string) =>
      words
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join('');
    for (const { earlier, later, words } of compare.passages) {
      expect(join(words, 'ADDED')).toBe(earlier ?? '');
      expect(join(words, 'REMOVED')).toBe(later ?? '');
    }
    const stale = compare.passages.find(
      ({ warnings }: { warnings: string[] }) => warnings.length > 0,
    );
    expect(stale).toMatchObject({ kind: 'CARRIED_OVER' });
    expect(stale.warnings[0]).toContain('In March');
  });

  it('compares what was live at an instant, before a correction restored a hedge', async () => {
    const survey = demo();
    const years = { country: 'PRK', from: 2003, to: 2004 };
    const then = await survey.expectData(COMPARE, { ...years, asOf: '2005-01-01' });
    const now = await survey.expectData(COMPARE, years);
    const returns = (data: { compare: { figures: Change[] } }) =>
      data.compare.figures.find(({ measure }) => measure.concept === 'forced-returns')?.later
        ?.phrase;
    expect(returns(then)).toMatch(/^About 7,800/);
    expect(returns(now)).toMatch(/^At least 7,800/);
    expect(then.compare.to.revision.number).toBeLessThan(now.compare.to.revision.number);
  });

  it('refuses to compare an edition with itself', async () => {
    const { errors } = await demo().ask(COMPARE, { country: 'PRK', from: 2004, to: 2004 });
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });

  it('answers null where one year has no entry', async () => {
    const { compare } = await demo().expectData(COMPARE, { country: 'PRK', from: 1999, to: 2004 });
    expect(compare).toBeNull();
  });

  describe('pinned to revisions', () => {
    const PINNED = `query ($from: Int!, $to: Int!, $fromRevision: Int, $toRevision: Int, $asOf: DateTime) {
      compare(country: "PRK", from: $from, to: $to, fromRevision: $fromRevision, toRevision: $toRevision, asOf: $asOf) {
        from { edition { year } revision { number } } to { edition { year } revision { number } }
        figures { measure { concept } later { phrase } }
      }
    }`;
    const years = { from: 2003, to: 2004 };

    it('compares exactly these, though a later one is live', async () => {
      const { compare } = await demo().expectData(PINNED, { ...years, toRevision: 1 });
      expect(compare.to).toEqual({ edition: { year: 2004 }, revision: { number: 1 } });
      const returns = compare.figures.find(
        ({ measure }: Change) => measure.concept === 'forced-returns',
      );
      expect(returns.later.phrase).toMatch(/^About 7,800/);
    });

    it('keeps each revision with its year, whichever year is named first', async () => {
      const backwards = { from: 2004, to: 2003, fromRevision: 1 };
      const { compare } = await demo().expectData(PINNED, backwards);
      expect(compare.from.edition.year).toBe(2003);
      expect(compare.to).toEqual({ edition: { year: 2004 }, revision: { number: 1 } });
    });

    it('never takes another revision for one that is missing', async () => {
      const { compare } = await demo().expectData(PINNED, { ...years, toRevision: 9 });
      expect(compare).toBeNull();
    });

    it('does not show a revision that was not yet public at the instant asked for', async () => {
      const { compare } = await demo().expectData(PINNED, {
        ...years,
        toRevision: 2,
        asOf: '2005-01-01',
      });
      expect(compare).toBeNull();
    });

    it('treats a hidden revision as a missing one, for all but those who read drafts', async () => {
      const survey = demo();
      const query = `{ compare(country: "CHN", from: 2004, to: 2005, toRevision: 2) { to { revision { number } } } }`;
      expect((await survey.expectData(query)).compare).toBeNull();
      expect((await survey.expectData(query, {}, 'REVIEWER')).compare).toEqual({
        to: { revision: { number: 2 } },
      });
    });

    it('runs as many SQL statements for an entry of many figures as for one of few', async () => {
      const survey = demo();
      const statements = (country: string, from: number, to: number) =>
        survey.statementsDuring(() =>
          survey.expectData(
            `{ compare(country: "${country}", from: ${from}, to: ${to}, fromRevision: 1, toRevision: 1) {
              from { revision { number } } figures { verdict later { phrase } }
            } }`,
          ),
        );
      const few = await statements('PRK', 1998, 2000);
      const many = await statements('CHN', 2004, 2005);
      expect(many.length).toBe(few.length);
    });
  });

  it('does not compare across the split of a country', async () => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    for (const year of [2011, 2013]) {
      const figure = { ...returned, measure: { ...returned.measure, period: String(year - 1) } };
      await create({ country: 'SDN', year, figures: [figure] }, 'EDITOR');
      await publish({ country: 'SDN', year, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    }
    const { compare } = await survey.expectData(COMPARE, { country: 'SDN', from: 2011, to: 2013 });
    expect(compare.figures).toMatchObject([{ verdict: 'NOT_COMPARABLE', changeText: null }]);
    expect(compare.figures[0].reason).toContain('Sudan');
  });

  it('compares like with like where the later edition restates the earlier period', async () => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    const figure = (
      key: string,
      phrase: string,
      qualifier: string,
      value: number,
      period: string,
    ) => ({
      ...returned,
      key,
      phrase,
      qualifier,
      value,
      measure: { ...returned.measure, period },
    });
    const editions = {
      2004: [figure('a', 'at least 7,800', 'AT_LEAST', 7800, '2003')],
      2005: [
        figure('a', 'at least 5,000', 'AT_LEAST', 5000, '2004'),
        figure('b', 'an estimated 10,400', 'ESTIMATED', 10_400, '2003'),
      ],
    };
    for (const [year, figures] of Object.entries(editions)) {
      const where = { country: 'XXA', year: Number(year) };
      await create({ ...where, figures }, 'EDITOR');
      await publish({ ...where, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    }
    const { compare } = await survey.expectData(COMPARE, { country: 'XXA', from: 2004, to: 2005 });
    expect(compare.figures).toMatchObject([
      { verdict: 'INDETERMINATE', flags: expect.arrayContaining(['RESTATED_BASE']) },
    ]);
    expect(compare.figures[0].reason).toContain('10,400');
    expect(compare.figures[0].reason).toContain('7,800');
  });

  it('runs as many SQL statements for an entry of many figures as for one of few', async () => {
    const survey = demo();
    const few = await survey.statementsDuring(() =>
      survey.expectData(COMPARE, { country: 'PRK', from: 1998, to: 2000 }),
    );
    const many = await survey.statementsDuring(() =>
      survey.expectData(COMPARE, { country: 'CHN', from: 2004, to: 2005 }),
    );
    expect(many.length).toBe(few.length);
  });
});

describe('comparing two phrases', () => {
  const PHRASES = `query ($earlier: String!, $later: String!) {
    compareQuantities(earlier: $earlier, later: $later) { verdict certainty changeLow changeHigh percent flags reason policy earlier { value } later { value } }
  }`;

  it.each([
    [
      'at least 7,800 returned',
      'fewer than 2,000',
      { verdict: 'DECREASE', certainty: 'ENTAILED', changeLow: null, changeHigh: -5801 },
    ],
    [
      '1,500',
      '1,894',
      {
        verdict: 'INCREASE',
        certainty: 'ENTAILED',
        changeLow: 344,
        changeHigh: 444,
        percent: 26.3,
      },
    ],
    ['nearly 100,000 displaced', '', { verdict: 'DROPPED', later: null }],
    ['', 'two', { verdict: 'NEW', earlier: null }],
  ])('"%s" and "%s"', async (earlier, later, expected) => {
    const { compareQuantities } = await createSurvey().expectData(PHRASES, { earlier, later });
    expect(compareQuantities).toMatchObject(expected);
  });

  it('refuses words that say no quantity instead of taking them for silence', async () => {
    const { errors } = await createSurvey().ask(PHRASES, { earlier: 'the weather', later: 'two' });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('the weather'),
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});

describe('comparing two revisions', () => {
  it('shows what a correction changed, figure by figure, and nothing else', async () => {
    const { compareRevisions } = await demo().expectData(`{
      compareRevisions(country: "PRK", year: 2004, from: 1, to: 2) {
        entry { country { code } } from { number } to { number }
        figures { kind changed earlier { phrase qualifier } later { phrase qualifier } }
      }
    }`);
    const changed = compareRevisions.figures.filter(
      ({ kind }: { kind: string }) => kind === 'CHANGED',
    );
    expect(changed).toMatchObject([
      {
        changed: expect.arrayContaining(['phrase', 'qualifier']),
        earlier: { qualifier: 'ABOUT' },
        later: { qualifier: 'AT_LEAST' },
      },
    ]);
  });

  it('keeps the draft from whoever may not see it', async () => {
    const survey = demo();
    const query =
      '{ compareRevisions(country: "CHN", year: 2005, from: 1, to: 2) { to { number } } }';
    expect((await survey.expectData(query)).compareRevisions).toBeNull();
    expect((await survey.expectData(query, {}, 'REVIEWER')).compareRevisions).toEqual({
      to: { number: 2 },
    });
  });
});
