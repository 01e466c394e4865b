'use client';

import { Badge, Button, Checkbox } from '@mantine/core';
import { IconHistory, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { ButtonLink, TextLink } from '../../../../../../components/links.tsx';
import { PUBLICATION_WORDS } from '../../../../../../components/publication-words.ts';
import { formatTime } from '../../../../../../survey-dates.ts';
import { useMay } from '../../../../../../viewer/viewer-context.tsx';
import classes from './history.module.css';
import type { HistoryPublication, HistoryRevision } from './history-query.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { chooseRevision, revisionVerb, timelineByDay } from './timeline.ts';

interface HistoryTimelineProps {
  address: string;
  country: string;
  year: number;
  /** Number of the draft head; null for a reader of published revisions only. */
  draft: number | null;
  revisions: readonly HistoryRevision[];
  publications: readonly HistoryPublication[];
}

export function HistoryTimeline({
  address,
  country,
  year,
  draft,
  revisions,
  publications,
}: HistoryTimelineProps) {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [restoring, setRestoring] = useState<number | null>(null);
  const mayWrite = useMay('WRITE');
  const [older, newer] = [...chosen].sort((a, b) => a - b);
  return (
    <>
      <div className={classes.bar}>
        <span aria-live="polite">{choiceInWords(older, newer)}</span>
        {older !== undefined && newer !== undefined ? (
          <ButtonLink size="xs" href={`${address}/diff?from=${older}&to=${newer}`}>
            Compare revisions {older} and {newer}
          </ButtonLink>
        ) : (
          <Button size="xs" disabled>
            Compare
          </Button>
        )}
      </div>
      {timelineByDay(revisions, publications).map(({ day, events }) => (
        <section key={day} className={classes.day} aria-label={day}>
          <h2 className={classes.dayTitle}>{day}</h2>
          <ol className={classes.events}>
            {events.map((event) =>
              event.type === 'publication' ? (
                <PublicationEvent
                  key={event.id}
                  publication={event.publication}
                  reader={`/read/${country}/${year}/revisions/${event.publication.revision.number}`}
                />
              ) : (
                <RevisionEvent
                  key={event.id}
                  revision={event.revision}
                  chosen={chosen.includes(event.revision.number)}
                  onChoose={() => setChosen(chooseRevision(chosen, event.revision.number))}
                  address={address}
                  onRestore={
                    mayWrite && draft !== null && !event.revision.isDraftHead
                      ? () => setRestoring(event.revision.number)
                      : null
                  }
                />
              ),
            )}
          </ol>
        </section>
      ))}
      {restoring !== null && draft !== null && (
        <RestoreDialog
          country={country}
          year={year}
          number={restoring}
          draft={draft}
          onClose={() => setRestoring(null)}
        />
      )}
    </>
  );
}

function choiceInWords(older: number | undefined, newer: number | undefined): string {
  if (older === undefined) return 'Tick two revisions to compare them.';
  if (newer === undefined) return `Revision ${older} is ticked. Tick another.`;
  return `Revisions ${older} and ${newer} are ticked.`;
}

function PublicationEvent({
  publication,
  reader,
}: {
  publication: HistoryPublication;
  reader: string;
}) {
  return (
    <li className={classes.event} data-type="publication">
      <time className={classes.time} dateTime={publication.publishedAt}>
        {formatTime(publication.publishedAt)}
      </time>
      <span className={classes.sign}>
        <IconSpeakerphone size={16} stroke={1.6} aria-hidden="true" />
      </span>
      <div className={classes.told}>
        <p>
          {publication.publisher ?? 'Somebody'} published{' '}
          <TextLink href={reader} underline="always">
            revision {publication.revision.number}
          </TextLink>
          <span className={classes.kind}>{PUBLICATION_WORDS[publication.kind]}</span>
        </p>
        <p className={classes.note}>{publication.publicNote}</p>
      </div>
    </li>
  );
}

function RevisionEvent({
  revision,
  chosen,
  onChoose,
  address,
  onRestore,
}: {
  revision: HistoryRevision;
  chosen: boolean;
  onChoose: () => void;
  address: string;
  onRestore: (() => void) | null;
}) {
  const { number, base } = revision;
  return (
    <li className={classes.event} data-type="revision">
      <time className={classes.time} dateTime={revision.createdAt}>
        {formatTime(revision.createdAt)}
      </time>
      <Checkbox
        className={classes.sign}
        size="xs"
        checked={chosen}
        onChange={onChoose}
        aria-label={`Compare revision ${number}`}
      />
      <div className={classes.told}>
        <p>
          {revision.author ?? 'Somebody'} {revisionVerb(revision.kind)}{' '}
          <strong>revision {number}</strong>
          {revision.isLive && (
            <Badge
              component="span"
              radius="sm"
              className={classes.mark}
              variant="light"
              color="var(--stage-published)"
            >
              live
            </Badge>
          )}
          {revision.isDraftHead && (
            <Badge
              component="span"
              radius="sm"
              className={classes.mark}
              variant="light"
              color="var(--stage-draft)"
            >
              current draft
            </Badge>
          )}
        </p>
        {revision.note !== null && <p className={classes.note}>{revision.note}</p>}
      </div>
      <div className={classes.doing}>
        {base !== null && (
          <TextLink href={`${address}/diff?from=${base}&to=${number}`} size="xs">
            What changed
          </TextLink>
        )}
        {onRestore && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconHistory size={14} stroke={1.6} />}
            onClick={onRestore}
            aria-label={`Restore revision ${number} as draft`}
            title={`Restore revision ${number} as draft`}
          >
            Restore
          </Button>
        )}
      </div>
    </li>
  );
}
