import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/**
 * Runs a tool that a workspace has installed, its output shown as it comes, and answers whether it
 * succeeded. `workspace` is a folder below the root; '.' is the root itself.
 */
export async function runTool(
  workspace: string,
  tool: string,
  parameters: readonly string[],
): Promise<boolean> {
  const cwd = join(ROOT, workspace);
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  spawn(join(cwd, 'node_modules/.bin', tool), parameters, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
    .once('error', reject)
    .once('close', (code) => resolve(code === 0));
  return promise;
}
