import { type Outcome, oneCheck } from './outcome.ts';
import { runTool } from './run-tool.ts';

/** Linter and formatter, over every file. `pnpm format` mends most of what they find. */
export async function checkStyle(): Promise<Outcome> {
  return oneCheck(await runTool('.', 'biome', ['check', '.']));
}
