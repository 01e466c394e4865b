import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DownloadLink } from '../../../../components/download-link.tsx';
import { GlyphLegend } from '../../../../components/glyph-legend/glyph-legend.tsx';
import { TextLink } from '../../../../components/links.tsx';
import { mayReadDrafts } from '../../../../viewer/load-viewer.ts';
import { readAskedYear } from '../asked-year.ts';
import edition from '../edition.module.css';
import { EditionHeader } from '../edition-header.tsx';
import { ChangeLists } from './change-lists.tsx';
import { EntryNames } from './entry-names.tsx';
import classes from './report.module.css';
import { ReportContents } from './report-contents.tsx';
import { loadReport } from './report-query.ts';
import { SumSection } from './sum-section.tsx';
import { loadSums } from './sums-query.ts';

interface ReportPageProps {
  params: Promise<{ year: string }>;
}

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const { year } = await params;
  return { title: `Edition ${year}, what changed` };
}

/** What an edition changed over all its countries, and what its entries say together. */
export default async function ReportPage({ params }: ReportPageProps) {
  const year = readAskedYear((await params).year);
  if (year === null) notFound();
  const [report, sums, draftsOffered] = await Promise.all([
    loadReport(year),
    loadSums(year),
    mayReadDrafts(),
  ]);
  if (report === null) notFound();
  return (
    <div className={edition.page}>
      <EditionHeader
        year={year}
        place="report"
        years={report.years}
        draftsOffered={draftsOffered}
        actions={
          <>
            <DownloadLink href={`/editions/${year}/report/changes.csv`}>
              Changes as CSV
            </DownloadLink>
            <DownloadLink href={`/editions/${year}/report/sums.csv`}>Sums as CSV</DownloadLink>
          </>
        }
      />
      <p className={edition.lead}>
        Each country is set beside its entry before. A verdict marked entailed follows from the
        words alone; one marked indicated follows the policy {report.policy}.{' '}
        <TextLink href="/phrases" inherit>
          Try the rules on two phrases
        </TextLink>
      </p>
      <GlyphLegend policy={report.policy} />
      <ReportContents report={report} sums={sums.length} />
      <ChangeLists year={year} report={report} />
      <section className={classes.part} aria-labelledby="sums">
        <h2 className={classes.heading} id="sums">
          What the entries say together
        </h2>
        <p className={classes.lead}>
          Sums of counts that more than one figure states. Nobody is counted twice, a part is never
          added to its total, and an unknown part leaves the sum open.
        </p>
        {sums.length === 0 && (
          <p className={edition.quiet}>
            No two figures of this edition count the same thing, so there is nothing to add.
          </p>
        )}
        {sums.map((sum) => (
          <SumSection key={sum.key} sum={sum} />
        ))}
      </section>
      <section className={classes.part} aria-labelledby="coverage">
        <h2 className={classes.heading} id="coverage">
          Who is in the report
        </h2>
        <EntryNames
          title="Told for the first time"
          none="Every country of this edition has an earlier entry."
          entries={report.firstEntries.nodes}
          total={report.firstEntries.totalCount}
        />
        <EntryNames
          title="Left the report"
          none="Every country of the edition before has an entry in this one."
          entries={report.leftTheReport.nodes}
          total={report.leftTheReport.totalCount}
        />
      </section>
    </div>
  );
}
