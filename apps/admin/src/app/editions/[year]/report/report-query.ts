import { cache } from 'react';
import { graphql } from '../../../../graphql/generated/gql.ts';
import type {
  EditionReportQuery as EditionReportData,
  ReportedChangePartsFragment,
} from '../../../../graphql/generated/graphql.ts';
import { queryAsVisitor } from '../../../../graphql/query-server.ts';

const EditionReportQuery = graphql(`
  query EditionReport($year: Int!, $after: String) {
    editions(first: 100) {
      nodes {
        id
        year
      }
    }
    editionReport(year: $year) {
      edition {
        id
        year
        title
      }
      countriesCompared
      policy
      counts {
        verdict
        certainty
        count
      }
      changes(first: 100, after: $after) {
        nodes {
          ...ReportedChangeParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      firstEntries(first: 100) {
        totalCount
        nodes {
          ...NamedEntry
        }
      }
      leftTheReport(first: 100) {
        totalCount
        nodes {
          ...NamedEntry
        }
      }
    }
  }
`);

export const NamedEntryFragment = graphql(`
  fragment NamedEntry on Entry {
    id
    country {
      id
      code
      name
    }
    edition {
      id
      year
    }
  }
`);

export const ReportedChangeFragment = graphql(`
  fragment ReportedChangeParts on ReportedChange {
    list
    country {
      id
      code
      name
    }
    earlierYear
    change {
      measure {
        key
        label
        kind
        unit
        period
        places
      }
      verdict
      certainty
      reason
      changeLow
      changeHigh
      changeText
      percent
      flags
      earlier {
        ...FigureParts
      }
      later {
        ...FigureParts
      }
    }
  }
`);

export type ReportedChange = ReportedChangePartsFragment;
export type NamedEntry = NonNullable<
  EditionReportData['editionReport']
>['firstEntries']['nodes'][number];

export interface EditionReport extends NonNullable<EditionReportData['editionReport']> {
  readonly years: readonly number[];
  /** All of them, list by list. */
  readonly reported: readonly ReportedChange[];
}

/** Null where the edition has no entry to show. */
export const loadReport = cache(async (year: number): Promise<EditionReport | null> => {
  const answer = await loadPage(year, null);
  const report = answer.editionReport;
  if (!report) return null;
  const reported = [...report.changes.nodes];
  let { pageInfo } = report.changes;
  while (pageInfo.hasNextPage) {
    const next = (await loadPage(year, pageInfo.endCursor)).editionReport;
    if (!next) break;
    reported.push(...next.changes.nodes);
    pageInfo = next.changes.pageInfo;
  }
  return { ...report, years: answer.editions.nodes.map((edition) => edition.year), reported };
});

function loadPage(year: number, after: string | null): Promise<EditionReportData> {
  return queryAsVisitor(EditionReportQuery, { year, after });
}
