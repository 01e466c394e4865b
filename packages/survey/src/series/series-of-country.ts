/** The series of a country, read in a number of statements that no number of years or figures changes. */
import type { Database } from '@yearline/db/open-database';
import { editions, entries } from '@yearline/db/tables';
import { policyId } from '@yearline/quantity/policy';
import { between, eq, sql } from 'drizzle-orm';
import { loadComparisonRules } from '../comparison/comparison-rules.ts';
import type { CountryRecord } from '../countries/country.ts';
import { countryByCode, countryNames } from '../countries/known-countries.ts';
import type { PublicationRow, ShownRevision } from '../entries/entry-rows.ts';
import { type EntryView, findEntries, yearsOfCountry } from '../entries/find-entries.ts';
import { publicationsOfEntries, revisionsByIds } from '../entries/find-revisions.ts';
import { loadFigures } from '../entries/load-content.ts';
import type { Reading } from '../entries/reading.ts';
import { InvalidInputError } from '../errors.ts';
import { buildSeries, type Series } from './build-series.ts';

/** The most years that one answer covers. */
export const MAX_YEARS = 40;

export interface CountrySeries {
  readonly country: CountryRecord;
  readonly reading: Reading;
  readonly fromYear: number;
  readonly toYear: number;
  /** Oldest first. */
  readonly entries: readonly EntryView[];
  /** By entry id; an entry that was never published is not in it. */
  readonly firstPublications: ReadonlyMap<number, PublicationRow>;
  /** Every revision that a figure of the series stands in. */
  readonly revisions: readonly ShownRevision[];
  readonly series: readonly Series[];
  /** Of the last edition covered; every change names its own. */
  readonly policy: string;
}

/**
 * Null when there is no such country, or no entry of it between the years that the reading shows. Without `from`
 * and `to` the years run from the first entry to the last. Throws InvalidInputError for more than MAX_YEARS years.
 */
export function seriesOfCountry(
  db: Database,
  reading: Reading,
  asked: {
    readonly country: string;
    readonly from?: number | null | undefined;
    readonly to?: number | null | undefined;
  },
): CountrySeries | null {
  const named = countryNames.find(asked.country, asked.to ?? new Date().getUTCFullYear());
  const country = named && countryByCode(named.code);
  if (!country) return null;
  const shown = yearsOfCountry(db, reading, country.code);
  const fromYear = asked.from ?? shown.at(0);
  const toYear = asked.to ?? shown.at(-1);
  if (fromYear === undefined || toYear === undefined) return null;
  checkYears(fromYear, toYear);
  if (!shown.some((year) => year >= fromYear && year <= toYear)) return null;

  const views = findEntries(
    db,
    reading,
    sql`${eq(entries.countryCode, country.code)} AND ${between(editions.year, fromYear, toYear)}`,
  );
  const firstPublications = firstPublicationsOf(db, reading, views);
  const firstRevisions = revisionsByIds(
    db,
    [...firstPublications.values()].map(({ revisionId }) => revisionId),
  );
  const revisions = [...views.map(({ revision }) => revision), ...firstRevisions.values()];
  const figures = loadFigures(db, [...new Set(revisions.map(({ id }) => id))]);
  const rules = loadComparisonRules(db, reading, country.code);
  const said = views.map(({ entry, revision }) => ({
    year: entry.year,
    figures: figures.get(revision.id) ?? [],
    firstPublished: figures.get(firstPublications.get(entry.id)?.revisionId ?? 0) ?? [],
  }));
  return {
    country,
    reading,
    fromYear,
    toYear,
    entries: views,
    firstPublications,
    revisions,
    series: buildSeries(country.code, { from: fromYear, to: toYear }, said, rules),
    policy: policyId(rules.policyOf(views.at(-1)?.entry.year ?? toYear)),
  };
}

function checkYears(from: number, to: number): void {
  const problem =
    from > to
      ? `from is ${from} and to is ${to}; from must not be later.`
      : to - from + 1 > MAX_YEARS
        ? `${from} to ${to} are ${to - from + 1} years; ask for at most ${MAX_YEARS} with from and to.`
        : null;
  if (problem) throw new InvalidInputError([{ path: ['from'], message: problem }]);
}

function firstPublicationsOf(
  db: Database,
  reading: Reading,
  views: readonly EntryView[],
): Map<number, PublicationRow> {
  const newestFirst = publicationsOfEntries(
    db,
    reading,
    views.map(({ entry }) => entry.id),
  );
  return new Map(
    [...newestFirst].flatMap(([entryId, publications]) => {
      const first = publications.at(-1);
      return first ? [[entryId, first] as const] : [];
    }),
  );
}
