import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { PictureDownloads } from '../../../components/picture-downloads/picture-downloads.tsx';
import { PrintButton } from '../../../components/print-button.tsx';
import { type ComparedPair, comparisonAddress, comparisonQuery } from './asked-years.ts';
import classes from './comparison.module.css';
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
    <div className={classes.actions}>
      <CopyLink address={pinned} />
      <PrintButton />
      <Button
        component="a"
        href={`${files}/figures.csv${query}`}
        variant="default"
        size="xs"
        leftSection={<IconDownload size={15} stroke={1.6} />}
      >
        Figures as CSV
      </Button>
      {figures.length > 0 && (
        <PictureDownloads address={`${files}/figures.svg${query}`} of="figures" />
      )}
    </div>
  );
}
