/**
 * The product as a user starts it: the launcher, with a data folder of its own and free ports. What
 * it prints is read as a user would read it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const START_PATIENCE_MS = 240_000;

/** Settings for the launcher; undefined takes one away from what this process has. */
export type Settings = Readonly<Record<string, string | undefined>>;

export interface Launcher {
  readonly pid: number;
  /** Everything printed so far, errors too. */
  output(): string;
  /** Sends a signal to the launcher alone. */
  signal(signal: 'SIGINT' | 'SIGTERM'): void;
  /** Resolves with its exit code when it has ended. */
  readonly ended: Promise<number | null>;
  /** Resolves with the first match in what it prints; rejects with the output when it ends first. */
  prints(pattern: RegExp): Promise<RegExpMatchArray>;
}

export interface Product extends Launcher {
  readonly dashboard: string;
  readonly graphql: string;
  readonly signInLink: string;
  readonly dataFolder: string;
  /** Stops it as Ctrl-C does and removes its data. */
  stop(): Promise<void>;
}

/** Runs the launcher, on free ports unless the settings name some. */
export function runLauncher(settings: Settings = {}): Launcher {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts'], {
    cwd: ROOT,
    env: { ...environment(), PORT: '0', ADMIN_PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));

  return {
    pid: pidOf(child),
    output: () => output,
    signal: (signal) => child.kill(signal),
    ended,
    prints(pattern) {
      const { promise, resolve, reject } = Promise.withResolvers<RegExpMatchArray>();
      const look = () => {
        const match = output.match(pattern);
        if (match !== null) resolve(match);
      };
      listeners.add(look);
      look();
      ended.then((code) => reject(new Error(`It ended with ${code}, having printed:\n${output}`)));
      return promise.finally(() => listeners.delete(look));
    },
  };
}

/** Starts Yearline, with the demo unless the settings say otherwise, and waits until it is ready. */
export async function startProduct(settings: Settings = {}): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yearline-product-'));
  const launcher = runLauncher({ YEARLINE_DATA: dataFolder, ...settings });
  const stop = async () => {
    launcher.signal('SIGINT');
    await launcher.ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };

  const impatience = setTimeout(() => launcher.signal('SIGTERM'), START_PATIENCE_MS);
  try {
    const [, dashboard = '', graphql = '', signInLink = ''] = await launcher.prints(
      /Dashboard\s+(\S+)\n\s+GraphQL\s+(\S+)\n\s+Sign in\s+(\S+)/,
    );
    return { ...launcher, dashboard, graphql, signInLink, dataFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(impatience);
  }
}

/** This process's environment without what the test runner and the user's own settings add. */
function environment(): Settings {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NODE_ENV|NODE_OPTIONS|VITEST.*|YEARLINE_.*|TEST|PROD|DEV|MODE)$/.test(name),
    ),
  );
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('The launcher could not be started.');
  return child.pid;
}
