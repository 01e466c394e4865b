/** The command line as a person runs it: a process of its own, with its output and exit code. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApi } from '@yearline/server/yoga';
import { openSurvey } from '@yearline/survey/open-survey';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yearline-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const data = () => join(folder, 'data');

function yearline(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      { env: { ...process.env, YEARLINE_DATA: data() } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const PAGE = `Example Survey of Displacement 2004 - Stateless

Publisher Example Committee for Uprooted People
Publication Date 24 May 2004

At least 3,100 asylum seekers were forcibly returned from Freedonia during the year.
`;

describe('yearline import', () => {
  it('prints as JSON all that a dry run would write, and does not even make the data folder', async () => {
    const { code, stdout } = await yearline(
      'import',
      '--dry-run',
      '--json',
      file('page.txt', PAGE),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      action: 'create',
      country: 'XXA',
      year: 2004,
      publicationDate: '2004-05-24',
      sections: [{ heading: null }],
      figures: [{ qualifier: 'AT_LEAST', value: 3100, confirmed: false }],
    });
    expect(existsSync(data())).toBe(false);
  });

  it('writes a draft, says so, and finds nothing new the second time', async () => {
    const page = file('page.txt', PAGE);
    expect((await yearline('import', page)).stdout).toContain(
      'Created the draft of Stateless 2004, revision 1.',
    );
    expect((await yearline('import', page)).stdout).toContain('Nothing new');
    const db = openSurvey(data());
    expect(db.$client.prepare('SELECT number, kind FROM revisions').all()).toEqual([
      { number: 1, kind: 'IMPORTED' },
    ]);
    db.$client.close();
  });

  it.each([
    ['an empty file', '', /empty/i],
    ['a binary file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2]), /ZIP|binary/i],
    [
      'another encoding',
      new Uint8Array([...Buffer.from('Title\n\ncaf'), 0xe9, 0x20, 0x41]),
      /line 3: .*UTF-8/is,
    ],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x61), /50 MB/],
  ])('refuses %s in one clear line and writes nothing', async (_what, content, reason) => {
    const { code, stdout, stderr } = await yearline('import', file('bad', content));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(data()) && existsSync(join(data(), 'yearline.sqlite'))).toBe(false);
  });

  it('says what to do where the entry is there already, first in a dry run and then in earnest', async () => {
    await yearline('import', file('page.txt', PAGE));
    const changed = file('changed.txt', PAGE.replace('3,100', '3,200'));
    const dry = await yearline('import', '--dry-run', changed);
    expect(dry.stdout).toContain('Would save a new draft revision of Stateless 2004, revision 2.');
    expect(dry.stdout).toContain('Note: The entry is there already, at revision 1.');
    const refused = await yearline('import', '--json', changed);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--base 1') });
    expect(JSON.parse(refused.stdout)).toMatchObject({
      error: { code: 'STALE_REVISION', currentRevision: 1 },
    });
    expect((await yearline('import', '--dry-run', '--base', '7', changed)).code).toBe(1);
    expect((await yearline('import', '--base', '1', changed)).code).toBe(0);
  });

  it('tells a failure as JSON to a program that asked for JSON, with the line of each problem', async () => {
    const bad = file('bad.txt', PAGE.replace('Stateless', 'Atlantis'));
    const { code, stdout, stderr } = await yearline('import', '--json', '--dry-run', bad);
    expect(code).toBe(1);
    expect(stderr).toContain('line 1: ');
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'DOCUMENT_REJECTED',
        message: expect.stringContaining('Atlantis'),
        problems: [{ line: 1, message: expect.stringContaining('Atlantis') }],
      },
    });
  });

  it.each([[], ['--dry-run']])(
    'refuses to publish what carries no publication, and writes nothing %j',
    async (...options) => {
      const { code, stderr } = await yearline(
        'import',
        '--publish',
        ...options.flat(),
        file('page.txt', PAGE),
      );
      expect(code).toBe(1);
      expect(stderr).toContain('carries no publication');
      const again = await yearline('import', '--dry-run', '--json', file('page.txt', PAGE));
      expect(JSON.parse(again.stdout).action).toBe('create');
    },
  );

  it('says so when there is no such file', async () => {
    const { code, stderr } = await yearline('import', join(folder, 'missing.txt'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/no file .*missing\.txt/);
  });
});

describe('yearline import-release', () => {
  const release = ['--dataset', 'unhcr-population', '--release', '2099-01'];
  const table = 'year,coo,coa,refugees\n2099,KRN,CHI,120\n';

  it('says what it imported and how to cite it, and that the same file again is nothing new', async () => {
    const path = file('table.csv', table);
    const first = await yearline('import-release', path, ...release);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('Imported release 2099-01 of unhcr-population: 1 row,');
    expect(first.stdout).toContain('UNHCR Refugee Data Finder');
    const second = await yearline('import-release', path, ...release);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing new') });
  });

  it.each([
    ['a bad cell', table.replace('120', 'many'), 'line 2, column refugees: '],
    ['another table', 'a,b\n1,2\n', 'line 1, column a: '],
    ['an empty file', '', 'The file is empty.'],
  ])('refuses %s, says where, and that nothing was written', async (_what, content, reason) => {
    const { code, stdout, stderr } = await yearline(
      'import-release',
      file('table.csv', content),
      ...release,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).toContain('Nothing was written.');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('yearline export', () => {
  it('prints a document that import reads back with nothing new in it', async () => {
    await yearline('import', file('page.txt', PAGE));
    const { code, stdout } = await yearline('export', 'Stateless', '2004', '--draft');
    expect(code).toBe(0);
    const again = await yearline('import', '--dry-run', '--json', file('exported.md', stdout));
    expect(JSON.parse(again.stdout)).toMatchObject({ action: 'unchanged', revision: 1 });
    const live = await yearline('export', 'XXA', '2004');
    expect(live).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no published entry for XXA in 2004.\n',
    });
  });
});

describe('yearline token create', () => {
  it('prints a token that works as a bearer token with its role, and keeps only its hash', async () => {
    const { stdout } = await yearline(
      'token',
      'create',
      '--role',
      'editor',
      '--name',
      'import job',
    );
    const token = stdout.trim();
    const db = openSurvey(data());
    const api = createApi({
      db,
      auth: { viewerOfSession: async () => null },
      url: 'http://localhost:3000',
      graphiql: false,
      log: () => {},
    });
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { name role can } }' }),
    });
    expect(await response.json()).toMatchObject({
      data: { viewer: { name: 'import job', role: 'EDITOR', can: ['READ_DRAFTS', 'WRITE'] } },
    });
    expect(JSON.stringify(db.$client.prepare('SELECT * FROM api_tokens').all())).not.toContain(
      token,
    );
    db.$client.close();
  });

  it('names the roles when the role is none', async () => {
    const { code, stderr } = await yearline('token', 'create', '--role', 'king', '--name', 'x');
    expect(code).toBe(1);
    expect(stderr).toMatch(/editor, reviewer, publisher, admin/);
  });
});

describe('yearline token revoke', () => {
  const answerTo = async (token: string) => {
    const db = openSurvey(data());
    const auth = { viewerOfSession: async () => null };
    const api = createApi({ db, auth, url: 'http://localhost', graphiql: false, log: () => {} });
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    db.$client.close();
    return response.status;
  };
  const create = async () =>
    (await yearline('token', 'create', '--role', 'editor', '--name', 'job')).stdout.trim();

  it('ends the one that the list names by its id, and not its namesake', async () => {
    const [first, second] = [await create(), await create()];
    const { stdout: list } = await yearline('token', 'list');
    const [id = ''] = list.split(' ', 1);

    const { code, stdout } = await yearline('token', 'revoke', id);

    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${id} +editor .* revoked \\d{4}-\\d\\d-\\d\\d +job\\n$`));
    expect([await answerTo(first), await answerTo(second)]).toEqual([401, 200]);
    expect(list).not.toContain(first);
    const again = await yearline('token', 'revoke', id);
    expect(again).toMatchObject({ code: 0, stdout });
  });

  it('says so when there is none of this id', async () => {
    const { code, stderr } = await yearline('token', 'revoke', 'nonsense');
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'No API token has the id nonsense.\n' });
  });
});

describe('yearline people add', () => {
  it('adds a person and prints a link', async () => {
    const added = await yearline(
      'people',
      'add',
      '--role',
      'editor',
      '--name',
      'Ana',
      '--email',
      'ana@example.org',
    );
    expect(added.stdout).toMatch(
      /^http:\/\/localhost:3000\/auth\/magic-link\/verify\?token=\S+\n$/,
    );
    const again = await yearline(
      'people',
      'add',
      '--role',
      'editor',
      '--name',
      'Ana',
      '--email',
      'ana@example.org',
    );
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') });
  });
});
