/** The id by which a caller and the log speak of one request. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const running = new AsyncLocalStorage<string>();

/** The caller's own, where it sent a sensible one in x-request-id. */
export function requestIdOf(incoming: IncomingMessage): string {
  const asked = incoming.headers['x-request-id'];
  return typeof asked === 'string' && /^[\w.-]{8,64}$/.test(asked) ? asked : randomUUID();
}

export function withRequestId<Result>(id: string, work: () => Result): Result {
  return running.run(id, work);
}

/** Of the request that is being answered. Outside of one, as in a test without a network, a new one. */
export function currentRequestId(): string {
  return running.getStore() ?? randomUUID();
}
