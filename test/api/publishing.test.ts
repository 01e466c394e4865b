import { describe, expect, it } from 'vitest';
import { narrative, returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey } from '../support/survey.ts';

const READ = `query ($country: String!, $year: Int!, $asOf: DateTime) {
  entry(country: $country, year: $year, asOf: $asOf) {
    title stage hasUnpublishedChanges revision { number author note } draftRevision { number }
    revisions { totalCount nodes { number } }
    publications { kind publicNote publishedAt revision { number } }
    citation { text url revision contentHash }
  }
}`;

describe('publishing', () => {
  it('makes the draft head live with its public note, and a later draft changes nothing of it', async () => {
    const survey = createSurvey();
    const { create, revise, publish } = verbs(survey);
    await create({ ...WHERE, title: 'One', sections: narrative, figures: [returned] }, 'EDITOR');
    expect((await survey.expectData(READ, WHERE)).entry).toBeNull();
    expect(
      await publish({ ...WHERE, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER'),
    ).toMatchObject({
      publication: { kind: 'FIRST', publicNote: 'First.', revision: { number: 1 } },
      entry: { stage: 'PUBLISHED' },
    });
    await revise({ ...WHERE, baseRevision: 1, title: 'Two' }, 'EDITOR');
    const { entry } = await survey.expectData(READ, WHERE);
    expect(entry).toMatchObject({
      title: 'One',
      stage: 'PUBLISHED',
      hasUnpublishedChanges: null,
      draftRevision: null,
      revision: { number: 1, author: null, note: null },
      revisions: { totalCount: 1, nodes: [{ number: 1 }] },
    });
  });

  it('shows editors that a draft is ahead of what is live', async () => {
    const survey = createSurvey();
    const { create, revise, publish } = verbs(survey);
    await create({ ...WHERE, title: 'One' }, 'EDITOR');
    await publish({ ...WHERE, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    await revise({ ...WHERE, baseRevision: 1, title: 'Two' }, 'EDITOR');
    const { entry } = await survey.expectData(READ, WHERE, 'REVIEWER');
    expect(entry).toMatchObject({ title: 'One', stage: 'REVISING', draftRevision: { number: 2 } });
  });

  it('answers what was live at any instant', async () => {
    const survey = createSurvey();
    const { create, revise, publish } = verbs(survey);
    await create({ ...WHERE, title: 'One' }, 'EDITOR');
    const first = await publish({ ...WHERE, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    const between = first.publication.publishedAt;
    await revise({ ...WHERE, baseRevision: 1, title: 'Two' }, 'EDITOR');
    const second = await publish(
      { ...WHERE, baseRevision: 2, publicNote: 'Corrects the title.', kind: 'CORRECTION' },
      'PUBLISHER',
    );
    expect(second.publication.publishedAt >= between).toBe(true);
    const at = async (asOf: string) => (await survey.expectData(READ, { ...WHERE, asOf })).entry;
    expect(await at('2003-01-01')).toBeNull();
    expect(await at('2100-01-01T00:00:00Z')).toMatchObject({ title: 'Two' });
    if (second.publication.publishedAt > between) {
      expect(await at(between)).toMatchObject({ title: 'One', publications: [{ kind: 'FIRST' }] });
    }
  });

  it('refuses a stale base, an empty note, a kind that does not fit, and what is live already', async () => {
    const { create, revise, publish } = verbs(createSurvey());
    await create({ ...WHERE, title: 'One' }, 'EDITOR');
    await revise({ ...WHERE, baseRevision: 1, title: 'Two' }, 'EDITOR');
    const as = 'PUBLISHER';
    expect(await publish({ ...WHERE, baseRevision: 1, publicNote: 'Old.' }, as)).toMatchObject({
      __typename: 'StaleRevision',
      current: { number: 2 },
    });
    expect(await publish({ ...WHERE, baseRevision: 2, publicNote: '  ' }, as)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: ['publicNote'] }],
    });
    expect(
      await publish({ ...WHERE, baseRevision: 2, publicNote: 'x', kind: 'MINOR' }, as),
    ).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: ['kind'] }],
    });
    await publish({ ...WHERE, baseRevision: 2, publicNote: 'First.' }, as);
    expect(
      (await publish({ ...WHERE, baseRevision: 2, publicNote: 'Again.' }, as)).__typename,
    ).toBe('NotPublishable');
  });

  it('refuses to publish a figure that no editor has confirmed, and names it', async () => {
    const { create, publish } = verbs(createSurvey());
    await create({ ...WHERE, figures: [{ ...returned, confirmed: false }] }, 'EDITOR');
    expect(
      await publish({ ...WHERE, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER'),
    ).toMatchObject({
      __typename: 'NotPublishable',
      problems: [
        { path: ['figures', 'returned'], message: expect.stringContaining('At least 40') },
      ],
    });
  });

  it('cites the revision with its number and hash at an address of its own', async () => {
    const survey = createSurvey();
    const { create, publish } = verbs(survey);
    const created = await create({ ...WHERE, title: 'One' }, 'EDITOR');
    await publish({ ...WHERE, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
    const { citation } = (await survey.expectData(READ, WHERE)).entry;
    expect(citation).toMatchObject({
      revision: 1,
      contentHash: created.revision.contentHash,
      url: 'http://localhost:3000/read/XXA/2004/revisions/1',
    });
    expect(citation.text).toContain('revision 1');
    expect(citation.text).toContain(citation.contentHash.slice(0, 12));
  });

  it('records revision and publication in the audit, with who and from which to which', async () => {
    const survey = createSurvey();
    const { create, revise, publish } = verbs(survey);
    await create({ ...WHERE, title: 'One' }, 'EDITOR');
    await revise({ ...WHERE, baseRevision: 1, title: 'Two' }, 'EDITOR');
    await publish({ ...WHERE, baseRevision: 2, publicNote: 'First.' }, 'PUBLISHER');
    const rows = survey.db.$client
      .prepare(
        'SELECT actor_name, client, action, from_revision_id AS a, to_revision_id AS b FROM audit WHERE entry_id IS NOT NULL ORDER BY id',
      )
      .all();
    expect(rows).toEqual([
      { actor_name: 'A EDITOR', client: 'api', action: 'revision created', a: null, b: 1 },
      { actor_name: 'A EDITOR', client: 'api', action: 'revision revised', a: 1, b: 2 },
      { actor_name: 'A PUBLISHER', client: 'api', action: 'publish', a: null, b: 2 },
    ]);
  });
});
