import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { queryAsReader } from '../../../../graphql/query-server.ts';
import { readAskedYears } from '../../../compare/[country]/asked-years.ts';
import { ReadEntryQuery } from './read-queries.ts';
import { Reading } from './reading.tsx';

interface ReadPageProps {
  params: Promise<{ country: string; year: string }>;
  searchParams: Promise<{ asOf?: string }>;
}

const loadEntry = cache((country: string, year: number, asOf: string | null) =>
  queryAsReader(ReadEntryQuery, { country, year, asOf }),
);

/** What is live, or was live on the day that the address names. */
async function load({ params, searchParams }: ReadPageProps) {
  const { country, year } = await params;
  const { asOf } = readAskedYears(await searchParams);
  if (!/^\d{4}$/.test(year)) return { entry: null, asOf };
  const { entry } = await loadEntry(country.toUpperCase(), Number(year), asOf);
  return { entry, asOf };
}

export async function generateMetadata(props: ReadPageProps): Promise<Metadata> {
  const { entry } = await load(props);
  if (!entry) return { title: 'Not published' };
  return {
    title: `${entry.country.name} ${entry.edition.year}`,
    description: entry.title,
    alternates: { canonical: entry.citation.url },
  };
}

export default async function ReadPage(props: ReadPageProps) {
  const { entry, asOf } = await load(props);
  if (!entry) notFound();
  return <Reading entry={entry} asOf={asOf} />;
}
