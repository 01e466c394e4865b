import { Button, NativeSelect } from '@mantine/core';
import { IconArrowRight, IconDownload } from '@tabler/icons-react';
import { TextLink } from '../../../components/links.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { formatDay, formatTime } from '../../../survey-dates.ts';
import { comparisonAddress } from './asked-years.ts';
import classes from './comparison.module.css';
import { CopyLink, PrintButton } from './comparison-actions.tsx';
import type { ComparedCountry, Comparison } from './comparison-query.ts';

export function ComparisonHeader({
  country,
  years,
  comparison,
  asOf,
}: {
  country: ComparedCountry;
  years: readonly number[];
  comparison: Comparison;
  asOf: string | null;
}) {
  const { from, to, summary } = comparison;
  const pair = { from: from.edition.year, to: to.edition.year };
  return (
    <header className={classes.header}>
      <div className={classes.titleLine}>
        <h1 className={classes.title}>
          {country.name}{' '}
          <span className={classes.years}>
            {pair.from}
            <IconArrowRight size={20} stroke={1.5} role="img" aria-label="to" />
            {pair.to}
          </span>
        </h1>
        <div className={classes.actions}>
          <CopyLink address={comparisonAddress(country.code, pair)} asOf={asOf} />
          <PrintButton />
          <Button
            component="a"
            href={csvAddress(country.code, pair, asOf)}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={15} stroke={1.6} />}
          >
            Figures as CSV
          </Button>
        </div>
      </div>
      <div className={classes.facts}>
        <span className="tabular">
          figures {summary.figures} · passages {summary.passages}
        </span>
        <RevisionChip country={country.code} entry={from} />
        <RevisionChip country={country.code} entry={to} />
        <TextLink href={`/series/${country.code}`}>All years</TextLink>
        <form action={`/compare/${country.code}`} className={classes.pair}>
          <YearSelect name="from" label="Earlier year" years={years} chosen={pair.from} />
          <YearSelect name="to" label="Later year" years={years} chosen={pair.to} />
          <Button type="submit" variant="default" size="xs">
            Compare these years
          </Button>
        </form>
      </div>
      {asOf !== null && (
        <Notice tone="caution">
          <p>
            As published on {formatDay(asOf)}, {formatTime(asOf)}. Later corrections are not shown.{' '}
            <TextLink href={comparisonAddress(country.code, pair)}>
              Compare what is live now
            </TextLink>
          </p>
        </Notice>
      )}
    </header>
  );
}

function csvAddress(
  country: string,
  pair: { readonly from: number; readonly to: number },
  asOf: string | null,
): string {
  return comparisonAddress(country, pair, asOf).replace('?', '/figures.csv?');
}

function RevisionChip({ country, entry }: { country: string; entry: Comparison['from'] }) {
  const { year } = entry.edition;
  const { number } = entry.revision;
  return (
    <TextLink
      href={`/read/${country}/${year}/revisions/${number}`}
      className={classes.chip}
      underline="never"
    >
      {year} · revision {number}
    </TextLink>
  );
}

function YearSelect({
  name,
  label,
  years,
  chosen,
}: {
  name: string;
  label: string;
  years: readonly number[];
  chosen: number;
}) {
  return (
    <NativeSelect
      name={name}
      aria-label={label}
      size="xs"
      data={years.map(String)}
      defaultValue={String(chosen)}
      key={chosen}
    />
  );
}
