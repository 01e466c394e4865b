/** What is exported is what was written, to the character: imported elsewhere it has the same content hash. */
import { fileURLToPath } from 'node:url';
import { writeYearlineMarkdown } from '@yearline/formats/yearline-markdown';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { exportEntry } from '@yearline/survey/documents/export-entry';
import { importDocument } from '@yearline/survey/documents/import-document';
import { createReading } from '@yearline/survey/entries/reading';
import { describe, expect, it } from 'vitest';
import { returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey, OPERATOR, type Survey } from '../support/survey.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));
const DRAFT = createReading(OPERATOR, { perspective: 'DRAFT' });

function hashAfterRoundTrip(from: Survey, name: { country: string; year: number }): string {
  const text = writeYearlineMarkdown(exportEntry(from.db, DRAFT, name));
  return importDocument(createSurvey().db, OPERATOR, { text }).revision.contentHash;
}

describe('an exported entry', () => {
  it('is imported elsewhere with the same content hash: the whole demo', async () => {
    const survey = createSurvey();
    loadDemo(survey.db, DEMO);
    const { entries } = await survey.expectData(
      '{ entries(first: 100, perspective: DRAFT) { nodes { title country { code } edition { year } revision { contentHash } } } }',
      {},
      'EDITOR',
    );
    for (const { title, country, edition, revision } of entries.nodes) {
      const name = { country: country.code, year: edition.year };
      expect(hashAfterRoundTrip(survey, name), title).toBe(revision.contentHash);
    }
  });

  it.each([
    [
      'typos and spaces of a phrase',
      { phrase: 'more than to 397,000 ' },
      'Of more than to 397,000 .',
    ],
    [
      'a phrase with quotes and colons',
      { phrase: 'at "least": 40 # people' },
      'So at "least": 40 # people.',
    ],
    ['lines that look like headings and fences', {}, 'One.\n\n# Two\n\n---\n\n- three\n\n## '],
    ['white space at the ends', {}, '  One. \n\n\n\n Two.  \n\n'],
    ['emoji and other scripts', { phrase: 'مرحبا 40 👩‍👩‍👧' }, 'مرحبا 40 👩‍👩‍👧'],
  ])('keeps %s', async (_what, figure, body) => {
    const survey = createSurvey();
    const { revision } = await verbs(survey).create(
      {
        ...WHERE,
        title: 'A: "title" #1',
        disclaimer: 'Line one.\n\nLine: two.',
        sections: [
          { key: 'main', body },
          { key: 'odd-key', heading: '# Odd: [heading] {#x}', body: 'Text.' },
        ],
        figures: [{ ...returned, ...figure, anchor: { section: 'main', start: 0, end: 1 } }],
      },
      'EDITOR',
    );
    expect(hashAfterRoundTrip(survey, WHERE)).toBe(revision.contentHash);
  });

  it('makes keys fit that a document cannot hold, each still its own and referred to as before', async () => {
    const survey = createSurvey();
    await verbs(survey).create(
      {
        ...WHERE,
        sections: [
          { key: 'The Law', body: 'At least 40 left.' },
          { key: 'the-law', body: 'Text.' },
          { key: '__proto__', body: 'Text.' },
        ],
        figures: [
          {
            ...returned,
            key: 'Fig 1',
            source: 'S_1',
            anchor: { section: 'The Law', start: 0, end: 11 },
          },
        ],
        sources: [{ key: 'S_1', title: 'A source' }],
      },
      'EDITOR',
    );
    const text = writeYearlineMarkdown(exportEntry(survey.db, DRAFT, WHERE));
    const { document } = importDocument(createSurvey().db, OPERATOR, { text });
    expect(document.sections.map(({ key }) => key)).toEqual(['the-law-2', 'the-law', 'proto']);
    expect(document.figures).toMatchObject([
      { key: 'fig-1', source: 's-1', anchor: { section: 'the-law-2', start: 0, end: 11 } },
    ]);
  });
});
