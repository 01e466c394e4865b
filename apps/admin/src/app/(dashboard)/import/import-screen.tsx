'use client';

import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Notice } from '../../../components/notice/notice.tsx';
import { DocumentField } from './document-field.tsx';
import { DocumentPreview } from './document-preview.tsx';
import classes from './import.module.css';
import { ProblemList } from './problem-list.tsx';
import { type ImportRequest, useImport } from './use-import.ts';

const NOTHING: ImportRequest = { text: '', country: '', year: '' };

export function ImportScreen() {
  const router = useRouter();
  const [request, setRequest] = useState(NOTHING);
  const { state, check, save, forget } = useImport(request, (saved) => {
    notifications.show({
      message: saved.existed
        ? `Imported as revision ${saved.revision}. It is a draft; nothing was published.`
        : 'The draft was created; nothing was published.',
    });
    router.push(`/entries/${saved.country}/${saved.year}`);
  });
  const change = (part: Partial<ImportRequest>) => {
    setRequest({ ...request, ...part });
    forget();
  };
  return (
    <div className={classes.page} data-step={state.step}>
      <h1 className={classes.title}>Import a document</h1>
      <p className={classes.lead}>
        A page copied from Refworld, or a document in Yearline’s own Markdown. It is checked first;
        what is written becomes a draft, and its figures wait for your confirmation.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <DocumentField text={request.text} onChange={(text) => change({ text })} />
        <div className={classes.overrides}>
          <TextInput
            label="Country"
            description="Only where the document does not say: name or code"
            value={request.country}
            onChange={(event) => change({ country: event.currentTarget.value })}
          />
          <TextInput
            label="Edition year"
            description="Only where the document does not say"
            inputMode="numeric"
            maxLength={4}
            value={request.year}
            onChange={(event) => change({ year: event.currentTarget.value.replace(/\D/g, '') })}
          />
          <Button
            type="submit"
            variant={state.step === 'read' ? 'default' : 'filled'}
            disabled={request.text.trim() === ''}
            loading={state.step === 'checking'}
          >
            Check the document
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {state.step === 'rejected' && (
          <ProblemList
            title="The document cannot be imported as it is"
            text={request.text}
            problems={state.problems}
          />
        )}
        {state.step === 'failed' && (
          <Notice tone="danger" urgent title="The document was not checked">
            <p>Nothing was written. {state.message}</p>
          </Notice>
        )}
      </div>
      {state.step === 'read' && (
        <DocumentPreview
          text={request.text}
          read={state.read}
          existing={state.existing}
          saving={state.saving}
          trouble={state.trouble}
          onSave={save}
        />
      )}
    </div>
  );
}
