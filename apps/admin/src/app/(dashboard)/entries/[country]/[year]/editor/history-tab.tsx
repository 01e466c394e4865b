'use client';

import { useQuery } from 'urql';
import { TextLink } from '../../../../../../components/links.tsx';
import { RelativeTime } from '../../../../../../components/relative-time.tsx';
import { errorSentence } from '../../../../../../graphql/client.tsx';
import { graphql } from '../../../../../../graphql/generated/gql.ts';
import type { RevisionKind } from '../../../../../../graphql/generated/graphql.ts';
import styles from './side-pane.module.css';

const RecentRevisions = graphql(`
  query RecentRevisions($country: String!, $year: Int!) {
    entry(country: $country, year: $year, perspective: DRAFT) {
      id
      revisions(first: 8) {
        totalCount
        nodes {
          id
          number
          kind
          author
          createdAt
          note
          isLive
        }
      }
    }
  }
`);

const KIND_WORDS: Record<RevisionKind, string> = {
  CREATED: 'created',
  REVISED: 'saved',
  RESTORED: 'restored',
  IMPORTED: 'imported',
};

export function HistoryTab({ country, year }: { country: string; year: number }) {
  const [{ data, error }] = useQuery({ query: RecentRevisions, variables: { country, year } });
  if (error && !data) return <p className={styles.quiet}>{errorSentence(error)}</p>;
  if (!data?.entry) return <p className={styles.quiet}>Reading the revisions…</p>;
  const { nodes, totalCount } = data.entry.revisions;
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>
        <TextLink href={`/entries/${country}/${year}/history`}>
          {totalCount === 1 ? 'The one revision' : `All ${totalCount} revisions, compare, restore`}
        </TextLink>
      </p>
      <ol className={styles.revisions}>
        {nodes.map(({ id, number, kind, author, createdAt, note, isLive }) => (
          <li key={id}>
            <span className={styles.number}>{number}</span>
            <span>
              {author} {KIND_WORDS[kind]} it <RelativeTime at={createdAt} />
              {isLive && <strong className={styles.live}>live</strong>}
              {note && <span className={styles.note}>{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
