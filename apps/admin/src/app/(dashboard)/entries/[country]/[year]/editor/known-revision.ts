import type { EditedRevisionFragment } from '../../../../../../graphql/generated/graphql.ts';
import type { KnownRevision } from '../working-copy/editor-state.ts';
import { workingCopyOf } from '../working-copy/working-copy.ts';

export function knownRevision(revision: EditedRevisionFragment): KnownRevision {
  return {
    number: revision.number,
    author: revision.author ?? 'Somebody',
    createdAt: revision.createdAt,
    copy: workingCopyOf(revision),
  };
}
