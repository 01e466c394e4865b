import { Anchor, Button, Skeleton, Tooltip } from '@mantine/core';
import Link from 'next/link';
import { useMemo } from 'react';
import { ButtonLink } from '../../../components/links.tsx';
import { RelativeTime } from '../../../components/relative-time.tsx';
import { StageBadge, type Standing, standingOf } from '../../../components/stage-badge.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { ENTRY_LISTS, errorSentence } from '../../../graphql/client.tsx';
import { graphql } from '../../../graphql/generated/gql.ts';
import type {
  YearListQuery as YearListData,
  YearListQueryVariables,
} from '../../../graphql/generated/graphql.ts';
import { type PagedQuery, useAllPages } from '../../../graphql/use-all-pages.ts';
import { useMay } from '../../../viewer/viewer-context.tsx';
import styles from './board.module.css';
import { type BoardFilters, passesSearch, passesStage } from './board-filters.ts';
import type { Coverage } from './coverage.ts';

const YearListQuery = graphql(`
  query YearList($year: Int!, $after: String) {
    entries(year: $year, perspective: DRAFT, first: 100, after: $after) {
      nodes {
        id
        title
        stage
        otherYears
        country {
          code
          name
          aliases
        }
        unmarkedChecks
        figures {
          id
        }
        draftRevision {
          id
          number
          author
          createdAt
        }
        liveRevision {
          id
          number
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

function entriesOf(year: number): PagedQuery<YearListData, YearListQueryVariables> {
  return {
    query: YearListQuery,
    variables: (after) => ({ year, after }),
    pageInfo: ({ entries }) => entries.pageInfo,
    context: ENTRY_LISTS,
  };
}

type ListedEntry = YearListData['entries']['nodes'][number];

interface Row {
  readonly code: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly standing: Standing;
  /** null: the country has entries, but none in this year. */
  readonly entry: ListedEntry | null;
}

interface YearListProps {
  year: number;
  filters: BoardFilters;
  coverage: Coverage;
  onChange: (next: Partial<BoardFilters>) => void;
}

export function YearList({ year, filters, coverage, onChange }: YearListProps) {
  const paged = useMemo(() => entriesOf(year), [year]);
  const { pages, error, readAgain } = useAllPages(paged);
  const mayWrite = useMay('WRITE');

  if (error && !pages) {
    return (
      <ErrorState
        title={`The entries of ${year} could not be read`}
        safe="Nothing was changed."
        action={<Button onClick={readAgain}>Try again</Button>}
      >
        {errorSentence(error)}
      </ErrorState>
    );
  }
  if (!pages) return <YearListSkeleton />;
  const entries = pages.flatMap((page) => page.entries.nodes);

  if (entries.length === 0 && filters.stage === 'all' && filters.search === '') {
    return (
      <EmptyState
        title={`No entry yet in ${year}`}
        action={
          mayWrite && (
            <>
              <ButtonLink href={`/entries/new?year=${year}`}>Add the first one</ButtonLink>
              <ButtonLink href="/import" variant="default">
                Import a document
              </ButtonLink>
            </>
          )
        }
      >
        Edition {year} describes the year {year - 1}.
      </EmptyState>
    );
  }

  const rows = rowsOf(entries, coverage).filter(
    (row) => passesStage(row.standing, filters.stage) && passesSearch(row.words, filters.search),
  );
  if (rows.length === 0) {
    return (
      <EmptyState
        title="No country fits these filters"
        action={
          <Button variant="default" onClick={() => onChange({ stage: 'all', search: '' })}>
            Show all of {year}
          </Button>
        }
      />
    );
  }

  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Entries of edition {year}</caption>
      <Head year={year} />
      <tbody>
        {rows.map((row) => (
          <EntryRow key={row.code} row={row} year={year} mayWrite={mayWrite} />
        ))}
      </tbody>
    </table>
  );
}

function rowsOf(entries: readonly ListedEntry[], coverage: Coverage): Row[] {
  const written = new Map(entries.map((entry) => [entry.country.code, entry]));
  const codes = new Map(
    [...coverage.countries, ...entries.map((entry) => entry.country)].map((country) => [
      country.code,
      country,
    ]),
  );
  return [...codes.values()]
    .map(({ code, name, aliases }) => {
      const entry = written.get(code) ?? null;
      return {
        code,
        name,
        words: [code, name, ...aliases, entry?.title ?? ''],
        standing: entry ? standingOf(entry) : ('none' as const),
        entry,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function Head({ year = null }: { year?: number | null }) {
  return (
    <thead>
      <tr>
        <th scope="col">Country</th>
        <th scope="col" className={styles.stageColumn}>
          Stage
        </th>
        <th scope="col" className={styles.numberColumn}>
          Draft
        </th>
        <th scope="col" className={styles.numberColumn}>
          Live
        </th>
        <th scope="col" className={styles.numberColumn}>
          Figures
        </th>
        <th scope="col" className={styles.problemColumn}>
          {year === null ? (
            'Problems'
          ) : (
            <Anchor
              component={Link}
              prefetch={false}
              inherit
              href={`/editions/${year}/checks`}
              title={`All checks of edition ${year}`}
            >
              Problems
            </Anchor>
          )}
        </th>
        <th scope="col" className={styles.updatedColumn}>
          Updated
        </th>
        <th scope="col" className={styles.compareColumn}>
          Against
        </th>
      </tr>
    </thead>
  );
}

function EntryRow({ row, year, mayWrite }: { row: Row; year: number; mayWrite: boolean }) {
  const { entry } = row;
  if (!entry) {
    return (
      <tr className={styles.missing}>
        <th scope="row">
          {mayWrite ? (
            <Link
              prefetch={false}
              className={styles.country}
              data-row
              href={`/entries/new?country=${row.code}&year=${year}`}
            >
              {row.name}
              <span className={styles.addHint}>add</span>
            </Link>
          ) : (
            <span className={styles.country}>{row.name}</span>
          )}
        </th>
        <td className={styles.stageColumn}>
          <StageBadge standing="none" />
        </td>
        <td className={styles.numberColumn} />
        <td className={styles.numberColumn} />
        <td className={styles.numberColumn} />
        <td className={styles.problemColumn} />
        <td className={styles.updatedColumn} />
        <td className={styles.compareColumn} />
      </tr>
    );
  }
  const earlier = entry.otherYears.filter((other) => other < year).at(-1);
  return (
    <tr>
      <th scope="row">
        <Tooltip label={entry.title} position="top-start" openDelay={600}>
          <Link
            prefetch={false}
            className={styles.country}
            data-row
            href={`/entries/${row.code}/${year}`}
          >
            {row.name}
          </Link>
        </Tooltip>
      </th>
      <td className={styles.stageColumn}>
        <StageBadge standing={row.standing} />
      </td>
      <td className={styles.numberColumn}>{entry.draftRevision?.number ?? '–'}</td>
      <td className={styles.numberColumn}>{entry.liveRevision?.number ?? '–'}</td>
      <td className={styles.numberColumn}>{entry.figures.length}</td>
      <td className={styles.problemColumn}>
        <Problems row={row} year={year} count={entry.unmarkedChecks ?? 0} />
      </td>
      <td className={styles.updatedColumn}>
        {entry.draftRevision && (
          <>
            <RelativeTime at={entry.draftRevision.createdAt} />
            <span className={styles.author}> {entry.draftRevision.author}</span>
          </>
        )}
      </td>
      <td className={styles.compareColumn}>
        {earlier === undefined ? (
          <span className={styles.quiet}>first</span>
        ) : (
          <Anchor
            component={Link}
            prefetch={false}
            href={`/compare/${row.code}?from=${earlier}&to=${year}`}
            aria-label={`Compare ${row.name} ${year} with ${earlier}`}
          >
            {earlier}
          </Anchor>
        )}
      </td>
    </tr>
  );
}

/** What the checks find in the draft and nobody marked as intended. */
function Problems({ row, year, count }: { row: Row; year: number; count: number }) {
  if (count === 0) return <span className={styles.quiet}>–</span>;
  return (
    <Anchor
      component={Link}
      prefetch={false}
      href={`/entries/${row.code}/${year}?pane=checks`}
      aria-label={`${count} ${count === 1 ? 'finding' : 'findings'} of the checks in ${row.name} ${year}`}
    >
      {count}
    </Anchor>
  );
}

const SKELETON_ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Holds the place of the list at its own height, so that nothing jumps when it arrives. */
export function YearListSkeleton() {
  return (
    <table className={styles.table} aria-busy="true" aria-label="Reading the entries">
      <Head />
      <tbody>
        {SKELETON_ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">
              <Skeleton height={12} width="60%" />
            </th>
            <td className={styles.stageColumn}>
              <Skeleton height={12} width="70%" />
            </td>
            <td className={styles.numberColumn} />
            <td className={styles.numberColumn} />
            <td className={styles.numberColumn} />
            <td className={styles.problemColumn} />
            <td className={styles.updatedColumn}>
              <Skeleton height={12} width="70%" />
            </td>
            <td className={styles.compareColumn} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
