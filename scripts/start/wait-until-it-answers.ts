import { setTimeout as pause } from 'node:timers/promises';
import { LaunchProblem } from './launch-problem.ts';
import type { RunningProcess } from './processes.ts';

const PATIENCE_MS = 90_000;
const BETWEEN_ATTEMPTS_MS = 100;

/**
 * Waits until an address answers with an accepted status. Rejects when the process behind it ends,
 * or says nothing useful for a minute and a half.
 */
export async function waitUntilItAnswers(
  running: RunningProcess,
  url: string,
  accepts: (status: number) => boolean,
): Promise<void> {
  const patience = new AbortController();
  const ended = running.finished.then(() => {
    throw new LaunchProblem(`Stopped, because ${running.name} ended before it answered at ${url}.`);
  });
  try {
    await Promise.race([ended, ask(url, accepts, patience.signal)]);
  } finally {
    patience.abort();
  }
}

async function ask(
  url: string,
  accepts: (status: number) => boolean,
  abandoned: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let last = 'no answer';
  while (Date.now() < deadline && !abandoned.aborted) {
    try {
      const signal = AbortSignal.any([abandoned, AbortSignal.timeout(PATIENCE_MS)]);
      const answer = await fetch(url, { redirect: 'manual', signal });
      await answer.body?.cancel();
      if (accepts(answer.status)) return;
      last = `status ${answer.status}`;
    } catch {
      last = 'no answer';
    }
    await pause(BETWEEN_ATTEMPTS_MS);
  }
  throw new LaunchProblem(`${url} is not ready after ${PATIENCE_MS / 1000} seconds (${last}).`);
}
