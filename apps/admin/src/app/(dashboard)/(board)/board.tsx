'use client';

import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { ButtonLink } from '../../../components/links.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { errorSentence } from '../../../graphql/client.tsx';
import { useAllPages } from '../../../graphql/use-all-pages.ts';
import { useEntryChanges } from '../../../graphql/use-entry-changes.ts';
import { useMay } from '../../../viewer/viewer-context.tsx';
import styles from './board.module.css';
import { BoardKeysHelp, useBoardKeys } from './board-keys.tsx';
import { coverageOf, everyEntry } from './coverage.ts';
import { CoverageMatrix, CoverageSkeleton } from './coverage-matrix.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useBoardFilters } from './use-board-filters.ts';
import { YearList, YearListSkeleton } from './year-list.tsx';

export function Board() {
  const [filters, show] = useBoardFilters();
  const { pages, error, readAgain } = useAllPages(everyEntry);
  useEntryChanges({}, readAgain);
  const coverage = useMemo(() => (pages ? coverageOf(pages) : null), [pages]);
  const mayWrite = useMay('WRITE');
  const listRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const help = useBoardKeys(listRef, searchRef);

  if (!coverage && error) {
    return (
      <ErrorState
        title="The board could not be read"
        safe="Nothing was changed."
        action={<Button onClick={readAgain}>Try again</Button>}
      >
        {errorSentence(error)}
      </ErrorState>
    );
  }

  const year = filters.year ?? coverage?.latestYear ?? null;
  if (coverage && year === null) {
    return (
      <EmptyState
        title="No entry in any year yet"
        action={
          mayWrite && (
            <>
              <ButtonLink href="/entries/new">Add the first entry</ButtonLink>
              <ButtonLink href="/import" variant="default">
                Import a document
              </ButtonLink>
            </>
          )
        }
      >
        A survey is one entry per country and year. Write the first one here, or bring in documents
        that exist already.
      </EmptyState>
    );
  }

  return (
    <div className={styles.board}>
      <section className={styles.list} aria-labelledby="board-title">
        <FilterBar
          year={year}
          years={coverage?.years ?? []}
          filters={filters}
          searchRef={searchRef}
          onChange={show}
          onHelp={help.open}
        />
        <div ref={listRef}>
          {coverage && year !== null ? (
            <YearList year={year} filters={filters} coverage={coverage} onChange={show} />
          ) : (
            <YearListSkeleton />
          )}
        </div>
      </section>
      <section className={styles.coverage} aria-labelledby="coverage-title">
        <h2 id="coverage-title" className={styles.coverageTitle}>
          All years
        </h2>
        {coverage && year !== null ? (
          <CoverageMatrix
            coverage={coverage}
            year={year}
            onYear={(chosen) => show({ year: chosen })}
          />
        ) : (
          <CoverageSkeleton />
        )}
      </section>
      <BoardKeysHelp opened={help.opened} onClose={help.close} />
    </div>
  );
}
