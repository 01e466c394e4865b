import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CitedEntries } from '../../../components/cited-entries/cited-entries.tsx';
import { DownloadLink } from '../../../components/download-link.tsx';
import { GlyphLegend } from '../../../components/glyph-legend/glyph-legend.tsx';
import { ButtonLink, TextLink } from '../../../components/links.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { PageHeader } from '../../../components/page-header/page-header.tsx';
import { PrintButton } from '../../../components/print-button.tsx';
import { Refused } from '../../../components/refused.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { ServerQueryError } from '../../../graphql/query-server.ts';
import { refusalOf } from '../../../graphql/refusal.ts';
import { mayReadDrafts } from '../../../viewer/load-viewer.ts';
import type { AddressParameters } from '../../compare/[country]/asked-years.ts';
import { readingCaution } from '../../compare/[country]/reading-caution.ts';
import { type AskedSeries, readAskedSeries, seriesQuery } from './asked-series.ts';
import { ExternalSection } from './external-section.tsx';
import { MeasureIndex } from './measure-index.tsx';
import { MeasureSection } from './measure-section.tsx';
import classes from './series.module.css';
import { type CountrySeries, loadSeries } from './series-query.ts';
import { isStatedOnce, StatedOnce } from './stated-once.tsx';
import { YearRange } from './year-range.tsx';

interface SeriesPageProps {
  params: Promise<{ country: string }>;
  searchParams: Promise<AddressParameters>;
}

async function load({ params, searchParams }: SeriesPageProps) {
  const code = decodeURIComponent((await params).country).toUpperCase();
  const asked = readAskedSeries(await searchParams);
  try {
    return { code, asked, refusal: null, found: await loadSeries(code, asked) };
  } catch (error) {
    const refusal = error instanceof ServerQueryError ? refusalOf(error) : null;
    if (refusal === null) throw error;
    return { code, asked, refusal, found: null };
  }
}

export async function generateMetadata(props: SeriesPageProps): Promise<Metadata> {
  const { found } = await load(props);
  return { title: found === null ? 'All years' : `${found.country.name}, all years` };
}

/** Every measure of a country over its editions, on one axis each. */
export default async function SeriesPage(props: SeriesPageProps) {
  const { code, asked, refusal, found } = await load(props);
  if (refusal !== null) return <Refused refusal={refusal} instead={`/series/${code}`} />;
  if (found === null) notFound();
  const { country, policy, measures } = found;
  if (measures.length === 0) return <NoFigures found={found} asked={asked} />;
  const repeated = measures.filter((series) => !isStatedOnce(series));
  const once = measures.filter(isStatedOnce);
  return (
    <div className={classes.page}>
      <PageHeader
        title={country.name}
        detail={`${found.fromYear}–${found.toYear}`}
        actions={
          <>
            <ButtonLink href={`/compare/${country.code}`} variant="default" size="xs">
              Compare two years
            </ButtonLink>
            <PrintButton />
            <DownloadLink href={`/series/${country.code}/series.csv${seriesQuery(asked)}`}>
              All years as CSV
            </DownloadLink>
          </>
        }
      >
        <p className={classes.lead}>
          Every figure of the entries, one axis for each measure; what may be said from one
          statement to the next stands beside it. Each edition describes the year before it.{' '}
          <TextLink href="/phrases" inherit>
            Try the rules on two phrases
          </TextLink>
        </p>
        <YearRange found={found} asked={asked} draftsOffered={await mayReadDrafts()} />
        <ReadingCaution country={country.code} asked={asked} />
      </PageHeader>
      <GlyphLegend policy={policy} years />
      <MeasureIndex repeated={repeated} once={once.length} />
      {repeated.map((series) => (
        <MeasureSection key={series.key} country={country.code} series={series} asked={asked} />
      ))}
      <StatedOnce country={country.code} measures={once} asked={asked} />
      <ExternalSection country={country} asked={asked} />
      <CitedEntries citations={found.entries.map(({ citation }) => citation.text)} />
    </div>
  );
}

/** Says when this is not what is live, and leads to that. */
function ReadingCaution({ country, asked }: { country: string; asked: AskedSeries }) {
  const caution = readingCaution(asked);
  if (caution === null) return null;
  const live = seriesQuery({ ...asked, asOf: null, perspective: 'PUBLISHED' });
  return (
    <Notice tone="caution">
      <p>
        {caution} <TextLink href={`/series/${country}${live}`}>See what is live now</TextLink>
      </p>
    </Notice>
  );
}

/** Nothing to draw: because nothing is published, or not in these years. */
function NoFigures({
  found: { country, years },
  asked,
}: {
  found: CountrySeries;
  asked: AskedSeries;
}) {
  const narrowed = (asked.from !== null || asked.to !== null) && years.length > 0;
  const whole = seriesQuery({ ...asked, from: null, to: null });
  return (
    <EmptyState
      title={
        narrowed
          ? `${country.name}: no figures in editions ${asked.from ?? years[0]} to ${asked.to ?? years.at(-1)}`
          : `${country.name}: no figures are published`
      }
      action={
        narrowed ? (
          <ButtonLink href={`/series/${country.code}${whole}`}>
            See editions {years[0]} to {years.at(-1)}
          </ButtonLink>
        ) : (
          <ButtonLink href="/compare">Choose another country</ButtonLink>
        )
      }
    >
      {narrowed
        ? 'A year without figures is not a year without people to count.'
        : 'A series begins with the first figure of a published entry.'}
    </EmptyState>
  );
}
