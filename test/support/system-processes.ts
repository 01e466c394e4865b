import { execFileSync } from 'node:child_process';

/** A process as the system lists it. */
export interface SystemProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process that a process has started, and what those have started. */
export function processesBelow(pid: number): SystemProcess[] {
  const all = runningProcesses();
  const below = (parent: number): SystemProcess[] =>
    all
      .filter((process) => process.parent === parent)
      .flatMap((process) => [process, ...below(process.pid)]);
  return below(pid);
}

/** Those of the processes that still run. One that has ended and is only not yet counted out does not. */
export function stillRunning(processes: readonly SystemProcess[]): SystemProcess[] {
  const pids = new Set(runningProcesses().map((process) => process.pid));
  return processes.filter((process) => pids.has(process.pid));
}

function runningProcesses(): SystemProcess[] {
  const listing = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return listing
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => state !== undefined && !state.startsWith('Z'))
    .map(([pid, parent, , ...command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      command: command.join(' '),
    }));
}
