import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@yearline/db/open-database';
import { entries } from '@yearline/db/tables';
import { count } from 'drizzle-orm';
import { importDocument, readForImport } from '../documents/import-document.ts';
import { draftHead, findEntryRow } from '../entries/entry-rows.ts';
import { DomainError } from '../errors.ts';
import { fileChunks } from '../external/file-chunks.ts';
import { importRelease } from '../external/import-release.ts';
import type { Viewer } from '../people/viewer.ts';

const DEMO: Viewer = { id: null, name: 'Demo', role: 'PUBLISHER', client: 'demo' };

/**
 * Loads the documents of a folder into an empty survey, through the same importer as any other document, in
 * the order of their names; PRK-2004.2.md is the second revision of PRK-2004.md. Beside them it loads the releases
 * of UNHCR's table that the folder `unhcr` holds. Does nothing when there is an
 * entry already. Returns how many documents were loaded.
 */
export function loadDemo(db: Database, folder: string): number {
  if ((db.select({ n: count() }).from(entries).get()?.n ?? 0) > 0) return 0;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, ...orderOf(file) }))
    .sort((a, b) => a.year - b.year || a.code.localeCompare(b.code) || a.step - b.step);
  for (const { file } of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    try {
      const entry = findEntryRow(db, readForImport({ text }).document);
      importDocument(db, DEMO, {
        text,
        publish: 'WHERE_CARRIED',
        baseRevision: entry ? draftHead(db, entry).number : null,
      });
    } catch (error) {
      if (error instanceof DomainError) throw new Error(`${file}: ${error.message}`);
      throw error;
    }
  }
  loadReleases(db, join(folder, 'unhcr'));
  return files.length;
}

/** Extracts of UNHCR's table, as large as the demo needs: population-2026-06.csv is of the release 2026-06. */
function loadReleases(db: Database, folder: string): void {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.csv'))
    : [];
  for (const file of files.sort()) {
    const [, release = ''] = /^population-(\d{4}-\d{2})\.csv$/.exec(file) ?? [];
    const content = () => fileChunks(join(folder, file));
    importRelease(db, DEMO, { dataset: 'unhcr-population-extract', release, content });
  }
}

function orderOf(file: string): { code: string; year: number; step: number } {
  const [, code = '', year = '', step = '1'] = /^(\w+)-(\d{4})(?:\.(\d+))?\.md$/.exec(file) ?? [];
  if (code === '') throw new Error(`${file} is not named like PRK-2004.md or PRK-2004.2.md.`);
  return { code, year: Number(year), step: Number(step) };
}
