'use client';

import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useQuery } from 'urql';
import { ButtonLink } from '../../../../../../components/links.tsx';
import { EmptyState, ErrorState } from '../../../../../../components/states.tsx';
import { errorSentence } from '../../../../../../graphql/client.tsx';
import type { EntryForEditingQuery } from '../../../../../../graphql/generated/graphql.ts';
import { useEntryChanges } from '../../../../../../graphql/use-entry-changes.ts';
import { useMay } from '../../../../../../viewer/viewer-context.tsx';
import { Editor } from './editor.tsx';
import { EditorSkeleton } from './editor-skeleton.tsx';
import { EntryForEditing } from './entry-queries.ts';
import { ReadOnlyEntry } from './read-only-entry.tsx';

export type EditedEntry = NonNullable<EntryForEditingQuery['entry']>;

/** Opens the entry: to be edited by those who may write, to be read by the others. */
export function EntryEditor({ country, year }: { country: string; year: number }) {
  const [{ data, error, fetching }, readAgain] = useQuery({
    query: EntryForEditing,
    variables: { country, year },
    requestPolicy: 'network-only',
  });
  const mayWrite = useMay('WRITE');
  // Whoever comes back to this page learns at once that a colleague has saved meanwhile.
  const line = useEntryChanges({ country, year }, () =>
    readAgain({ requestPolicy: 'network-only' }),
  );
  useWindowEvent('focus', () => readAgain({ requestPolicy: 'network-only' }));

  if (!data && error && !fetching) {
    return (
      <ErrorState
        title="The entry could not be read"
        safe="Nothing was changed. Unsaved text of this entry stays in this browser."
        action={<Button onClick={() => readAgain()}>Try again</Button>}
      >
        {errorSentence(error)}
      </ErrorState>
    );
  }
  if (!data) return <EditorSkeleton />;
  if (!data.entry?.draftRevision) {
    return (
      <EmptyState
        title={`No entry for ${country} in ${year}`}
        action={
          <>
            {mayWrite && (
              <ButtonLink href={`/entries/new?country=${country}&year=${year}`}>Add it</ButtonLink>
            )}
            <ButtonLink href={`/?year=${year}`} variant="default">
              Board of {year}
            </ButtonLink>
          </>
        }
      />
    );
  }
  const { draftRevision, ...entry } = data.entry;
  return mayWrite ? (
    <Editor key={entry.id} entry={entry} head={draftRevision} line={line} />
  ) : (
    <ReadOnlyEntry entry={entry} revision={draftRevision} />
  );
}
