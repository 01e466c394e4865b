/**
 * `pnpm test`, `pnpm check` and `pnpm e2e`: every check of the project, one after the other, all of
 * them even when one fails, with a summary. The last line reads "N passed, N failed": tests count
 * one by one, each other step as one.
 */
import { checkGenerated } from './test/check-generated.ts';
import { checkStyle } from './test/check-style.ts';
import { checkTypes } from './test/check-types.ts';
import type { Outcome } from './test/outcome.ts';
import { runTests } from './test/run-tests.ts';

interface Step {
  readonly name: string;
  readonly part: 'check' | 'unit' | 'api' | 'e2e';
  readonly run: () => Promise<Outcome>;
}

const STEPS: readonly Step[] = [
  { name: 'types', part: 'check', run: checkTypes },
  { name: 'lint and format', part: 'check', run: checkStyle },
  { name: 'generated files', part: 'check', run: checkGenerated },
  { name: 'unit tests', part: 'unit', run: () => runTests('unit') },
  { name: 'API tests', part: 'api', run: () => runTests('api') },
  { name: 'browser tests', part: 'e2e', run: () => runTests('e2e') },
];

const [, , asked] = process.argv;
const steps = STEPS.filter((step) => asked === undefined || step.part === asked);
if (steps.length === 0) {
  console.error(`There is no part "${asked}". Parts: check, unit, api, e2e; none runs them all.`);
  process.exit(1);
}

const results: { name: string; seconds: number; outcome: Outcome }[] = [];
for (const { name, run } of steps) {
  console.log(`\n── ${name} ──`);
  const startedAt = performance.now();
  const outcome = await run();
  results.push({ name, seconds: (performance.now() - startedAt) / 1000, outcome });
}

console.log(
  `\n${'step'.padEnd(17)}${'seconds'.padStart(8)}${'passed'.padStart(8)}${'failed'.padStart(8)}`,
);
for (const { name, seconds, outcome } of results) {
  const numbers = [seconds.toFixed(1), String(outcome.passed), String(outcome.failed)];
  const row = name.padEnd(17) + numbers.map((number) => number.padStart(8)).join('');
  console.log(outcome.remark === undefined ? row : `${row}   ${outcome.remark}`);
}

const passed = results.reduce((sum, { outcome }) => sum + outcome.passed, 0);
const failed = results.reduce((sum, { outcome }) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
