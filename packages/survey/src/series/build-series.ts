/** One measure of one country over its editions: what was said, what was not, and what may be said between. */
import { compareQuantities } from '@yearline/quantity/compare-quantities';
import { matchFigures, measureKey } from '@yearline/quantity/measure';
import { type Period, parsePeriod } from '@yearline/quantity/period';
import { comparePair, type FigureChange } from '../comparison/compare-figures.ts';
import { ComparisonRules, type RulesBetween } from '../comparison/comparison-rules.ts';
import type { LoadedFigure } from '../entries/load-content.ts';
import type { ComparisonPolicy } from '../policies/comparison-policy.ts';

/** What one edition's entry says, as the reading shows it and as it was first published. */
export interface EditionFigures {
  readonly year: number;
  readonly figures: readonly LoadedFigure[];
  /** Those of the first publication; empty where nothing has been published. */
  readonly firstPublished: readonly LoadedFigure[];
}

/** SILENT: the entry does not state the measure. NO_ENTRY: there is no entry to state it. Neither is zero. */
export type PointKind = 'STATED' | 'SILENT' | 'NO_ENTRY';

export interface SeriesPoint {
  /** Of the edition, which describes the year before. */
  readonly year: number;
  readonly kind: PointKind;
  /** Null unless STATED. */
  readonly figure: LoadedFigure | null;
  /** The same figure as the entry was first published, since removed where SILENT; null where that did not state it. */
  readonly firstPublished: LoadedFigure | null;
  /** What was first published against what is known now; null where the words are the same, or either is missing. */
  readonly correction: FigureChange | null;
  /** Later editions on this point's period, beside a figure for their own; in the order of the editions. */
  readonly restatements: readonly { readonly year: number; readonly figure: LoadedFigure }[];
}

export interface SeriesChange {
  readonly earlierYear: number;
  readonly laterYear: number;
  readonly change: FigureChange;
}

/** Where a series bends into another measure: population, definition or the kind of count differs. */
export interface SeriesLink extends SeriesChange {
  /** Key of the series on the other side. */
  readonly series: string;
  /** A figure of the series on the other side, for its measure. */
  readonly figure: LoadedFigure;
}

export interface Series {
  /** Key of the measure that it began with; rivals under one measure have "#2", "#3" behind it. Unique within the country. */
  readonly key: string;
  /** The newest figure, which names the measure. */
  readonly newest: LoadedFigure;
  /** One for every year asked for, oldest first. */
  readonly points: readonly SeriesPoint[];
  /** Between each stated point and the next, over whatever gap lies between. */
  readonly changes: readonly SeriesChange[];
  readonly continuedFrom: SeriesLink | null;
  readonly continuesAs: SeriesLink | null;
}

interface Stated {
  readonly year: number;
  readonly figure: LoadedFigure;
  readonly restatements: { readonly year: number; readonly figure: LoadedFigure }[];
}

interface Chain {
  readonly measure: string;
  readonly stated: [Stated, ...Stated[]];
  readonly changes: SeriesChange[];
  from: { readonly chain: Chain; readonly change: SeriesChange } | null;
  to: { readonly chain: Chain; readonly change: SeriesChange } | null;
}

/**
 * Chains the figures of a country by the exact measure key, edition after edition, in the order in which the
 * measures first appear. What follows from that:
 *
 * - A series goes on after years of silence. The change over the gap is the verdict between the two stated points.
 * - Rival figures under one key (two attributions) are series of their own, told apart as matchFigures does.
 * - Where only population, definition or the kind of count differs, the series bends: it ends, another begins, and
 *   the two are linked by the verdict between the last point of the one and the first of the other. A series that
 *   is stated again later did not end, and is not linked.
 * - Where an editor holds two such measures to be equivalent between the two editions, the series goes on.
 * - A split or union of the country, or a break that an editor declared, does not end a series; the change across it
 *   is NOT_COMPARABLE.
 * - A figure that states an earlier point's period anew, beside one for its own period, is no point but a
 *   restatement of that point.
 */
export function buildSeries(
  countryCode: string,
  years: { readonly from: number; readonly to: number },
  editions: readonly EditionFigures[],
  rules = new ComparisonRules(),
): Series[] {
  const between: Between = (earlier, later) => rules.between(countryCode, earlier, later);
  const inOrder = [...editions].sort((a, b) => a.year - b.year);
  const chains: Chain[] = [];
  for (const { year, figures } of inOrder) {
    const current = setAsideRestatements(chains, year, figures, between);
    extendChains(chains, year, current, between);
  }
  const keys = uniqueKeys(chains);
  const byYear = new Map(inOrder.map((edition) => [edition.year, edition]));
  return chains.map((chain) => ({
    key: keyIn(keys, chain),
    newest: lastOf(chain).figure,
    points: pointsOf(chain, years, byYear, rules),
    changes: chain.changes,
    continuedFrom: chain.from && {
      ...chain.from.change,
      series: keyIn(keys, chain.from.chain),
      figure: lastOf(chain.from.chain).figure,
    },
    continuesAs: chain.to && {
      ...chain.to.change,
      series: keyIn(keys, chain.to.chain),
      figure: lastOf(chain.to.chain).figure,
    },
  }));
}

/** The rules between two editions of the country. */
type Between = (earlierYear: number, laterYear: number) => RulesBetween;

/** Newest points first, so that a series that fell silent long ago never takes what a living one continues. */
function newestFirst(points: readonly Stated[]): Stated[] {
  return [...points].sort(
    (a, b) => b.year - a.year || (endYearOf(b.figure) ?? 0) - (endYearOf(a.figure) ?? 0),
  );
}

/**
 * Hangs what restates an earlier point on that point, and gives back the rest. A restatement stands beside a figure
 * of the same measure, so only measures that the edition states twice are looked at.
 */
function setAsideRestatements(
  chains: readonly Chain[],
  year: number,
  figures: readonly LoadedFigure[],
  between: Between,
): LoadedFigure[] {
  const twice = statedTwice(figures);
  const isStatedTwice = (point: Stated) =>
    twice.has(measureKey(point.figure.measure)) ||
    [...twice.values()].some((figure) => areEquivalent(between, point, { year, figure }));
  const points = newestFirst(chains.flatMap(({ stated }) => stated).filter(isStatedTwice));
  const pointOf = new Map(points.map((point) => [point.figure, point]));
  const restating = new Set<LoadedFigure>();
  if (points.length === 0) return [...figures];
  for (const { earlier, restatedEarlier } of match(points, year, figures, between)) {
    const point = earlier && pointOf.get(earlier);
    if (!point || !restatedEarlier) continue;
    point.restatements.push({ year, figure: restatedEarlier });
    restating.add(restatedEarlier);
  }
  return figures.filter((figure) => !restating.has(figure));
}

/** One figure of each measure that is stated more than once, by its key. */
function statedTwice(figures: readonly LoadedFigure[]): Map<string, LoadedFigure> {
  const once = new Map<string, LoadedFigure>();
  const twice = new Map<string, LoadedFigure>();
  for (const figure of figures) {
    const key = measureKey(figure.measure);
    (once.has(key) ? twice : once).set(key, figure);
  }
  return twice;
}

function extendChains(
  chains: Chain[],
  year: number,
  figures: readonly LoadedFigure[],
  between: Between,
): void {
  const chainOf = new Map(chains.map((chain) => [lastOf(chain).figure, chain]));
  const lastPoints = newestFirst(chains.map(lastOf));
  for (const pair of match(lastPoints, year, figures, between)) {
    if (!pair.later) continue;
    const next: Stated = { year, figure: pair.later, restatements: [] };
    const chain = pair.earlier && chainOf.get(pair.earlier);
    if (chain && pair.match === 'same-measure') {
      chain.changes.push(changeBetween(between, lastOf(chain), next, pair.match));
      chain.stated.push(next);
      unbend(chain);
      continue;
    }
    const begun: Chain = {
      measure: measureKey(pair.later.measure),
      stated: [next],
      changes: [],
      from: null,
      to: null,
    };
    chains.push(begun);
    if (!chain || chain.to) continue;
    const change = changeBetween(between, lastOf(chain), next, pair.match);
    begun.from = { chain, change };
    chain.to = { chain: begun, change };
  }
}

/** A series that goes on did not end, so it did not bend into the other. */
function unbend(chain: Chain): void {
  if (chain.to) chain.to.chain.from = null;
  chain.to = null;
}

function match(
  points: readonly Stated[],
  year: number,
  figures: readonly LoadedFigure[],
  between: Between,
) {
  const pointOf = new Map(points.map((point) => [point.figure, point]));
  return matchFigures(
    [...pointOf.keys()],
    figures,
    (figure) => figure.measure,
    (figure) => figure.attribution,
    (earlier, figure) => {
      const point = pointOf.get(earlier);
      return point !== undefined && areEquivalent(between, point, { year, figure });
    },
  );
}

function areEquivalent(
  between: Between,
  earlier: Pick<Stated, 'year' | 'figure'>,
  later: Pick<Stated, 'year' | 'figure'>,
): boolean {
  const rules = between(earlier.year, later.year);
  return rules.equivalenceOf(earlier.figure.measure, later.figure.measure) !== null;
}

function changeBetween(
  between: Between,
  earlier: Stated,
  later: Stated,
  how: ReturnType<typeof match>[number]['match'],
): SeriesChange {
  const restated = earlier.restatements.find(({ year }) => year === later.year);
  return {
    earlierYear: earlier.year,
    laterYear: later.year,
    change: comparePair(
      {
        earlier: earlier.figure,
        later: later.figure,
        match: how,
        restatedEarlier: restated?.figure ?? null,
      },
      between(earlier.year, later.year),
    ),
  };
}

function pointsOf(
  chain: Chain,
  years: { readonly from: number; readonly to: number },
  editions: ReadonlyMap<number, EditionFigures>,
  rules: ComparisonRules,
): SeriesPoint[] {
  const statedIn = new Map(chain.stated.map((stated) => [stated.year, stated]));
  return Array.from({ length: years.to - years.from + 1 }, (_, n): SeriesPoint => {
    const year = years.from + n;
    const edition = editions.get(year);
    const stated = statedIn.get(year);
    if (!edition || !stated) {
      return {
        year,
        kind: edition ? 'SILENT' : 'NO_ENTRY',
        figure: null,
        firstPublished: edition ? removedFrom(edition, lastOf(chain).figure) : null,
        correction: null,
        restatements: [],
      };
    }
    const { figure, restatements } = stated;
    const first = edition.firstPublished.find(({ key }) => key === figure.key) ?? null;
    return {
      year,
      kind: 'STATED',
      figure,
      firstPublished: first,
      correction: first && correctionOf(first, figure, rules.policyOf(year)),
      restatements,
    };
  });
}

/** What the first publication said of the measure and the entry no longer says. */
function removedFrom(edition: EditionFigures, sample: LoadedFigure): LoadedFigure | null {
  const kept = new Set(edition.figures.map(({ key }) => key));
  return (
    edition.firstPublished.find(
      (figure) =>
        !kept.has(figure.key) &&
        figure.attribution === sample.attribution &&
        measureKey(figure.measure) === measureKey(sample.measure),
    ) ?? null
  );
}

/** Without the measures: a correction of what is counted is a correction too. */
function correctionOf(
  first: LoadedFigure,
  now: LoadedFigure,
  policy: ComparisonPolicy,
): FigureChange | null {
  const { measure: _first, ...saidFirst } = first;
  const { measure: _now, ...saidNow } = now;
  const verdict = compareQuantities(saidFirst, saidNow, { corrected: true, policy });
  if (verdict.verdict !== 'CORRECTED') return null;
  return { earlier: first, later: now, ...verdict, rulings: [], underPolicy: policy };
}

function lastOf(chain: Chain): Stated {
  return chain.stated.at(-1) ?? chain.stated[0];
}

function uniqueKeys(chains: readonly Chain[]): Map<Chain, string> {
  const rivals = new Map<string, number>();
  return new Map(
    chains.map((chain) => {
      const nth = (rivals.get(chain.measure) ?? 0) + 1;
      rivals.set(chain.measure, nth);
      return [chain, nth === 1 ? chain.measure : `${chain.measure}#${nth}`];
    }),
  );
}

function keyIn(keys: ReadonlyMap<Chain, string>, chain: Chain): string {
  const key = keys.get(chain);
  if (key === undefined) throw new Error('A series has no key.');
  return key;
}

function endYearOf(figure: LoadedFigure): Period['endYear'] | null {
  const { period } = figure.measure;
  return period === null ? null : (parsePeriod(period)?.endYear ?? null);
}
