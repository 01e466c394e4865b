/**
 * Since when the sentences of some entries stand, followed back through the older entries of their countries that the
 * reading shows. Takes two statements, and one more for every edition in which anything still runs.
 */
import type { Database } from '@yearline/db/open-database';
import { editions, entries } from '@yearline/db/tables';
import { type SentenceStreaks, StreakReader } from '@yearline/prose/streaks';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { EntryView } from '../entries/find-entries.ts';
import { type Reading, shownRevisionId } from '../entries/reading.ts';
import { Narratives } from './narratives.ts';

/** By revision id; the entries are of one edition, each at the revision to be read. */
export function followStreaks(
  db: Database,
  reading: Reading,
  newest: readonly EntryView[],
): Map<number, SentenceStreaks[]> {
  const year = newest[0]?.entry.year ?? 0;
  const older = olderEntries(db, reading, year, newest);
  const newestIds = newest.map(({ revision }) => revision.id);
  const narratives = new Narratives(db, [
    ...newestIds,
    ...older.map(({ revisionId }) => revisionId),
  ]);
  narratives.load(newestIds);
  const readers = new Map(
    newest.map(({ entry, revision }) => [
      entry.countryCode,
      new StreakReader({ year: entry.year, sections: narratives.sectionsOf(revision.id) }),
    ]),
  );
  for (const ofEdition of Map.groupBy(older, (entry) => entry.year).values()) {
    const running = ofEdition.filter(({ country }) => readers.get(country)?.runs);
    narratives.load(running.map(({ revisionId }) => revisionId));
    for (const { country, revisionId, year: olderYear } of running) {
      readers.get(country)?.goBack(olderYear, narratives.standingIn(revisionId));
    }
  }
  return new Map(
    newest.map(({ entry, revision }) => [
      revision.id,
      readers.get(entry.countryCode)?.streaks ?? [],
    ]),
  );
}

/** The entries before the edition that the reading shows of these countries, newest first. */
function olderEntries(
  db: Database,
  reading: Reading,
  year: number,
  newest: readonly EntryView[],
): { country: string; year: number; revisionId: number }[] {
  const countries = JSON.stringify(newest.map(({ entry }) => entry.countryCode));
  return db
    .select({
      country: entries.countryCode,
      year: editions.year,
      revisionId: sql<number | null>`${shownRevisionId(reading)}`,
    })
    .from(entries)
    .innerJoin(editions, eq(editions.id, entries.editionId))
    .where(
      and(
        lt(editions.year, year),
        sql`${entries.countryCode} IN (SELECT value FROM json_each(${countries}))`,
      ),
    )
    .orderBy(desc(editions.year))
    .all()
    .flatMap(({ revisionId, ...entry }) => (revisionId === null ? [] : [{ ...entry, revisionId }]));
}
