/** What a step of the checks came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What the numbers do not say: tests that were skipped, a run that broke off. */
  readonly remark?: string;
}

/** The outcome of a step that is one check as a whole. */
export function oneCheck(succeeded: boolean): Outcome {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
