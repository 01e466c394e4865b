'use client';

import { Button, NumberInput, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { CountryPicker } from '../../../../components/country-picker.tsx';
import { ButtonLink, TextLink } from '../../../../components/links.tsx';
import { Notice } from '../../../../components/notice/notice.tsx';
import { EmptyState } from '../../../../components/states.tsx';
import { ENTRY_LISTS, errorSentence } from '../../../../graphql/client.tsx';
import { graphql } from '../../../../graphql/generated/gql.ts';
import type { CreateEntryMutation } from '../../../../graphql/generated/graphql.ts';
import { useMay } from '../../../../viewer/viewer-context.tsx';
import styles from './new-entry.module.css';

const CreateEntry = graphql(`
  mutation CreateEntry($input: CreateEntryInput!) {
    createEntry(input: $input) {
      __typename
      ... on CreateEntryPayload {
        entry {
          id
          country {
            code
          }
          edition {
            id
            year
          }
        }
        revision {
          id
          number
        }
      }
      ... on EntryExists {
        message
        entry {
          id
          country {
            code
          }
          edition {
            id
            year
          }
        }
      }
      ... on InvalidInput {
        message
        problems {
          path
          message
        }
      }
      ... on StaleRevision {
        message
      }
      ... on NotAllowed {
        message
      }
      ... on IdempotencyKeyReused {
        message
      }
    }
  }
`);

const NamesForNewEntry = graphql(`
  query NamesForNewEntry($country: String!, $year: Int!) {
    country(code: $country) {
      id
      name
    }
    edition(year: $year, perspective: DRAFT) {
      id
      title
      publisher
      publicationDate
    }
  }
`);

type Refusal = Exclude<CreateEntryMutation['createEntry'], { __typename: 'CreateEntryPayload' }>;

export function NewEntryForm(asked: { country: string; year: number | null }) {
  const router = useRouter();
  const mayWrite = useMay('WRITE');
  const [country, setCountry] = useState(asked.country);
  const [year, setYear] = useState<number | ''>(asked.year ?? '');
  /** null: not touched, the proposal stands. */
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [{ fetching, error }, createEntry] = useMutation(CreateEntry);
  const [{ data: names }] = useQuery({
    query: NamesForNewEntry,
    variables: { country, year: year === '' ? 0 : year },
    pause: country === '' || year === '',
  });
  if (!mayWrite) {
    return (
      <EmptyState
        title="You may read here, not write"
        action={<ButtonLink href="/">Board</ButtonLink>}
      >
        Ask an administrator for the role of editor.
      </EmptyState>
    );
  }

  const title = ownTitle ?? proposedTitle(names?.edition?.title, names?.country?.name);
  const problem = (field: string) =>
    refusal?.__typename === 'InvalidInput'
      ? refusal.problems.find(({ path }) => path.includes(field))?.message
      : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (year === '' || country === '') return;
    setRefusal(null);
    const input = {
      country,
      year,
      // The unheaded opening, so that one can begin to write at once.
      sections: [{ key: 'main', body: '' }],
      ...(title === '' ? {} : { title }),
      ...(names?.edition?.publisher ? { publisher: names.edition.publisher } : {}),
      ...(names?.edition?.publicationDate
        ? { publicationDate: names.edition.publicationDate }
        : {}),
    };
    const { data } = await createEntry({ input }, ENTRY_LISTS);
    const answer = data?.createEntry;
    if (!answer) return;
    if (answer.__typename === 'CreateEntryPayload') {
      router.push(`/entries/${answer.entry.country.code}/${answer.entry.edition.year}`);
    } else setRefusal(answer);
  }

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Add an entry</h1>
      <form className={styles.form} onSubmit={submit}>
        {error && (
          <Notice urgent tone="danger" title="Not added">
            <p>{errorSentence(error)}</p>
          </Notice>
        )}
        {refusal && <Refused refusal={refusal} />}
        <div className={styles.pair}>
          <CountryPicker
            label="Country"
            description="Any of its names"
            required
            value={country}
            error={problem('country')}
            onChange={setCountry}
          />
          <NumberInput
            label="Edition"
            description={typeof year === 'number' && year > 1000 ? `Describes ${year - 1}` : 'Year'}
            required
            thousandSeparator=""
            allowDecimal={false}
            allowNegative={false}
            value={year}
            error={problem('year')}
            onChange={(typed) => setYear(typeof typed === 'number' ? typed : '')}
          />
        </div>
        <TextInput
          label="Title"
          description="As it will be printed; can be changed later"
          value={title}
          error={problem('title')}
          onChange={(event) => setOwnTitle(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button type="submit" loading={fetching} disabled={country === '' || year === ''}>
            Add the entry
          </Button>
          <TextLink href="/import">or import a document that exists</TextLink>
        </div>
      </form>
    </div>
  );
}

function Refused({ refusal }: { refusal: Refusal }) {
  switch (refusal.__typename) {
    case 'EntryExists': {
      const { country, edition } = refusal.entry;
      return (
        <Notice
          tone="caution"
          title="This entry exists already"
          actions={
            <ButtonLink size="xs" href={`/entries/${country.code}/${edition.year}`}>
              Open it
            </ButtonLink>
          }
        >
          <p>Nothing was changed.</p>
        </Notice>
      );
    }
    case 'InvalidInput':
      return (
        <Notice urgent tone="danger" title="Not added">
          <ul>
            {refusal.problems.map(({ path, message }) => (
              <li key={path.join('.')}>{message}</li>
            ))}
          </ul>
        </Notice>
      );
    case 'StaleRevision':
    case 'IdempotencyKeyReused':
    case 'NotAllowed':
      return (
        <Notice urgent tone="danger" title="Not added">
          <p>{refusal.message}</p>
        </Notice>
      );
  }
}

/** "World Refugee Survey 2004 – North Korea": the edition's own title with the country. */
function proposedTitle(edition: string | undefined, country: string | undefined): string {
  return edition && country ? `${edition} – ${country}` : '';
}
