import { DownloadLink } from '../../../components/download-link.tsx';
import { PictureDownloads } from '../../../components/picture-downloads/picture-downloads.tsx';
import { PrintButton } from '../../../components/print-button.tsx';
import { type ComparedPair, comparisonAddress, comparisonQuery } from './asked-years.ts';
import type { Comparison } from './comparison-query.ts';
import { CopyLink } from './copy-link.tsx';

/** What a reader takes away: a link to exactly this, paper, and files of what is seen. */
export function ComparisonActions({
  country,
  comparison: { from, to, figures },
  pair,
}: {
  country: string;
  comparison: Comparison;
  pair: Required<ComparedPair>;
}) {
  const pinned = comparisonAddress(country, {
    from: pair.from,
    to: pair.to,
    fromRevision: from.revision.number,
    toRevision: to.revision.number,
  });
  const files = `/compare/${country}`;
  const query = comparisonQuery(pair);
  return (
    <>
      <CopyLink address={pinned} />
      <PrintButton />
      <DownloadLink href={`${files}/figures.csv${query}`}>Figures as CSV</DownloadLink>
      {figures.length > 0 && (
        <PictureDownloads address={`${files}/figures.svg${query}`} of="figures" />
      )}
    </>
  );
}
