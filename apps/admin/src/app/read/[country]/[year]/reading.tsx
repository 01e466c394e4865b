import { TextLink } from '../../../../components/links.tsx';
import { PUBLICATION_WORDS } from '../../../../components/publication-words.ts';
import { formatDay } from '../../../../survey-dates.ts';
import { Citation } from './citation.tsx';
import { FigureTable } from './figure-table.tsx';
import { MetadataBox } from './metadata-box.tsx';
import { Narrative } from './narrative.tsx';
import { OtherYears } from './other-years.tsx';
import type { PublicNote, PublishedEntry } from './read-queries.ts';
import classes from './reading.module.css';
import { ReadingNotice } from './reading-notice.tsx';
import { WhatChanged } from './what-changed.tsx';

/** An entry as a reader gets it, at one published revision. */
export function Reading({ entry, asOf }: { entry: PublishedEntry; asOf: string | null }) {
  const address = `/read/${entry.country.code}/${entry.edition.year}`;
  return (
    <article className={classes.page}>
      <header>
        <h1 className={classes.title}>
          {entry.country.name} <span className={classes.year}>{entry.edition.year}</span>
        </h1>
        <p className={classes.printed}>{entry.title}</p>
        <OtherYears entry={entry} />
      </header>
      <ReadingNotice entry={entry} asOf={asOf} address={address} />
      <div className={classes.columns}>
        <div className={`${classes.text} narrative`}>
          <Narrative sections={entry.sections} figures={entry.figures} />
        </div>
        <MetadataBox entry={entry} />
      </div>
      <FigureTable figures={entry.figures} />
      <ChangeNotes notes={entry.publications} address={address} shown={entry.revision.number} />
      <Citation text={entry.citation.text} />
    </article>
  );
}

function ChangeNotes({
  notes,
  address,
  shown,
}: {
  notes: readonly PublicNote[];
  address: string;
  shown: number;
}) {
  return (
    <section aria-labelledby="changes">
      <h2 className={classes.heading} id="changes">
        Change notes
      </h2>
      <ol className={classes.notes}>
        {notes.map(({ id, kind, publicNote, publishedAt, revision }, index) => (
          <li key={id}>
            <time dateTime={publishedAt}>{formatDay(publishedAt)}</time>
            <div>
              <span className={classes.noteKind}>{PUBLICATION_WORDS[kind]}</span>{' '}
              {revision.number === shown ? (
                <span className={classes.shown}>revision {revision.number}, shown here</span>
              ) : (
                <TextLink href={`${address}/revisions/${revision.number}`} underline="always">
                  revision {revision.number}
                </TextLink>
              )}
              <p>{publicNote}</p>
              <WhatChanged address={address} note={revision} before={notes[index + 1]?.revision} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
