import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { queryAsReader } from '../../../../../../graphql/query-server.ts';
import { ReadRevisionQuery } from '../../read-queries.ts';
import { Reading } from '../../reading.tsx';

interface RevisionPageProps {
  params: Promise<{ country: string; year: string; number: string }>;
}

const loadRevision = cache((country: string, year: number, number: number) =>
  queryAsReader(ReadRevisionQuery, { country, year, number }),
);

/** The revision that a citation names, however many came after it. Never another one in its place. */
async function load({ params }: RevisionPageProps) {
  const { country, year, number } = await params;
  if (!/^\d{4}$/.test(year) || !/^\d{1,9}$/.test(number)) return null;
  const { revision } = await loadRevision(country.toUpperCase(), Number(year), Number(number));
  return revision?.entry ?? null;
}

export async function generateMetadata(props: RevisionPageProps): Promise<Metadata> {
  const entry = await load(props);
  if (!entry) return { title: 'Not published' };
  return {
    title: `${entry.country.name} ${entry.edition.year}, revision ${entry.revision.number}`,
    description: entry.title,
    alternates: { canonical: entry.citation.url },
  };
}

export default async function RevisionPage(props: RevisionPageProps) {
  const entry = await load(props);
  if (!entry) notFound();
  return <Reading entry={entry} asOf={null} />;
}
