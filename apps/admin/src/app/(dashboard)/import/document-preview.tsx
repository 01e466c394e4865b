'use client';

import { Button } from '@mantine/core';
import { Notice } from '../../../components/notice/notice.tsx';
import { formatSurveyDate } from '../../../survey-dates.ts';
import { CandidateFigures } from './candidate-figures.tsx';
import classes from './import.module.css';
import type { ReadDocument } from './import-queries.ts';
import { ProblemList } from './problem-list.tsx';
import type { ExistingDraft } from './use-import.ts';

/** Everything that would be written, before it is. */
export function DocumentPreview({
  text,
  read,
  existing,
  saving,
  trouble,
  onSave,
}: {
  text: string;
  read: ReadDocument;
  existing: ExistingDraft | null;
  saving: boolean;
  trouble: string | null;
  onSave: () => void;
}) {
  const { document, warnings } = read;
  const name = `${document.country.name} ${document.year}`;
  return (
    <section className={classes.preview} aria-labelledby="preview">
      <div className={classes.previewHead}>
        <h2 className={classes.heading} id="preview">
          {name}
        </h2>
        <Button onClick={onSave} loading={saving}>
          {existing === null
            ? `Create draft of ${name}`
            : `Save as revision ${existing.number + 1} of ${name}`}
        </Button>
      </div>
      {trouble !== null && (
        <Notice tone="caution" urgent>
          <p>{trouble}</p>
        </Notice>
      )}
      {existing !== null && trouble === null && (
        <Notice tone="caution">
          <p>
            {name} exists already: its draft is revision {existing.number}
            {existing.author !== null && `, by ${existing.author}`}. This document becomes revision{' '}
            {existing.number + 1}; revision {existing.number} stays in the history, and what is live
            does not change.
          </p>
        </Notice>
      )}
      {warnings.length > 0 && (
        <ProblemList title="To look at after importing" text={text} problems={warnings} />
      )}
      <DocumentHeader document={document} />
      <h3 className={classes.subheading}>
        {document.figures.length} candidate {document.figures.length === 1 ? 'figure' : 'figures'}
      </h3>
      <CandidateFigures figures={document.figures} />
      <h3 className={classes.subheading}>
        {document.sections.length} {document.sections.length === 1 ? 'section' : 'sections'}
      </h3>
      {document.sections.map((section) => (
        <details key={section.key} className={classes.section}>
          <summary>
            {section.heading ?? 'Without heading'}
            <span className={classes.quiet}>{countWords(section.body)} words</span>
          </summary>
          <div className={`${classes.body} narrative`}>
            {section.body.split(/\n{2,}/).map((paragraph, index) => (
              <p key={`${index} ${paragraph}`}>{paragraph}</p>
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}

function DocumentHeader({ document }: { document: ReadDocument['document'] }) {
  const date = (value: string | null) => value && formatSurveyDate(value);
  const fields: readonly [string, string | null][] = [
    ['Title', document.title],
    ['Publisher', document.publisher],
    ['Publication date', date(document.publicationDate)],
    ['Cite as', document.citeAs],
    ['Disclaimer', document.disclaimer],
    ['Copy last updated', date(document.lastUpdated)],
    ['Copy accessed', date(document.accessed)],
    ['Addresses', document.addresses.join(', ') || null],
  ];
  return (
    <dl className={classes.fields}>
      {fields.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className={classes.quiet}>not in the document</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function countWords(body: string): number {
  return body.split(/\s+/).filter((word) => word !== '').length;
}
