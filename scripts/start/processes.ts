/**
 * The processes that the launcher starts, each at the head of a process group of its own, so that
 * stopping one stops everything it started, and a Ctrl-C in the terminal reaches the launcher alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LaunchProblem } from './launch-problem.ts';

/** Which of a process's output lines appear at once. The last ones are kept in any case. */
export type Shown = 'everything' | 'errors' | 'nothing';

export interface ProcessPlan {
  /** As messages name it: "the server". */
  readonly name: string;
  /** The file to run and its arguments, given to this same Node. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly shown: Shown;
}

export interface RunningProcess {
  readonly name: string;
  /** The last lines that it printed. */
  readonly output: readonly string[];
  /** Resolves when it ends well by itself; rejects when it fails; stays open when it is stopped. */
  readonly finished: Promise<void>;
}

/** A process ended that nobody had asked to end. */
export class ProcessEnded extends LaunchProblem {
  /** True when it gave its reason itself, in one line that has been shown. */
  readonly explained: boolean;

  constructor(name: string, how: string, explained: boolean) {
    super(`Stopped, because ${name} ended (${how}).`);
    this.explained = explained;
  }
}

const END_WITH_LAUNCHER = import.meta.resolve('./end-with-launcher.mjs');
const KEPT_LINES = 300;
const PATIENCE_MS = 10_000;

export class Processes {
  readonly #running = new Map<ChildProcess, Promise<void>>();
  #stopping = false;

  run(plan: ProcessPlan): RunningProcess {
    const child = spawn(process.execPath, ['--import', END_WITH_LAUNCHER, ...plan.command], {
      cwd: plan.cwd,
      env: { ...plan.environment, YEARLINE_LAUNCHER_PID: String(process.pid) },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const output: string[] = [];
    const keep = (line: string) => {
      output.push(line);
      if (output.length > KEPT_LINES) output.shift();
    };
    forEachLine(child.stdout, (line) => {
      keep(line);
      if (plan.shown === 'everything') console.log(line);
    });
    let errorLines = 0;
    forEachLine(child.stderr, (line) => {
      keep(line);
      errorLines += 1;
      if (plan.shown !== 'nothing') console.error(line);
    });

    const closed = Promise.withResolvers<void>();
    const finished = Promise.withResolvers<void>();
    child.once('error', (error) => {
      finished.reject(new LaunchProblem(`Starting ${plan.name} failed: ${error.message}`));
      closed.resolve();
    });
    // What a process leaves behind when it ends would hold its output open, and its port.
    child.once('exit', () => signalGroup(child, 'SIGKILL'));
    child.once('close', (code, signal) => {
      this.#running.delete(child);
      closed.resolve();
      if (this.#stopping) return;
      if (code === 0) finished.resolve();
      else {
        const how = signal === null ? `exit code ${code}` : signal;
        const explained = plan.shown !== 'nothing' && errorLines === 1;
        finished.reject(new ProcessEnded(plan.name, how, explained));
      }
    });
    // Whoever waits for it hears of a failure; nobody has to wait.
    finished.promise.catch(() => undefined);
    this.#running.set(child, closed.promise);
    return { name: plan.name, output, finished: finished.promise };
  }

  /** Asks every process to stop, and makes those stop that have not done so after ten seconds. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const closed = Promise.all(this.#running.values());
    for (const child of this.#running.keys()) signalGroup(child, 'SIGTERM');
    const impatience = setTimeout(() => this.kill(), PATIENCE_MS);
    await closed;
    clearTimeout(impatience);
  }

  /** Ends every process at once. */
  kill(): void {
    this.#stopping = true;
    for (const child of this.#running.keys()) signalGroup(child, 'SIGKILL');
  }
}

function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    // Windows has no process groups to signal.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!gone) throw error;
  }
}

function forEachLine(stream: Readable | null, use: (line: string) => void): void {
  if (stream === null) return;
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', use);
}
