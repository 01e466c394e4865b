'use client';

import { useQuery } from 'urql';
import { TextLink } from '../../../../../../components/links.tsx';
import { errorSentence } from '../../../../../../graphql/client.tsx';
import { graphql } from '../../../../../../graphql/generated/gql.ts';
import styles from './side-pane.module.css';

const LastYear = graphql(`
  query LastYear($country: String!, $year: Int!) {
    entry(country: $country, year: $year, perspective: DRAFT) {
      id
      sections {
        id
        heading
        body
      }
      figures {
        id
        phrase
        measure {
          label
          period
        }
      }
    }
    carriedPassages(year: $year, country: $country, perspective: DRAFT, first: 20) {
      nodes {
        section
        start
        sentence
        unchanged {
          entries
          text
        }
      }
    }
  }
`);

/** In fewer entries a sentence has only just been carried over, as most are. */
const LONG_STREAK = 3;

interface LastYearTabProps {
  country: string;
  year: number;
  earlier: number | null;
}

/** What the entry before said, to be read beside the new text. */
export function LastYearTab({ country, year, earlier }: LastYearTabProps) {
  const [{ data, error }] = useQuery({
    query: LastYear,
    variables: { country, year: earlier ?? 0 },
    pause: earlier === null,
  });
  if (earlier === null) {
    return <p className={styles.quiet}>This is the country’s first entry.</p>;
  }
  if (error && !data) return <p className={styles.quiet}>{errorSentence(error)}</p>;
  if (!data?.entry) return <p className={styles.quiet}>Reading {earlier}…</p>;
  const { figures, sections } = data.entry;
  const oldest = (data.carriedPassages?.nodes ?? []).filter(
    ({ unchanged }) => unchanged.entries >= LONG_STREAK,
  );
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>
        <TextLink href={`/compare/${country}?from=${earlier}&to=${year}`}>
          Compare {earlier} with {year}
        </TextLink>
        <TextLink href={`/entries/${country}/${earlier}`}>Open {earlier}</TextLink>
      </p>
      <h3 className={styles.heading}>Figures of {earlier}</h3>
      {figures.length === 0 && <p className={styles.quiet}>None.</p>}
      <ul className={styles.phrases}>
        {figures.map(({ id, phrase, measure }) => (
          <li key={id}>
            <q>{phrase}</q>
            <span>
              {measure.label}
              {measure.period && ` · ${measure.period}`}
            </span>
          </li>
        ))}
      </ul>
      {oldest.length > 0 && (
        <>
          <h3 className={styles.heading}>Unchanged longest</h3>
          <ul className={styles.phrases}>
            {oldest.map(({ section, start, sentence, unchanged }) => (
              <li key={`${section} ${start}`}>
                <q>{sentence}</q>
                <span>{unchanged.text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.heading}>Text of {earlier}</h3>
      <div className={styles.text}>
        {sections.map(({ id, heading, body }) => (
          <section key={id}>
            {heading && <h4>{heading}</h4>}
            {body.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
