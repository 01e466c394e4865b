/** A finding that is marked as intended stays marked as long as its words hold, and only for who may see drafts. */
import { audit, intendedFindings } from '@yearline/db/tables';
import type { Role } from '@yearline/survey/people/viewer';
import { describe, expect, it } from 'vitest';
import { returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey, type Survey } from '../support/survey.ts';

const CHECKS = `query ($perspective: Perspective = DRAFT, $intended: Boolean, $asOf: DateTime) {
  entryChecks(country: "XXA", year: 2004, perspective: $perspective, intended: $intended, asOf: $asOf) {
    totalCount
    nodes { kind fingerprint message intended { reason by at } formerly { reason by at } places { quote section start } }
  }
}`;
const ERRORS = '... on Error { message code } ... on InvalidInput { problems { path message } }';
const MARK = `mutation ($input: MarkCheckIntendedInput!) {
  markCheckIntended(input: $input) {
    __typename
    ... on MarkCheckIntendedPayload { changed check { fingerprint intended { reason by } } }
    ${ERRORS}
  }
}`;
const WITHDRAW = `mutation ($input: WithdrawIntendedMarkInput!) {
  withdrawIntendedMark(input: $input) {
    __typename
    ... on WithdrawIntendedMarkPayload { changed check { fingerprint intended { reason } } }
    ${ERRORS}
  }
}`;

const REASON = 'Two camps of the same size, counted apart.';
const EARLIER = 'At least 40 asylum seekers were sent back from Freedonia.';
const LATER = 'An estimated 40 asylum seekers were sent back from Freedonia.';

/** One fact hedged twice in the text of one entry, which is published. */
async function contradiction() {
  const survey = createSurvey();
  const { create, publish, revise } = verbs(survey);
  const figures = [
    { ...returned, anchor: { section: 'main', start: 0, end: 11 } },
    {
      ...returned,
      key: 'again',
      phrase: 'An estimated 40',
      qualifier: 'ESTIMATED',
      anchor: { section: 'main', start: EARLIER.length + 1, end: EARLIER.length + 16 },
    },
  ];
  const sections = [{ key: 'main', body: `${EARLIER} ${LATER}` }];
  await create({ ...WHERE, sections, figures }, 'EDITOR');
  await publish({ ...WHERE, baseRevision: 1, publicNote: 'First.' }, 'PUBLISHER');
  return { survey, revise, figures };
}

async function checksOf(survey: Survey, variables: Record<string, unknown> = {}) {
  const { entryChecks } = await survey.expectData(CHECKS, variables, 'EDITOR');
  return entryChecks.nodes;
}

async function mark(survey: Survey, input: Record<string, unknown>, as: Role = 'EDITOR') {
  const sent = { ...WHERE, reason: REASON, ...input };
  return (await survey.expectData(MARK, { input: sent }, as)).markCheckIntended;
}

const withdraw = async (survey: Survey, fingerprint: string, as?: Role) =>
  (await survey.expectData(WITHDRAW, { input: { ...WHERE, fingerprint } }, as))
    .withdrawIntendedMark;

describe('marking a finding as intended', () => {
  it('is recorded with reason, name, time and an audit row, and answered with the finding', async () => {
    const { survey } = await contradiction();
    const [{ fingerprint }] = await checksOf(survey);
    expect(await mark(survey, { fingerprint })).toEqual({
      __typename: 'MarkCheckIntendedPayload',
      changed: true,
      check: { fingerprint, intended: { reason: REASON, by: 'A EDITOR' } },
    });
    const [marked] = await checksOf(survey);
    expect(marked.intended).toMatchObject({ reason: REASON, by: 'A EDITOR' });
    expect(survey.db.select().from(audit).all().at(-1)).toMatchObject({
      action: 'mark finding as intended',
      actorName: 'A EDITOR',
      at: marked.intended.at,
      detail: { fingerprint, reason: REASON, message: marked.message },
    });
  });

  it('holds over later revisions that move the words and change others', async () => {
    const { survey, revise, figures } = await contradiction();
    const [before] = await checksOf(survey);
    await mark(survey, { fingerprint: before.fingerprint });
    const sections = [
      { key: 'new', body: 'A section of its own.' },
      { key: 'main', body: `The border stayed closed.\n\n${LATER} ${EARLIER}` },
    ];
    // Moved by the server: the anchors of the figures follow their phrases.
    const moved = [...figures].reverse().map(({ anchor, ...figure }) => figure);
    await revise({ ...WHERE, baseRevision: 1, sections, figures: moved }, 'EDITOR');
    const [after] = await checksOf(survey);
    expect(after.places).not.toEqual(before.places);
    expect(after).toMatchObject({
      fingerprint: before.fingerprint,
      intended: { reason: REASON },
      formerly: null,
    });
  });

  it('covers other words no longer; that there was a mark is told', async () => {
    const { survey, revise, figures } = await contradiction();
    const [before] = await checksOf(survey);
    await mark(survey, { fingerprint: before.fingerprint });
    const [first, second] = figures;
    await revise(
      {
        ...WHERE,
        baseRevision: 1,
        sections: [{ key: 'main', body: `${EARLIER} ${LATER.replace('An estimated', 'About')}` }],
        figures: [first, { ...second, phrase: 'About 40', qualifier: 'ABOUT', anchor: null }],
      },
      'EDITOR',
    );
    const [after] = await checksOf(survey);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after).toMatchObject({ intended: null, formerly: { reason: REASON, by: 'A EDITOR' } });
    expect(await mark(survey, { fingerprint: before.fingerprint })).toMatchObject({
      __typename: 'FindingNotFound',
      code: 'FINDING_NOT_FOUND',
    });
    expect(survey.db.select().from(intendedFindings).all()).toHaveLength(1);
  });

  it('said again with the same reason writes nothing; with another reason, that one counts', async () => {
    const { survey } = await contradiction();
    const [{ fingerprint }] = await checksOf(survey);
    await mark(survey, { fingerprint });
    expect(await mark(survey, { fingerprint })).toMatchObject({ changed: false });
    expect(await mark(survey, { fingerprint, reason: 'Both are quoted.' })).toMatchObject({
      changed: true,
      check: { intended: { reason: 'Both are quoted.' } },
    });
    expect(survey.db.select().from(intendedFindings).all()).toHaveLength(2);
  });

  it('is taken back by a row of its own, and what was said stays on record', async () => {
    const { survey } = await contradiction();
    const [{ fingerprint }] = await checksOf(survey);
    await mark(survey, { fingerprint });
    expect(await withdraw(survey, fingerprint, 'EDITOR')).toMatchObject({
      changed: true,
      check: { intended: null },
    });
    expect(await withdraw(survey, fingerprint, 'EDITOR')).toMatchObject({ changed: false });
    expect(await checksOf(survey)).toMatchObject([{ intended: null, formerly: null }]);
    expect(survey.db.select().from(intendedFindings).all()).toMatchObject([
      { intended: true, reason: REASON },
      { intended: false, reason: null },
    ]);
  });

  it('takes a reason', async () => {
    const { survey } = await contradiction();
    const [{ fingerprint }] = await checksOf(survey);
    for (const reason of ['', '  \n ', 'x'.repeat(2001), 'a\u0007b']) {
      expect(await mark(survey, { fingerprint, reason })).toMatchObject({
        __typename: 'InvalidInput',
        problems: [{ path: ['reason'] }],
      });
    }
    expect(survey.db.select().from(intendedFindings).all()).toEqual([]);
  });

  it('takes the right to write, and a finding and an entry that are there', async () => {
    const { survey } = await contradiction();
    const [{ fingerprint }] = await checksOf(survey);
    expect(await mark(survey, { fingerprint }, 'REVIEWER')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await withdraw(survey, fingerprint)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await mark(survey, { fingerprint: 'made-up' })).toMatchObject({
      code: 'FINDING_NOT_FOUND',
    });
    expect(await mark(survey, { fingerprint, year: 1999 })).toMatchObject({
      code: 'ENTRY_NOT_FOUND',
    });
    const { code: anonymous } = (
      await survey.expectData(MARK, {
        input: { ...WHERE, fingerprint: 'made-up', reason: REASON },
      })
    ).markCheckIntended;
    expect(anonymous).toBe('NOT_ALLOWED');
  });

  it('filters: what is marked, what is not', async () => {
    const { survey } = await contradiction();
    const [{ fingerprint }] = await checksOf(survey);
    expect(await checksOf(survey, { intended: true })).toHaveLength(0);
    await mark(survey, { fingerprint });
    expect(await checksOf(survey, { intended: true })).toHaveLength(1);
    expect(await checksOf(survey, { intended: false })).toHaveLength(0);
  });

  it('is no business of the public: the published finding shows, its mark does not', async () => {
    const { survey } = await contradiction();
    const [{ fingerprint }] = await checksOf(survey);
    await mark(survey, { fingerprint });
    const published = { perspective: 'PUBLISHED' };
    const { entryChecks } = await survey.expectData(CHECKS, published);
    expect(entryChecks.nodes).toMatchObject([{ fingerprint, intended: null, formerly: null }]);
    expect((await checksOf(survey, published))[0].intended).toMatchObject({ reason: REASON });
    for (const intended of [true, false]) {
      const { errors } = await survey.ask(CHECKS, { ...published, intended });
      expect(errors?.[0]?.extensions?.code).toBe('NOT_ALLOWED');
    }
    const asOf = { ...published, asOf: '2100-01-01' };
    expect((await checksOf(survey, asOf))[0].intended).toBeNull();
    const { errors } = await survey.ask(CHECKS, { ...asOf, intended: true }, 'EDITOR');
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});

describe('the number of findings that are not marked', () => {
  const COUNTS = `query ($perspective: Perspective = DRAFT) {
    entries(perspective: $perspective) { nodes { country { code } unmarkedChecks } }
  }`;

  it('goes down by marking, and is not told to the public', async () => {
    const { survey } = await contradiction();
    const counts = async (as?: Role, perspective = 'DRAFT') =>
      (await survey.expectData(COUNTS, { perspective }, as)).entries.nodes.map(
        (node: { unmarkedChecks: number | null }) => node.unmarkedChecks,
      );
    expect(await counts('REVIEWER')).toEqual([1]);
    expect(await counts(undefined, 'PUBLISHED')).toEqual([null]);
    const [{ fingerprint }] = await checksOf(survey);
    await mark(survey, { fingerprint });
    expect(await counts('REVIEWER')).toEqual([0]);
  });

  it('of a page of one edition takes as many SQL statements for many entries as for one', async () => {
    const { survey } = await contradiction();
    const ask = () => survey.statementsDuring(() => survey.expectData(COUNTS, {}, 'EDITOR'));
    const one = await ask();
    const { create } = verbs(survey);
    for (const country of ['XXX', 'TIB']) {
      expect(
        await create({ ...WHERE, country, figures: [returned], sections: [] }, 'EDITOR'),
      ).toMatchObject({ __typename: 'CreateEntryPayload' });
    }
    const many = await ask();
    expect(many.length).toBe(one.length);
    // Revisions that were checked before are not loaded again.
    expect((await ask()).length).toBeLessThan(many.length);
  });
});
