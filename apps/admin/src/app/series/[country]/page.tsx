import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink, TextLink } from '../../../components/links.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { ExternalSection } from './external-section.tsx';
import { MeasureSection } from './measure-section.tsx';
import classes from './series.module.css';
import { loadSeries } from './series-query.ts';
import { isStatedOnce, StatedOnce } from './stated-once.tsx';

interface SeriesPageProps {
  params: Promise<{ country: string }>;
}

async function load({ params }: SeriesPageProps) {
  return loadSeries(decodeURIComponent((await params).country).toUpperCase());
}

export async function generateMetadata(props: SeriesPageProps): Promise<Metadata> {
  const found = await load(props);
  return { title: found === null ? 'All years' : `${found.country.name}, all years` };
}

/** Every measure of a country over all its editions, on one axis each. */
export default async function SeriesPage(props: SeriesPageProps) {
  const found = await load(props);
  if (found === null) notFound();
  const { country, fromYear, toYear, policy, measures } = found;
  if (measures.length === 0) {
    return (
      <EmptyState
        title={`${country.name}: no figures are published`}
        action={<ButtonLink href="/compare">Choose another country</ButtonLink>}
      >
        A series begins with the first figure of a published entry.
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <header className={classes.titleLine}>
        <h1 className={classes.title}>
          {country.name}{' '}
          <span className={classes.years}>
            {fromYear}–{toYear}
          </span>
        </h1>
        <div className={classes.actions}>
          <ButtonLink href={`/compare/${country.code}`} variant="default" size="xs">
            Compare two years
          </ButtonLink>
          <Button
            component="a"
            href={`/series/${country.code}/series.csv`}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={15} stroke={1.6} />}
          >
            All years as CSV
          </Button>
        </div>
      </header>
      <p className={classes.method}>
        Each edition describes the year before it. Solid bars are what the words allow; faint dashed
        bands are the tolerance of the policy {policy}; a dot is a value that the source asserts; an
        arrow is an open end; a hollow ring is a number that nobody gives. Nothing is drawn where an
        entry is silent, and a shaded row is an edition without an entry: neither is zero.{' '}
        <TextLink href="/phrases" inherit>
          Try the rules on two phrases
        </TextLink>
      </p>
      {measures
        .filter((series) => !isStatedOnce(series))
        .map((series) => (
          <MeasureSection key={series.key} country={country.code} series={series} />
        ))}
      <StatedOnce country={country.code} measures={measures.filter(isStatedOnce)} />
      <ExternalSection country={country} />
    </div>
  );
}
