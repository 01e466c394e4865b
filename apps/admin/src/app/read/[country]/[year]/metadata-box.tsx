import { formatSurveyDate } from '../../../../survey-dates.ts';
import type { PublishedEntry } from './read-queries.ts';
import classes from './reading.module.css';

export function MetadataBox({ entry }: { entry: PublishedEntry }) {
  const { edition, revision } = entry;
  return (
    <aside className={classes.metadata} aria-label="About this document">
      <dl>
        <Fact name="Publisher">{entry.publisher}</Fact>
        <Fact name="Published">
          {entry.publicationDate !== null && formatSurveyDate(entry.publicationDate)}
        </Fact>
        <Fact name="Describes">
          {formatSurveyDate(edition.referenceFrom)} to {formatSurveyDate(edition.referenceTo)}
        </Fact>
        <Fact name="Revision">
          {revision.number}
          <span className={classes.small} title={revision.contentHash}>
            content {revision.contentHash.slice(0, 12)}
          </span>
        </Fact>
        <Fact name="Copy last updated">
          {revision.lastUpdated !== null && formatSurveyDate(revision.lastUpdated)}
        </Fact>
        <Fact name="Also at">
          {revision.addresses.length > 0 &&
            revision.addresses.map((address) => (
              <a key={address} href={address} className={classes.address}>
                {address.replace(/^https?:\/\//, '')}
              </a>
            ))}
        </Fact>
      </dl>
      {entry.disclaimer !== null && <p className={classes.disclaimer}>{entry.disclaimer}</p>}
    </aside>
  );
}

/** A labelled line, or nothing where nothing is known. */
function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  if (children === null || children === false) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
