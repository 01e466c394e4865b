import { Button, NativeSelect } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { TextLink } from '../../../components/links.tsx';
import { PageHeader } from '../../../components/page-header/page-header.tsx';
import type { ComparedPair } from './asked-years.ts';
import classes from './comparison.module.css';
import { ComparisonActions } from './comparison-actions.tsx';
import { ComparisonNotices } from './comparison-notices.tsx';
import type { ComparedCountry, Comparison } from './comparison-query.ts';

export function ComparisonHeader({
  country,
  years,
  comparison,
  pair,
  draftsOffered,
}: {
  country: ComparedCountry;
  years: readonly number[];
  comparison: Comparison;
  pair: Required<ComparedPair>;
  draftsOffered: boolean;
}) {
  const { from, to, summary } = comparison;
  return (
    <PageHeader
      title={country.name}
      detail={
        <>
          {pair.from}
          <IconArrowRight size={20} stroke={1.5} role="img" aria-label="to" />
          {pair.to}
        </>
      }
      actions={<ComparisonActions country={country.code} comparison={comparison} pair={pair} />}
    >
      <div className={classes.facts}>
        <span className="tabular">
          figures {summary.figures} · passages {summary.passages}
        </span>
        <RevisionChip country={country.code} entry={from} />
        <RevisionChip country={country.code} entry={to} />
        <TextLink href={`/series/${country.code}`}>All years</TextLink>
        <TextLink href={`/editions/${pair.to}/report`}>Edition {pair.to}, all countries</TextLink>
        <form action={`/compare/${country.code}`} className={classes.pair}>
          <YearSelect name="from" label="Earlier year" years={years} chosen={pair.from} />
          <YearSelect name="to" label="Later year" years={years} chosen={pair.to} />
          {draftsOffered && (
            <NativeSelect
              name="perspective"
              aria-label="Which revisions"
              size="xs"
              data={[
                { value: 'PUBLISHED', label: 'Published' },
                { value: 'DRAFT', label: 'Drafts' },
              ]}
              defaultValue={pair.perspective}
              key={pair.perspective}
            />
          )}
          <Button type="submit" variant="default" size="xs">
            Compare these years
          </Button>
        </form>
      </div>
      <ComparisonNotices country={country} comparison={comparison} pair={pair} />
    </PageHeader>
  );
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
