/** The server as a process of its own, on a port of its own, without the dashboard. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));

export interface ServerProcess {
  readonly graphql: string;
  /** Ends it by this signal and waits until it is gone; gives the exit code, null after SIGKILL. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Sends a signal and waits for nothing. */
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
  readonly ended: Promise<number | null>;
  /** Everything printed so far. */
  output(): string;
}

/** Starts it on a data folder, by default without the demo. Rejects with what it printed when it does not come up. */
export async function startServer(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const run = runServer({ YEARLINE_DATA: dataFolder, ...environment });
  const port = await new Promise<string>((resolve, reject) => {
    run.child.stdout.on('data', () => {
      const listening = /"port":(\d+)/.exec(run.output());
      if (listening?.[1]) resolve(listening[1]);
    });
    run.ended.then((code) => reject(new Error(`It ended with ${code}: ${run.output()}`)));
  });
  const signal = (name: 'SIGTERM' | 'SIGKILL') => run.child.kill(name);
  return {
    graphql: `http://localhost:${port}/graphql`,
    signal,
    ended: run.ended,
    output: run.output,
    end(name) {
      signal(name);
      return run.ended;
    },
  };
}

/** Starts it where it should refuse to start: its exit code and what it said. */
export async function expectNoStart(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const run = runServer(environment);
  const code = await run.ended;
  return { code, output: run.output() };
}

function runServer(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', YEARLINE_DEMO: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended, output: () => output };
}
