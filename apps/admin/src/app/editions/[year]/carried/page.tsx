import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink, TextLink } from '../../../../components/links.tsx';
import { EmptyState } from '../../../../components/states.tsx';
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
  return { title: year === null ? 'Carried prose' : `Carried prose of ${year}` };
}

/** What an edition says in old words: the sentences that have stood longest, and those that countries share. */
export default async function CarriedPage(props: CarriedPageProps) {
  const { year, country, after } = await read(props);
  if (year === null) notFound();
  const asked = { year, country, first: PAGE, after };
  const [carried, repeated, countries] = await Promise.all([
    loadCarried(asked),
    loadRepeated({ ...asked, after: null }),
    loadCountries(year),
  ]);
  const name = countries.find(({ code }) => code === country)?.name ?? country;
  if (!carried || !repeated) return <NothingPublished year={year} country={name} />;
  return (
    <div className={classes.page}>
      <header className={classes.titleLine}>
        <Title year={year} />
        <div className={classes.actions}>
          <CountryFilter year={year} countries={countries} chosen={country} />
          <Button
            component="a"
            href={carriedAddress(year, { country }, '/carried.csv')}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={15} stroke={1.6} />}
          >
            Both lists as CSV
          </Button>
        </div>
      </header>
      <p className={classes.lead}>
        Sentences that the edition took over as they were, and sentences that its entries share. An
        old sentence may still be true; nobody rewrote it to say so.
      </p>
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

function NothingPublished({ year, country }: { year: number; country: string | null }) {
  return (
    <div className={classes.page}>
      <Title year={year} />
      {country === null ? (
        <EmptyState
          title={`Nothing of edition ${year} is published`}
          action={<ButtonLink href="/compare">Compare two editions</ButtonLink>}
        >
          Carried prose is read from published entries.
        </EmptyState>
      ) : (
        <EmptyState
          title={`Edition ${year} has no published entry of ${country}`}
          action={<ButtonLink href={carriedAddress(year)}>Show every country</ButtonLink>}
        >
          Carried prose is read from published entries.
        </EmptyState>
      )}
    </div>
  );
}

function Title({ year }: { year: number }) {
  return (
    <h1 className={classes.title}>
      Carried prose <span className={classes.year}>{year}</span>
    </h1>
  );
}
