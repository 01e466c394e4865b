/**
 * The sums of an edition: what its entries together say of one count, by region and over all. The rule against
 * counting anybody twice is docs/decisions/0013-what-may-be-added.md.
 */
import { measureLabel } from '@yearline/quantity/measure';
import { DEFAULT_POLICY, type Policy } from '@yearline/quantity/policy';
import type { FigureKind, FigureUnit, Measure } from '@yearline/quantity/quantity';
import {
  addIntervals,
  type QuantitySum,
  type SumPart,
  sumParts,
} from '@yearline/quantity/sum-quantities';
import { conceptFamily, conceptLabel, populationLabel } from '@yearline/quantity/vocabulary';
import { formatCount } from '@yearline/quantity/words';
import { groupBy, listed } from '../checks/check.ts';
import type { CountryRecord } from '../countries/country.ts';
import { nameOfPlace, requireCountryRecord } from '../countries/known-countries.ts';
import type { EntryView } from '../entries/find-entries.ts';
import { countedKey, type EditionStatement, regionOfPlaces, timeOf } from './edition-statements.ts';
import { type Fact, factsOf, quotedWithEntry } from './facts.ts';
import { overlapOf } from './overlap.ts';

/**
 * Why a statement is not in a sum: a total already holds it; it may count people that another part counts; no editor
 * has confirmed it; or it counts something related but else, which the sentence names.
 */
export type LeftOutReason = 'PART_OF_A_TOTAL' | 'MAY_OVERLAP' | 'UNCONFIRMED' | 'OTHER_MEASURE';

export interface LeftOut {
  readonly statement: EditionStatement;
  readonly reason: LeftOutReason;
  /** As a sentence that names what it is and why. */
  readonly text: string;
}

/** One fact in a sum. */
export interface AddedFact extends Fact {
  /** M49 region of the places; null where they lie in several regions, or the text names no country. */
  readonly region: string | null;
}

export interface RegionSum {
  readonly region: string | null;
  readonly sum: QuantitySum;
}

export interface EditionSum {
  /** What is counted, of whom, how and when. Unique within the edition. */
  readonly key: string;
  /** "Refugees"; without origin and place. */
  readonly label: string;
  readonly concept: string;
  readonly population: string | null;
  readonly kind: FigureKind;
  readonly unit: FigureUnit;
  /** "2003"; of a stock the year at or in which it was counted. */
  readonly period: string;
  readonly definition: string | null;
  readonly overall: QuantitySum;
  /** By name; what lies in no single region last. Added up they are the overall sum. */
  readonly byRegion: readonly RegionSum[];
  readonly parts: readonly AddedFact[];
  readonly leftOut: readonly LeftOut[];
  /** Countries whose entry states a part of it. */
  readonly statedBy: readonly CountryRecord[];
  /** Countries with an entry that is silent about it. Silence is not zero. */
  readonly silent: readonly CountryRecord[];
  /** Of how many entries this is the sum, as a sentence. */
  readonly coverage: string;
}

/**
 * A sum for every count that two figures or more of the edition state, the one with most statements first. `views`
 * are all entries of the edition, the silent ones too.
 */
export function sumEdition(
  views: readonly EntryView[],
  statements: readonly EditionStatement[],
  policy: Policy = DEFAULT_POLICY,
): EditionSum[] {
  const families = new Map(
    groupBy(statements, familyOf).map((related) => [familyOf(first(related)), related]),
  );
  const keys = new Map(statements.map((statement) => [statement, countedKey(statement)]));
  return groupBy(statements, (statement) => keys.get(statement) ?? '')
    .filter((counted) => counted.length > 1)
    .sort((a, b) => b.length - a.length)
    .flatMap((counted) => {
      const own = keys.get(first(counted));
      const related = (families.get(familyOf(first(counted))) ?? []).filter(
        (statement) => keys.get(statement) !== own,
      );
      return sumOf(views, counted, related, policy) ?? [];
    });
}

function sumOf(
  views: readonly EntryView[],
  counted: readonly EditionStatement[],
  related: readonly EditionStatement[],
  policy: Policy,
): EditionSum | null {
  const confirmed = counted.filter(({ figure }) => figure.confirmed);
  const { added, leftOut } = withoutDoubles(factsOf(confirmed, policy));
  const parts = added.map((fact) => ({
    ...fact,
    region: regionOfPlaces(first(fact.statements).figure.measure.places),
  }));
  const overall = sumParts(
    parts.map(({ part }) => part),
    policy,
  );
  if (!overall) return null;
  const sample = first(counted);
  const { measure } = sample.figure;
  const key = countedKey(sample);
  const stating = new Set(confirmed.map(({ view }) => view.entry.countryCode));
  const [statedBy, silent] = [true, false].map((states) =>
    views
      .filter(({ entry }) => stating.has(entry.countryCode) === states)
      .map(({ entry }) => requireCountryRecord(entry.countryCode)),
  ) as [CountryRecord[], CountryRecord[]];
  return {
    key,
    label: measureLabel({ ...measure, origin: null, places: [], period: null }),
    concept: measure.concept,
    population: measure.population,
    kind: measure.kind,
    unit: measure.unit,
    period: timeOf(sample),
    definition: measure.definition,
    overall,
    byRegion: sumsByRegion(parts, policy),
    parts,
    leftOut: [
      ...leftOut,
      ...counted.filter(({ figure }) => !figure.confirmed).map(unconfirmed),
      ...related.map((other) => otherMeasure(other, sample)),
    ],
    statedBy,
    silent,
    coverage: coverageOf(statedBy, silent),
  };
}

/**
 * Keeps the totals and sets aside their parts; of figures that may overlap it keeps the one that guarantees most, so
 * that the sum never counts anybody twice and its lower end still holds.
 */
function withoutDoubles(facts: readonly Fact[]): { added: Fact[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const setAside = (fact: Fact, reason: LeftOutReason, why: string) =>
    leftOut.push(
      ...fact.statements.map((statement) => ({
        statement,
        reason,
        text: `${quotedWithEntry(statement)} ${why}`,
      })),
    );
  const partsOf = new Map<Fact, Fact[]>();
  const totals = facts.filter((fact) => {
    const holders = facts.filter((other) => overlap(other, fact) === 'CONTAINS');
    const [total] = holders;
    for (const holder of holders) partsOf.set(holder, [...(partsOf.get(holder) ?? []), fact]);
    if (!total) return true;
    setAside(fact, 'PART_OF_A_TOTAL', `is a part of ${quotedWithEntry(first(total.statements))}.`);
    return false;
  });
  const lifted = totals.map((total) => atLeastItsParts(total, partsOf.get(total) ?? []));
  const { kept, doubled } = apart(lifted);
  for (const { fact, rival } of doubled) {
    setAside(
      fact,
      'MAY_OVERLAP',
      `may count people whom ${quotedWithEntry(first(rival.statements))} counts too.`,
    );
  }
  return { added: lifted.filter((fact) => kept.includes(fact)), leftOut };
}

/** A total holds at least what those of its parts guarantee that nobody is in twice. */
function atLeastItsParts(total: Fact, parts: readonly Fact[]): Fact {
  const { hard, soft } = total.part;
  const { low } = addIntervals(apart(parts).kept.map(({ part }) => part.hard));
  if (low <= hard.low || low > hard.high) return total;
  const part: SumPart = {
    ...total.part,
    kind: 'BOUNDED',
    hard: { low, high: hard.high },
    soft: { low: Math.max(soft.low, low), high: Math.max(soft.high, low) },
  };
  const note = `Its parts guarantee more than its own words: at least ${formatCount(low)}.`;
  return { ...total, part, note: total.note === null ? note : `${total.note} ${note}` };
}

/** Those facts that surely have nobody in common, beginning with the one that guarantees most. */
function apart(facts: readonly Fact[]): {
  kept: Fact[];
  doubled: { fact: Fact; rival: Fact }[];
} {
  const kept: Fact[] = [];
  const doubled: { fact: Fact; rival: Fact }[] = [];
  for (const fact of [...facts].sort((a, b) => b.part.hard.low - a.part.hard.low)) {
    const rival = kept.find((other) => overlap(other, fact) !== 'APART');
    if (rival) doubled.push({ fact, rival });
    else kept.push(fact);
  }
  return { kept, doubled };
}

function overlap(a: Fact, b: Fact) {
  const [one, other] = [first(a.statements), first(b.statements)];
  return overlapOf(
    one.figure.measure,
    other.figure.measure,
    one.view.entry.id === other.view.entry.id,
  );
}

function unconfirmed(statement: EditionStatement): LeftOut {
  return {
    statement,
    reason: 'UNCONFIRMED',
    text: `${quotedWithEntry(statement)} is a suggestion that no editor has confirmed.`,
  };
}

function otherMeasure(statement: EditionStatement, sample: EditionStatement): LeftOut {
  return {
    statement,
    reason: 'OTHER_MEASURE',
    text: `${quotedWithEntry(statement)} ${differenceBetween(statement, sample)}.`,
  };
}

const KINDS: Record<FigureKind, string> = {
  STOCK: 'how many there were at a moment',
  FLOW: 'how many came or went in a period',
  CUMULATIVE: 'a running total',
  RATE: 'how many in each unit of time',
};

function differenceBetween(other: EditionStatement, sample: EditionStatement): string {
  const [its, ours] = [other.figure.measure, sample.figure.measure];
  const population = (measure: Measure) =>
    measure.population === null
      ? 'people whom the text does not name'
      : populationLabel(measure.population).toLowerCase();
  if (its.kind !== ours.kind) return `is ${KINDS[its.kind]}, not ${KINDS[ours.kind]}`;
  if (its.population !== ours.population) {
    return `counts ${population(its)}, not ${population(ours)}`;
  }
  if (its.concept !== ours.concept) {
    return `is listed as “${conceptLabel(its.concept)}”, not as “${conceptLabel(ours.concept)}”`;
  }
  if (its.unit !== ours.unit) {
    return `counts ${its.unit.toLowerCase()}, not ${ours.unit.toLowerCase()}`;
  }
  if (its.definition !== ours.definition) {
    return its.definition === null
      ? `does not count by the definition “${ours.definition?.replaceAll('-', ' ')}”`
      : `counts by another definition, “${its.definition.replaceAll('-', ' ')}”`;
  }
  return `speaks of ${timeOf(other)}, not of ${timeOf(sample)}`;
}

function sumsByRegion(parts: readonly AddedFact[], policy: Policy): RegionSum[] {
  return groupBy(parts, ({ region }) => region ?? '')
    .flatMap((inRegion) => {
      const sum = sumParts(
        inRegion.map(({ part }) => part),
        policy,
      );
      return sum ? [{ region: first(inRegion).region, sum }] : [];
    })
    .sort((a, b) =>
      a.region === null || b.region === null
        ? Number(a.region === null) - Number(b.region === null)
        : a.region.localeCompare(b.region),
    );
}

/** More countries than these are counted rather than named. */
const MOST_NAMED = 5;

function coverageOf(statedBy: readonly CountryRecord[], silent: readonly CountryRecord[]): string {
  if (silent.length === 0) {
    const who = statedBy.length === 1 ? 'The one country' : `All ${statedBy.length} countries`;
    const states = statedBy.length === 1 ? 'states' : 'state';
    return `${who} with an entry in this edition ${states} it${named(statedBy)}. Countries without an entry are not in it.`;
  }
  const total = statedBy.length + silent.length;
  const states = statedBy.length === 1 ? '1 states' : `${statedBy.length} state`;
  const are = silent.length === 1 ? '1 is' : `${silent.length} are`;
  return `Of the ${total} countries with an entry in this edition, ${states} it${named(statedBy)}. ${are} silent about it${named(silent)}, and silence is not zero; countries without an entry are not in it either.`;
}

function named(countries: readonly CountryRecord[]): string {
  if (countries.length > MOST_NAMED) return '';
  return ` (${listed(countries.map(({ code }) => nameOfPlace(code)))})`;
}

function familyOf({ figure }: EditionStatement): string {
  return conceptFamily(figure.measure.concept);
}

function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('An empty list has no first item.');
  return item;
}
