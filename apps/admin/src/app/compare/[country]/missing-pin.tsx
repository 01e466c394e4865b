import { ButtonLink } from '../../../components/links.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { comparisonAddress } from './asked-years.ts';
import type { UnreadablePin } from './load-comparison.ts';

/** The address pins a revision that cannot be read. Another one is never shown in its place. */
export function MissingPin({
  country,
  pins,
  years,
}: {
  country: { readonly code: string; readonly name: string };
  pins: readonly UnreadablePin[];
  years: { readonly from: number; readonly to: number };
}) {
  const named = pins.map(({ year, number }) => `revision ${number} of ${country.name} ${year}`);
  const said = named.join(' and ');
  return (
    <EmptyState
      title={`${said.charAt(0).toUpperCase()}${said.slice(1)} ${pins.length === 1 ? 'is' : 'are'} not public`}
      action={
        <ButtonLink href={comparisonAddress(country.code, years)}>
          Compare what is live in {years.from} and {years.to}
        </ButtonLink>
      }
    >
      <p>
        The address names {pins.length === 1 ? 'a revision that does' : 'revisions that do'} not
        exist, or that only editors may read. No other revision is compared in its place, because
        that would be another comparison than the one that was linked.
      </p>
    </EmptyState>
  );
}
