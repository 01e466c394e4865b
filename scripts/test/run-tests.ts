import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';
import { runTool } from './run-tool.ts';

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * Runs one project of vitest.config.ts. A run that fails without a failed test (a file that cannot
 * be read, an error outside any test), or in which no test ran, counts as one failure.
 */
export async function runTests(project: 'unit' | 'api' | 'e2e'): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'yearline-tests-'));
  const file = join(folder, 'report.json');
  try {
    const succeeded = await runTool('.', 'vitest', [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    if (!existsSync(file)) return { passed: 0, failed: 1, remark: 'no test ran' };

    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const { numPassedTests: passed, numFailedTests: failed } = report;
    const skipped = report.numPendingTests + report.numTodoTests;
    if (passed + failed + skipped === 0) return { passed, failed: 1, remark: 'no test ran' };
    if (!succeeded && failed === 0) {
      return { passed, failed: 1, remark: 'the run failed outside its tests' };
    }
    return skipped === 0 ? { passed, failed } : { passed, failed, remark: `${skipped} skipped` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
