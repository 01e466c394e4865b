/** The measure key: what two figures of different years must share to be one series. */
import { type Period, parsePeriod } from './period.ts';
import type { FigureKind, Measure } from './quantity.ts';
import { conceptFamily, conceptWithPopulation } from './vocabulary.ts';

export type { Period };
export { parsePeriod };

export const MEASURE_PARTS = [
  'concept',
  'population',
  'origin',
  'places',
  'kind',
  'unit',
  'period',
  'definition',
] as const;
export type MeasurePart = (typeof MEASURE_PARTS)[number];

/** How the measures of two figures stand to each other. */
export type FigureMatch = 'same-measure' | 'definitions-differ' | 'not-comparable' | 'alone';

/** A figure of the earlier edition beside the figure of the later one that continues it. */
export interface FigurePair<T> {
  readonly earlier: T | null;
  readonly later: T | null;
  /** The earlier period as the later edition states it anew, beside a figure for its own period. */
  readonly restatedEarlier: T | null;
  readonly match: FigureMatch;
}

/**
 * Which of the words of a reference period count in the key, by what is counted. Its date never
 * counts, or no two years would match.
 *
 * - STOCK: nothing. A count at one moment is that, whether the edition dates it "2003" or "2003-12-31".
 * - FLOW and RATE: the length. Where the text names none, the year that the edition describes is meant.
 *   A fiscal year is not a calendar year.
 * - CUMULATIVE: nothing. A running total grows by a year with every edition, and editions move its
 *   start ("since 1995", a year later "since 1994") while they speak of the same total.
 */
const PERIOD_IN_KEY: Record<FigureKind, (period: string | null) => string> = {
  STOCK: () => 'moment',
  FLOW: lengthInKey,
  RATE: lengthInKey,
  CUMULATIVE: () => 'total',
};

function lengthInKey(text: string | null): string {
  if (text === null) return 'P1Y';
  const period = parsePeriod(text);
  if (!period) return `period ${normalName(text)}`;
  return period.isFiscal ? 'fiscal P1Y' : period.length;
}

/** Every part of a measure as the key sees it: equal text, equal part. Rule: as `measureKey`. */
export function comparableParts(m: Measure): Readonly<Record<MeasurePart, string>> {
  return {
    concept: escaped(m.concept),
    population: orNone(m.population),
    origin: m.origin === null ? '-' : `from ${escaped(m.origin)}`,
    places: `in ${placesInKey(m.places)}`,
    kind: m.kind.toLowerCase(),
    unit: m.unit.toLowerCase(),
    period: escaped(PERIOD_IN_KEY[m.kind](m.period)),
    definition: orNone(m.definition),
  };
}

/** "hiding|asylum-seekers|from PRK|in CHN|stock|persons|moment|-": equal for two figures that may be compared. Rule: docs/glossary.md, "Measure"; for the period, `PERIOD_IN_KEY`. */
export function measureKey(m: Measure): string {
  const parts = comparableParts(m);
  return MEASURE_PARTS.map((part) => parts[part]).join('|');
}

/** What the measure counts, in words: "Asylum seekers in hiding, from North Korea, in China". */
export function measureLabel(
  m: Measure,
  countryName: (code: string) => string = (code) => code,
): string {
  return [
    conceptWithPopulation(m.concept, m.population),
    ...(m.origin === null ? [] : [`from ${countryName(m.origin)}`]),
    ...(m.places.length === 0 ? [] : [`in ${listed(m.places.map(countryName))}`]),
    ...(m.unit === 'PERSONS' ? [] : [`counted in ${m.unit.toLowerCase()}`]),
    ...KIND_IN_LABEL[m.kind](m.period),
    ...(m.definition === null ? [] : [m.definition.replaceAll('-', ' ')]),
  ].join(', ');
}

const KIND_IN_LABEL: Record<FigureKind, (period: string | null) => string[]> = {
  STOCK: () => [],
  FLOW: (period) => {
    const length = lengthInKey(period);
    return length === 'P1Y' ? [] : [LENGTHS[length] ?? `over ${period}`];
  },
  CUMULATIVE: () => ['running total'],
  RATE: () => [],
};

const LENGTHS: Readonly<Record<string, string>> = {
  P1D: 'on one day',
  P1M: 'in one month',
  'fiscal P1Y': 'in a fiscal year',
};

/**
 * Finds for every figure of the earlier edition the one that continues it. Figures pair by measure
 * key, then where an editor holds two measures of one family to be equivalent (`areEquivalent`, which is
 * symmetric and false for equal keys); those left over pair where only population, definition or a related concept differs, then where
 * something else is counted (stock against flow, persons against households); the rest stand alone.
 * Nothing is merged: of several figures under one key (rival estimates) those of the same
 * attribution pair first, then those that remain, in the order of the editions.
 * Figures are never paired by the likeness of their text. Rule: docs/glossary.md, "Measure".
 * Rows come in the order of the earlier edition, then what is new in the order of the later one.
 */
export function matchFigures<T>(
  earlier: readonly T[],
  later: readonly T[],
  measureOf: (figure: T) => Measure,
  attributionOf: (figure: T) => string | null = () => null,
  areEquivalent: (earlier: T, later: T) => boolean = () => false,
): FigurePair<T>[] {
  const partners = new Map<T, { later: T; match: FigureMatch }>();
  const restated = new Map<T, T>();
  const taken = new Set<T>();

  const setAsideRestatements = () => {
    const laterByKey = groupBy(later, (figure) => measureKey(measureOf(figure)));
    for (const figure of earlier) {
      const rivals = [
        ...(laterByKey.get(measureKey(measureOf(figure))) ?? []),
        ...later.filter((other) => areEquivalent(figure, other)),
      ];
      const restatement = rivals.find(
        (rival) =>
          !taken.has(rival) &&
          samePeriod(measureOf(rival), measureOf(figure)) &&
          attributionOf(rival) === attributionOf(figure) &&
          rivals.some((other) => isNewer(measureOf(other), measureOf(rival))),
      );
      if (restatement === undefined) continue;
      restated.set(figure, restatement);
      taken.add(restatement);
    }
  };

  const pairBy = (
    match: FigureMatch,
    keyOf: (figure: T) => string,
    fits = (_a: T, _b: T) => true,
  ) => {
    const open = groupBy(
      later.filter((figure) => !taken.has(figure)),
      keyOf,
    );
    for (const figure of earlier) {
      if (partners.has(figure)) continue;
      const candidates = open.get(keyOf(figure)) ?? [];
      const at = candidates.findIndex((candidate) => fits(figure, candidate));
      const [partner] = at < 0 ? [] : candidates.splice(at, 1);
      if (partner === undefined) continue;
      partners.set(figure, { later: partner, match });
      taken.add(partner);
    }
  };

  const key = (figure: T) => measureKey(measureOf(figure));
  const sameAttribution = (a: T, b: T) => attributionOf(a) === attributionOf(b);

  setAsideRestatements();
  pairBy('same-measure', key, sameAttribution);
  pairBy('same-measure', key);
  const family = (figure: T) => familyKey(measureOf(figure));
  pairBy('same-measure', family, (a, b) => areEquivalent(a, b) && sameAttribution(a, b));
  pairBy('same-measure', family, areEquivalent);
  pairBy('definitions-differ', family);
  pairBy(
    'not-comparable',
    (figure) => placeKey(measureOf(figure)),
    (a, b) => countsSomethingElse(measureOf(a), measureOf(b)),
  );

  return [
    ...earlier.map((figure) => ({
      earlier: figure,
      later: partners.get(figure)?.later ?? null,
      restatedEarlier: restated.get(figure) ?? null,
      match: partners.get(figure)?.match ?? ('alone' as const),
    })),
    ...later
      .filter((figure) => !taken.has(figure))
      .map((figure) => ({
        earlier: null,
        later: figure,
        restatedEarlier: null,
        match: 'alone' as const,
      })),
  ];
}

/** The key without what a definition may vary: equal for measures that an editor may hold to be equivalent. */
export function familyKey(m: Measure): string {
  const { origin, places, kind, unit, period } = comparableParts(m);
  return [conceptFamily(m.concept), origin, places, kind, unit, period].join('|');
}

function placeKey(m: Measure): string {
  const { concept, origin, places } = comparableParts(m);
  return [concept, origin, places].join('|');
}

function countsSomethingElse(a: Measure, b: Measure): boolean {
  return a.kind !== b.kind || a.unit !== b.unit;
}

/** A stock may be dated by its year or by the last day of it; a flow must cover the very same time. */
function samePeriod(a: Measure, b: Measure): boolean {
  const first = a.period === null ? null : parsePeriod(a.period);
  const second = b.period === null ? null : parsePeriod(b.period);
  if (first?.endYear !== second?.endYear) return false;
  if (a.kind === 'STOCK' || a.kind === 'CUMULATIVE') return first !== null;
  return first !== null && first.start === second?.start && first.end === second.end;
}

function isNewer(a: Measure, b: Measure): boolean {
  return (endYear(a) ?? 0) > (endYear(b) ?? 0);
}

function endYear(m: Measure): number | null {
  return m.period === null ? null : (parsePeriod(m.period)?.endYear ?? null);
}

function groupBy<T>(figures: readonly T[], keyOf: (figure: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return groups;
}

function placesInKey(places: readonly string[]): string {
  const names = [...new Set(places.map((place) => escaped(normalName(place))))].sort();
  return names.length === 0 ? '-' : names.join(',');
}

/** Codes stay as they are; free names lose case and spacing. */
function normalName(name: string): string {
  const trimmed = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  return /^[A-Z]{3}$/.test(trimmed) ? trimmed : trimmed.toLowerCase();
}

function orNone(term: string | null): string {
  return term === null ? '-' : escaped(term);
}

/** Keeps the separators of the key, and the sign for "none", out of free text. */
function escaped(text: string): string {
  return text === '-' ? '%2D' : text.replace(/[%|,]/g, (sign) => encodeURIComponent(sign));
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
