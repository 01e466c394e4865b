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
 * pnpm, where the system's shell stands between the two; pnpm that is killed tells nobody. What they
 * leave behind is given to another parent, and that is looked for. Only on Linux, where /proc tells.
 */
function whenNpxIsGone(stop: () => void): void {
  const bonds = bondsToPnpmAndNpx();
  if (bonds.length === 0) return;
  const watch = setInterval(() => {
    if (bonds.every(({ child, parent }) => parentOf(child) === parent)) return;
    clearInterval(watch);
    stop();
  }, LOOK_FOR_PARENT_MS);
  watch.unref();
}

/** From this process up: shell, pnpm, and where npx was used, another shell and npx. */
function bondsToPnpmAndNpx(): { child: number; parent: number }[] {
  const pnpm = parentOf(process.ppid);
  if (pnpm === undefined || !commandOf(pnpm).includes('pnpm')) return [];
  const toPnpm = { child: process.ppid, parent: pnpm };
  const shell = parentOf(pnpm);
  const npx = shell === undefined ? undefined : parentOf(shell);
  const isNpx = npx !== undefined && commandOf(npx).startsWith('npm exec');
  return shell !== undefined && isNpx ? [toPnpm, { child: pnpm, parent: shell }] : [toPnpm];
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
