import type { Client } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { errorSentence } from '../../../../../../graphql/client.tsx';
import type { SaveEntryMutation } from '../../../../../../graphql/generated/graphql.ts';
import type { EditorState } from '../working-copy/editor-state.ts';
import { fieldProblem } from '../working-copy/problems.ts';
import { sameContent } from '../working-copy/same-content.ts';
import { contentInput, type WorkingCopy, workingCopyOf } from '../working-copy/working-copy.ts';
import { SaveEntry } from './entry-queries.ts';
import { knownRevision } from './known-revision.ts';

interface EntryName {
  readonly country: string;
  readonly year: number;
}

/** Saves the copy as a new revision; whatever the answer, the text under the hands stays. */
export function useSave(state: EditorState, { country, year }: EntryName): () => Promise<void> {
  const client = useClient();
  return useCallback(() => save(client, state, { country, year }), [client, state, country, year]);
}

async function save(client: Client, state: EditorState, entry: EntryName): Promise<void> {
  const { base, copy: sent, saving } = state.snapshot();
  if (saving.kind === 'saving') return;
  state.setSaving({ kind: 'saving' });
  const input = { ...entry, baseRevision: base.number, ...contentInput(sent) };
  const { data, error } = await client.mutation(SaveEntry, { input }).toPromise();
  if (data) takeAnswer(state, sent, data.reviseEntry);
  else {
    const message = error ? errorSentence(error) : 'The server gave no answer.';
    state.setSaving({ kind: 'failed', message });
  }
}

function takeAnswer(
  state: EditorState,
  sent: WorkingCopy,
  answer: SaveEntryMutation['reviseEntry'],
): void {
  switch (answer.__typename) {
    case 'ReviseEntryPayload':
      state.saved(sent, knownRevision(answer.revision), answer.changed);
      break;
    case 'StaleRevision': {
      const theirs = knownRevision(answer.current);
      // An earlier save that was written although its answer got lost: the newer revision is our own text.
      if (sameContent(contentInput(theirs.copy), contentInput(sent))) {
        state.saved(sent, theirs, true);
        break;
      }
      const base = answer.base ? workingCopyOf(answer.base) : state.snapshot().base.copy;
      state.setSaving({ kind: 'stale', base, theirs });
      break;
    }
    case 'InvalidInput':
      state.setSaving({
        kind: 'invalid',
        problems:
          answer.problems.length > 0
            ? answer.problems.map((problem) => fieldProblem(problem, sent))
            : [{ field: null, place: 'Entry', message: answer.message }],
      });
      break;
    case 'NotAllowed':
      state.setSaving({ kind: 'not-allowed', message: answer.message });
      break;
    case 'EntryNotFound':
    case 'IdempotencyKeyReused':
      state.setSaving({ kind: 'failed', message: answer.message });
      break;
  }
}
