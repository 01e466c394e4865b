/**
 * The checks of an entry or of a whole edition under a reading: three statements for either, one more for
 * marks; one and that one where the same revisions were checked before.
 */
import { type Database, prepared } from '@yearline/db/open-database';
import { editions, entries, revisions } from '@yearline/db/tables';
import { type Policy, policyId } from '@yearline/quantity/policy';
import { and, asc, eq, getTableColumns, lt, or, type SQL, sql } from 'drizzle-orm';
import { countryNames, nameOfPlace } from '../countries/known-countries.ts';
import type { EntryView } from '../entries/find-entries.ts';
import { loadFigures, loadSections } from '../entries/load-content.ts';
import { type Reading, seesDrafts, shownRevisionId } from '../entries/reading.ts';
import { policyOfEdition } from '../policies/edition-policies.ts';
import type { Check, CheckedEntry } from './check.ts';
import { claimedChanges } from './claimed-changes.ts';
import { figuresAgainstText } from './figure-against-text.ts';
import { figuresNotInText } from './figures-in-text.ts';
import { type FindingIdentity, identityOf } from './fingerprint.ts';
import { fiscalAndCalendarYears } from './fiscal-and-calendar.ts';
import { flippedBounds } from './flipped-bounds.ts';
import { loadMarks, type Marks } from './intended-marks.ts';
import { createMemory } from './memory.ts';
import { figuresOfOtherYears } from './reference-year.ts';
import { factsHedgedDifferently } from './same-fact.ts';
import { figuresHedgedDifferentlyInProse } from './same-fact-in-prose.ts';
import { sumsThatDoNotAdd } from './sums.ts';

/** A check as it is known again, with what editors said of it. */
export type Finding = Check & FindingIdentity & Marks;

export interface FoundChecks {
  /** In a stable order; no two have one fingerprint. */
  readonly checks: readonly Finding[];
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
  const found = runChecks(db, reading, views, ofEdition);
  const countryOf = new Map(
    ofEdition.map(({ entry, revision }) => [revision.id, nameOfPlace(entry.countryCode)]),
  );
  /** Findings stand under the first of their countries that is in the edition. */
  const country = ({ places }: Finding) =>
    countryOf.get(places.find(({ revisionId }) => countryOf.has(revisionId))?.revisionId ?? 0) ??
    '';
  return {
    ...found,
    checks: found.checks.toSorted((a, b) => country(a).localeCompare(country(b), 'en')),
  };
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
  return view ? runChecks(db, reading, views, [view]) : null;
}

/** The checks with a place in one of `targets`; the other views are what they are held against. */
function runChecks(
  db: Database,
  reading: Reading,
  views: readonly EntryView[],
  targets: readonly EntryView[],
): FoundChecks {
  const policy = policyOfEdition(db, reading, targets[0]?.entry.year ?? 0);
  const name = [targets, views].map((list) => list.map(({ revision }) => revision.id).join(' '));
  const checks = remembered(db)([...name, policyId(policy)].join('|'), () =>
    checkRevisions(db, views, targets, policy),
  );
  const placed = new Set(checks.flatMap(({ places }) => places.map((place) => place.revisionId)));
  return {
    checks: withMarks(db, reading, checks),
    views: views.filter(({ revision }) => placed.has(revision.id)),
  };
}

/** A revision never changes, nor does a policy: what is found in given revisions under one stays found. Ids mean nothing in another database. */
const remembered = prepared(() => createMemory<readonly Unmarked[]>(50));

type Unmarked = Check & FindingIdentity;

function checkRevisions(
  db: Database,
  views: readonly EntryView[],
  targets: readonly EntryView[],
  policy: Policy,
): readonly Unmarked[] {
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
  const checks = [
    ...factsHedgedDifferently(checked.filter((entry) => entry.year === year)),
    ...checked
      .filter(({ revisionId }) => isTarget.has(revisionId))
      .flatMap((entry) => checksOf(entry, earlier.get(entry.country) ?? null, policy)),
  ].filter(({ places }) => places.some(({ revisionId }) => isTarget.has(revisionId)));
  return withIdentities(checks, checked);
}

/** Within an entry, and against the entry of its country before. */
function checksOf(entry: CheckedEntry, previous: CheckedEntry | null, policy: Policy): Check[] {
  return [
    ...figuresHedgedDifferentlyInProse(entry),
    ...figuresOfOtherYears(entry),
    ...fiscalAndCalendarYears(entry),
    ...(previous ? flippedBounds(previous, entry) : []),
    ...(previous ? claimedChanges(previous, entry, policy) : []),
    ...sumsThatDoNotAdd(entry, policy),
    ...figuresAgainstText(entry),
    ...figuresNotInText(entry),
  ];
}

/** One sentence that stands twice in a section, word for word, is found once. */
function withIdentities(
  checks: readonly Check[],
  entriesChecked: readonly CheckedEntry[],
): Unmarked[] {
  const byRevision = new Map(entriesChecked.map((entry) => [entry.revisionId, entry]));
  const known = new Map<string, Unmarked>();
  for (const check of checks) {
    const identity = identityOf(check, byRevision);
    if (!known.has(identity.fingerprint))
      known.set(identity.fingerprint, { ...check, ...identity });
  }
  return [...known.values()];
}

const NO_MARKS: Marks = { intended: null, formerly: null };

/** Marks are for those who write and review: a reader of the public record learns of none. */
function withMarks(db: Database, reading: Reading, checks: readonly Unmarked[]): Finding[] {
  const marks = seesDrafts(reading) ? loadMarks(db, checks) : new Map<string, Marks>();
  return checks.map((check) => ({ ...check, ...(marks.get(check.fingerprint) ?? NO_MARKS) }));
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
