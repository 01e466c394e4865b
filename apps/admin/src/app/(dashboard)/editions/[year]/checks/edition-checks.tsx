'use client';

import { Button, Select, Skeleton } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useAddressState } from '../../../../../components/address-state.ts';
import { FindingItem } from '../../../../../components/findings/finding-item.tsx';
import items from '../../../../../components/findings/findings.module.css';
import { CHECK_KIND_WORDS } from '../../../../../components/findings/kind-words.ts';
import { ButtonLink, TextLink } from '../../../../../components/links.tsx';
import { EmptyState, ErrorState } from '../../../../../components/states.tsx';
import { errorSentence } from '../../../../../graphql/client.tsx';
import type { CheckKind, EditionChecksQuery } from '../../../../../graphql/generated/graphql.ts';
import { useAllPages } from '../../../../../graphql/use-all-pages.ts';
import edition from '../../../../editions/[year]/edition.module.css';
import { EditionHeader } from '../../../../editions/[year]/edition-header.tsx';
import { byCountry } from './by-country.ts';
import styles from './edition-checks.module.css';
import { checksOfEdition } from './edition-checks-query.ts';

const EVERY_KIND = 'every';
const KINDS = Object.keys(CHECK_KIND_WORDS) as CheckKind[];
const MARKS = { open: 'Not marked', intended: 'Marked as intended', all: 'Marked or not' } as const;
type MarkFilter = keyof typeof MARKS;
const MARK_FILTERS = Object.keys(MARKS) as MarkFilter[];
const ASKED: Record<MarkFilter, boolean | null> = { open: false, intended: true, all: null };

/** What does not go together in the drafts of an edition. */
export function EditionChecks({
  year,
  years,
}: {
  year: number;
  /** Of all editions with an entry. */
  years: readonly number[];
}) {
  const [kind, showKind] = useAddressState('kind', [EVERY_KIND, ...KINDS], EVERY_KIND);
  const [mark, showMark] = useAddressState('marks', MARK_FILTERS, 'open');
  const paged = useMemo(
    () => checksOfEdition(year, KINDS.find((known) => known === kind) ?? null, ASKED[mark]),
    [year, kind, mark],
  );
  const { pages, error, readAgain } = useAllPages(paged);
  const title = useRef<HTMLHeadingElement>(null);

  return (
    <div className={edition.page}>
      <EditionHeader
        year={year}
        place="checks"
        years={years}
        draftsOffered
        titleRef={title}
        actions={
          <ButtonLink href={`/?year=${year}`} variant="default" size="xs">
            Board of {year}
          </ButtonLink>
        }
      />
      <p className={edition.lead}>
        Places in the saved drafts that do not go together, within an entry, between entries and
        against the year before. A finding says what the words say, not which of them is wrong.
      </p>
      <div className={styles.filters}>
        <Select
          label="Kind"
          size="xs"
          className={styles.kind}
          allowDeselect={false}
          data={[
            { value: EVERY_KIND, label: 'Every kind' },
            ...KINDS.map((value) => ({ value, label: CHECK_KIND_WORDS[value] })),
          ]}
          value={kind}
          onChange={(value) => showKind(KINDS.find((known) => known === value) ?? EVERY_KIND)}
        />
        <Select
          label="Marks"
          size="xs"
          allowDeselect={false}
          data={MARK_FILTERS.map((value) => ({ value, label: MARKS[value] }))}
          value={mark}
          onChange={(value) => showMark(MARK_FILTERS.find((known) => known === value) ?? 'open')}
        />
      </div>
      {error && !pages ? (
        <ErrorState
          title={`The checks of edition ${year} could not be read`}
          safe="Nothing was changed."
          action={<Button onClick={readAgain}>Try again</Button>}
        >
          {errorSentence(error)}
        </ErrorState>
      ) : (
        <div className={styles.findings}>
          <Findings
            pages={pages}
            year={year}
            onSettled={() => title.current?.focus()}
            filtered={kind !== EVERY_KIND || mark === 'intended'}
            onShowAll={() => {
              showKind(EVERY_KIND);
              showMark('all');
            }}
          />
        </div>
      )}
    </div>
  );
}

interface FindingsProps {
  /** Null until they have been read. */
  pages: readonly EditionChecksQuery[] | null;
  year: number;
  /** Whether the filters may be why there is nothing. */
  filtered: boolean;
  onShowAll: () => void;
  onSettled: () => void;
}

function Findings({ pages, year, filtered, onShowAll, onSettled }: FindingsProps) {
  if (!pages) {
    return (
      <div aria-busy="true" className={styles.reading}>
        <Skeleton height={20} width="30%" />
        <Skeleton height={96} />
        <Skeleton height={96} />
      </div>
    );
  }
  if (pages.every(({ editionChecks }) => editionChecks === null)) {
    return (
      <EmptyState
        title={`No entry yet in ${year}`}
        action={<ButtonLink href={`/?year=${year}`}>Board of {year}</ButtonLink>}
      />
    );
  }
  const findings = pages.flatMap(({ editionChecks }) => editionChecks?.nodes ?? []);
  if (findings.length === 0) {
    return (
      <EmptyState
        title={filtered ? 'No finding fits these filters' : `No contradictions found in ${year}`}
        action={
          <Button variant="default" onClick={onShowAll}>
            Show all findings
          </Button>
        }
      >
        {filtered ? null : 'Those that are marked as intended are left out.'}
      </EmptyState>
    );
  }
  return byCountry(findings, year).map(({ code, name, findings: ofCountry }) => (
    <section key={code} className={styles.country} aria-labelledby={`country-${code}`}>
      <header className={styles.countryHead}>
        <h2 id={`country-${code}`}>{name}</h2>
        <TextLink href={`/entries/${code}/${year}?pane=checks`}>Open the entry</TextLink>
      </header>
      <ul className={items.findings}>
        {ofCountry.map((finding) => (
          <FindingItem
            key={finding.fingerprint}
            finding={finding}
            entry={{ country: code, year }}
            onSettled={onSettled}
          />
        ))}
      </ul>
    </section>
  ));
}
