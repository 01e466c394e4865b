'use client';

import { Notice } from '../../../../../../components/notice/notice.tsx';
import { RelativeTime } from '../../../../../../components/relative-time.tsx';
import type { EditedRevisionFragment } from '../../../../../../graphql/generated/graphql.ts';
import { useEditorPart } from './editor-context.tsx';

/** Says before one saves that a colleague already has. */
export function NewerDraftNotice({ head }: { head: EditedRevisionFragment }) {
  const base = useEditorPart((snapshot) => snapshot.base.number);
  const told = useEditorPart((snapshot) => snapshot.saving.kind === 'stale');
  if (head.number <= base || told) return null;
  return (
    <Notice
      tone="caution"
      title={
        <>
          {head.author ?? 'Somebody'} saved revision {head.number}{' '}
          <RelativeTime at={head.createdAt} />
        </>
      }
    >
      <p>Your changes are based on revision {base}. Saving will show both and overwrite neither.</p>
    </Notice>
  );
}
