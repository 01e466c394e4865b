/** Takes in one release of another publisher's table: whole and sealed, or not at all. */
import { createHash } from 'node:crypto';
import { type Database, inTransaction } from '@yearline/db/open-database';
import { audit, externalReleases } from '@yearline/db/tables';
import { and, eq, max } from 'drizzle-orm';
import { InvalidInputError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';
import { citationOf, type ExternalDataset, requireDataset } from './datasets.ts';
import { ReleaseExistsError, ReleaseRejectedError, type TableProblem } from './external-errors.ts';
import { MEASURE_COLUMNS } from './external-measure.ts';
import type { ReleaseRow } from './find-releases.ts';
import { isProblem, type PopulationRow, readPopulationTable } from './read-population-table.ts';

export interface ImportReleaseInput {
  readonly dataset: string;
  /** Year and month, "2026-06". */
  readonly release: string;
  /** The bytes of the file from its beginning, in chunks; each call reads it anew. */
  readonly content: () => Iterable<Uint8Array>;
}

export interface ImportedRelease {
  readonly release: ReleaseRow;
  /** False when this very file had been imported under this name before: nothing was written. */
  readonly imported: boolean;
}

/** So many problems are told; a file of another kind has one on every line. */
const MOST_PROBLEMS = 20;

/**
 * Imports a release in one transaction, reading the file as it goes. Throws NotAllowedError, InvalidInputError,
 * ReleaseExistsError or ReleaseRejectedError, having written nothing.
 */
export function importRelease(
  db: Database,
  viewer: Viewer,
  input: ImportReleaseInput,
): ImportedRelease {
  requirePermission(viewer, 'PUBLISH');
  const dataset = requireDataset(input.dataset);
  checkReleaseName(input.release);
  return inTransaction(db, () => {
    const existing = findNamed(db, dataset, input.release);
    if (existing) {
      requireSameFile(existing, hashOf(input.content()));
      return { release: existing, imported: false };
    }
    // The values come before the release that they belong to: its row seals them.
    db.$client.pragma('defer_foreign_keys = ON');
    const id =
      (db
        .select({ id: max(externalReleases.id) })
        .from(externalReleases)
        .get()?.id ?? 0) + 1;
    const hash = createHash('sha256');
    const { years, rowCount } = writeValues(db, id, hashing(input.content(), hash));
    const contentHash = hash.digest('hex');
    refuseSecondName(db, dataset, contentHash);
    const release = writeRelease(db, viewer, {
      id,
      dataset: dataset.id,
      release: input.release,
      licence: dataset.licence,
      citation: citationOf(dataset, input.release),
      contentHash,
      years,
      rowCount,
    });
    return { release, imported: true };
  });
}

function checkReleaseName(release: string): void {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(release)) return;
  throw new InvalidInputError([
    {
      path: ['release'],
      message: `"${release}" names no release. Give the year and month in which the table was released, such as 2026-06.`,
    },
  ]);
}

function findNamed(
  db: Database,
  dataset: ExternalDataset,
  release: string,
): ReleaseRow | undefined {
  return db
    .select()
    .from(externalReleases)
    .where(and(eq(externalReleases.dataset, dataset.id), eq(externalReleases.release, release)))
    .get();
}

function requireSameFile(existing: ReleaseRow, contentHash: string): void {
  if (existing.contentHash === contentHash) return;
  throw new ReleaseExistsError(
    `Release ${existing.release} of ${existing.dataset} was imported on ${existing.importedAt.slice(0, 10)} from another file, and a release never changes. Nothing was written. If this file is a later release, name it by its own month.`,
  );
}

/** One file under two names would be two vintages that never differ. */
function refuseSecondName(db: Database, dataset: ExternalDataset, contentHash: string): void {
  const same = db
    .select()
    .from(externalReleases)
    .where(
      and(eq(externalReleases.dataset, dataset.id), eq(externalReleases.contentHash, contentHash)),
    )
    .get();
  if (!same) return;
  throw new ReleaseExistsError(
    `This very file was imported already, as release ${same.release} of ${same.dataset}. Nothing was written.`,
  );
}

function writeValues(
  db: Database,
  releaseId: number,
  chunks: Iterable<Uint8Array>,
): { readonly years: readonly number[]; readonly rowCount: number } {
  const columns = ['release_id', 'host', 'origin', 'year', ...MEASURE_COLUMNS];
  const insert = db.$client.prepare(
    `INSERT INTO external_values (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const years = new Set<number>();
  const problems: TableProblem[] = [];
  let rowCount = 0;
  for (const item of readPopulationTable(chunks)) {
    const problem = isProblem(item) ? item : writeRow(item);
    if (problem !== null) problems.push(problem);
    if (problems.length >= MOST_PROBLEMS) break;
  }
  if (problems.length > 0) throw new ReleaseRejectedError(problems);
  if (rowCount === 0) {
    const message = 'The file has a header and no rows.';
    throw new ReleaseRejectedError([{ line: null, column: null, message }]);
  }
  return { years: [...years].sort((a, b) => a - b), rowCount };

  function writeRow({ line, year, origin, host, values }: PopulationRow): TableProblem | null {
    try {
      insert.run(releaseId, host, origin, year, ...values);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const message = `A line above states ${origin} in ${host} of ${year} already.`;
      return { line, column: null, message };
    }
    years.add(year);
    rowCount += 1;
    return null;
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

function writeRelease(
  db: Database,
  viewer: Viewer,
  release: Omit<ReleaseRow, 'importedAt' | 'importedBy'>,
): ReleaseRow {
  const at = new Date().toISOString();
  const row = db
    .insert(externalReleases)
    .values({ ...release, importedAt: at, importedBy: viewer.name })
    .returning()
    .get();
  const { dataset, release: name, contentHash, rowCount } = release;
  db.insert(audit)
    .values({
      at,
      actorId: viewer.id,
      actorName: viewer.name,
      client: viewer.client,
      action: 'import-release',
      detail: { dataset, release: name, contentHash, rowCount },
    })
    .run();
  return row;
}

function* hashing(
  chunks: Iterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): Generator<Uint8Array> {
  for (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

function hashOf(chunks: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
