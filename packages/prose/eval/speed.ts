/**
 * How long pairs of narratives of 20,000 words take to compare, and an edition of 200 entries to be searched for
 * what is repeated: `node packages/prose/eval/speed.ts`.
 */
import { alignProse, type ProseSection } from '../src/align-prose.ts';
import { findRepeatedPassages } from '../src/repeated-passages.ts';
import { DEFAULT_THRESHOLDS } from '../src/thresholds.ts';
import { worstPairs } from './worst-pairs.ts';

const section = (sentences: readonly string[]): ProseSection[] => [
  { key: 'main', heading: null, body: sentences.join(' ') },
];

write(`Thresholds ${DEFAULT_THRESHOLDS.id}.`);
for (const { name, earlier, later } of worstPairs(20_000)) {
  report(name, () => {
    const { compared, method } = alignProse(section(earlier), section(later));
    return `${compared} comparisons, by ${method}`;
  });
}
for (const { name, earlier } of worstPairs(400_000).slice(0, 1)) {
  const entries = Array.from({ length: 200 }, (_, n) =>
    section([...earlier.slice(n * 100, n * 100 + 100), ...earlier.slice(0, 3)]),
  );
  report(`an edition of 200 entries (${name})`, () => {
    const { compared, passages } = findRepeatedPassages(entries);
    return `${compared} comparisons, ${passages.length} repeated`;
  });
}

function report(name: string, work: () => string): void {
  work();
  const start = performance.now();
  const result = work();
  const took = Math.round(performance.now() - start);
  write(`${name.padEnd(44)} ${String(took).padStart(6)} ms  ${result}`);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
