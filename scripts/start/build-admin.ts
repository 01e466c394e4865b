import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LaunchProblem } from './launch-problem.ts';
import type { Processes, ProcessPlan } from './processes.ts';

/** What the dashboard is built from. A change in any of these files asks for a new build. */
const SOURCES = [
  'apps/admin',
  'apps/server/schema.graphql',
  'packages/quantity',
  'packages/settings',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
];
const NOT_SOURCES = /^(node_modules|\.next|next-env\.d\.ts|.+\.tsbuildinfo|.+\.test\.tsx?)$/;

/** Builds the dashboard unless the build at hand was made from exactly these sources. */
export async function buildAdmin(
  root: string,
  processes: Processes,
  environment: ProcessPlan['environment'],
): Promise<void> {
  const admin = join(root, 'apps/admin');
  const stamp = join(admin, '.next/yearline-build');
  const sources = fingerprint(root);
  const isBuilt = () => existsSync(join(admin, '.next/BUILD_ID'));
  if (isBuilt() && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;

  console.log('Building the dashboard, as its sources are new or have changed ...');
  const startedAt = performance.now();
  // A build that is interrupted must not pass for the finished one it replaces.
  rmSync(stamp, { force: true });
  const build = processes.run({
    name: 'the build of the dashboard',
    command: [nextCommand(admin), 'build'],
    cwd: admin,
    environment,
    shown: 'nothing',
  });
  const succeeded = await build.finished.then(isBuilt, () => false);
  if (!succeeded) {
    throw new LaunchProblem(
      `${build.output.join('\n')}\nThe dashboard could not be built; the lines above say why.`,
    );
  }
  writeFileSync(stamp, sources);
  console.log(`  built in ${Math.round((performance.now() - startedAt) / 1000)} s`);
}

/** The file behind the `next` command. */
export function nextCommand(admin: string): string {
  return createRequire(join(admin, 'package.json')).resolve('next/dist/bin/next');
}

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !NOT_SOURCES.test(name))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
