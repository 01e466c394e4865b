import type { Metadata } from 'next';
import { NewEntryForm } from './new-entry-form.tsx';

export const metadata: Metadata = { title: 'Add an entry' };

interface Search {
  country?: string | string[];
  year?: string | string[];
}

export default async function NewEntryPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { country, year } = await searchParams;
  return (
    <NewEntryForm
      country={typeof country === 'string' ? country : ''}
      year={typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : null}
    />
  );
}
