import { TextLink } from '../../../../components/links.tsx';
import type { PublicationKind } from '../../../../graphql/generated/graphql.ts';
import { formatDay } from '../../../../survey-dates.ts';
import type { PublishedEntry } from './read-queries.ts';
import classes from './reading.module.css';

const BECAME_LIVE: Record<PublicationKind, string> = {
  FIRST: 'first published on',
  MINOR: 'with a minor change on',
  SUBSTANTIVE: 'changed on',
  CORRECTION: 'corrected on',
};

/** Says when what is shown is not what is live: nobody should cite an old revision unawares. */
export function ReadingNotice({
  entry,
  asOf,
  address,
}: {
  entry: PublishedEntry;
  asOf: string | null;
  address: string;
}) {
  const shown = entry.revision.number;
  const live = entry.liveRevision?.number ?? null;
  if (live === shown) return null;
  const asRead = asOf === null ? '' : `As it was live on ${formatDay(asOf)}: `;
  if (live === null) {
    return (
      <p className={classes.notice} role="note">
        {asRead}revision {shown}. Nothing of this entry is live now.
      </p>
    );
  }
  const publication = entry.publications.find(({ revision }) => revision.number === live);
  return (
    <div className={classes.notice} role="note">
      <p>
        {asRead}you are reading revision {shown}. A newer revision is live:{' '}
        <TextLink href={address}>revision {live}</TextLink>
        {publication && `, ${BECAME_LIVE[publication.kind]} ${formatDay(publication.publishedAt)}`}.
      </p>
      {publication && <p className={classes.noticeNote}>{publication.publicNote}</p>}
    </div>
  );
}
