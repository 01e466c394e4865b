import { existsSync, readFileSync } from 'node:fs';
import { MAX_DOCUMENT_BYTES } from '@yearline/formats/read-document';
import { describe, expect, it } from 'vitest';
import { verbs } from '../support/entries.ts';
import { sharedFile } from '../support/shared-data.ts';
import { createSurvey } from '../support/survey.ts';

/** A page of the Refworld form about the stateless, of our own invention. */
const page = (
  parts: { title?: string; body?: string; header?: string } = {},
) => `Last Updated: Friday, 3 March 2017, 09:15 GMT

${parts.title ?? 'Example Survey of Displacement 2004 - Stateless'}

${parts.header ?? 'Publisher Example Committee for Uprooted People\nPublication Date 24 May 2004\nDisclaimerThis page is invented.\n'}
${parts.body ?? 'An estimated 40,000 asylum seekers lived in hiding in Freedonia. At least 3,100 were forcibly returned during the year.\n\nLaw and Practice\n\nNo law exists.\n\nSearch Refworld'}`;

describe('importing a document', () => {
  it('shows everything in a dry run and writes nothing', async () => {
    const survey = createSurvey();
    const { importDocument } = verbs(survey);
    const before = survey.db.$client.prepare('SELECT count(*) AS n FROM audit').get();
    const answer = await importDocument({ text: page(), dryRun: true }, 'EDITOR');
    expect(answer).toMatchObject({
      __typename: 'ImportDocumentPayload',
      entry: null,
      revision: null,
      document: {
        country: { code: 'XXA' },
        year: 2004,
        publisher: 'Example Committee for Uprooted People',
        publicationDate: '2004-05-24',
        disclaimer: 'This page is invented.',
        sections: [{ heading: null }, { heading: 'Law and Practice', body: 'No law exists.' }],
        figures: [
          { qualifier: 'ESTIMATED', value: 40_000, confirmed: false },
          { qualifier: 'AT_LEAST', value: 3_100, confirmed: false },
        ],
      },
    });
    // Only the row of the token that asks is new.
    const tables = ['entries', 'editions', 'revisions', 'sections', 'figures'];
    for (const table of tables) {
      expect(survey.db.$client.prepare(`SELECT count(*) AS n FROM ${table}`).get(), table).toEqual({
        n: 0,
      });
    }
    expect(before).toEqual({ n: 0 });
  });

  it('writes a draft with the figures to confirm, which cannot be published before that', async () => {
    const survey = createSurvey();
    const { importDocument, publish } = verbs(survey);
    expect(await importDocument({ text: page() }, 'EDITOR')).toMatchObject({
      revision: { number: 1, kind: 'IMPORTED' },
    });
    const where = { country: 'XXA', year: 2004 };
    expect((await survey.expectData('{ entries { totalCount } }')).entries.totalCount).toBe(0);
    const refused = await publish({ ...where, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    expect(refused.problems).toHaveLength(2);
  });

  it('takes the edition of a new year from the first document of it', async () => {
    const survey = createSurvey();
    await verbs(survey).importDocument({ text: page() }, 'EDITOR');
    const { edition } = await survey.expectData(
      '{ edition(year: 2004, perspective: DRAFT) { title publisher publicationDate disclaimer } }',
      {},
      'EDITOR',
    );
    expect(edition).toEqual({
      title: 'Example Survey of Displacement 2004',
      publisher: 'Example Committee for Uprooted People',
      publicationDate: '2004-05-24',
      disclaimer: 'This page is invented.',
    });
  });

  it('goes on top of an entry that exists only with its base named', async () => {
    const { importDocument } = verbs(createSurvey());
    await importDocument({ text: page() }, 'EDITOR');
    const changed = page({ body: 'Some 50 people left.' });
    expect(await importDocument({ text: changed }, 'EDITOR')).toMatchObject({
      __typename: 'StaleRevision',
      current: { number: 1 },
    });
    expect(await importDocument({ text: changed, baseRevision: 1 }, 'EDITOR')).toMatchObject({
      revision: { number: 2 },
    });
  });

  it('takes country and year from the caller where the page has no header', async () => {
    const { importDocument } = verbs(createSurvey());
    const text = 'Some 50 people left for Freedonia.\n\nNobody came back.';
    expect((await importDocument({ text }, 'EDITOR')).__typename).toBe('DocumentRejected');
    expect(
      await importDocument({ text, country: 'Stateless', year: 2004 }, 'EDITOR'),
    ).toMatchObject({
      document: { country: { code: 'XXA' }, year: 2004 },
      revision: { number: 1 },
    });
  });

  it.each([
    ['nothing', '', /empty/i],
    ['binary', '%PDF-1.4 \u0000\u0001', /PDF|binary/i],
    ['a header only', page({ body: '' }), /no narrative/i],
    [
      'two titles',
      page({
        title:
          'Example Survey of Displacement 2004 - Stateless\n\nExample Survey of Displacement 2003 - Stateless',
      }),
      /two titles/i,
    ],
    [
      'a year out of range',
      page({ title: 'Example Survey of Displacement 1203 - Stateless' }),
      /1203/,
    ],
    [
      'an unknown country',
      page({ title: 'Example Survey of Displacement 2004 - Atlantis' }),
      /Atlantis/,
    ],
    [
      'a document of a code that no country has',
      '---\nformat: yearline/1\ncountry: QQQ\nyear: 2004\ntitle: T\n---\n\nText.\n',
      /QQQ/,
    ],
    ['too much', 'At least 7 left. '.repeat(MAX_DOCUMENT_BYTES / 16), /MB/],
  ])('rejects %s with a reason and writes nothing', async (_what, text, reason) => {
    const survey = createSurvey();
    const answer = await verbs(survey).importDocument({ text }, 'EDITOR');
    expect(answer.__typename).toBe('DocumentRejected');
    expect(
      answer.problems.map((problem: { message: string }) => problem.message).join(' '),
    ).toMatch(reason);
    expect(survey.db.$client.prepare('SELECT count(*) AS n FROM entries').get()).toEqual({ n: 0 });
  });

  it('says on which line a title is wrong', async () => {
    const answer = await verbs(createSurvey()).importDocument(
      { text: page({ title: 'Example Survey of Displacement 2004 - Atlantis' }) },
      'EDITOR',
    );
    expect(answer.problems).toContainEqual({
      line: 3,
      message: expect.stringContaining('Atlantis'),
    });
  });

  const seed = sharedFile('seeds/world-refugee-survey-2004-north-korea.txt');
  it.runIf(existsSync(seed))('holds the real page whole', async () => {
    const { importDocument } = verbs(createSurvey());
    const { document } = await importDocument({ text: readFileSync(seed, 'utf8') }, 'EDITOR');
    expect(document).toMatchObject({
      country: { code: 'PRK', name: 'North Korea' },
      year: 2004,
      publicationDate: '2004-05-25',
      publisher: 'United States Committee for Refugees and Immigrants',
      sections: [{ heading: null }, { heading: 'International Developments' }],
    });
    expect(document.disclaimer).toMatch(/^This is not a UNHCR publication\..*Member States\.$/);
    expect(JSON.stringify(document)).not.toContain('Search Refworld');
    const figure = (qualifier: string, value: number | null) =>
      document.figures.filter(
        (one: { qualifier: string; value: number | null }) =>
          one.qualifier === qualifier && one.value === value,
      );
    expect(figure('ESTIMATED', 100_000)[0].measure).toMatchObject({ places: ['CHN'] });
    expect(figure('NEARLY', 100_000)[0].measure).toMatchObject({ concept: 'displacement' });
    expect(figure('AT_LEAST', 7_800)[0].measure).toMatchObject({ concept: 'forced-returns' });
    expect(figure('STATED', 1_500)[0].measure).toMatchObject({ places: ['KOR'] });
    expect(figure('EXACT', 2)[0].measure).toMatchObject({
      concept: 'arrivals-by-sea',
      period: '2003-07',
    });
    expect(figure('EXACT', 1)[0].measure).toMatchObject({
      concept: 'arrivals-by-land',
      period: '2003-07',
    });
    expect([...figure('UNKNOWN', null)[0].measure.places].sort()).toEqual(
      ['MMR', 'MNG', 'RUS', 'THA', 'VNM', 'elsewhere'].sort(),
    );
  });
});
