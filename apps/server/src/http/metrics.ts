/** What an operator watches, in the form that Prometheus reads. */
import { timingSafeEqual } from 'node:crypto';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** One request answered; the path is one of ours or "other", so that callers cannot make up series. */
  answered(path: string, status: number, seconds: number): void;
  /** Whether an answer to a published read was given again or made anew. */
  kept(hit: boolean): void;
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'yearline_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['path', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const answers = new Counter({
    name: 'yearline_published_answers_total',
    help: 'Answers to published reads, given again from memory or made anew.',
    labelNames: ['from'],
    registers,
  });
  return {
    answered: (path, status, seconds) => requests.observe({ path, status }, seconds),
    kept: (hit) => answers.inc({ from: hit ? 'memory' : 'database' }),
    text: () => registry.metrics(),
  };
}

/** Whether the request shows the token; compared in constant time. */
export function showsToken(authorization: string | undefined, token: string): boolean {
  const expected = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(authorization ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
