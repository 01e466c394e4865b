/** Which cells a later release states otherwise than an earlier one, the largest difference first. */
import { type Database, prepared } from '@yearline/db/open-database';
import type { QuantityVerdict } from '@yearline/quantity/compare-quantities';
import type { CountryRecord } from '../countries/country.ts';
import { requireCountry, requireCountryRecord } from '../countries/known-countries.ts';
import { InvalidInputError } from '../errors.ts';
import { type Page, type PageRequest, readPage } from '../paging/read-page.ts';
import { compareCells } from './compare-cells.ts';
import type { ExternalDataset } from './datasets.ts';
import { EXTERNAL_MEASURES, type ExternalMeasure, MEASURE_COLUMNS } from './external-measure.ts';
import { findReleases, type ReleaseRow, requireRelease } from './find-releases.ts';
import type { Cell } from './read-cell.ts';

export interface Restatement {
  readonly year: number;
  readonly origin: CountryRecord;
  readonly host: CountryRecord;
  readonly measure: ExternalMeasure;
  readonly before: Cell;
  readonly after: Cell;
  readonly verdict: QuantityVerdict;
}

export interface ReleaseComparison {
  readonly dataset: ExternalDataset;
  readonly from: ReleaseRow;
  readonly to: ReleaseRow;
  /** Years that both releases have rows of; of the others nothing can be restated. */
  readonly years: readonly number[];
  readonly restatements: (page: PageRequest) => Page<Restatement>;
}

export interface RestatementsRequest {
  readonly dataset?: string | null | undefined;
  /** Names of the earlier and the later release; left out, the two newest. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** Code or name: only cells with it as origin or host. */
  readonly country?: string | null | undefined;
}

interface ChangedCell {
  /** The difference of the two printed numbers, negative, so that the largest comes first. */
  readonly rank: number;
  readonly year: number;
  readonly host: string;
  readonly origin: string;
  /** Place in EXTERNAL_MEASURES. */
  readonly measure: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly rowBefore: number;
  readonly rowAfter: number;
}

type Key = readonly [rank: number, year: number, host: string, origin: string, measure: number];

/** A blank cell and a missing row count as 0 for what changed, and for nothing else. */
const differs = (before: string, after: string) =>
  `coalesce(${before}, 0) <> coalesce(${after}, 0)`;

const asked = (side: string) => `${side}.year IN (SELECT value FROM json_each(@years))
  AND (@country IS NULL OR ${side}.host = @country OR ${side}.origin = @country)`;

const sameKey =
  'later.host = earlier.host AND later.origin = earlier.origin AND later.year = earlier.year';

/** Rows in which anything differs, those of one release only among them; then each cell that differs. */
const CHANGED_CELLS = `WITH changed AS MATERIALIZED (
  SELECT earlier.year, earlier.host, earlier.origin, 1 AS rowBefore, later.year IS NOT NULL AS rowAfter,
    ${MEASURE_COLUMNS.map((one) => `earlier.${one} AS before_${one}, later.${one} AS after_${one}`).join(', ')}
  FROM external_values AS earlier
  LEFT JOIN external_values AS later ON later.release_id = @to AND ${sameKey}
  WHERE earlier.release_id = @from AND ${asked('earlier')}
    AND (${MEASURE_COLUMNS.map((one) => differs(`earlier.${one}`, `later.${one}`)).join(' OR ')})
  UNION ALL
  SELECT later.year, later.host, later.origin, 0, 1, ${MEASURE_COLUMNS.map((one) => `NULL, later.${one}`).join(', ')}
  FROM external_values AS later
  LEFT JOIN external_values AS earlier ON earlier.release_id = @from AND ${sameKey}
  WHERE later.release_id = @to AND ${asked('later')} AND earlier.year IS NULL
), cells AS (
  ${MEASURE_COLUMNS.map(
    (one, index) =>
      `SELECT -abs(coalesce(after_${one}, 0) - coalesce(before_${one}, 0)) AS rank, year, host, origin,
        ${index} AS measure, before_${one} AS before, after_${one} AS after, rowBefore, rowAfter
      FROM changed WHERE ${differs(`before_${one}`, `after_${one}`)}`,
  ).join(' UNION ALL ')}
)`;

/**
 * A blank cell, a missing row and a 0 change places between releases without any change in the world, so the three
 * are one here. Null with fewer than two releases. Throws InvalidInputError for a release or country that is none,
 * and where both releases are one.
 */
export function findRestatements(
  db: Database,
  asked: RestatementsRequest,
): ReleaseComparison | null {
  const found = findReleases(db, asked.dataset);
  const newest = found?.releases[0];
  const second = found?.releases[1];
  if (!found || !newest || !second) return null;
  const to = asked.to == null ? newest : requireRelease(found, asked.to, 'to');
  const from = asked.from == null ? second : requireRelease(found, asked.from, 'from');
  if (from.release >= to.release) {
    throw new InvalidInputError([
      {
        path: ['from'],
        message: `from is ${from.release} and to is ${to.release}; from must be the earlier release.`,
      },
    ]);
  }
  const years = from.years.filter((year) => to.years.includes(year));
  const country =
    asked.country == null ? null : requireCountry(asked.country, years.at(-1) ?? 0).code;
  const bound = { from: from.id, to: to.id, country, years: JSON.stringify(years) };
  return {
    dataset: found.dataset,
    from,
    to,
    years,
    restatements: (page) => {
      const cells = changedCells(db, bound, page);
      const items = cells.items.flatMap(({ cursor, item }) => {
        const restatement = restatementOf(item, from, to);
        return restatement === null ? [] : [{ cursor, item: restatement }];
      });
      return { ...cells, items };
    },
  };
}

function changedCells(db: Database, bound: Bound, page: PageRequest): Page<ChangedCell> {
  const { count, forwards, backwards: fromTheEnd } = statements(db);
  return readPage<ChangedCell, Key>(page, {
    cursorOf: ({ rank, year, host, origin, measure }) => [rank, year, host, origin, measure],
    keyShape: ['number', 'number', 'string', 'string', 'number'],
    count: () => count.get(bound)?.n ?? 0,
    rows: ({ after, before, backwards, limit }) =>
      (backwards ? fromTheEnd : forwards).all({
        ...bound,
        after: JSON.stringify(after ?? null),
        before: JSON.stringify(before ?? null),
        limit,
      }),
  });
}

function restatementOf(cell: ChangedCell, from: ReleaseRow, to: ReleaseRow): Restatement | null {
  const before = { ...cellOf(cell.before, cell.rowBefore), release: from.release };
  const after = { ...cellOf(cell.after, cell.rowAfter), release: to.release };
  const measure = EXTERNAL_MEASURES[cell.measure];
  const verdict = compareCells(before, after);
  if (verdict === null || measure === undefined) return null;
  return {
    year: cell.year,
    origin: requireCountryRecord(cell.origin),
    host: requireCountryRecord(cell.host),
    measure,
    before,
    after,
    verdict,
  };
}

function cellOf(value: number | null, inRelease: number): Cell {
  const state = inRelease === 0 ? 'NO_ROW' : value === null ? 'BLANK' : 'STATED';
  return { state, value };
}

interface Bound {
  readonly from: number;
  readonly to: number;
  readonly country: string | null;
  readonly years: string;
}

type PageBound = Bound & {
  readonly after: string;
  readonly before: string;
  readonly limit: number;
};

const statements = prepared((db) => ({
  count: db.$client.prepare<[Bound], { n: number }>(
    `${CHANGED_CELLS} SELECT count(*) AS n FROM cells`,
  ),
  forwards: db.$client.prepare<[PageBound], ChangedCell>(pageOfCells('ASC')),
  backwards: db.$client.prepare<[PageBound], ChangedCell>(pageOfCells('DESC')),
}));

const KEY = ['rank', 'year', 'host', 'origin', 'measure'] as const;

function pageOfCells(direction: 'ASC' | 'DESC'): string {
  const key = `(${KEY.join(', ')})`;
  const partsOf = (cursor: string) =>
    KEY.map((_, index) => `json_extract(${cursor}, '$[${index}]')`).join(', ');
  return `${CHANGED_CELLS} SELECT * FROM cells
    WHERE (json_type(@after) = 'null' OR ${key} > (${partsOf('@after')}))
      AND (json_type(@before) = 'null' OR ${key} < (${partsOf('@before')}))
    ORDER BY ${KEY.map((part) => `${part} ${direction}`).join(', ')} LIMIT @limit`;
}
