import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { EditionChecks } from './edition-checks.tsx';

interface EditionChecksPageProps {
  params: Promise<{ year: string }>;
}

export async function generateMetadata({ params }: EditionChecksPageProps): Promise<Metadata> {
  const { year } = await params;
  return { title: `Checks of edition ${year}` };
}

export default async function EditionChecksPage({ params }: EditionChecksPageProps) {
  const { year } = await params;
  if (!/^\d{4}$/.test(year)) notFound();
  return (
    <Suspense>
      <EditionChecks year={Number(year)} />
    </Suspense>
  );
}
