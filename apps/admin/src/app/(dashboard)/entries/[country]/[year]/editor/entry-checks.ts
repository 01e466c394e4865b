import { useMemo } from 'react';
import { type UseQueryExecute, useQuery } from 'urql';
import { FINDING_LISTS } from '../../../../../../components/findings/finding-queries.ts';
import { graphql } from '../../../../../../graphql/generated/gql.ts';
import type {
  EntryChecksQuery,
  FindingFragment,
} from '../../../../../../graphql/generated/graphql.ts';

const EntryChecks = graphql(`
  query EntryChecks($country: String!, $year: Int!) {
    entry(country: $country, year: $year, perspective: DRAFT) {
      id
      draftRevision {
        id
        number
      }
    }
    entryChecks(country: $country, year: $year, perspective: DRAFT, first: 100) {
      totalCount
      nodes {
        ...Finding
      }
    }
  }
`);

/** What the checks find in the saved draft. */
export interface DraftChecks {
  readonly revision: number;
  readonly open: readonly FindingFragment[];
  readonly intended: readonly FindingFragment[];
  /** How many there are beyond those read. */
  readonly unread: number;
}

export interface EntryChecksAnswer {
  /** Null until they have been read. */
  readonly checks: DraftChecks | null;
  readonly error: ReturnType<typeof useQuery>[0]['error'];
  /** Whether they are being read again, as after a save. */
  readonly reading: boolean;
  readonly readAgain: UseQueryExecute;
}

export function useEntryChecks(country: string, year: number): EntryChecksAnswer {
  const [{ data, error, fetching, stale }, readAgain] = useQuery({
    query: EntryChecks,
    variables: { country, year },
    context: FINDING_LISTS,
  });
  const checks = useMemo(() => draftChecks(data), [data]);
  return { checks, error, reading: fetching || stale, readAgain };
}

function draftChecks(data: EntryChecksQuery | undefined): DraftChecks | null {
  const revision = data?.entry?.draftRevision?.number;
  if (revision === undefined || !data?.entryChecks) return null;
  const { nodes, totalCount } = data.entryChecks;
  return {
    revision,
    open: nodes.filter(({ intended }) => intended === null),
    intended: nodes.filter(({ intended }) => intended !== null),
    unread: totalCount - nodes.length,
  };
}
