import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntryEditor } from './editor/entry-editor.tsx';

interface EntryPageProps {
  params: Promise<{ country: string; year: string }>;
}

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const { country, year } = await params;
  return { title: `${country} ${year}` };
}

export default async function EntryPage({ params }: EntryPageProps) {
  const { country, year } = await params;
  if (!/^\d{4}$/.test(year)) notFound();
  return <EntryEditor key={`${country}-${year}`} country={country} year={Number(year)} />;
}
