/** A publisher's numbers of one pair of countries over the years, each with every release that speaks of it. */
import { type Database, prepared } from '@yearline/db/open-database';
import { type SQL, sql } from 'drizzle-orm';
import type { CountryRecord } from '../countries/country.ts';
import { requireCountry, requireCountryRecord } from '../countries/known-countries.ts';
import { InvalidInputError } from '../errors.ts';
import { type Page, type PageRequest, pageOfList } from '../paging/read-page.ts';
import type { ExternalDataset } from './datasets.ts';
import { EXTERNAL_MEASURES, type ExternalMeasure, MEASURE_COLUMNS } from './external-measure.ts';
import { covers, type DatasetReleases, findReleases, type ReleaseRow } from './find-releases.ts';
import type { Cell } from './read-cell.ts';

/** The most years that one answer covers. */
export const MAX_EXTERNAL_YEARS = 40;

export interface ExternalSeriesRequest {
  readonly dataset?: string | null | undefined;
  /** Code or name; at least one of origin and host. */
  readonly origin?: string | null | undefined;
  readonly host?: string | null | undefined;
  /** All when left out. */
  readonly measures?: readonly ExternalMeasure[] | null | undefined;
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
}

/** What one release says of a year. */
export interface Vintage extends Cell {
  readonly release: ReleaseRow;
}

export interface ExternalPoint {
  readonly year: number;
  /** Newest release first; empty where no release covers the year and pair. */
  readonly vintages: readonly Vintage[];
}

export interface ExternalSeries {
  readonly dataset: ExternalDataset;
  readonly origin: CountryRecord;
  readonly host: CountryRecord;
  readonly measure: ExternalMeasure;
  /** One for every year asked for, oldest first. */
  readonly points: readonly ExternalPoint[];
}

interface Pair {
  readonly origin: string;
  readonly host: string;
}

type SeriesName = Pair & { readonly measure: ExternalMeasure };

type ValueRow = Pair & { readonly releaseId: number; readonly year: number } & Record<
    string,
    number | null
  >;

/**
 * A page of series, in the order of origin, host and measure. With both countries named there is one for every
 * measure asked for, even where no release has a row: that is an answer too. With one named, those that state
 * anything but 0. Null when nothing has been imported. Throws InvalidInputError.
 */
export function findExternalSeries(
  db: Database,
  asked: ExternalSeriesRequest,
  page: PageRequest,
): Page<ExternalSeries> | null {
  const found = findReleases(db, asked.dataset);
  if (!found || found.releases.length === 0) return null;
  const years = yearsAsked(found, asked);
  const names = seriesNames(db, found, asked, years);
  const named = pageOfList(
    names,
    page,
    ({ origin, host, measure }) => `${origin} ${host} ${measure}`,
  );
  const rows = valuesOf(
    db,
    found,
    named.items.map(({ item }) => item),
    years,
  );
  return {
    ...named,
    items: named.items.map(({ cursor, item }) => ({
      cursor,
      item: seriesOf(found, item, years, rows),
    })),
  };
}

function seriesNames(
  db: Database,
  found: DatasetReleases,
  asked: ExternalSeriesRequest,
  { to, from }: Years,
): SeriesName[] {
  const origin = asked.origin == null ? null : requireCountry(asked.origin, to).code;
  const host = asked.host == null ? null : requireCountry(asked.host, to).code;
  const measures = EXTERNAL_MEASURES.filter((one) => asked.measures?.includes(one) ?? true);
  if (origin !== null && host !== null) {
    return measures.map((measure) => ({ origin, host, measure }));
  }
  if (origin === null && host === null) {
    throw new InvalidInputError([
      { path: ['origin'], message: 'Name a country of origin, a host country, or both.' },
    ]);
  }
  const greatest = sql.join(
    MEASURE_COLUMNS.map(
      (column) => sql`max(${sql.identifier(column)}) AS ${sql.identifier(column)}`,
    ),
    sql`, `,
  );
  const side: SQL = origin === null ? sql`host = ${host}` : sql`origin = ${origin}`;
  const pairs = db.all<ValueRow>(sql`
    SELECT origin, host, ${greatest} FROM external_values
    WHERE release_id IN (SELECT value FROM json_each(${idsOf(found)})) AND ${side}
      AND year BETWEEN ${from} AND ${to}
    GROUP BY origin, host ORDER BY origin, host`);
  return pairs.flatMap((pair) =>
    measures
      .filter((measure) => (pair[columnOf(measure)] ?? 0) !== 0)
      .map((measure) => ({ origin: pair.origin, host: pair.host, measure })),
  );
}

const statements = prepared((db) => ({
  // CROSS JOIN keeps this order: each pair is looked up by the primary key.
  values: db.$client.prepare<[string, string, number, number], ValueRow>(
    `SELECT release_id AS releaseId, external_values.origin, external_values.host, year, ${MEASURE_COLUMNS.join(', ')}
     FROM json_each(?) AS release
     CROSS JOIN json_each(?) AS pair
     CROSS JOIN external_values ON release_id = release.value
       AND external_values.host = pair.value ->> 'host' AND external_values.origin = pair.value ->> 'origin'
     WHERE year BETWEEN ? AND ?`,
  ),
}));

/** By releaseId, origin, host and year. */
function valuesOf(
  db: Database,
  found: DatasetReleases,
  names: readonly SeriesName[],
  { from, to }: Years,
): ReadonlyMap<string, ValueRow> {
  const pairs = new Map(names.map(({ origin, host }) => [`${origin} ${host}`, { origin, host }]));
  const rows = statements(db).values.all(
    idsOf(found),
    JSON.stringify([...pairs.values()]),
    from,
    to,
  );
  return new Map(rows.map((row) => [rowKey(row.releaseId, row, row.year), row]));
}

function seriesOf(
  { dataset, releases }: DatasetReleases,
  { origin, host, measure }: SeriesName,
  { from, to }: Years,
  rows: ReadonlyMap<string, ValueRow>,
): ExternalSeries {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    dataset,
    origin: requireCountryRecord(origin),
    host: requireCountryRecord(host),
    measure,
    points: years.map((year) => ({
      year,
      vintages: releases
        .filter((release) => covers(dataset, release, { year, origin, host }))
        .map((release): Vintage => {
          const row = rows.get(rowKey(release.id, { origin, host }, year));
          const value = row?.[columnOf(measure)] ?? null;
          const state = row === undefined ? 'NO_ROW' : value === null ? 'BLANK' : 'STATED';
          return { release, state, value };
        }),
    })),
  };
}

interface Years {
  readonly from: number;
  readonly to: number;
}

/** Left out, the last years that any release covers. */
function yearsAsked({ releases }: DatasetReleases, asked: ExternalSeriesRequest): Years {
  const covered = releases.flatMap(({ years }) => years);
  const to = asked.to ?? covered.reduce((last, year) => Math.max(last, year), asked.from ?? 0);
  const first = covered.reduce((one, year) => Math.min(one, year), to);
  const from = asked.from ?? Math.max(first, to - MAX_EXTERNAL_YEARS + 1);
  const length = to - from + 1;
  if (length >= 1 && length <= MAX_EXTERNAL_YEARS) return { from, to };
  throw new InvalidInputError([
    {
      path: ['from'],
      message:
        length < 1
          ? `from is ${from} and to is ${to}; from must not be later.`
          : `${from} to ${to} are ${length} years; ask for at most ${MAX_EXTERNAL_YEARS} with from and to.`,
    },
  ]);
}

function idsOf({ releases }: DatasetReleases): string {
  return JSON.stringify(releases.map(({ id }) => id));
}

function rowKey(releaseId: number, { origin, host }: Pair, year: number): string {
  return `${releaseId} ${origin} ${host} ${year}`;
}

function columnOf(measure: ExternalMeasure): string {
  return MEASURE_COLUMNS[EXTERNAL_MEASURES.indexOf(measure)] ?? '';
}
