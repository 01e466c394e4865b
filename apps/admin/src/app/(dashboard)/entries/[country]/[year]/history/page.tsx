import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TextLink } from '../../../../../../components/links.tsx';
import { queryAsVisitor } from '../../../../../../graphql/query-server.ts';
import classes from './history.module.css';
import { HistoryQuery } from './history-query.ts';
import { HistoryTimeline } from './history-timeline.tsx';

interface HistoryPageProps {
  params: Promise<{ country: string; year: string }>;
  searchParams: Promise<{ after?: string }>;
}

export async function generateMetadata({ params }: HistoryPageProps): Promise<Metadata> {
  const { country, year } = await params;
  return { title: `History of ${country} ${year}` };
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { country, year } = await params;
  const { after } = await searchParams;
  if (!/^\d{4}$/.test(year)) notFound();
  const { entry } = await queryAsVisitor(HistoryQuery, {
    country,
    year: Number(year),
    after: after ?? null,
  });
  if (!entry) notFound();

  const address = `/entries/${entry.country.code}/${entry.edition.year}`;
  const { nodes, totalCount, pageInfo } = entry.revisions;
  return (
    <div className={classes.page}>
      <nav className={classes.path} aria-label="Entry">
        <TextLink href={address}>
          {entry.country.name} {entry.edition.year}
        </TextLink>
      </nav>
      <h1 className={classes.title}>History</h1>
      <p className={classes.lead}>
        {totalCount} {totalCount === 1 ? 'revision' : 'revisions'}. A revision never changes;
        restoring one writes a new draft and leaves what is live as it is.
      </p>
      <HistoryTimeline
        key={nodes[0]?.id ?? 'none'}
        address={address}
        country={entry.country.code}
        year={entry.edition.year}
        draft={entry.draftRevision?.number ?? null}
        revisions={nodes}
        publications={entry.publications}
      />
      <p className={classes.pages}>
        {after !== undefined && <TextLink href={`${address}/history`}>Newest revisions</TextLink>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <TextLink href={`${address}/history?after=${encodeURIComponent(pageInfo.endCursor)}`}>
            Older revisions
          </TextLink>
        )}
      </p>
    </div>
  );
}
