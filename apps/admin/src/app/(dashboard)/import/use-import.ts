'use client';

import { useState } from 'react';
import { useClient } from 'urql';
import { errorSentence } from '../../../graphql/client.tsx';
import {
  ExistingEntryQuery,
  ImportDocumentMutation,
  type ImportResult,
  type ReadDocument,
} from './import-queries.ts';
import type { DocumentProblem } from './problem-lines.ts';

/** What the editor gave: the document, and country and year where it does not name them. */
export interface ImportRequest {
  readonly text: string;
  readonly country: string;
  readonly year: string;
}

/** The draft that an import goes on top of. */
export interface ExistingDraft {
  readonly number: number;
  readonly author: string | null;
}

export type ImportState =
  | { readonly step: 'waiting' }
  | { readonly step: 'checking' }
  | { readonly step: 'rejected'; readonly problems: readonly DocumentProblem[] }
  | { readonly step: 'failed'; readonly message: string }
  | {
      readonly step: 'read';
      readonly read: ReadDocument;
      readonly existing: ExistingDraft | null;
      readonly saving: boolean;
      /** Why the last attempt to save wrote nothing. */
      readonly trouble: string | null;
    };

export interface SavedImport {
  readonly country: string;
  readonly year: number;
  readonly revision: number;
  readonly existed: boolean;
}

/** Checks a document without writing anything, then writes it as a draft on the base that was shown. */
export function useImport(request: ImportRequest, onSaved: (saved: SavedImport) => void) {
  const client = useClient();
  const [state, setState] = useState<ImportState>({ step: 'waiting' });

  async function send(dryRun: boolean, baseRevision: number | null) {
    const { data, error } = await client
      .mutation(ImportDocumentMutation, {
        input: {
          text: request.text,
          country: request.country.trim() || null,
          year: request.year === '' ? null : Number(request.year),
          dryRun,
          baseRevision,
        },
      })
      .toPromise();
    if (error) return { failure: errorSentence(error) };
    if (!data) return { failure: 'The server answered without a result.' };
    return { result: data.importDocument };
  }

  async function check() {
    setState({ step: 'checking' });
    const { result, failure } = await send(true, null);
    if (failure !== undefined) return setState({ step: 'failed', message: failure });
    if (result.__typename !== 'ImportDocumentPayload') return setState(refusedState(result));
    const { country, year } = result.document;
    const { data, error } = await client
      .query(ExistingEntryQuery, { country: country.code, year }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) return setState({ step: 'failed', message: errorSentence(error) });
    const existing = data?.entry?.draftRevision ?? null;
    setState({ step: 'read', read: result, existing, saving: false, trouble: null });
  }

  async function save() {
    if (state.step !== 'read') return;
    const { read, existing } = state;
    setState({ ...state, saving: true, trouble: null });
    const { result, failure } = await send(false, existing?.number ?? null);
    const stay = (trouble: string) => setState({ ...state, saving: false, trouble });
    if (failure !== undefined) return stay(`Nothing is known to be written. ${failure}`);
    switch (result.__typename) {
      case 'ImportDocumentPayload': {
        const { country, year } = read.document;
        return onSaved({
          country: country.code,
          year,
          revision: result.revision?.number ?? 1,
          existed: existing !== null,
        });
      }
      case 'StaleRevision': {
        const { number, author } = result.current;
        return setState({
          ...state,
          saving: false,
          existing: { number, author },
          trouble: `${author ?? 'Somebody'} saved revision ${number} in the meantime. Nothing was written. Saving now makes this document revision ${number + 1}.`,
        });
      }
      case 'DocumentRejected':
      case 'InvalidInput':
      case 'IdempotencyKeyReused':
      case 'NotAllowed':
        return setState(refusedState(result));
    }
  }

  return { state, check, save, forget: () => setState({ step: 'waiting' }) };
}

function refusedState(
  result: Exclude<ImportResult, { __typename: 'ImportDocumentPayload' }>,
): ImportState {
  switch (result.__typename) {
    case 'DocumentRejected':
      return { step: 'rejected', problems: result.problems };
    case 'InvalidInput':
      return {
        step: 'rejected',
        problems: result.problems.map(({ message }) => ({ line: null, message })),
      };
    case 'IdempotencyKeyReused':
    case 'NotAllowed':
      return { step: 'failed', message: result.message };
    case 'StaleRevision':
      return {
        step: 'failed',
        message: `The entry is at revision ${result.current.number}. Check the document again.`,
      };
  }
}
