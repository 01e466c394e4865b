/**
 * The Chromium that the browser tests drive: one that is there, or else one installed now.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALL_PATIENCE_MS = 5 * 60_000;

/** Path of a Chromium that runs; undefined when there is none and none could be installed. */
export function findOrInstallChromium(): string | undefined {
  return findChromium() ?? installByPlaywright() ?? installByApt();
}

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH=${named} is not a browser that runs.`);
  }
  return [...onPath(), ...inPlaywrightCache()].find(runs);
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function inPlaywrightCache(): string[] {
  // cache/chromium-1255/chrome-linux64/chrome, whether or not it is there.
  const whole = chromium.executablePath();
  const cache = dirname(dirname(dirname(whole)));
  const shells = globSync('chromium_headless_shell-*/*/*headless*shell', { cwd: cache });
  return [...shells.sort().map((shell) => join(cache, shell)), whole];
}

function installByPlaywright(): string | undefined {
  console.error('No Chromium found: installing one by playwright-core ...');
  const require = createRequire(import.meta.url);
  const program = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  run(process.execPath, [program, 'install', 'chromium-headless-shell']);
  return inPlaywrightCache().find(runs);
}

function installByApt(): string | undefined {
  if (!isRoot() || !existsSync('/etc/debian_version')) return undefined;
  console.error('Installing the chromium package ...');
  // Mirrors fail now and then; once more is enough to tell a hiccup from an absence.
  for (const _attempt of ['first', 'second']) {
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) break;
  }
  return onPath().find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function run(program: string, parameters: readonly string[]): boolean {
  const { status } = spawnSync(program, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: INSTALL_PATIENCE_MS,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    },
  });
  return status === 0;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
