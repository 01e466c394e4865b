'use client';

import { Button, Skeleton } from '@mantine/core';
import { useRef } from 'react';
import { FindingItem } from '../../../../../../components/findings/finding-item.tsx';
import styles from '../../../../../../components/findings/findings.module.css';
import type { FindingPlace } from '../../../../../../components/findings/place-address.ts';
import { TextLink } from '../../../../../../components/links.tsx';
import { errorSentence } from '../../../../../../graphql/client.tsx';
import type { EntryChecksAnswer } from './entry-checks.ts';
import { showFigure, showInText } from './show-in-text.ts';
import side from './side-pane.module.css';

interface ChecksTabProps {
  entry: { readonly country: string; readonly year: number };
  answer: EntryChecksAnswer;
}

/** What does not go together in the saved draft, and what an editor said is meant so. */
export function ChecksTab({ entry, answer }: ChecksTabProps) {
  const { checks, error, reading, readAgain } = answer;
  const count = useRef<HTMLParagraphElement>(null);
  if (!checks && error) {
    return (
      <div className={side.panel} role="alert">
        <p className={side.lead}>The checks could not be read. {errorSentence(error)}</p>
        <Button size="xs" onClick={() => readAgain({ requestPolicy: 'network-only' })}>
          Try again
        </Button>
      </div>
    );
  }
  if (!checks) {
    return (
      <div className={side.panel} aria-busy="true">
        <p className={side.lead}>Reading the checks…</p>
        <Skeleton height={12} width="55%" mb="sm" />
        <Skeleton height={72} />
      </div>
    );
  }
  const { revision, open, intended, unread } = checks;
  const items = (findings: typeof open) => (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <FindingItem
          key={finding.fingerprint}
          finding={finding}
          entry={entry}
          onShow={show}
          onSettled={() => count.current?.focus()}
        />
      ))}
    </ul>
  );
  return (
    <div className={side.panel} aria-busy={reading}>
      <p ref={count} className={side.asOf} role="status" tabIndex={-1}>
        {open.length === 0
          ? `No contradictions found in revision ${revision}${intended.length > 0 ? ', but for what is marked as intended' : ''}.`
          : `${open.length === 1 ? 'One finding' : `${open.length} findings`}, as of revision ${revision}.`}
        <span>What is not saved yet is not checked.</span>
      </p>
      {items(open)}
      {unread > 0 && <p className={side.quiet}>{unread} more are not shown here.</p>}
      {intended.length > 0 && (
        <details className={styles.folded}>
          <summary>{intended.length} marked as intended</summary>
          {items(intended)}
        </details>
      )}
      <p className={side.foot}>
        <TextLink href={`/editions/${entry.year}/checks`}>
          All checks of edition {entry.year}
        </TextLink>
      </p>
    </div>
  );
}

/** The words may have moved since they were saved: the figure, or the head of the section, is then the nearest. */
function show({ figure, section, quote, start, end }: FindingPlace) {
  const body = section === null ? null : document.getElementById(`section-${section}-body`);
  if (section !== null && body instanceof HTMLTextAreaElement && start !== null && end !== null) {
    const now = body.value.slice(start, end) === quote ? start : body.value.indexOf(quote);
    if (now >= 0) {
      showInText({ section, start: now, end: now + quote.length });
      return;
    }
  }
  if (figure && showFigure(figure.key)) return;
  document.getElementById(`section-${section}`)?.scrollIntoView({ block: 'center' });
}
