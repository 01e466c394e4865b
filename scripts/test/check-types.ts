import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Outcome, oneCheck } from './outcome.ts';
import { ROOT, runTool } from './run-tool.ts';

/** The types of every workspace that has a tsconfig.json, and of the scripts. */
export async function checkTypes(): Promise<Outcome> {
  const projects = globSync(
    [
      'apps/*/tsconfig.json',
      'packages/*/tsconfig.json',
      '*/tsconfig.json',
      'docs/examples/tsconfig.json',
    ],
    {
      cwd: ROOT,
    },
  )
    .map(dirname)
    .sort();

  // The dashboard's route types and next-env.d.ts are generated, and not in the repository.
  let succeeded = await runTool('apps/admin', 'next', ['typegen']);
  for (const project of projects) {
    console.log(`tsc -p ${project}`);
    succeeded = (await runTool('.', 'tsc', ['-p', project])) && succeeded;
  }
  return oneCheck(succeeded);
}
