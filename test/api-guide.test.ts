/** What docs/api.md shows is what its examples are and what they answer, asked of the server over loopback. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { openSurvey } from '@yearline/survey/open-survey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { ROOT } from './support/source-files.ts';

const EXAMPLES = join(ROOT, 'docs/examples');
const PAGE = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
const PROGRAMS: Readonly<Record<string, string>> = { sh: 'sh', py: 'python3' };

const folder = mkdtempSync(join(tmpdir(), 'yearline-guide-'));
let server: ServerProcess;

beforeAll(async () => {
  const db = openSurvey(folder);
  loadDemo(db, join(ROOT, 'demo'));
  db.$client.close();
  server = await startServer(folder);
});

afterAll(async () => {
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

describe.each(readdirSync(EXAMPLES))('%s', (file) => {
  const text = readFileSync(join(EXAMPLES, file), 'utf8').trimEnd();
  const program = PROGRAMS[file.split('.').at(-1) ?? ''] ?? '';
  const needed = file.endsWith('.sh') ? [program, 'curl'] : [program];

  it('stands in the page as it is', () => {
    expect(PAGE).toContain(text);
  });

  // A machine may have no curl or no Python; the page is right without them.
  it.runIf(needed.every(isThere))('answers what the page shows below it', () => {
    const [, shown = ''] =
      /```\w+\n(.*?)\n```/s.exec(PAGE.slice(PAGE.indexOf(text) + text.length + 4)) ?? [];
    const printed = execFileSync(program, [join(EXAMPLES, file)], {
      encoding: 'utf8',
      env: { ...process.env, SURVEY_API: server.graphql },
    });
    expect(printed.trimEnd()).toBe(shown);
  });
});

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // sh knows no --version, and says so: it is there.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
