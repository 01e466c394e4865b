/** What README and CONTRIBUTING tell a reader to do works as written. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SETTINGS } from '@yearline/settings/settings';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/source-files.ts';
import { createSurvey } from './support/survey.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/settings.md',
  'docs/api.md',
];
const README = read('README.md');
const MANIFEST = JSON.parse(read('package.json')) as {
  packageManager: string;
  scripts: Record<string, string>;
};

describe.each(PAGES)('%s', (path) => {
  const page = read(path);

  test('names only commands that package.json has, with its version of pnpm', () => {
    const commands = [...page.matchAll(/npx -y (?<pnpm>\S+) (?<script>[a-z0-9]+)/g)];
    for (const { groups } of commands) {
      expect(groups?.pnpm).toBe(MANIFEST.packageManager);
      expect(Object.keys(MANIFEST.scripts)).toContain(groups?.script);
    }
  });

  test('names only settings that exist', () => {
    const named = [...page.matchAll(/\b(YEARLINE_[A-Z_]+|[A-Z_]*PORT)\b/g)].map(([name]) => name);
    expect(Object.keys(SETTINGS)).toEqual(expect.arrayContaining(named));
  });

  test('links only to files that are there', () => {
    const links = [...page.matchAll(/\]\((?!https?:)(?<file>[^)#]+)/g)];
    const missing = links
      .map(({ groups }) => join(ROOT, path, '..', groups?.file ?? ''))
      .filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });
});

describe('README.md', () => {
  test('its command lines run as they stand, one after the other, on a folder of their own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yearline-readme-'));
    try {
      writeFileSync(
        join(folder, 'page.txt'),
        'Example Survey 2011 - Stateless\n\nAt least 60 asylum seekers were sent back from Freedonia.\n',
      );
      const lines = README.split('\n').filter((line) => line.includes(' yearline '));
      const printed = lines.map((line) => ({ line, output: runAsWritten(line, folder) }));

      expect(printed.length).toBeGreaterThanOrEqual(5);
      expect(printed.filter(({ output }) => output.trim() === '')).toEqual([]);
      const outputOf = (part: string) => printed.find(({ line }) => line.includes(part))?.output;
      expect(outputOf('--dry-run')).toContain('At least 60');
      expect(outputOf('token create')).toMatch(/^\S{20,}$/m);
      expect(outputOf('sign-in-link')).toMatch(/^http:\S+token=\S+$/m);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('its query is answered as the text below it says', async () => {
    const [, query = ''] = /```graphql\n(.+?)```/s.exec(README) ?? [];
    const survey = createSurvey();
    loadDemo(survey.db, join(ROOT, 'demo'));

    const { compare } = await survey.expectData(query);

    expect(compare.summary.text).not.toBe('');
    expect(compare.figures).toContainEqual(
      expect.objectContaining({
        earlier: expect.objectContaining({ phrase: expect.stringContaining('583') }),
        later: expect.objectContaining({ phrase: expect.stringContaining('more than 1,100') }),
        verdict: 'INCREASE',
        certainty: 'ENTAILED',
        changeText: 'at least +518',
      }),
    );
  });
});

/** Runs a line of the README in a shell, `npx -y pnpm@… yearline` standing for the script of that name. */
function runAsWritten(line: string, cwd: string): string {
  const script = MANIFEST.scripts.yearline ?? '';
  const command = script
    .replace(/^node /, `"${process.execPath}" "${ROOT}/`)
    .replace(/\.mjs/, '.mjs"');
  const own = line.replace(/npx -y \S+ yearline/, command);
  return execFileSync('sh', ['-c', own], { cwd, encoding: 'utf8' });
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
