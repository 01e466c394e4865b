'use client';

import { Button, CopyButton } from '@mantine/core';
import { useQuery } from 'urql';
import { TextLink } from '../../../../../../components/links.tsx';
import { errorSentence } from '../../../../../../graphql/client.tsx';
import { graphql } from '../../../../../../graphql/generated/gql.ts';
import styles from './side-pane.module.css';

const EntryCitation = graphql(`
  query EntryCitation($country: String!, $year: Int!) {
    entry(country: $country, year: $year, perspective: PUBLISHED) {
      id
      citation {
        text
        url
        revision
      }
    }
  }
`);

/** How readers cite what is live; a draft cannot be cited. */
export function CitationTab({ country, year }: { country: string; year: number }) {
  const [{ data, error }] = useQuery({ query: EntryCitation, variables: { country, year } });
  if (error && !data) return <p className={styles.quiet}>{errorSentence(error)}</p>;
  if (!data) return <p className={styles.quiet}>Reading the citation…</p>;
  if (!data.entry) {
    return (
      <p className={styles.quiet}>
        Nothing of this entry is published yet. It can be cited once it is.
      </p>
    );
  }
  const { text, revision } = data.entry.citation;
  return (
    <div className={styles.panel}>
      <p className={styles.citation}>{text}</p>
      <p className={styles.lead}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the citation'}
            </Button>
          )}
        </CopyButton>
        <TextLink href={`/read/${country}/${year}`}>Read it as published</TextLink>
      </p>
      <p className={styles.quiet}>Cites revision {revision}, which is live.</p>
    </div>
  );
}
