import { ENTRY_FIELD_LABELS } from '../working-copy/problems.ts';
import type { Difference } from '../working-copy/three-way.ts';

/** The part of the entry in which two copies differ, as the screen calls it. */
export function differenceLabel(difference: Difference): string {
  switch (difference.part) {
    case 'field':
      return ENTRY_FIELD_LABELS[difference.key];
    case 'section': {
      const heading = difference.mine?.heading || difference.theirs?.heading;
      return heading ? `Section “${heading}”` : 'Section without heading';
    }
    case 'figure':
      return `Figure “${difference.mine?.phrase ?? difference.theirs?.phrase ?? ''}”`;
    case 'source':
      return `Source “${difference.mine?.title ?? difference.theirs?.title ?? ''}”`;
  }
}
