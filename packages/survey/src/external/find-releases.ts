/** Which releases there are, newest first. They are few: a publisher releases a table once or twice a year. */
import { type Database, prepared } from '@yearline/db/open-database';
import { externalReleases } from '@yearline/db/tables';
import { desc, eq, sql } from 'drizzle-orm';
import { InvalidInputError } from '../errors.ts';
import { DATASETS, type ExternalDataset, requireDataset } from './datasets.ts';

export type ReleaseRow = typeof externalReleases.$inferSelect;

/** A dataset with its releases, newest first. */
export interface DatasetReleases {
  readonly dataset: ExternalDataset;
  readonly releases: readonly ReleaseRow[];
}

const MOST_RELEASES = 100;

const statements = prepared((db) => ({
  ofDataset: db
    .select()
    .from(externalReleases)
    .where(eq(externalReleases.dataset, sql.placeholder('dataset')))
    .orderBy(desc(externalReleases.release))
    .limit(MOST_RELEASES)
    .prepare(),
  all: db
    .select()
    .from(externalReleases)
    .orderBy(desc(externalReleases.release))
    .limit(MOST_RELEASES)
    .prepare(),
}));

/** Of every dataset that has a release, the whole table before an extract of it. */
export function listReleases(db: Database): DatasetReleases[] {
  const rows = statements(db).all.all();
  return DATASETS.map((dataset) => ({
    dataset,
    releases: rows.filter((row) => row.dataset === dataset.id),
  })).filter(({ releases }) => releases.length > 0);
}

/**
 * The dataset asked for; left out, the first that has a release: an extract is shown only until the whole table has
 * been imported. Null when nothing has been imported. Throws InvalidInputError for a dataset that is none.
 */
export function findReleases(db: Database, id: string | null | undefined): DatasetReleases | null {
  if (id === null || id === undefined) return listReleases(db)[0] ?? null;
  const dataset = requireDataset(id);
  return { dataset, releases: statements(db).ofDataset.all({ dataset: dataset.id }) };
}

/** Throws InvalidInputError, naming the releases that there are. */
export function requireRelease(
  { dataset, releases }: DatasetReleases,
  name: string,
  field: string,
): ReleaseRow {
  const release = releases.find((one) => one.release === name);
  if (release) return release;
  const known = releases.map((one) => one.release).join(', ') || 'none yet';
  throw new InvalidInputError([
    {
      path: [field],
      message: `There is no release "${name}" of ${dataset.id}; imported are: ${known}.`,
    },
  ]);
}

/** Whether the release would have a row of this pair and year if its publisher had one. */
export function covers(
  dataset: ExternalDataset,
  release: ReleaseRow,
  { year, origin, host }: { readonly year: number; readonly origin: string; readonly host: string },
): boolean {
  const whole = dataset.completeFor;
  const holdsPair = whole === null || whole.includes(origin) || whole.includes(host);
  return holdsPair && release.years.includes(year);
}
