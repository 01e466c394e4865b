/** The checks of an entry or of a whole edition under a reading: three statements for either. */
import type { Database } from '@yearline/db/open-database';
import { editions, entries, revisions } from '@yearline/db/tables';
import { and, asc, eq, getTableColumns, lt, or, type SQL, sql } from 'drizzle-orm';
import { countryNames } from '../countries/known-countries.ts';
import type { EntryView } from '../entries/find-entries.ts';
import { loadFigures, loadSections } from '../entries/load-content.ts';
import { type Reading, shownRevisionId } from '../entries/reading.ts';
import type { Check, CheckedEntry } from './check.ts';
import { claimedChanges } from './claimed-changes.ts';
import { figuresNotInText } from './figures-in-text.ts';
import { flippedBounds } from './flipped-bounds.ts';
import { figuresOfOtherYears } from './reference-year.ts';
import { factsHedgedDifferently } from './same-fact.ts';
import { sumsThatDoNotAdd } from './sums.ts';

export interface FoundChecks {
  readonly checks: readonly Check[];
  /** The entries that the places are in, each at the revision shown. */
  readonly views: readonly EntryView[];
}

/** Null when the reading shows no entry of that edition. */
export function findEditionChecks(
  db: Database,
  reading: Reading,
  year: number,
): FoundChecks | null {
  const views = viewsUpTo(db, reading, year);
  const ofEdition = views.filter(({ entry }) => entry.year === year);
  if (ofEdition.length === 0) return null;
  return runChecks(db, views, ofEdition);
}

/** Those of the edition that have a place in the entry. Null when the reading shows no such entry. */
export function findEntryChecks(
  db: Database,
  reading: Reading,
  name: { readonly country: string; readonly year: number },
): FoundChecks | null {
  const country = countryNames.find(name.country, name.year);
  if (!country) return null;
  const views = viewsUpTo(db, reading, name.year, country.code);
  const view = views.find(
    ({ entry }) => entry.year === name.year && entry.countryCode === country.code,
  );
  return view ? runChecks(db, views, [view]) : null;
}

/** The checks with a place in one of `targets`; the other views are what they are held against. */
function runChecks(
  db: Database,
  views: readonly EntryView[],
  targets: readonly EntryView[],
): FoundChecks {
  const targetIds = targets.map(({ revision }) => revision.id);
  const figures = loadFigures(
    db,
    views.map(({ revision }) => revision.id),
  );
  const sections = loadSections(db, targetIds);
  const checked = views.map(
    ({ entry, revision }): CheckedEntry => ({
      revisionId: revision.id,
      country: entry.countryCode,
      year: entry.year,
      figures: figures.get(revision.id) ?? [],
      sections: sections.get(revision.id) ?? [],
    }),
  );
  const isTarget = new Set(targetIds);
  const year = targets[0]?.entry.year;
  const earlier = new Map(
    checked.filter((entry) => entry.year !== year).map((entry) => [entry.country, entry]),
  );
  const ofEntry = (entry: CheckedEntry): Check[] => {
    const previous = earlier.get(entry.country);
    return [
      ...figuresOfOtherYears(entry),
      ...(previous ? flippedBounds(previous, entry) : []),
      ...(previous ? claimedChanges(previous, entry) : []),
      ...sumsThatDoNotAdd(entry),
      ...figuresNotInText(entry),
    ];
  };
  const checks = [
    ...factsHedgedDifferently(checked.filter((entry) => entry.year === year)),
    ...checked.filter(({ revisionId }) => isTarget.has(revisionId)).flatMap(ofEntry),
  ].filter(({ places }) => places.some(({ revisionId }) => isTarget.has(revisionId)));
  const placed = new Set(checks.flatMap(({ places }) => places.map((place) => place.revisionId)));
  return { checks, views: views.filter(({ revision }) => placed.has(revision.id)) };
}

/**
 * The entries of an edition that the reading shows, and of each country (or of the one given) the one shown
 * before it, which may be several editions back.
 */
function viewsUpTo(db: Database, reading: Reading, year: number, country?: string): EntryView[] {
  return db
    .select({
      entry: { ...getTableColumns(entries), year: editions.year },
      revision: getTableColumns(revisions),
    })
    .from(entries)
    .innerJoin(editions, eq(editions.id, entries.editionId))
    .innerJoin(revisions, eq(revisions.id, shownRevisionId(reading)))
    .where(
      or(eq(editions.year, year), sql`${entries.id} IN ${previousIds(reading, year, country)}`),
    )
    .orderBy(asc(editions.year), asc(entries.countryCode))
    .all()
    .map((row) => ({ ...row, reading }));
}

/** SQLite takes the other columns of a MAX from the row that has it. */
function previousIds(reading: Reading, year: number, country?: string): SQL {
  const wanted = and(
    lt(editions.year, year),
    sql`${shownRevisionId(reading)} IS NOT NULL`,
    country === undefined ? undefined : eq(entries.countryCode, country),
  );
  return sql`(SELECT id FROM (
    SELECT entries.id AS id, MAX(editions.year) FROM entries JOIN editions ON editions.id = entries.edition_id
    WHERE ${wanted} GROUP BY entries.country_code))`;
}
