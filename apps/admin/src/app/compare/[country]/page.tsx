import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import {
  type AddressParameters,
  chooseYears,
  comparisonAddress,
  readAskedYears,
} from './asked-years.ts';
import classes from './comparison.module.css';
import { ComparisonBody } from './comparison-body.tsx';
import { ComparisonHeader } from './comparison-header.tsx';
import { loadComparison } from './load-comparison.ts';
import { MissingYear, TooFewYears } from './missing-year.tsx';

interface ComparisonPageProps {
  params: Promise<{ country: string }>;
  searchParams: Promise<AddressParameters>;
}

/** No entry has this edition year; asked for when the address names no year yet. */
const NO_YEAR = 0;

async function load({ params, searchParams }: ComparisonPageProps) {
  const code = decodeURIComponent((await params).country).toUpperCase();
  const asked = readAskedYears(await searchParams);
  const answer = await loadComparison(code, asked.from ?? NO_YEAR, asked.to ?? NO_YEAR, asked.asOf);
  return { code, asked, ...answer };
}

export async function generateMetadata(props: ComparisonPageProps): Promise<Metadata> {
  const { country, asked } = await load(props);
  if (!country) return { title: 'Compare' };
  return { title: `${country.name}, ${asked.from} to ${asked.to}` };
}

export default async function ComparisonPage(props: ComparisonPageProps) {
  const { asked, country, compare } = await load(props);
  if (!country) notFound();

  const years = country.entries.nodes.map((entry) => entry.edition.year).sort((a, b) => a - b);
  const chosen = chooseYears(asked, years);
  if (chosen === null) return <TooFewYears country={country} years={years} />;
  if (chosen.from !== asked.from || chosen.to !== asked.to) {
    redirect(comparisonAddress(country.code, chosen, asked.asOf));
  }
  if (!compare) return <MissingYear country={country} years={years} asked={chosen} />;
  return (
    <div className={classes.page}>
      <ComparisonHeader country={country} years={years} comparison={compare} asOf={asked.asOf} />
      <ComparisonBody comparison={compare} />
    </div>
  );
}
