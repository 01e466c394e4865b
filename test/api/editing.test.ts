import { fileURLToPath } from 'node:url';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { describe, expect, it } from 'vitest';
import { narrative, returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey } from '../support/survey.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

const READ_DRAFT = `query ($country: String!, $year: Int!) {
  entry(country: $country, year: $year, perspective: DRAFT) {
    title publisher
    sections { key heading body }
    figures { key phrase qualifier value anchor { section start end } measure { concept places period } }
    revision { number author }
    revisions { totalCount nodes { number } }
  }
}`;

describe('adding an entry', () => {
  it('writes its first revision as a draft with all that was sent', async () => {
    const survey = createSurvey();
    const created = await verbs(survey).create(
      { ...WHERE, title: 'A title', sections: narrative, figures: [returned] },
      'EDITOR',
    );
    expect(created).toMatchObject({
      __typename: 'CreateEntryPayload',
      entry: { stage: 'DRAFT', edition: { year: 2004 } },
      revision: { number: 1 },
    });
    const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(entry).toMatchObject({
      title: 'A title',
      sections: [
        { key: 'main', heading: null },
        { key: 'law', heading: 'The law', body: 'No law on asylum exists.' },
      ],
      figures: [{ key: 'returned', phrase: 'At least 40', qualifier: 'AT_LEAST', value: 40 }],
      revision: { number: 1, author: 'A EDITOR' },
    });
  });

  it('refuses a second entry for the same country and year and says which one is there', async () => {
    const survey = createSurvey();
    const { create } = verbs(survey);
    const first = await create({ ...WHERE }, 'EDITOR');
    expect(await create({ ...WHERE }, 'EDITOR')).toMatchObject({
      __typename: 'EntryExists',
      entry: { id: first.entry.id },
    });
  });

  it.each([
    [{ country: 'Atlantis', year: 2004 }, 'country', /No country is called "Atlantis"/],
    [{ ...WHERE, year: 1203 }, 'year', /1203 is out of range/],
    [{ ...WHERE, publicationDate: '2004-02-30' }, 'publicationDate', /not a date/],
  ])('names what is wrong with %j', async (input, field, message) => {
    const answer = await verbs(createSurvey()).create(input, 'EDITOR');
    expect(answer.__typename).toBe('InvalidInput');
    expect(answer.problems).toEqual([{ path: [field], message: expect.stringMatching(message) }]);
  });

  it('says where a figure is wrong and writes nothing', async () => {
    const survey = createSurvey();
    const figures = [returned, { ...returned, key: 'second', value: null }];
    const answer = await verbs(survey).create({ ...WHERE, figures }, 'EDITOR');
    expect(answer.problems.at(0).path.slice(0, 2)).toEqual(['figures', '1']);
    expect((await survey.expectData(READ_DRAFT, WHERE, 'EDITOR')).entry).toBeNull();
  });
});

describe('revising an entry', () => {
  const started = async () => {
    const survey = createSurvey();
    const api = verbs(survey);
    await api.create(
      { ...WHERE, title: 'First', sections: narrative, figures: [returned] },
      'EDITOR',
    );
    return { survey, ...api };
  };

  it('saves a new revision on its base and leaves out what was left out', async () => {
    const { survey, revise } = await started();
    expect(await revise({ ...WHERE, baseRevision: 1, title: 'Second' }, 'EDITOR')).toMatchObject({
      changed: true,
      revision: { number: 2, base: 1 },
    });
    const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(entry).toMatchObject({ title: 'Second', sections: [{ key: 'main' }, { key: 'law' }] });
    expect(entry.figures).toHaveLength(1);
  });

  it('makes no revision when nothing changed, in whatever order the fields come', async () => {
    const { survey, revise } = await started();
    const { measure, ...rest } = returned;
    const reordered = { measure: { ...measure }, ...rest };
    const answer = await revise(
      { ...WHERE, figures: [reordered], sections: narrative, title: 'First', baseRevision: 1 },
      'EDITOR',
    );
    expect(answer).toMatchObject({ changed: false, revision: { number: 1 } });
    const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(entry.revisions.totalCount).toBe(1);
  });

  it('loses nothing of a stale save: base, theirs and mine come back and nothing is written', async () => {
    const { survey, revise } = await started();
    await revise({ ...WHERE, baseRevision: 1, title: 'Theirs' }, 'PUBLISHER');
    const mine = [{ key: 'main', body: 'My own words.' }];
    const answer = await revise(
      {
        ...WHERE,
        baseRevision: 1,
        title: 'Mine',
        sections: mine,
        sources: [{ title: 'My source' }],
      },
      'EDITOR',
    );
    expect(answer).toMatchObject({
      __typename: 'StaleRevision',
      code: 'STALE_REVISION',
      base: { number: 1, title: 'First' },
      current: { number: 2, title: 'Theirs', author: 'A PUBLISHER' },
      mine: {
        title: 'Mine',
        sections: mine,
        figures: [{ phrase: 'At least 40' }],
        sources: [{ title: 'My source' }],
      },
    });
    const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(entry).toMatchObject({ title: 'Theirs', revision: { number: 2 } });
    expect(
      await revise({ ...WHERE, baseRevision: 2, title: 'Mine', sections: mine }, 'EDITOR'),
    ).toMatchObject({
      changed: true,
      revision: { number: 3 },
    });
  });

  it('answers a base that never was as stale too', async () => {
    const { revise } = await started();
    expect(await revise({ ...WHERE, baseRevision: 7, title: 'Mine' }, 'EDITOR')).toMatchObject({
      __typename: 'StaleRevision',
      base: null,
      current: { number: 1 },
    });
  });

  it('lets exactly one of twenty writers on one base win, and gives every other its text back', async () => {
    const { survey, revise } = await started();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        revise({ ...WHERE, baseRevision: 1, title: `Writer ${n}` }, 'EDITOR'),
      ),
    );
    expect(answers.filter((answer) => answer.__typename === 'ReviseEntryPayload')).toHaveLength(1);
    const stale = answers.filter((answer) => answer.__typename === 'StaleRevision');
    expect(stale).toHaveLength(19);
    expect(new Set(stale.map((answer) => answer.mine.title)).size).toBe(19);
    const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(entry.revisions.totalCount).toBe(2);
  });

  it('moves the anchor of a figure with its phrase, and drops it when the phrase is gone', async () => {
    const { survey, revise } = await started();
    const anchored = { ...returned, anchor: { section: 'main', start: 0, end: 11 } };
    const moved = [
      { key: 'main', body: 'It was a hard year. At least 40 asylum seekers were sent back.' },
    ];
    await revise({ ...WHERE, baseRevision: 1, figures: [anchored], sections: moved }, 'EDITOR');
    const first = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(first.entry.figures[0].anchor).toEqual({ section: 'main', start: 20, end: 31 });
    const gone = [{ key: 'main', body: 'Nobody was sent back.' }];
    await revise({ ...WHERE, baseRevision: 2, sections: gone }, 'EDITOR');
    const second = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(second.entry.figures[0]).toMatchObject({ anchor: null, phrase: 'At least 40' });
  });

  it('keeps the verbatim phrase, typos and spaces included', async () => {
    const { survey, revise } = await started();
    const typo = {
      ...returned,
      phrase: 'more than to 397,000 ',
      qualifier: 'MORE_THAN',
      value: 397_000,
    };
    await revise({ ...WHERE, baseRevision: 1, figures: [typo] }, 'EDITOR');
    const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(entry.figures[0].phrase).toBe('more than to 397,000 ');
  });

  it('takes an id with country and year where they agree, and names the two where they do not', async () => {
    const { survey, revise } = await started();
    const { entry } = await survey.expectData(
      '{ entry(country: "XXA", year: 2004, perspective: DRAFT) { id } }',
      {},
      'EDITOR',
    );
    const named = { entry: entry.id, country: 'Stateless', year: 2004 };
    expect((await revise({ ...named, baseRevision: 1 }, 'EDITOR')).changed).toBe(false);
    const other = await revise({ ...named, year: 2003, baseRevision: 1, title: 'x' }, 'EDITOR');
    expect(other.problems).toEqual([
      { path: ['entry'], message: expect.stringContaining('XXA in 2004, not for XXA in 2003') },
    ]);
  });

  it('empties a text by null, never the title, and never a whole list', async () => {
    const { survey, revise } = await started();
    for (const title of [null, '', ' \n ']) {
      expect(await revise({ ...WHERE, baseRevision: 1, title }, 'EDITOR')).toMatchObject({
        problems: [{ path: ['title'], message: 'The title is empty.' }],
      });
    }
    await revise({ ...WHERE, baseRevision: 1, publisher: 'Printed' }, 'EDITOR');
    const nulls = { publisher: null, sections: null, figures: null, sources: null };
    await revise({ ...WHERE, baseRevision: 2, ...nulls }, 'EDITOR');
    const kept = (await survey.expectData(READ_DRAFT, WHERE, 'EDITOR')).entry;
    expect(kept).toMatchObject({ publisher: null, figures: [{ key: 'returned' }] });
    expect(kept.sections).toHaveLength(2);
    await revise({ ...WHERE, baseRevision: 3, sections: [], figures: [] }, 'EDITOR');
    expect((await survey.expectData(READ_DRAFT, WHERE, 'EDITOR')).entry).toMatchObject({
      sections: [],
      figures: [],
    });
  });

  it.each(['emoji 👩‍👩‍👧', 'العربية ‏50', 'ệ ﬁ ẞ', '\ttab', '1'.repeat(200_000)])(
    'gives back every character that was sent: %.20s',
    async (body) => {
      const { survey, revise } = await started();
      await revise({ ...WHERE, baseRevision: 1, sections: [{ key: 'main', body }] }, 'EDITOR');
      const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
      expect(entry.sections[0].body).toBe(body);
      expect(
        await revise({ ...WHERE, baseRevision: 2, sections: entry.sections }, 'EDITOR'),
      ).toMatchObject({ changed: false });
    },
  );

  it.each([
    ['\u0000', /control character U\+0000/],
    ['\u0007', /control character U\+0007/],
    ['\ud83d', /half of a character/],
  ])('refuses %j, which could not be given back, and says where it stands', async (bad, reason) => {
    const { revise } = await started();
    const answer = await revise(
      { ...WHERE, baseRevision: 1, sections: [{ key: 'main', body: `a${bad}b` }] },
      'EDITOR',
    );
    expect(answer.problems).toEqual([
      { path: ['sections', '0', 'body'], message: expect.stringMatching(reason) },
    ]);
  });

  it('keeps lines whatever system they come from, and a phrase with them', async () => {
    const { survey, revise } = await started();
    const figure = {
      ...returned,
      phrase: 'at least\r\n40',
      anchor: { section: 'main', start: 9, end: 21 },
    };
    const sections = [
      { key: 'main', heading: 'The\r\nlaw', body: 'One.\r\n\r\nTwo, at least\r\n40\vThree.' },
    ];
    await revise({ ...WHERE, baseRevision: 1, figures: [figure], sections }, 'EDITOR');
    const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(entry.sections).toEqual([
      { key: 'main', heading: 'The law', body: 'One.\n\nTwo, at least\n40\nThree.' },
    ]);
    expect(entry.figures[0]).toMatchObject({
      phrase: 'at least\n40',
      anchor: { section: 'main', start: 11, end: 22 },
    });
  });

  it('knows a country by any of its names where a figure names places', async () => {
    const { survey, revise } = await started();
    const measure = { ...returned.measure, places: ['North Korea', 'China', 'elsewhere'] };
    await revise({ ...WHERE, baseRevision: 1, figures: [{ ...returned, measure }] }, 'EDITOR');
    const { entry } = await survey.expectData(READ_DRAFT, WHERE, 'EDITOR');
    expect(entry.figures[0].measure.places).toEqual(['PRK', 'CHN', 'elsewhere']);
  });

  it('writes a term one way, however it is spelt, so that years can be compared', async () => {
    const { survey, revise } = await started();
    const measure = {
      ...returned.measure,
      concept: 'Forced returns',
      population: 'ASYLUM_SEEKERS',
    };
    expect(
      await revise({ ...WHERE, baseRevision: 1, figures: [{ ...returned, measure }] }, 'EDITOR'),
    ).toMatchObject({ changed: false });
    const nameless = { ...returned, measure: { ...measure, concept: '!?' } };
    const refused = await revise({ ...WHERE, baseRevision: 1, figures: [nameless] }, 'EDITOR');
    expect(refused.problems[0].path).toEqual(['figures', '0', 'measure', 'concept']);
    expect((await survey.expectData(READ_DRAFT, WHERE, 'EDITOR')).entry.revision.number).toBe(1);
  });

  it.each([
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url: 'www.example.org' }, 'url'],
    [{ date: 'sometime' }, 'date'],
    [{ accessed: '2004-02-30' }, 'accessed'],
  ])('refuses the source %j and says why', async (part, field) => {
    const { revise } = await started();
    const answer = await revise(
      { ...WHERE, baseRevision: 1, sources: [{ title: 'A source', ...part }] },
      'EDITOR',
    );
    expect(answer.problems).toEqual([
      { path: ['sources', '0', field], message: expect.stringMatching(/^Source 1: .* is not a/) },
    ]);
  });

  it('says what to do about an entry that does not exist, by name or by a garbage id', async () => {
    const { revise } = await started();
    const missing = { country: 'TIB', year: 2004, baseRevision: 1 };
    expect((await revise(missing, 'EDITOR')).__typename).toBe('EntryNotFound');
    expect((await revise({ entry: '%%%', baseRevision: 1 }, 'EDITOR')).__typename).toBe(
      'EntryNotFound',
    );
    expect((await revise({ baseRevision: 1 }, 'EDITOR')).__typename).toBe('InvalidInput');
  });
});

describe('what was read', () => {
  const CONTENT = `sections { id key heading body position }
    sources { key title publisher date url accessed }
    figures {
      id phrase qualifier value low high hardLow hardHigh softLow softHigh best policy
      attribution confirmed note anchor { section start end }
      measure { key label concept population origin places kind unit period definition }
    }`;

  it('can be sent back as it is and changes nothing: figures, sections and sources of the whole demo', async () => {
    const survey = createSurvey();
    loadDemo(survey.db, DEMO);
    const { entries } = await survey.expectData(
      `{ entries(first: 100, perspective: DRAFT) { nodes {
           id title publisher publicationDate disclaimer ${CONTENT}
           revision { number figures { source { key } } }
         } } }`,
      {},
      'EDITOR',
    );
    expect(entries.nodes.length).toBeGreaterThan(10);
    for (const { id, revision, figures, ...content } of entries.nodes) {
      const sourced = figures.map((figure: object, n: number) => ({
        ...figure,
        source: revision.figures[n].source?.key,
      }));
      const input = { entry: id, baseRevision: revision.number, ...content, figures: sourced };
      expect(await verbs(survey).revise(input, 'EDITOR'), content.title).toMatchObject({
        changed: false,
      });
    }
  });

  it('can be sent back in part, by key or by id, and what was not read is not lost', async () => {
    const survey = createSurvey();
    loadDemo(survey.db, DEMO);
    const { entries } = await survey.expectData(
      `{ entries(first: 100, perspective: DRAFT) { nodes {
           id revision { number } sections { key body }
           figures { id phrase qualifier value low high hardLow hardHigh softLow softHigh
             measure { key concept population origin places kind unit period } }
         } } }`,
      {},
      'EDITOR',
    );
    for (const { id, revision, figures, sections } of entries.nodes) {
      const input = { entry: id, baseRevision: revision.number, figures, sections };
      expect(await verbs(survey).revise(input, 'EDITOR')).toMatchObject({ changed: false });
    }
  });

  it('keeps no number of a qualifier that went, and empties what is sent as null', async () => {
    const survey = createSurvey();
    const { create, revise } = verbs(survey);
    await create({ ...WHERE, figures: [{ ...returned, attribution: 'NGOs' }] }, 'EDITOR');
    const { key, phrase, measure } = returned;
    const unknown = { key, phrase, measure, qualifier: 'UNKNOWN', attribution: null };
    await revise({ ...WHERE, baseRevision: 1, figures: [unknown] }, 'EDITOR');
    const { compareRevisions } = await survey.expectData(
      '{ compareRevisions(country: "XXA", year: 2004, from: 1, to: 2) { figures { changed later { value attribution } } } }',
      {},
      'EDITOR',
    );
    expect(compareRevisions.figures).toEqual([
      {
        changed: ['qualifier', 'value', 'attribution'],
        later: { value: null, attribution: null },
      },
    ]);
  });

  it('can be sent back with one value changed, which then counts, whatever follows from the old one', async () => {
    const survey = createSurvey();
    const { create, revise } = verbs(survey);
    await create({ ...WHERE, figures: [returned] }, 'EDITOR');
    const query = `query ($country: String!, $year: Int!) {
      entry(country: $country, year: $year, perspective: DRAFT) { ${CONTENT} }
    }`;
    const [figure] = (await survey.expectData(query, WHERE, 'EDITOR')).entry.figures;
    await revise({ ...WHERE, baseRevision: 1, figures: [{ ...figure, value: 50 }] }, 'EDITOR');
    const { entry } = await survey.expectData(query, WHERE, 'EDITOR');
    expect(entry.figures[0]).toMatchObject({ value: 50, low: 50, hardLow: 50 });
    const { compareRevisions } = await survey.expectData(
      '{ compareRevisions(country: "XXA", year: 2004, from: 1, to: 2) { figures { kind changed } } }',
      {},
      'EDITOR',
    );
    expect(compareRevisions.figures).toEqual([{ kind: 'CHANGED', changed: ['value'] }]);
  });
});

describe('restoring a revision', () => {
  it('writes a new draft revision, leaves live alone, and can itself be undone', async () => {
    const survey = createSurvey();
    const { create, revise, publish, restore } = verbs(survey);
    await create({ ...WHERE, title: 'One' }, 'EDITOR');
    await revise({ ...WHERE, baseRevision: 1, title: 'Two' }, 'EDITOR');
    await publish({ ...WHERE, baseRevision: 2, publicNote: 'First.' }, 'PUBLISHER');
    expect(await restore({ ...WHERE, baseRevision: 2, number: 1 }, 'EDITOR')).toMatchObject({
      changed: true,
      revision: { number: 3, kind: 'RESTORED', title: 'One' },
      entry: { liveRevision: { number: 2 } },
    });
    expect(await restore({ ...WHERE, baseRevision: 3, number: 2 }, 'EDITOR')).toMatchObject({
      revision: { number: 4, title: 'Two' },
    });
  });

  it('refuses a stale base, a number that never was, and makes no revision of what the head already says', async () => {
    const { create, restore } = verbs(createSurvey());
    await create({ ...WHERE, title: 'One' }, 'EDITOR');
    expect((await restore({ ...WHERE, baseRevision: 5, number: 1 }, 'EDITOR')).__typename).toBe(
      'StaleRevision',
    );
    expect((await restore({ ...WHERE, baseRevision: 1, number: 9 }, 'EDITOR')).__typename).toBe(
      'InvalidInput',
    );
    expect(await restore({ ...WHERE, baseRevision: 1, number: 1 }, 'EDITOR')).toMatchObject({
      changed: false,
    });
  });
});

describe('the role of the caller', () => {
  it.each([
    [undefined, 'NotAllowed', 'NotAllowed'],
    ['REVIEWER', 'NotAllowed', 'NotAllowed'],
    ['EDITOR', 'CreateEntryPayload', 'NotAllowed'],
    ['PUBLISHER', 'CreateEntryPayload', 'PublishEntryPayload'],
    ['ADMIN', 'CreateEntryPayload', 'PublishEntryPayload'],
  ] as const)('decides for %s: create %s, publish %s', async (role, creating, publishing) => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    expect((await create({ ...WHERE }, role)).__typename).toBe(creating);
    if (creating === 'NotAllowed') await create({ ...WHERE }, 'EDITOR');
    const input = { ...WHERE, baseRevision: 1, publicNote: 'First.' };
    expect((await publish(input, role)).__typename).toBe(publishing);
  });

  it('refuses in the same words whether or not the entry exists', async () => {
    const survey = createSurvey();
    const { create, revise } = verbs(survey);
    await create({ ...WHERE }, 'EDITOR');
    const there = await revise({ ...WHERE, baseRevision: 1, title: 'x' });
    const missing = await revise({ country: 'TIB', year: 2004, baseRevision: 1, title: 'x' });
    expect(there).toEqual(missing);
  });
});
