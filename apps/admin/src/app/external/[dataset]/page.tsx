import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DownloadLink } from '../../../components/download-link.tsx';
import { ButtonLink } from '../../../components/links.tsx';
import { PageHeader } from '../../../components/page-header/page-header.tsx';
import { EmptyState } from '../../../components/states.tsx';
import {
  type AddressParameters,
  type AskedReleases,
  addressOf,
  readAskedReleases,
} from './asked-releases.ts';
import classes from './external.module.css';
import { ReleaseForm } from './release-form.tsx';
import { RestatementTable } from './restatement-table.tsx';
import { AskedWronglyError, loadDataset, loadRestatements } from './restatements-query.ts';

interface ExternalPageProps {
  params: Promise<{ dataset: string }>;
  searchParams: Promise<AddressParameters>;
}

const PAGE = 50;

export async function generateMetadata({ params }: ExternalPageProps): Promise<Metadata> {
  const found = await loadDataset((await params).dataset);
  return { title: found === null ? 'Releases' : `${found.dataset.title}, what was restated` };
}

/** What a later release of another publisher's table states otherwise than an earlier one. */
export default async function ExternalPage({ params, searchParams }: ExternalPageProps) {
  const found = await loadDataset((await params).dataset);
  if (found === null) notFound();
  const { dataset, releases } = found;
  const asked = readAskedReleases(await searchParams);
  const comparison = await loadOrRefusal(dataset.id, asked);
  if (typeof comparison === 'string') {
    return (
      <EmptyState
        title="These two releases cannot be compared"
        action={<ButtonLink href={`/external/${dataset.id}`}>Show the two newest</ButtonLink>}
      >
        {comparison}
      </EmptyState>
    );
  }
  if (comparison === null) {
    return (
      <EmptyState
        title={`${dataset.title}: one release only`}
        action={<ButtonLink href="/compare">Choose a country</ButtonLink>}
      >
        A second release shows what was restated. Whoever runs this survey imports it with yearline
        import-release.
      </EmptyState>
    );
  }
  const { from, to, years, restatements } = comparison;
  const { country } = asked;
  const { totalCount, pageInfo, nodes } = restatements;
  const pair = { from: from.release, to: to.release, country };
  return (
    <div className={classes.page}>
      <PageHeader
        title={`What ${dataset.publisher} restated`}
        detail={`${from.release} → ${to.release}`}
        actions={
          <DownloadLink href={`/external/${dataset.id}/restatements.csv${addressOf(pair)}`}>
            All as CSV
          </DownloadLink>
        }
      />
      <p className={classes.lead}>
        {counted(totalCount)} of {spans(years)} in release {to.release} differ from release{' '}
        {from.release}
        {country === null ? '' : `, with ${country} on either side`}. The statement changed, not the
        world of that year. A blank cell, a missing row and 0 changed places between releases
        without any change behind it, so they are not listed; 5 stands for any number from 1 to 5.
        {dataset.completeFor !== null &&
          ` This is an extract: only rows with ${listed(dataset.completeFor.map(({ name }) => name))} on either side are in it.`}
      </p>
      <ReleaseForm releases={releases.nodes.map(({ release }) => release)} chosen={pair} />
      {nodes.length === 0 ? (
        <p className={classes.lead}>Nothing was restated.</p>
      ) : (
        <RestatementTable restatements={nodes} from={from.release} to={to.release} />
      )}
      <nav className={classes.paging} aria-label="Pages">
        {asked.after !== null && (
          <ButtonLink
            href={`/external/${dataset.id}${addressOf(pair)}`}
            variant="default"
            size="xs"
          >
            Back to the largest
          </ButtonLink>
        )}
        {pageInfo.hasNextPage && (
          <ButtonLink
            href={`/external/${dataset.id}${addressOf({ ...pair, after: pageInfo.endCursor ?? null })}`}
            variant="default"
            size="xs"
          >
            Next {PAGE}
          </ButtonLink>
        )}
      </nav>
      <p className={classes.source}>
        {from.citation}. {to.citation}.
      </p>
    </div>
  );
}

/** A sentence where the address asks for what there is not. */
async function loadOrRefusal(dataset: string, asked: AskedReleases) {
  try {
    return await loadRestatements(dataset, asked, PAGE);
  } catch (error) {
    if (error instanceof AskedWronglyError) return error.message;
    throw error;
  }
}

function counted(total: number): string {
  return total === 1 ? '1 number' : `${total.toLocaleString('en-US')} numbers`;
}

/** The years that both releases have, as first to last. */
function spans(years: readonly number[]): string {
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined) return 'no common year';
  return first === last ? `${first}` : `${first} to ${last}`;
}

const listing = new Intl.ListFormat('en', { type: 'disjunction' });

function listed(names: readonly string[]): string {
  return listing.format(names);
}
