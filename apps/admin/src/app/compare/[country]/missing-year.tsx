import { ButtonLink, TextLink } from '../../../components/links.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { chooseYears, comparisonAddress } from './asked-years.ts';
import type { ComparedCountry } from './comparison-query.ts';

/** One of the two years has no published entry: says which, and what there is instead. */
export function MissingYear({
  country,
  years,
  asked,
}: {
  country: ComparedCountry;
  years: readonly number[];
  asked: { readonly from: number; readonly to: number };
}) {
  const missing = [asked.from, asked.to].filter((year) => !years.includes(year));
  const named = missing.length > 0 ? missing : [asked.from, asked.to];
  const instead = chooseYears({ from: null, to: null }, years);
  return (
    <EmptyState
      title={`Nothing is published about ${country.name} in edition ${named.join(' or ')}`}
      action={
        instead && (
          <ButtonLink href={comparisonAddress(country.code, instead)}>
            Compare {instead.from} with {instead.to}
          </ButtonLink>
        )
      }
    >
      <p>A missing year is not a year without people to count: a comparison needs both editions.</p>
      <PublishedYears country={country} years={years} />
    </EmptyState>
  );
}

/** Fewer than two years are published. */
export function TooFewYears({
  country,
  years,
}: {
  country: ComparedCountry;
  years: readonly number[];
}) {
  return (
    <EmptyState
      title={`${country.name} has no two years to compare`}
      action={<ButtonLink href="/compare">Choose another country</ButtonLink>}
    >
      <PublishedYears country={country} years={years} />
    </EmptyState>
  );
}

function PublishedYears({
  country,
  years,
}: {
  country: ComparedCountry;
  years: readonly number[];
}) {
  if (years.length === 0) return <p>No edition has a published entry about it.</p>;
  return (
    <p>
      Published editions:{' '}
      {years.map((year, index) => (
        <span key={year}>
          {index > 0 && ', '}
          <TextLink href={`/read/${country.code}/${year}`}>{year}</TextLink>
        </span>
      ))}
      .
    </p>
  );
}
