import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

/** Each block of code under the heading that it stands below. */
const EXAMPLES = [...readme.matchAll(/^## (.+)\n[^#]*?```ts\n([\s\S]*?)```/gm)].map(
  ([, heading = '', code = '']) => ({ heading, code }),
);

const IMPORT = /^import \{ (.+) \} from '@yearline\/quantity\/(.+)';$/gm;
/** An expression, and in the comment below it what it gives. */
const SHOWN = /^(.+);\n\/\/ => (.+)$/gm;

/** Runs a block, calling `shows` with what each expression gives and what the comment says. */
async function run(code: string, shows: (given: unknown, said: unknown) => void): Promise<void> {
  const names: string[] = [];
  const values: unknown[] = [];
  for (const [, list = '', module = ''] of code.matchAll(IMPORT)) {
    const exported: Record<string, unknown> = await import(
      /* @vite-ignore */ join(import.meta.dirname, `${module}.ts`)
    );
    for (const name of list.split(', ')) {
      names.push(name);
      values.push(exported[name]);
    }
  }
  const body = code.replace(IMPORT, '').replace(SHOWN, 'shows($1, $2);');
  new Function('shows', ...names, body)(shows, ...values);
}

describe('the README', () => {
  test('shows every module that it names in a heading', () => {
    expect(EXAMPLES).toHaveLength(readme.match(/```ts/g)?.length ?? 0);
  });

  test.each(EXAMPLES)('$heading gives what its comments say', async ({ code }) => {
    let shown = 0;
    await run(code, (given, said) => {
      shown += 1;
      if (typeof said === 'object' && said !== null) expect(given).toMatchObject(said);
      else expect(given).toEqual(said);
    });
    expect(shown).toBe(code.match(/\/\/ =>/g)?.length);
  });
});
