import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CitedEntries } from '../../../components/cited-entries/cited-entries.tsx';
import { Refused } from '../../../components/refused.tsx';
import { ServerQueryError } from '../../../graphql/query-server.ts';
import { refusalOf } from '../../../graphql/refusal.ts';
import { mayReadDrafts } from '../../../viewer/load-viewer.ts';
import {
  type AddressParameters,
  chooseYears,
  comparisonAddress,
  pairOf,
  readAskedYears,
} from './asked-years.ts';
import classes from './comparison.module.css';
import { ComparisonBody } from './comparison-body.tsx';
import { ComparisonHeader } from './comparison-header.tsx';
import { loadComparison, unreadablePins } from './load-comparison.ts';
import { MissingPin } from './missing-pin.tsx';
import { MissingYear, TooFewYears } from './missing-year.tsx';

interface ComparisonPageProps {
  params: Promise<{ country: string }>;
  searchParams: Promise<AddressParameters>;
}

async function load({ params, searchParams }: ComparisonPageProps) {
  const code = decodeURIComponent((await params).country).toUpperCase();
  const asked = readAskedYears(await searchParams);
  try {
    return { code, asked, refusal: null, ...(await loadComparison(code, asked)) };
  } catch (error) {
    const refusal = error instanceof ServerQueryError ? refusalOf(error) : null;
    if (refusal === null) throw error;
    return { code, asked, refusal };
  }
}

export async function generateMetadata(props: ComparisonPageProps): Promise<Metadata> {
  const { refusal, asked, ...found } = await load(props);
  if (refusal !== null || !('country' in found) || !found.country) return { title: 'Compare' };
  return { title: `${found.country.name}, ${asked.from} to ${asked.to}` };
}

export default async function ComparisonPage(props: ComparisonPageProps) {
  const found = await load(props);
  if (found.refusal !== null) {
    return <Refused refusal={found.refusal} instead={`/compare/${found.code}`} />;
  }
  const { asked, country, compare } = found;
  if (!country) notFound();

  const years = country.entries.nodes.map((entry) => entry.edition.year).sort((a, b) => a - b);
  const chosen = chooseYears(asked, years);
  if (chosen === null) return <TooFewYears country={country} years={years} />;
  const pair = pairOf(asked, chosen);
  if (chosen.from !== asked.from || chosen.to !== asked.to) {
    redirect(comparisonAddress(country.code, pair));
  }
  if (!compare) {
    const pins = await unreadablePins(country.code, pair);
    if (pins.length > 0) return <MissingPin country={country} pins={pins} years={chosen} />;
    return <MissingYear country={country} years={years} asked={chosen} />;
  }
  return (
    <div className={classes.page}>
      <ComparisonHeader
        country={country}
        years={years}
        comparison={compare}
        pair={pair}
        draftsOffered={await mayReadDrafts()}
      />
      <ComparisonBody comparison={compare} />
      <CitedEntries citations={[compare.from.citation.text, compare.to.citation.text]} />
    </div>
  );
}
