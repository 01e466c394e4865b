import { readFileSync } from 'node:fs';
import type { Processes } from './processes.ts';

/** A terminal may deliver one Ctrl-C twice, through the group and through a parent. */
const SAME_KEYPRESS_MS = 500;
const LOOK_FOR_PARENT_MS = 1_000;

/** Ctrl-C, or the end of the terminal or of npx, stops every process; a second Ctrl-C ends them at once. */
export function stopOnSignals(processes: Processes): void {
  let askedAt: number | undefined;

  const stop = () => {
    if (askedAt !== undefined) {
      if (Date.now() - askedAt < SAME_KEYPRESS_MS) return;
      processes.kill();
      process.exit(130);
    }
    askedAt = Date.now();
    console.log('\nStopping Yearline ...');
    processes.stop().then(() => {
      console.log('Stopped.');
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  whenNpxIsGone(stop);
}

/**
 * `npx` that is told to stop (by `kill`, or as the first process of a container) ends without telling
 * pnpm, where the system's shell stands between the two. pnpm is then given to another parent, and
 * that is what is looked for. Only on Linux, where /proc tells; elsewhere the shell steps aside.
 */
function whenNpxIsGone(stop: () => void): void {
  const pnpm = parentOf(process.ppid);
  const shell = pnpm === undefined ? undefined : parentOf(pnpm);
  const npx = shell === undefined ? undefined : parentOf(shell);
  if (pnpm === undefined || npx === undefined || !commandOf(npx).startsWith('npm exec')) return;
  const watch = setInterval(() => {
    if (parentOf(pnpm) === shell) return;
    clearInterval(watch);
    stop();
  }, LOOK_FOR_PARENT_MS);
  watch.unref();
}

function parentOf(pid: number): number | undefined {
  // "pid (name) state parent ...", and the name may hold anything, brackets and spaces too.
  const fields = fromProc(pid, 'stat').split(') ').at(-1)?.split(' ');
  const parent = Number(fields?.[1]);
  return Number.isInteger(parent) && parent > 0 ? parent : undefined;
}

function commandOf(pid: number): string {
  return fromProc(pid, 'cmdline').replaceAll('\0', ' ');
}

function fromProc(pid: number, file: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
