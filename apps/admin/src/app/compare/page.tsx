import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ButtonLink, TextLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import {
  type AddressParameters,
  comparisonAddress,
  readAskedYears,
} from './[country]/asked-years.ts';
import classes from './compare-page.module.css';
import { ComparePicker } from './compare-picker.tsx';
import { CountryYears } from './country-years.tsx';
import { loadSurveyedCountries } from './surveyed-countries.ts';

export const metadata: Metadata = { title: 'Compare years' };

/** Chooses a country and two editions. The form works without script: its answer is this page again. */
export default async function ComparePage({
  searchParams,
}: {
  searchParams: Promise<AddressParameters>;
}) {
  const parameters = await searchParams;
  const { from, to } = readAskedYears(parameters);
  if (typeof parameters.country === 'string' && from !== null && to !== null) {
    redirect(comparisonAddress(encodeURIComponent(parameters.country), { from, to }));
  }

  const countries = await loadSurveyedCountries();
  if (countries.length === 0) {
    return (
      <EmptyState
        title="Nothing is published yet"
        action={<ButtonLink href="/">Go to the board</ButtonLink>}
      >
        A comparison needs two published entries about one country.
      </EmptyState>
    );
  }
  const comparable = countries.filter((country) => country.years.length > 1);
  return (
    <div className={classes.page}>
      <PageHeader title="Compare years" />
      <p className={classes.lead}>
        What changed from one edition to another, figure by figure and sentence by sentence, and
        where it cannot be known. To try the rules on words of your own,{' '}
        <TextLink href="/phrases">compare two phrases</TextLink>.
      </p>
      {comparable.length > 0 && <ComparePicker countries={comparable} />}
      <CountryYears countries={countries} />
    </div>
  );
}
