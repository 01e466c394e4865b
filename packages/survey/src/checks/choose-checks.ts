import type { Reading } from '../entries/reading.ts';
import { InvalidInputError } from '../errors.ts';
import { requirePermission } from '../people/viewer.ts';
import type { CheckKind } from './check.ts';
import type { Finding } from './find-checks.ts';

export interface CheckFilter {
  readonly kind?: CheckKind | null | undefined;
  /** True: only what is marked as intended; false: only what is not. Left out or null: both. */
  readonly intended?: boolean | null | undefined;
}

/**
 * Throws NotAllowedError when marks are asked for without the right, whether or not there are any, and
 * InvalidInputError when they are asked for as of an instant: they are no part of the public record.
 */
export function requireMarksVisible({ viewer, asOf }: Reading, { intended }: CheckFilter): void {
  if (intended === null || intended === undefined) return;
  requirePermission(viewer, 'READ_DRAFTS');
  if (asOf === null) return;
  throw new InvalidInputError([
    {
      path: ['intended'],
      message:
        'Marks are no part of the public record: ask for intended, or for what stood at an instant, not for both.',
    },
  ]);
}

export function chooseChecks(checks: readonly Finding[], filter: CheckFilter): Finding[] {
  const { kind, intended } = filter;
  return checks.filter(
    (check) =>
      (!kind || check.kind === kind) &&
      (intended === null || intended === undefined || (check.intended !== null) === intended),
  );
}
