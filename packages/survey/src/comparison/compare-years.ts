/** What changed between two editions for one country: figures by measure, prose by sentence. */
import type { Database } from '@yearline/db/open-database';
import { alignProse, type ProseAlignment } from '@yearline/prose/align-prose';
import { type EntryView, findEntry } from '../entries/find-entries.ts';
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

/**
 * Null when the reading shows no entry in one of the two years. The earlier edition is always `from`. Throws
 * InvalidInputError when both years are one.
 */
export function compareYears(
  db: Database,
  reading: Reading,
  input: { readonly country: string; readonly from: number; readonly to: number },
): Comparison | null {
  if (input.from === input.to) {
    throw new InvalidInputError([
      {
        path: ['to'],
        message: `Both years are ${input.from}. Name two editions; two revisions of one entry are compared by compareRevisions.`,
      },
    ]);
  }
  const [firstYear, lastYear] = [Math.min(input.from, input.to), Math.max(input.from, input.to)];
  const from = findEntry(db, reading, { country: input.country, year: firstYear });
  const to = findEntry(db, reading, { country: input.country, year: lastYear });
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
