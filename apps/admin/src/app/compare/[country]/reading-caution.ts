import type { Perspective } from '../../../graphql/generated/graphql.ts';
import { formatDay, formatTime } from '../../../survey-dates.ts';

/** What must stand on a copy that is not of what is live; null where it is. */
export function readingCaution(asked: {
  readonly asOf: string | null;
  readonly perspective: Perspective;
}): string | null {
  if (asked.perspective === 'DRAFT') return 'Draft: not published, not to be cited.';
  if (asked.asOf === null) return null;
  return `As published on ${formatDay(asked.asOf)}, ${formatTime(asked.asOf)}. Later corrections are not shown.`;
}
