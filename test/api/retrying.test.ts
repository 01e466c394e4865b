/** A write may be sent again under its key: what was written once is answered again, and nothing is written twice. */
import { schema } from '@yearline/server/schema/index';
import { getNamedType, isInputObjectType, isUnionType } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { returned, verbs, WHERE } from '../support/entries.ts';
import { createSurvey, type Survey } from '../support/survey.ts';

afterEach(() => vi.useRealTimers());

const KEY = 'e7c1b2a0-key';

/** Rows of every table that a write adds to. */
function counts({ db }: Survey): Record<string, unknown> {
  const tables = ['entries', 'revisions', 'publications', 'rulings', 'edition_policies', 'audit'];
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    ]),
  );
}

async function started() {
  const survey = createSurvey();
  const api = verbs(survey);
  await api.create({ ...WHERE, title: 'First', figures: [returned] }, 'EDITOR');
  return { survey, ...api };
}

const MUTATE = (name: string, selection: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { __typename ... on Error { message code path } ${selection} }
  }`;

describe('sent again under its key, a write is answered the same and writes nothing', () => {
  const deeds: Record<string, { input: object; selection: string }> = {
    createEntry: {
      input: { country: 'XXA', year: 2010, title: 'New' },
      selection: '... on CreateEntryPayload { revision { id number contentHash } entry { id } }',
    },
    reviseEntry: {
      input: { ...WHERE, baseRevision: 1, title: 'Second' },
      selection: '... on ReviseEntryPayload { changed revision { id number contentHash } }',
    },
    restoreRevision: {
      input: { ...WHERE, baseRevision: 1, number: 1 },
      selection: '... on RestoreRevisionPayload { changed revision { id number } }',
    },
    publishEntry: {
      input: { ...WHERE, baseRevision: 1, publicNote: 'First.' },
      selection: '... on PublishEntryPayload { publication { id publishedAt } }',
    },
    importDocument: {
      input: {
        text: 'Survey 2011 - Stateless\n\nPublisher: Nobody\nPublication Date: 25 May 2011\n\nAt least 40 fled.',
        country: 'XXA',
        year: 2011,
      },
      selection: '... on ImportDocumentPayload { revision { id number } document { title } }',
    },
    recordBreak: {
      input: { country: 'XXA', fromYear: 2000, toYear: 2004, reason: 'The border moved.' },
      selection: '... on RecordBreakPayload { ruling { id at } }',
    },
    setEditionPolicy: {
      input: { year: 2004, use: 'yearline-2026.1', reason: 'As always.' },
      selection: '... on SetEditionPolicyPayload { edition { id } policy { id } }',
    },
  };

  it.each(Object.keys(deeds))('%s', async (name) => {
    const { survey } = await started();
    const { input, selection } = deeds[name] ?? { input: {}, selection: '' };
    const send = async () =>
      (
        await survey.expectData(
          MUTATE(name, selection),
          { input: { ...input, idempotencyKey: KEY } },
          'ADMIN',
        )
      )[name];
    const first = await send();
    expect(first.__typename).toMatch(/Payload$/);
    const written = counts(survey);
    expect(await send()).toEqual(first);
    expect(counts(survey)).toEqual(written);
  });

  it('after others went on, too: a lost answer is no conflict', async () => {
    const { revise } = await started();
    const mine = { ...WHERE, baseRevision: 1, title: 'Mine', idempotencyKey: KEY };
    const first = await revise(mine, 'EDITOR');
    await revise({ ...WHERE, baseRevision: 2, title: 'Theirs' }, 'PUBLISHER');
    expect(await revise(mine, 'EDITOR')).toMatchObject({
      __typename: 'ReviseEntryPayload',
      revision: first.revision,
    });
  });

  it('twenty at once write one revision', async () => {
    const { survey, revise } = await started();
    const before = counts(survey);
    const input = { ...WHERE, baseRevision: 1, title: 'Second', idempotencyKey: KEY };
    const answers = await Promise.all(Array.from({ length: 20 }, () => revise(input, 'EDITOR')));
    expect(new Set(answers.map(({ revision }) => revision.number))).toEqual(new Set([2]));
    expect(counts(survey).revisions).toBe(Number(before.revisions) + 1);
  });
});

describe('a key', () => {
  it('with another input, or for another write, is refused by name', async () => {
    const { survey, revise, restore } = await started();
    const input = { ...WHERE, baseRevision: 1, title: 'Second', idempotencyKey: KEY };
    await revise(input, 'EDITOR');
    const written = counts(survey);
    expect(await revise({ ...input, title: 'Third' }, 'EDITOR')).toMatchObject({
      __typename: 'IdempotencyKeyReused',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(
      await restore({ ...WHERE, baseRevision: 2, number: 1, idempotencyKey: KEY }, 'EDITOR'),
    ).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(counts(survey)).toEqual(written);
  });

  it('is each caller’s own', async () => {
    const { revise } = await started();
    await revise({ ...WHERE, baseRevision: 1, title: 'Second', idempotencyKey: KEY }, 'EDITOR');
    expect(
      await revise({ ...WHERE, baseRevision: 2, title: 'Third', idempotencyKey: KEY }, 'PUBLISHER'),
    ).toMatchObject({ revision: { number: 3 } });
  });

  it('of a write that failed is free again', async () => {
    const { revise } = await started();
    const input = { ...WHERE, title: 'Second', idempotencyKey: KEY };
    expect(await revise({ ...input, baseRevision: 7 }, 'EDITOR')).toMatchObject({
      __typename: 'StaleRevision',
    });
    expect(await revise({ ...input, baseRevision: 1 }, 'EDITOR')).toMatchObject({
      revision: { number: 2 },
    });
  });

  it.each(['', '   ', 'k'.repeat(201)])('such as "%s" is refused', async (idempotencyKey) => {
    const { revise } = await started();
    expect(
      await revise({ ...WHERE, baseRevision: 1, title: 'Second', idempotencyKey }, 'EDITOR'),
    ).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['idempotencyKey'] }] });
  });

  it('is forgotten after a day, and its row removed when the next is added', async () => {
    const { survey, revise } = await started();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T10:00:00Z') });
    for (const n of [1, 2, 3]) {
      const input = { ...WHERE, baseRevision: n, title: `Title ${n}`, idempotencyKey: `key ${n}` };
      await revise(input, 'EDITOR');
    }
    vi.setSystemTime(new Date('2026-01-02T10:00:01Z'));
    const again = { ...WHERE, baseRevision: 4, title: 'Later', idempotencyKey: 'key 1' };
    expect(await revise(again, 'EDITOR')).toMatchObject({ revision: { number: 5 } });
    const keys = survey.db.$client.prepare('SELECT key FROM idempotency_keys').pluck().all();
    expect(keys).toEqual(['key 1']);
  });
});

describe('every mutation', () => {
  /** Said twice they write nothing twice by themselves: they answer `changed: false`. */
  const REPEATABLE = ['markCheckIntended', 'withdrawIntendedMark'];
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  it('takes one input, with a key where a retry would write again', () => {
    for (const { name, args } of mutations) {
      expect(
        args.map((arg) => arg.name),
        name,
      ).toEqual(['input']);
      const input = getNamedType(args[0]?.type);
      if (!isInputObjectType(input)) throw new Error(`${name} takes no input object.`);
      expect('idempotencyKey' in input.getFields(), name).toBe(!REPEATABLE.includes(name));
    }
  });

  it('answers a union of what was done and of errors with message, code and path', () => {
    for (const { name, type } of mutations) {
      const result = getNamedType(type);
      if (!isUnionType(result)) throw new Error(`${name} answers no union.`);
      const [done, ...errors] = [...result.getTypes()].sort(
        (a, b) => Number(b.name.endsWith('Payload')) - Number(a.name.endsWith('Payload')),
      );
      expect(done?.name.toLowerCase(), name).toBe(`${name}payload`.toLowerCase());
      expect(errors.length, name).toBeGreaterThan(0);
      for (const error of errors) {
        expect(
          error.getInterfaces().map((one) => one.name),
          `${name}: ${error}`,
        ).toContain('Error');
        expect(Object.keys(error.getFields())).toEqual(
          expect.arrayContaining(['message', 'code', 'path']),
        );
      }
    }
  });
});
