/** What changed in a whole edition: every country's entry beside its previous one. */
import type { Database } from '@yearline/db/open-database';
import { editions, entries } from '@yearline/db/tables';
import type { Verdict } from '@yearline/quantity/compare-quantities';
import { eq, sql } from 'drizzle-orm';
import { compareFigures, type FigureChange } from '../comparison/compare-figures.ts';
import { loadComparisonRules } from '../comparison/comparison-rules.ts';
import { countVerdicts, type VerdictCount } from '../comparison/summarise-comparison.ts';
import type { CountryRecord } from '../countries/country.ts';
import { requireCountryRecord } from '../countries/known-countries.ts';
import { type EditionView, findEdition } from '../editions/find-editions.ts';
import { type EntryView, findEntries } from '../entries/find-entries.ts';
import { loadFigures } from '../entries/load-content.ts';
import { type Reading, shownRevisionId } from '../entries/reading.ts';
import type { ComparisonPolicy } from '../policies/comparison-policy.ts';

/** Every verdict falls into exactly one list; in the order in which a reader looks for them. */
export const REPORT_LISTS = [
  'ENTAILED',
  'INDICATED',
  'NEWLY_QUANTIFIED',
  'FELL_SILENT',
  'NEW',
  'NOT_COMPARABLE',
  'UNDECIDED',
  'RESTATED',
  'UNCHANGED',
] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

export interface ReportedChange {
  readonly country: CountryRecord;
  /** Edition of the country's entry before. */
  readonly earlierYear: number;
  readonly change: FigureChange;
}

export interface EditionReport {
  readonly edition: EditionView;
  /** Every entry of the edition that the reading shows, countries by name. */
  readonly views: readonly EntryView[];
  /** Countries by name. */
  readonly compared: readonly { readonly earlier: EntryView; readonly later: EntryView }[];
  /** Entries of countries that no earlier edition has an entry of: nothing of them is compared. */
  readonly firstEntries: readonly EntryView[];
  /** Of countries that the edition before this one had an entry of and this one has none of. */
  readonly leftTheReport: readonly EntryView[];
  readonly counts: readonly VerdictCount[];
  readonly lists: Readonly<Record<ReportList, readonly ReportedChange[]>>;
  readonly policy: ComparisonPolicy;
}

/** Null when the reading shows no entry of the edition. */
export function reportEdition(db: Database, reading: Reading, year: number): EditionReport | null {
  const edition = findEdition(db, reading, year);
  if (!edition) return null;
  const views = findEntries(db, reading, eq(editions.year, year));
  const before = new Map(
    previousEntries(db, reading, year).map((view) => [view.entry.countryCode, view]),
  );
  const compared = views.flatMap((later) => {
    const earlier = before.get(later.entry.countryCode);
    return earlier ? [{ earlier, later }] : [];
  });
  const figures = loadFigures(
    db,
    compared.flatMap(({ earlier, later }) => [earlier.revision.id, later.revision.id]),
  );
  const rules = loadComparisonRules(db, reading, null);
  const changes = compared.flatMap(({ earlier, later }) =>
    compareFigures(
      figures.get(earlier.revision.id) ?? [],
      figures.get(later.revision.id) ?? [],
      rules.between(later.entry.countryCode, earlier.entry.year, year),
    ).map((change) => ({
      country: requireCountryRecord(later.entry.countryCode),
      earlierYear: earlier.entry.year,
      change,
    })),
  );
  return {
    edition,
    views,
    compared,
    firstEntries: views.filter(({ entry }) => !before.has(entry.countryCode)),
    leftTheReport: entriesNotContinued(before, views),
    counts: countVerdicts(changes.map(({ change }) => change)),
    lists: listsOf(changes),
    policy: rules.policyOf(year),
  };
}

/** Of every country the newest entry before the edition, in one statement. */
function previousEntries(db: Database, reading: Reading, year: number): EntryView[] {
  // Beside max(), SQLite takes a bare column from the row that holds the maximum.
  return findEntries(
    db,
    reading,
    sql`${entries.id} IN (SELECT id FROM (
      SELECT entries.id AS id, max(editions.year) FROM entries JOIN editions ON editions.id = entries.edition_id
      WHERE editions.year < ${year} AND ${shownRevisionId(reading)} IS NOT NULL
      GROUP BY entries.country_code))`,
  );
}

/** The edition before is the newest earlier one that has any entry; who left the report before that is no news. */
function entriesNotContinued(
  before: ReadonlyMap<string, EntryView>,
  views: readonly EntryView[],
): EntryView[] {
  const yearBefore = Math.max(...[...before.values()].map(({ entry }) => entry.year));
  const here = new Set(views.map(({ entry }) => entry.countryCode));
  return [...before.values()].filter(
    ({ entry }) => entry.year === yearBefore && !here.has(entry.countryCode),
  );
}

const LIST_OF_VERDICT: Readonly<Record<Exclude<Verdict, 'INCREASE' | 'DECREASE'>, ReportList>> = {
  NEWLY_QUANTIFIED: 'NEWLY_QUANTIFIED',
  NO_LONGER_QUANTIFIED: 'FELL_SILENT',
  DROPPED: 'FELL_SILENT',
  NEW: 'NEW',
  NOT_COMPARABLE: 'NOT_COMPARABLE',
  DEFINITIONS_DIFFER: 'NOT_COMPARABLE',
  INDETERMINATE: 'UNDECIDED',
  RESTATED: 'RESTATED',
  CORRECTED: 'RESTATED',
  UNCHANGED: 'UNCHANGED',
  UNCHANGED_AS_STATED: 'UNCHANGED',
};

export function listsOf(
  changes: readonly ReportedChange[],
): Record<ReportList, readonly ReportedChange[]> {
  const listed = (list: ReportList) => changes.filter(({ change }) => listOf(change) === list);
  return {
    ENTAILED: largestFirst(listed('ENTAILED')),
    INDICATED: largestFirst(listed('INDICATED')),
    NEWLY_QUANTIFIED: listed('NEWLY_QUANTIFIED'),
    FELL_SILENT: listed('FELL_SILENT'),
    NEW: listed('NEW'),
    NOT_COMPARABLE: listed('NOT_COMPARABLE'),
    UNDECIDED: listed('UNDECIDED'),
    RESTATED: listed('RESTATED'),
    UNCHANGED: listed('UNCHANGED'),
  };
}

export function listOf({ verdict, certainty }: FigureChange): ReportList {
  if (verdict === 'INCREASE' || verdict === 'DECREASE') return certainty ?? 'UNDECIDED';
  return LIST_OF_VERDICT[verdict];
}

function largestFirst(changes: readonly ReportedChange[]): ReportedChange[] {
  return [...changes].sort((a, b) => guaranteedAmount(b.change) - guaranteedAmount(a.change));
}

/** The least that the change can be, whichever way it goes: "at least -5,801" is 5,801. */
export function guaranteedAmount({ change }: Pick<FigureChange, 'change'>): number {
  if (change === null) return 0;
  return Math.max(change.low, -change.high, 0);
}
