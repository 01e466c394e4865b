/** What was measured, as lines for a terminal. */
import type { Load, Side } from './load.ts';
import type { Question } from './questions.ts';

export function table(
  question: Question,
  results: Readonly<Partial<Record<Side['name'], Load>>>,
): string {
  const reference = results.reference;
  if (!reference) throw new Error('Without the reference there is no ratio.');
  const lines = Object.entries(results).map(([side, load]) => {
    const share = load.requestsPerSecond / reference.requestsPerSecond;
    const target = side === 'reference' ? null : question.target[side as 'uncached' | 'cached'];
    return [
      side.padEnd(10),
      `${Math.round(load.requestsPerSecond)}/s`.padStart(9),
      `p50 ${load.p50} ms`.padStart(11),
      `p99 ${load.p99} ms`.padStart(11),
      `cpu ${Math.round(load.cpuPerRequest)} us`.padStart(13),
      `${Math.round(load.memory / 1024 / 1024)} MB`.padStart(8),
      target === null
        ? ''
        : `  ${share.toFixed(2)} of the reference (${(reference.cpuPerRequest / load.cpuPerRequest).toFixed(2)} by processor time), target ${target}: ${share >= target ? 'met' : 'MISSED'}`,
    ].join(' ');
  });
  return [`${question.name}: ${question.what}`, ...lines.map((line) => `  ${line}`)].join('\n');
}
