import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DownloadLink } from '../../../../components/download-link.tsx';
import { ButtonLink, TextLink } from '../../../../components/links.tsx';
import { EmptyState } from '../../../../components/states.tsx';
import { mayReadDrafts } from '../../../../viewer/load-viewer.ts';
import edition from '../edition.module.css';
import { EditionHeader } from '../edition-header.tsx';
import { loadEditionYears } from '../edition-years.ts';
import { carriedAddress, readAskedPage } from './asked-page.ts';
import classes from './carried.module.css';
import { CarriedList } from './carried-list.tsx';
import { loadCarried, loadCountries, loadRepeated } from './carried-query.ts';
import { CountryFilter } from './country-filter.tsx';
import { RepeatedList } from './repeated-list.tsx';

interface CarriedPageProps {
  params: Promise<{ year: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** How many passages of each list one page shows. */
const PAGE = 50;

async function read({ params, searchParams }: CarriedPageProps) {
  return readAskedPage((await params).year, await searchParams);
}

export async function generateMetadata(props: CarriedPageProps): Promise<Metadata> {
  const { year } = await read(props);
  return { title: year === null ? 'Carried prose' : `Edition ${year}, carried prose` };
}

/** What an edition says in old words: the sentences that have stood longest, and those that countries share. */
export default async function CarriedPage(props: CarriedPageProps) {
  const { year, country, after } = await read(props);
  if (year === null) notFound();
  const asked = { year, country, first: PAGE, after };
  const [carried, repeated, countries, years, draftsOffered] = await Promise.all([
    loadCarried(asked),
    loadRepeated({ ...asked, after: null }),
    loadCountries(year),
    loadEditionYears('PUBLISHED'),
    mayReadDrafts(),
  ]);
  if (countries.length === 0) notFound();
  const name = countries.find(({ code }) => code === country)?.name ?? country;
  const head = { year, place: 'carried', years, draftsOffered } as const;
  if (!carried || !repeated) {
    return (
      <div className={edition.page}>
        <EditionHeader {...head} />
        <EmptyState
          title={`Edition ${year} has no published entry of ${name}`}
          action={<ButtonLink href={carriedAddress(year)}>Show every country</ButtonLink>}
        >
          Carried prose is read from published entries.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={edition.page}>
      <EditionHeader
        {...head}
        actions={
          <DownloadLink href={carriedAddress(year, { country }, '/carried.csv')}>
            Both lists as CSV
          </DownloadLink>
        }
      />
      <p className={edition.lead}>
        Sentences that the edition took over as they were, and sentences that its entries share. An
        old sentence may still be true; nobody rewrote it to say so.
      </p>
      <CountryFilter year={year} countries={countries} chosen={country} />
      <div className={classes.lists}>
        <section aria-labelledby="carried">
          <h2 className={classes.heading} id="carried">
            Unchanged longest
          </h2>
          <p className={classes.count}>{carriedCount(carried.totalCount, name)}</p>
          <CarriedList passages={carried.nodes} year={year} />
          <nav className={classes.pages} aria-label="Pages of unchanged sentences">
            {after !== null && (
              <TextLink href={carriedAddress(year, { country })}>First page</TextLink>
            )}
            {carried.pageInfo.hasNextPage && (
              <TextLink href={carriedAddress(year, { country, after: carried.pageInfo.endCursor })}>
                Next {PAGE}
              </TextLink>
            )}
          </nav>
        </section>
        <section aria-labelledby="repeated">
          <h2 className={classes.heading} id="repeated">
            In several countries
          </h2>
          <p className={classes.count}>{repeatedCount(repeated.totalCount, name)}</p>
          <RepeatedList passages={repeated.nodes} year={year} />
          {repeated.pageInfo.hasNextPage && (
            <p className={classes.note}>
              The first {PAGE} are shown; the CSV file holds all {repeated.totalCount}.
            </p>
          )}
          {repeated.commonRuns > 0 && (
            <p className={classes.note}>
              {repeated.commonRuns === 1
                ? 'One run of three words stands'
                : `${repeated.commonRuns} runs of three words stand`}{' '}
              in too many sentences to find any by; sentences alike in nothing else are not listed.
            </p>
          )}
        </section>
      </div>
    </div>
  );
}

function carriedCount(count: number, country: string | null): string {
  const where = country === null ? '' : ` in the ${country} entry`;
  if (count === 0) return `No sentence${where} stands word for word as in the entry before.`;
  return `${count} ${count === 1 ? 'sentence' : 'sentences'}${where} ${count === 1 ? 'stands' : 'stand'} word for word as in the entry before.`;
}

function repeatedCount(count: number, country: string | null): string {
  const where = country === null ? 'two entries or more' : `the ${country} entry and another`;
  if (count === 0) return `No longer sentence stands in ${where}.`;
  return `${count} ${count === 1 ? 'passage stands' : 'passages stand'} in ${where}, word for word or lightly revised.`;
}
