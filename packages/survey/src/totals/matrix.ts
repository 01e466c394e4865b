/** Who fled from where to where, in one edition: countries of origin against the places that the figures name. */
import type { Database } from '@yearline/db/open-database';
import { editions } from '@yearline/db/tables';
import { comparableParts } from '@yearline/quantity/measure';
import { DEFAULT_POLICY, type Policy } from '@yearline/quantity/policy';
import { eq } from 'drizzle-orm';
import { groupBy, listed } from '../checks/check.ts';
import type { CountryRecord } from '../countries/country.ts';
import { countryByCode, nameOfPlace } from '../countries/known-countries.ts';
import { type EditionView, findEdition } from '../editions/find-editions.ts';
import { type EntryView, findEntries } from '../entries/find-entries.ts';
import type { Reading } from '../entries/reading.ts';
import { policyOfEdition } from '../policies/edition-policies.ts';
import { type EditionStatement, statementsOfEntries } from './edition-statements.ts';
import { type Fact, factsOf } from './facts.ts';

/** Stands for figures whose text names no population, as an argument. */
export const NO_POPULATION = '-';

/** A set of places that one number covers. "Russia, Mongolia ... and elsewhere" is one column and is never split. */
export interface MatrixColumn {
  readonly key: string;
  /** "China"; "Russia, Mongolia and elsewhere"; "place not named". */
  readonly label: string;
  readonly places: readonly string[];
  /** The country, where the set is one; else null. */
  readonly country: CountryRecord | null;
  /** Whether the edition has an entry of that country, which could have spoken. */
  readonly hasEntry: boolean;
}

export interface MatrixCell {
  readonly column: MatrixColumn;
  /** One or more: several counts, or one count told in several ways. A cell that is not there is silence. */
  readonly facts: readonly Fact[];
}

export interface MatrixRow {
  readonly key: string;
  /** Null where the text names no origin. */
  readonly origin: CountryRecord | null;
  /** "North Korea"; "origin not named". */
  readonly label: string;
  readonly hasEntry: boolean;
  /** In the order of the columns. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixChoice {
  readonly concept: string;
  readonly population: string | null;
  readonly figures: number;
}

export interface EditionMatrix {
  readonly edition: EditionView;
  readonly views: readonly EntryView[];
  /** Concept read; null where the edition states no figure at all. */
  readonly concept: string | null;
  /** Population read, NO_POPULATION for figures that name none; null is every one. */
  readonly population: string | null;
  /** What could be asked for, most figures first. */
  readonly choices: readonly MatrixChoice[];
  readonly columns: readonly MatrixColumn[];
  /** Origins by name, the one that is not named last. */
  readonly rows: readonly MatrixRow[];
}

/** Null when the reading shows no entry of the edition. Without a concept the one with most figures is read. */
export function matrixOfEdition(
  db: Database,
  reading: Reading,
  asked: {
    readonly year: number;
    readonly concept?: string | null | undefined;
    readonly population?: string | null | undefined;
  },
): EditionMatrix | null {
  const edition = findEdition(db, reading, asked.year);
  if (!edition) return null;
  const views = findEntries(db, reading, eq(editions.year, asked.year));
  const statements = statementsOfEntries(db, views);
  const choices = choicesOf(statements);
  const concept = asked.concept ?? choices[0]?.concept ?? null;
  const population = asked.population ?? null;
  const shown = statements.filter(({ figure: { measure } }) => {
    if (measure.concept !== concept) return false;
    return population === null || (measure.population ?? NO_POPULATION) === population;
  });
  return {
    edition,
    views,
    concept,
    population,
    choices,
    ...tableOf(views, shown, policyOfEdition(db, reading, asked.year)),
  };
}

function choicesOf(statements: readonly EditionStatement[]): MatrixChoice[] {
  return groupBy(
    statements,
    ({ figure: { measure } }) => `${measure.concept}|${measure.population ?? NO_POPULATION}`,
  )
    .flatMap((counted) => {
      const [first] = counted;
      if (!first) return [];
      const { concept, population } = first.figure.measure;
      return [{ concept, population, figures: counted.length }];
    })
    .sort((a, b) => b.figures - a.figures);
}

/** Pure: the statements of one concept, as rows and columns. */
export function tableOf(
  views: readonly EntryView[],
  statements: readonly EditionStatement[],
  policy: Policy = DEFAULT_POLICY,
): { readonly columns: readonly MatrixColumn[]; readonly rows: readonly MatrixRow[] } {
  const withEntry = new Set(views.map(({ entry }) => entry.countryCode));
  const facts = factsOf(statements, policy);
  const columns = new Map<string, MatrixColumn>();
  for (const fact of facts) {
    const key = columnKey(fact);
    if (!columns.has(key)) columns.set(key, columnOf(key, fact, withEntry));
  }
  const inOrder = [...columns.values()].sort(
    (a, b) => rankOf(a) - rankOf(b) || a.label.localeCompare(b.label, 'en'),
  );
  const rows = groupBy(facts, (fact) => measureOf(fact).origin ?? '').map((ofOrigin) =>
    rowOf(ofOrigin, inOrder, withEntry),
  );
  return {
    columns: inOrder,
    rows: rows.sort(
      (a, b) =>
        Number(a.key === NO_ORIGIN) - Number(b.key === NO_ORIGIN) ||
        a.label.localeCompare(b.label, 'en'),
    ),
  };
}

const NO_ORIGIN = '-';

function rowOf(
  facts: readonly Fact[],
  columns: readonly MatrixColumn[],
  withEntry: ReadonlySet<string>,
): MatrixRow {
  const [first] = facts;
  const origin = first ? measureOf(first).origin : null;
  const byColumn = new Map(
    groupBy(facts, columnKey).flatMap((told) =>
      told.slice(0, 1).map((one) => [columnKey(one), told]),
    ),
  );
  return {
    key: origin ?? NO_ORIGIN,
    origin: origin === null ? null : countryByCode(origin),
    label: origin === null ? 'origin not named' : nameOfPlace(origin),
    hasEntry: origin !== null && withEntry.has(origin),
    cells: columns.flatMap((column) => {
      const told = byColumn.get(column.key);
      return told ? [{ column, facts: told }] : [];
    }),
  };
}

function columnOf(key: string, fact: Fact, withEntry: ReadonlySet<string>): MatrixColumn {
  const { places } = measureOf(fact);
  const [only] = places;
  const country = places.length === 1 && only !== undefined ? countryByCode(only) : null;
  return {
    key,
    label: places.length === 0 ? 'place not named' : listed(places.map(nameOfPlace)),
    places,
    country,
    hasEntry: country !== null && withEntry.has(country.code),
  };
}

/** Countries first, then sets and free names, then no place at all. */
function rankOf({ country, places }: MatrixColumn): number {
  if (country) return 0;
  return places.length === 0 ? 2 : 1;
}

function columnKey(fact: Fact): string {
  return comparableParts(measureOf(fact)).places;
}

function measureOf({ statements: [first] }: Fact) {
  return first.figure.measure;
}
