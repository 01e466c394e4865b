import { TextLink } from '../../../../components/links.tsx';
import { Notice } from '../../../../components/notice/notice.tsx';
import { PUBLICATION_WORDS } from '../../../../components/publication-words.ts';
import type { PublicationKind } from '../../../../graphql/generated/graphql.ts';
import { formatDay } from '../../../../survey-dates.ts';
import { changesAddress } from './changes/changes-address.ts';
import type { PublicNote, PublishedEntry } from './read-queries.ts';

/**
 * Says when what is shown is not what is live, and everything that was published since: nobody should cite an
 * old revision unawares of its correction.
 */
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
  const reading =
    asOf === null
      ? `You are reading revision ${shown}.`
      : `You are reading revision ${shown}, which was live on ${formatDay(asOf)}.`;
  if (live === null) {
    return (
      <Notice tone="caution">
        <p>{reading} Nothing of this entry is live now.</p>
      </Notice>
    );
  }
  const since = publishedAfter(entry.publications, shown);
  const newest = since.find(({ revision }) => revision.number === live);
  return (
    <Notice tone="caution">
      <p>
        {reading} A newer revision is live: <TextLink href={address}>revision {live}</TextLink>
        {newest && `, ${BECAME_LIVE[newest.kind]} ${formatDay(newest.publishedAt)}`}.{' '}
        <TextLink href={changesAddress(address, shown, live)}>See what changed</TextLink>
      </p>
      {since.length > 0 && (
        <ul>
          {since.map(({ id, kind, publicNote, publishedAt, revision }) => (
            <li key={id}>
              {formatDay(publishedAt)}, {PUBLICATION_WORDS[kind]}, revision {revision.number}:{' '}
              {publicNote}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

const BECAME_LIVE: Record<PublicationKind, string> = {
  FIRST: 'first published on',
  MINOR: 'with a minor change on',
  SUBSTANTIVE: 'changed on',
  CORRECTION: 'corrected on',
};

/** Notes come newest first; everything above the shown revision's own is news to its reader. */
function publishedAfter(notes: readonly PublicNote[], shown: number): readonly PublicNote[] {
  const own = notes.findIndex(({ revision }) => revision.number === shown);
  return own === -1 ? notes : notes.slice(0, own);
}
