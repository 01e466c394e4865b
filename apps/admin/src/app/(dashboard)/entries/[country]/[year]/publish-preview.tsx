'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { TextLink } from '../../../../../components/links.tsx';
import { errorSentence } from '../../../../../graphql/client.tsx';
import { diffSummary } from './diff-summary.ts';
import classes from './publish-dialog.module.css';
import { PublishPreviewQuery } from './publish-queries.ts';

/** What readers will get: the difference to what is live, and how it will be cited. */
export function PublishPreview({
  country,
  year,
  draftRevision,
  liveRevision,
}: {
  country: string;
  year: number;
  draftRevision: number;
  liveRevision: number | null;
}) {
  const [{ data, error }] = useQuery({
    query: PublishPreviewQuery,
    variables: {
      country,
      year,
      live: liveRevision ?? draftRevision,
      draft: draftRevision,
      published: liveRevision !== null,
    },
    requestPolicy: 'network-only',
  });
  if (error) {
    return <p className={classes.quiet}>What changes could not be read. {errorSentence(error)}</p>;
  }
  if (!data) return <Skeleton height={110} aria-label="Reading what changes" />;

  const { entry, compareRevisions: diff } = data;
  const lines = diff ? diffSummary(diff) : [];
  const unconfirmed = entry?.figures.filter((figure) => !figure.confirmed).length ?? 0;
  return (
    <div className={classes.preview}>
      <h3 className={classes.label}>
        {liveRevision === null
          ? 'What readers will see for the first time'
          : `What changes against revision ${liveRevision}, which is live`}
      </h3>
      {liveRevision === null ? (
        <p>
          {entry?.title}: {entry?.sections.length} sections, {entry?.figures.length} figures
        </p>
      ) : (
        <>
          {lines.length === 0 ? (
            <p>Nothing: the two revisions say the same.</p>
          ) : (
            <ul className={classes.lines}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <TextLink
            href={`/entries/${country}/${year}/diff?from=${liveRevision}&to=${draftRevision}`}
          >
            Show the whole difference
          </TextLink>
        </>
      )}
      {unconfirmed > 0 && (
        <p className={classes.caution}>
          {unconfirmed} {unconfirmed === 1 ? 'figure is' : 'figures are'} not confirmed yet. Confirm
          or remove {unconfirmed === 1 ? 'it' : 'them'} before publishing.
        </p>
      )}
      {entry?.citation.revision === draftRevision && (
        <>
          <h3 className={classes.label}>It will be cited as</h3>
          <p className={classes.citation}>{entry.citation.text}</p>
        </>
      )}
    </div>
  );
}
