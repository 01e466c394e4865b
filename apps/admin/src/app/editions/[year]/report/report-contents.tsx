import { TextLink } from '../../../../components/links.tsx';
import type { ReportList } from '../../../../graphql/generated/graphql.ts';
import classes from './report.module.css';
import { listId, REPORT_LISTS } from './report-lists.ts';
import type { EditionReport } from './report-query.ts';

/** What stands on the page and how much of it, as links. */
export function ReportContents({ report, sums }: { report: EditionReport; sums: number }) {
  const { reported, firstEntries, leftTheReport } = report;
  const lists = (Object.keys(REPORT_LISTS) as ReportList[])
    .map((list) => ({
      id: listId(list),
      title: REPORT_LISTS[list].title,
      count: reported.filter((change) => change.list === list).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <nav aria-label="Contents">
      <ul className={classes.contents}>
        {[
          ...lists,
          { id: 'sums', title: 'Sums', count: sums },
          { id: 'coverage', title: 'First told', count: firstEntries.totalCount },
          { id: 'coverage', title: 'Left the report', count: leftTheReport.totalCount },
        ].map(({ id, title, count }) => (
          <li key={title}>
            <TextLink href={`#${id}`}>{title}</TextLink> <span>{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
