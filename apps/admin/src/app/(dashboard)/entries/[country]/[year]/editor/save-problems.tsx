'use client';

import { Anchor, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Notice } from '../../../../../../components/notice/notice.tsx';
import { RelativeTime } from '../../../../../../components/relative-time.tsx';
import { useEditorPart } from './editor-context.tsx';

/** Why the last save did not happen: what is safe, and what to do. */
export function SaveProblems({ onSave, onResolve }: { onSave: () => void; onResolve: () => void }) {
  const saving = useEditorPart((snapshot) => snapshot.saving);
  const keptHere = useEditorPart((snapshot) => snapshot.keptHere);
  const base = useEditorPart((snapshot) => snapshot.base.number);
  const top = useRef<HTMLDivElement>(null);

  // A refused save must be seen, however far down one was writing.
  useEffect(() => {
    if (isRefused(saving.kind)) top.current?.scrollIntoView({ block: 'center' });
  }, [saving.kind]);

  const safe = keptHere
    ? 'Your text is unchanged on this screen and kept in this browser.'
    : 'Your text is unchanged on this screen, but this browser cannot keep it: do not close the page.';

  return (
    <div ref={top}>
      {saving.kind === 'failed' && (
        <Notice
          urgent
          tone="danger"
          title="Not saved"
          actions={
            <Button size="xs" onClick={onSave}>
              Save again
            </Button>
          }
        >
          <p>{saving.message}</p>
          <p>{safe}</p>
        </Notice>
      )}
      {saving.kind === 'not-allowed' && (
        <Notice
          urgent
          tone="danger"
          title="Not saved: you may not write here now"
          actions={
            <>
              <Button component="a" href="/sign-in" target="_blank" rel="noopener" size="xs">
                Sign in again in a new tab
              </Button>
              <Button size="xs" variant="default" onClick={onSave}>
                Save again
              </Button>
            </>
          }
        >
          <p>{saving.message}</p>
          <p>{safe} Your session may have ended: sign in again, come back here and save again.</p>
        </Notice>
      )}
      {saving.kind === 'stale' && (
        <Notice
          urgent
          tone="danger"
          title={
            <>
              Not saved: {saving.theirs.author} saved revision {saving.theirs.number}{' '}
              <RelativeTime at={saving.theirs.createdAt} />, while you worked on revision {base}
            </>
          }
          actions={
            <Button size="xs" onClick={onResolve}>
              Compare and save…
            </Button>
          }
        >
          <p>Nothing was overwritten. {safe}</p>
        </Notice>
      )}
      {saving.kind === 'invalid' && (
        <Notice
          urgent
          tone="danger"
          title={
            saving.problems.length === 1
              ? 'Not saved: one thing to mend'
              : `Not saved: ${saving.problems.length} things to mend`
          }
        >
          <ul>
            {saving.problems.map(({ field, place, message }) => (
              <li key={`${field}-${place}-${message}`}>
                {field ? (
                  <Anchor component="button" type="button" onClick={() => goTo(field)}>
                    {place}
                  </Anchor>
                ) : (
                  place
                )}
                : {message}
              </li>
            ))}
          </ul>
          <p>{safe}</p>
        </Notice>
      )}
    </div>
  );
}

function isRefused(kind: string): boolean {
  return kind === 'failed' || kind === 'not-allowed' || kind === 'stale' || kind === 'invalid';
}

/** Opens the figure that holds the control if it is folded, then leads to the control. */
function goTo(field: string) {
  const control = document.getElementById(field);
  const folded = control?.closest('details');
  if (folded) folded.open = true;
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
