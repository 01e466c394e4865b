import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { mayReadDrafts } from '../../../../../viewer/load-viewer.ts';
import { readAskedYear } from '../../../../editions/[year]/asked-year.ts';
import { loadEditionYears } from '../../../../editions/[year]/edition-years.ts';
import { EditionChecks } from './edition-checks.tsx';

interface EditionChecksPageProps {
  params: Promise<{ year: string }>;
}

export async function generateMetadata({ params }: EditionChecksPageProps): Promise<Metadata> {
  const { year } = await params;
  return { title: `Edition ${year}, checks` };
}

export default async function EditionChecksPage({ params }: EditionChecksPageProps) {
  const year = readAskedYear((await params).year);
  if (year === null) notFound();
  const years = await loadEditionYears((await mayReadDrafts()) ? 'DRAFT' : 'PUBLISHED');
  return (
    <Suspense>
      <EditionChecks year={year} years={years} />
    </Suspense>
  );
}
