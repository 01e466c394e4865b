import type { Database } from '@yearline/db/open-database';
import type { Reading } from '../entries/reading.ts';
import { findEditionChecks } from './find-checks.ts';

/**
 * How many findings have a place in each entry of an edition and are not marked as intended, by revision id. A
 * finding with places in two entries counts in both; an entry without any is not in the map.
 */
export function countUnmarkedChecks(
  db: Database,
  reading: Reading,
  year: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { places, intended } of findEditionChecks(db, reading, year)?.checks ?? []) {
    if (intended) continue;
    for (const revisionId of new Set(places.map((place) => place.revisionId))) {
      counts.set(revisionId, (counts.get(revisionId) ?? 0) + 1);
    }
  }
  return counts;
}
