/**
 * docs/api.md is true: its examples are the files in docs/examples, and what it shows as answers is what a server with
 * the demo answers. A shell command or a question, with an answer in the block below it, is run in the order of the page.
 */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { schema } from '@yearline/server/schema/index';
import { openSurvey } from '@yearline/survey/open-survey';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import { NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { ROOT } from './support/source-files.ts';
import { OPERATOR } from './support/survey.ts';

const EXAMPLES = join(ROOT, 'docs/examples');
const PAGE = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
const BLOCKS = blocksOf(PAGE);
const QUESTIONS = BLOCKS.filter(({ language }) => language === 'graphql');

const folder = mkdtempSync(join(tmpdir(), 'yearline-guide-'));
let server: ServerProcess;
let token: string;

beforeAll(async () => {
  server = await startServer(folder, { YEARLINE_DEMO: '1' });
  const db = openSurvey(folder);
  token = createApiToken(db, OPERATOR, { name: 'guide', role: 'EDITOR' });
  db.$client.close();
});

afterAll(async () => {
  await server?.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

describe('docs/api.md', () => {
  it('shows every example as its file has it, and no other', () => {
    const files = globSync('{*.{ts,sh,py},codegen/*.ts}', { cwd: EXAMPLES });
    const shown = BLOCKS.filter(({ file }) => file !== null);
    expect(shown.map(({ file }) => file).sort()).toEqual(files.sort());
    for (const { file, text } of shown) {
      expect(text, file ?? '').toBe(readFileSync(join(EXAMPLES, file ?? ''), 'utf8'));
    }
  });

  it('asks for nothing that is deprecated', () => {
    expect(QUESTIONS.length).toBeGreaterThan(5);
    for (const { text } of QUESTIONS) {
      const told = validate(schema, parse(text), [...specifiedRules, NoDeprecatedCustomRule]);
      const foreseen = BLOCKS.some(({ after, text: answer }) => {
        return after?.text === text && told.every(({ message }) => includes(answer, message));
      });
      expect(told.length === 0 || foreseen, `${text}\n${told.join('\n')}`).toBe(true);
    }
  });

  for (const { language, text, after } of BLOCKS) {
    if (after === null || after.file !== null) continue;
    if (after.language === 'graphql' && language === 'json') {
      it(`answers ${firstLine(after)} as it shows`, async () => {
        expect(await ask(after.text, after.asEditor)).toMatchObject(JSON.parse(text));
      });
    }
    if (after.language === 'sh' && ['json', 'csv', 'text'].includes(language)) {
      // A machine may have no curl or no Python, and Windows no sh: the page is right without them.
      const missing = ['sh', ...programsIn(after.text)].filter((program) => !isThere(program));
      const skipped = missing.length > 0 ? ` (skipped: there is no ${missing.join(', no ')})` : '';
      it.skipIf(missing.length > 0)(
        `prints for ${firstLine(after)} what it shows${skipped}`,
        async () => {
          const printed = await run(after.text);
          if (language === 'json') expect(JSON.parse(printed)).toMatchObject(JSON.parse(text));
          else expect(printed).toBe(text);
        },
      );
    }
  }

  it.skipIf(!['sh', 'curl'].every(isThere))('is told by a subscription what it shows', async () => {
    const [shown] = BLOCKS.filter(({ language }) => language === 'eventstream');
    const told = await untilPrinted(shown?.after?.text ?? '', /^data: .*$/m);
    expect(`${told}\n`).toBe(shown?.text);
  });
});

interface Block {
  readonly language: string;
  /** With a line break at its end. */
  readonly text: string;
  /** The file in docs/examples that it shows; null where it shows none. */
  readonly file: string | null;
  readonly asEditor: boolean;
  /** The block that it follows with nothing in between. */
  readonly after: Block | null;
}

function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let end = -1;
  const pattern = /(?:<!-- (?<mark>.+?) -->\n)?```(?<language>\w+)\n(?<text>.*?)```\n/gs;
  for (const { groups, index, 0: whole } of page.matchAll(pattern)) {
    const [, file = null] = /^file: (.+)$/.exec(groups?.mark ?? '') ?? [];
    blocks.push({
      language: groups?.language ?? '',
      text: groups?.text ?? '',
      file,
      asEditor: groups?.mark === 'as: editor',
      after: page.slice(end, index).trim() === '' ? (blocks.at(-1) ?? null) : null,
    });
    end = index + whole.length;
  }
  return blocks;
}

async function ask(query: string, asEditor: boolean): Promise<unknown> {
  const response = await fetch(server.graphql, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(asEditor ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

function environment() {
  const programs = [join(EXAMPLES, 'node_modules/.bin'), dirname(process.execPath)];
  return {
    ...process.env,
    ENDPOINT: server.graphql,
    TOKEN: token,
    PATH: [...programs, process.env.PATH].join(delimiter),
  };
}

/** What the commands print; rejects with what they say when one fails. */
function run(commands: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      'sh',
      ['-e', '-c', commands],
      { cwd: EXAMPLES, env: environment() },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${commands}\n${stdout}\n${stderr}`));
        else resolve(stdout);
      },
    );
  });
}

/** The first match in what a command prints that never ends by itself; then it is ended. */
function untilPrinted(command: string, pattern: RegExp): Promise<string> {
  const options = { cwd: EXAMPLES, env: environment(), detached: true } as const;
  const child = spawn('sh', ['-c', command], options);
  return new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [found] = pattern.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`It ended after: ${printed}`)));
  }).finally(() => {
    // Its own group, so that curl ends with the shell that runs it.
    if (child.pid !== undefined) process.kill(-child.pid);
  });
}

function programsIn(commands: string): string[] {
  const [, script] = /^sh (\S+\.sh)$/m.exec(commands) ?? [];
  const text = script ? readFileSync(join(EXAMPLES, script), 'utf8') : commands;
  return ['curl', 'python3'].filter((program) => new RegExp(`\\b${program}\\b`).test(text));
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, program === 'sh' ? ['-c', ':'] : ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether the answer, JSON, has this message. */
function includes(answer: string, message: string): boolean {
  return answer.includes(JSON.stringify(message).slice(1, -1));
}

function firstLine({ text }: Block): string {
  const [line = ''] = text.split('\n').filter((one) => /\w{3}/.test(one));
  return `"${line.trim().slice(0, 60)}"`;
}
