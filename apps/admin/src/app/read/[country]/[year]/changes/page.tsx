import type { Metadata } from 'next';
import { cache } from 'react';
import { ButtonLink, TextLink } from '../../../../../components/links.tsx';
import { Notice } from '../../../../../components/notice/notice.tsx';
import { PUBLICATION_WORDS } from '../../../../../components/publication-words.ts';
import { DiffBody } from '../../../../../components/revision-diff/diff-body.tsx';
import { EmptyState } from '../../../../../components/states.tsx';
import { queryAsReader } from '../../../../../graphql/query-server.ts';
import { formatDay } from '../../../../../survey-dates.ts';
import classes from './changes.module.css';
import { changesAddress } from './changes-address.ts';
import { type ChangedEntry, PublishedChangesQuery } from './changes-query.ts';

interface ChangesPageProps {
  params: Promise<{ country: string; year: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** As any reader: whoever is signed in, nothing but published revisions can be read here. */
const loadChanges = cache((country: string, year: number, from: number, to: number) =>
  queryAsReader(PublishedChangesQuery, { country, year, from, to }),
);

async function load({ params, searchParams }: ChangesPageProps) {
  const { country, year } = await params;
  const asked = await searchParams;
  const [from, to] = [readNumber(asked.from), readNumber(asked.to)];
  const code = decodeURIComponent(country).toUpperCase();
  if (!/^\d{4}$/.test(year) || from === null || to === null) {
    return { code, year, named: null, diff: null };
  }
  const { compareRevisions: diff } = await loadChanges(code, Number(year), from, to);
  return { code, year, named: { from, to }, diff };
}

function readNumber(parameter: string | string[] | undefined): number | null {
  return typeof parameter === 'string' && /^\d{1,9}$/.test(parameter) ? Number(parameter) : null;
}

export async function generateMetadata(props: ChangesPageProps): Promise<Metadata> {
  const { diff } = await load(props);
  if (!diff) return { title: 'What changed' };
  const { country, edition } = diff.entry;
  return {
    title: `${country.name} ${edition.year}, what changed from revision ${diff.from.number} to ${diff.to.number}`,
  };
}

/** What changed between two published revisions of one entry. The address names both and never falls back to others. */
export default async function ChangesPage(props: ChangesPageProps) {
  const { code, year, named, diff } = await load(props);
  if (!diff) {
    return (
      <EmptyState
        title={
          named === null
            ? 'The address names no two revisions'
            : `Revisions ${named.from} and ${named.to} cannot be compared`
        }
        action={<ButtonLink href={`/read/${code}/${year}`}>Read what is live</ButtonLink>}
      >
        {named === null
          ? 'It names them by their numbers: ?from=1&to=2.'
          : 'One of them does not exist, or is not public. No other revision is shown in its place.'}
      </EmptyState>
    );
  }

  const { entry, from, to } = diff;
  const address = `/read/${entry.country.code}/${entry.edition.year}`;
  const live = entry.liveRevision?.number ?? null;
  return (
    <article className={classes.page}>
      <nav className={classes.path} aria-label="Entry">
        <TextLink href={address}>
          {entry.country.name} {entry.edition.year}
        </TextLink>
      </nav>
      <h1 className={classes.title}>
        What changed from revision {from.number} to {to.number}
      </h1>
      <dl className={classes.revisions}>
        <PublishedRevision entry={entry} number={from.number} address={address} />
        <PublishedRevision entry={entry} number={to.number} address={address} />
      </dl>
      {live !== null && live !== from.number && live !== to.number && (
        <Notice tone="caution">
          <p>
            Revision {live} is live now.{' '}
            <TextLink href={changesAddress(address, to.number, live)}>
              What changed from revision {to.number} to {live}
            </TextLink>
          </p>
        </Notice>
      )}
      <DiffBody diff={diff} />
    </article>
  );
}

/** A revision and what was said when it was made public; it may have been so more than once. */
function PublishedRevision({
  entry,
  number,
  address,
}: {
  entry: ChangedEntry;
  number: number;
  address: string;
}) {
  const notes = entry.publications.filter(({ revision }) => revision.number === number);
  return (
    <div>
      <dt>
        <TextLink href={`${address}/revisions/${number}`}>Revision {number}</TextLink>
        {entry.liveRevision?.number === number && <span className={classes.live}>live</span>}
      </dt>
      {notes.map(({ id, kind, publicNote, publishedAt }) => (
        <dd key={id}>
          {formatDay(publishedAt)}, {PUBLICATION_WORDS[kind]}: {publicNote}
        </dd>
      ))}
    </div>
  );
}
