/** What the server acknowledged is there after it was killed in the middle of writing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDocument } from '@yearline/survey/documents/import-document';
import { openSurvey } from '@yearline/survey/open-survey';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../support/server-process.ts';
import { OPERATOR } from '../support/survey.ts';

const YEARS = [1990, 1991, 1992, 1993];
const SAVES_BEFORE_THE_KILL = 60;

function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'yearline-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const db = openSurvey(folder);
  const token = createApiToken(db, OPERATOR, { name: 'A writer', role: 'PUBLISHER' });
  db.$client.close();
  return { folder, token };
}

/** One mutation; null when the connection broke before it was answered. */
async function send(graphql: string, token: string, mutation: string, input: unknown) {
  try {
    const response = await fetch(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: mutation, variables: { input } }),
    });
    return (await response.json()).data;
  } catch {
    return null;
  }
}

const CREATE = `mutation ($input: CreateEntryInput!) {
  createEntry(input: $input) { ... on CreateEntryPayload { revision { number contentHash } } }
}`;
const REVISE = `mutation ($input: ReviseEntryInput!) {
  reviseEntry(input: $input) { ... on ReviseEntryPayload { revision { number contentHash } } }
}`;

interface Saved {
  readonly year: number;
  readonly number: number;
  readonly contentHash: string;
}

describe('a server that is killed while four writers save', () => {
  it('has every acknowledged revision after the restart, whole, and a sound database', async () => {
    const { folder, token } = dataFolder();
    const server = await startServer(folder);
    onTestFinished(() => server.signal('SIGKILL'));
    const acknowledged: Saved[] = [];

    const write = async (year: number) => {
      const where = { country: 'XXA', year };
      const created = await send(server.graphql, token, CREATE, where);
      let base = created?.createEntry.revision.number;
      while (base !== undefined) {
        const sections = [{ key: 'main', body: `Text ${base}. `.repeat(500) }];
        const answer = await send(server.graphql, token, REVISE, {
          ...where,
          baseRevision: base,
          sections,
        });
        const revision = answer?.reviseEntry.revision;
        base = revision?.number;
        if (revision) acknowledged.push({ year, ...revision });
        if (acknowledged.length === SAVES_BEFORE_THE_KILL) server.signal('SIGKILL');
      }
    };
    await Promise.all(YEARS.map(write));
    await server.ended;
    expect(acknowledged.length).toBeGreaterThanOrEqual(SAVES_BEFORE_THE_KILL);

    const again = await startServer(folder);
    expect(await again.end('SIGTERM')).toBe(0);
    const db = openSurvey(folder);
    onTestFinished(() => void db.$client.close());
    expect(db.$client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    const rows = db.$client
      .prepare(
        `SELECT year, number, content_hash AS contentHash FROM revisions
         JOIN entries ON entries.id = revisions.entry_id JOIN editions ON editions.id = edition_id`,
      )
      .all();
    expect(rows).toEqual(expect.arrayContaining(acknowledged));
    const heads = db.$client
      .prepare(
        `SELECT count(*) AS n FROM entries
         WHERE draft_revision_id <> (SELECT max(id) FROM revisions WHERE entry_id = entries.id)`,
      )
      .get();
    expect(heads).toEqual({ n: 0 });
  });
});

describe('a server that is asked to stop', () => {
  it('finishes what it took, then ends with 0', async () => {
    const { folder, token } = dataFolder();
    const server = await startServer(folder);
    onTestFinished(() => server.signal('SIGKILL'));
    const input = { country: 'XXA', year: 1990, title: 'Sent while it stops' };
    const body = JSON.stringify({ query: CREATE, variables: { input } });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
      connection: 'keep-alive',
    };
    const running = request(server.graphql, { method: 'POST', headers });
    running.flushHeaders();
    const answered = new Promise<string>((resolve, reject) => {
      running.on('error', reject).on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve(text));
      });
    });
    // Told to go on, the client knows that the server has taken the request; its body is still to come.
    await new Promise((resolve) => running.once('continue', resolve));
    server.signal('SIGTERM');
    await expect.poll(server.output).toContain('Stopping');
    running.end(body);
    expect(JSON.parse(await answered).data.createEntry.revision.number).toBe(1);
    expect(await server.ended).toBe(0);
  });
});

describe('two processes that write at once', () => {
  it('both get through: an import beside a server under load', async () => {
    const { folder, token } = dataFolder();
    const server = await startServer(folder);
    onTestFinished(async () => void (await server.end('SIGKILL')));
    const db = openSurvey(folder);
    onTestFinished(() => void db.$client.close());
    await send(server.graphql, token, CREATE, { country: 'XXA', year: 1990 });

    const revisions = Array.from({ length: 20 }, (_, n) => n + 1);
    const revising = (async () => {
      for (const baseRevision of revisions) {
        const input = { country: 'XXA', year: 1990, baseRevision, title: `Title ${baseRevision}` };
        const answer = await send(server.graphql, token, REVISE, input);
        expect(answer.reviseEntry.revision.number).toBe(baseRevision + 1);
      }
    })();
    for (const n of revisions) {
      const text = `---\nformat: yearline/1\ncountry: XXA\nyear: ${1900 + n}\ntitle: T ${n}\n---\n\nText.\n`;
      expect(importDocument(db, OPERATOR, { text }).revision.number).toBe(1);
      await new Promise(setImmediate);
    }
    await revising;
    expect(db.$client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});
