/** What changed between two editions for one country: figures by measure, prose by sentence. */
import type { Database } from '@yearline/db/open-database';
import { alignProse, type ProseAlignment } from '@yearline/prose/align-prose';
import { type EntryView, entryAtRevision, findEntry } from '../entries/find-entries.ts';
import { findRevision } from '../entries/find-revisions.ts';
import { loadFigures, loadSections } from '../entries/load-content.ts';
import type { Reading } from '../entries/reading.ts';
import { InvalidInputError } from '../errors.ts';
import { type ComparisonPolicy, proseThresholds } from '../policies/comparison-policy.ts';
import { compareFigures, type FigureChange } from './compare-figures.ts';
import { loadComparisonRules } from './comparison-rules.ts';
import { type ComparisonSummary, summarise } from './summarise-comparison.ts';

export interface Comparison {
  readonly from: EntryView;
  readonly to: EntryView;
  readonly figures: readonly FigureChange[];
  readonly prose: ProseAlignment;
  readonly summary: ComparisonSummary;
  /** Of the later edition: what its soft verdicts and its aligned sentences rest on. */
  readonly policy: ComparisonPolicy;
}

/** A year that is compared, at the revision that the reading shows or at the one that is named. */
interface Side {
  readonly year: number;
  readonly revision?: number | null | undefined;
}

/**
 * Null when the reading shows no entry in one of the two years, or when a revision that is named is missing or
 * hidden: another one is never taken in its place. The earlier edition is always `from`. Throws
 * InvalidInputError when both years are one.
 */
export function compareYears(
  db: Database,
  reading: Reading,
  input: {
    readonly country: string;
    readonly from: number;
    readonly to: number;
    /** Number of the revision of `from`; the one that the reading shows when left out. */
    readonly fromRevision?: number | null | undefined;
    readonly toRevision?: number | null | undefined;
  },
): Comparison | null {
  if (input.from === input.to) {
    throw new InvalidInputError([
      {
        path: ['to'],
        message: `Both years are ${input.from}. Name two editions; two revisions of one entry are compared by compareRevisions.`,
      },
    ]);
  }
  const named: Side = { year: input.from, revision: input.fromRevision };
  const other: Side = { year: input.to, revision: input.toRevision };
  const [first, last] = named.year < other.year ? [named, other] : [other, named];
  const from = entryOfSide(db, reading, input.country, first);
  const to = entryOfSide(db, reading, input.country, last);
  if (!from || !to) return null;

  const { countryCode } = to.entry;
  const rules = loadComparisonRules(db, reading, countryCode).between(
    countryCode,
    from.entry.year,
    to.entry.year,
  );
  const revisionIds = [from.revision.id, to.revision.id];
  const figuresByRevision = loadFigures(db, revisionIds);
  const sectionsByRevision = loadSections(db, revisionIds);
  const figures = compareFigures(
    figuresByRevision.get(from.revision.id) ?? [],
    figuresByRevision.get(to.revision.id) ?? [],
    rules,
  );
  const prose = alignProse(
    sectionsByRevision.get(from.revision.id) ?? [],
    sectionsByRevision.get(to.revision.id) ?? [],
    proseThresholds(rules.policy),
  );
  return {
    from,
    to,
    figures,
    prose,
    summary: summarise(figures, prose),
    policy: rules.policy,
  };
}

function entryOfSide(
  db: Database,
  reading: Reading,
  country: string,
  { year, revision: number }: Side,
): EntryView | null {
  if (number === null || number === undefined) return findEntry(db, reading, { country, year });
  const revision = findRevision(db, reading, { country, year, number });
  return revision && entryAtRevision(db, reading, revision);
}
