import type { Metadata } from 'next';
import { ButtonLink, TextLink } from '../../../../../../components/links.tsx';
import { DiffBody } from '../../../../../../components/revision-diff/diff-body.tsx';
import { EmptyState } from '../../../../../../components/states.tsx';
import { queryAsVisitor } from '../../../../../../graphql/query-server.ts';
import { formatDay, formatTime } from '../../../../../../survey-dates.ts';
import classes from './diff.module.css';
import { type RevisionDiff, RevisionDiffQuery } from './revision-diff-query.ts';

interface DiffPageProps {
  params: Promise<{ country: string; year: string }>;
  searchParams: Promise<{ from?: string; to?: string }>;
}

export async function generateMetadata({ params, searchParams }: DiffPageProps): Promise<Metadata> {
  const { country, year } = await params;
  const { from, to } = await searchParams;
  return { title: `${country} ${year}, revisions ${from} and ${to}` };
}

/** Two revisions of one entry. The address names both; it never falls back to others. */
export default async function DiffPage({ params, searchParams }: DiffPageProps) {
  const { country, year } = await params;
  const asked = await searchParams;
  const [from, to] = [Number(asked.from), Number(asked.to)];
  const named = /^\d{4}$/.test(year) && [from, to].every(Number.isSafeInteger);
  const { compareRevisions: diff } = named
    ? await queryAsVisitor(RevisionDiffQuery, { country, year: Number(year), from, to })
    : { compareRevisions: null };
  if (!diff) {
    return (
      <EmptyState
        title={
          named
            ? `Revisions ${from} and ${to} cannot be compared`
            : 'The address names no two revisions'
        }
        action={
          <ButtonLink href={`/entries/${country}/${year}/history`}>Go to the history</ButtonLink>
        }
      >
        One of them does not exist, or you may not see it. No other revision is shown in its place.
      </EmptyState>
    );
  }

  const address = `/entries/${diff.entry.country.code}/${diff.entry.edition.year}`;
  return (
    <div className={classes.page}>
      <nav className={classes.path} aria-label="Entry">
        <TextLink href={address}>
          {diff.entry.country.name} {diff.entry.edition.year}
        </TextLink>
        <TextLink href={`${address}/history`}>History</TextLink>
      </nav>
      <h1 className={classes.title}>
        Revision {diff.from.number} → {diff.to.number}
      </h1>
      <dl className={classes.revisions}>
        <RevisionFacts revision={diff.from} />
        <RevisionFacts revision={diff.to} />
      </dl>
      <DiffBody diff={diff} />
    </div>
  );
}

function RevisionFacts({ revision }: { revision: RevisionDiff['from'] }) {
  return (
    <div>
      <dt>
        Revision {revision.number}
        {revision.isLive && <span data-stage="published">live</span>}
        {revision.isDraftHead && <span data-stage="draft">current draft</span>}
      </dt>
      <dd>
        {revision.author ?? 'Somebody'}, {formatDay(revision.createdAt)},{' '}
        {formatTime(revision.createdAt)}
      </dd>
      {revision.note !== null && <dd>{revision.note}</dd>}
    </div>
  );
}
