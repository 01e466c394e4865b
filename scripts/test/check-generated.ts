import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Outcome, oneCheck } from './outcome.ts';
import { ROOT, runTool } from './run-tool.ts';

/** What is committed although a command makes it, with that command. */
const GENERATED = [
  { path: 'drizzle', workspace: 'packages/db', tool: 'drizzle-kit', parameters: ['generate'] },
  {
    path: 'apps/server/schema.graphql',
    workspace: '.',
    tool: 'node',
    parameters: ['apps/server/scripts/print-schema.ts'],
  },
  {
    path: 'apps/admin/src/graphql/generated',
    workspace: 'apps/admin',
    tool: 'graphql-codegen',
    parameters: ['--config', 'codegen.ts'],
  },
] as const;

/**
 * Makes every generated file anew and compares it with the one at hand, by content, so that it also
 * works without git. Puts back what was there: a check changes nothing.
 */
export async function checkGenerated(): Promise<Outcome> {
  let fresh = true;
  for (const { path, workspace, tool, parameters } of GENERATED) {
    const before = contents(path);
    const made = await runTool(workspace, tool, parameters);
    const after = contents(path);
    const stale = differing(before, after);
    restore(before, after);
    for (const file of stale) console.error(`${file} is stale. Run: npx -y pnpm@12.21.0 generate`);
    fresh = fresh && made && stale.length === 0;
  }
  return oneCheck(fresh);
}

type Contents = ReadonlyMap<string, string>;

function contents(path: string): Contents {
  const start = join(ROOT, path);
  const names = statSync(start).isFile()
    ? [start]
    : readdirSync(start, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.map((name) => [relative(ROOT, name), readFileSync(name, 'utf8')]));
}

function differing(before: Contents, after: Contents): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

function restore(before: Contents, after: Contents): void {
  for (const name of differing(before, after)) {
    const content = before.get(name);
    if (content === undefined) rmSync(join(ROOT, name));
    else writeFileSync(join(ROOT, name), content);
  }
}
