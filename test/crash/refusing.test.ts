/** What keeps the server from starting is said in one line that says what to do. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, openSurvey } from '@yearline/survey/open-survey';
import { sessionSecret } from '@yearline/survey/people/auth';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expectNoStart } from '../support/server-process.ts';

function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'yearline-refusing-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  openSurvey(folder).$client.close();
  sessionSecret(folder);
  return folder;
}

type Spoil = (folder: string) => void;
const spoilt: [string, Spoil, RegExp][] = [
  [
    'a database of garbage',
    (folder) => writeFileSync(databaseFile(folder), 'garbage '.repeat(5000)),
    /cannot be opened \(SQLITE_NOTADB.*Restore it/,
  ],
  [
    'a database cut short',
    (folder) => truncateSync(databaseFile(folder), 50_000),
    /cannot be opened \(SQLITE_CORRUPT.*Restore it/,
  ],
  [
    'a folder in place of the database',
    (folder) => {
      rmSync(databaseFile(folder));
      mkdirSync(databaseFile(folder));
    },
    /cannot be opened \(SQLITE_CANTOPEN/,
  ],
  [
    'a database of a newer version',
    (folder) => {
      const db = openSurvey(folder);
      db.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e12)");
      db.$client.close();
    },
    /newer version of Yearline\. Update the program/,
  ],
  [
    'an empty session secret',
    (folder) => writeFileSync(join(folder, 'session-secret'), ''),
    /session secret .* cut short\. .* remove it/,
  ],
];

describe('the server', () => {
  it.each(spoilt)('refuses %s in one clear line', async (_what, spoil, line) => {
    const folder = dataFolder();
    spoil(folder);
    const { code, output } = await expectNoStart({ YEARLINE_DATA: folder });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(line);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a file in place of the data folder and leaves it as it is', async () => {
    const file = join(dataFolder(), 'a-file');
    writeFileSync(file, 'mine');
    const { code, output } = await expectNoStart({ YEARLINE_DATA: file });
    expect({ code, output }).toEqual({
      code: 1,
      output: `${file} is a file, not a folder. Set YEARLINE_DATA to a folder for the data.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('refuses a port that is taken', async () => {
    const other = createServer();
    onTestFinished(() => void other.close());
    const port = await new Promise<number>((resolve) =>
      other.listen(0, () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    const { code, output } = await expectNoStart({
      YEARLINE_DATA: dataFolder(),
      PORT: String(port),
    });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^Port \d+ is taken .* set PORT to another port\.$/);
  });
});
