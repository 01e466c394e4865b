/** A server in a process of its own, and what it uses. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Usage } from './server-usage.ts';

export interface MeasuredServer {
  readonly address: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export async function startMeasured(
  file: string,
  folder: string,
  mode: 'cached' | 'uncached' = 'uncached',
): Promise<MeasuredServer> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [folder, mode], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const { port } = await answerOf<{ port: number }>(child);
  return {
    address: `http://127.0.0.1:${port}`,
    usage() {
      const answer = answerOf<Usage>(child);
      child.send('usage');
      return answer;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answerOf<Message>(child: ChildProcess): Promise<Message> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('The measured server ended.');
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message as Message;
  } finally {
    ended.catch(() => {});
    waiting.abort();
  }
}
