/**
 * What may be asked of a list of entries. Every condition reads what the reading shows (the revision shown, the public
 * times), so that no filter tells of a draft.
 */
import { countries, editions, entries } from '@yearline/db/tables';
import { eq, type SQL, sql } from 'drizzle-orm';
import { COUNTRIES } from '../countries/countries.ts';
import { countryNames } from '../countries/known-countries.ts';
import { type InputProblem, InvalidInputError } from '../errors.ts';
import { type Reading, seesDrafts, shownRevisionId } from './reading.ts';

/**
 * DRAFT: never published. REVISING: published, with a draft ahead of what is live. PUBLISHED: what is live is
 * the newest. Who may not see drafts is told PUBLISHED for everything that is live.
 */
export type Stage = 'DRAFT' | 'REVISING' | 'PUBLISHED';

export interface EntryFilter {
  /** Code or name. */
  readonly country?: string | null | undefined;
  /** Codes or names: any of these, at most MAX_COUNTRIES. */
  readonly countries?: readonly string[] | null | undefined;
  /** UN M49 region or sub-region by name, in any case. */
  readonly region?: string | null | undefined;
  readonly year?: number | null | undefined;
  /** Both years are included. */
  readonly yearFrom?: number | null | undefined;
  readonly yearTo?: number | null | undefined;
  /** Of a figure of the revision shown; with both, of one and the same figure. */
  readonly population?: string | null | undefined;
  readonly concept?: string | null | undefined;
  readonly stage?: Stage | null | undefined;
  /** At or after this instant: saved, for who sees drafts; else made public. */
  readonly changedSince?: Date | string | null | undefined;
}

export const MAX_COUNTRIES = 100;

/** Part of what is asked of entries: the same name is the same SQL, and the values go in as placeholders. */
export interface Condition {
  readonly name: string;
  readonly where: () => SQL;
  readonly values: Readonly<Record<string, unknown>>;
}

export const NAME_OF_COUNTRY = sql`${countries.name} COLLATE NOCASE`;
const { placeholder } = sql;

export function withId(id: number): Condition {
  return { name: 'id', where: () => eq(entries.id, placeholder('id')), values: { id } };
}

export function ofCountry(country: string): Condition {
  const where = () => eq(entries.countryCode, placeholder('country'));
  return { name: 'country', where, values: { country } };
}

export function ofYear(year: number): Condition {
  return { name: 'year', where: () => eq(editions.year, placeholder('year')), values: { year } };
}

/** Whose revision shown was found under one of these addresses. */
export function atAddress(reading: Reading, addresses: readonly string[]): Condition {
  const shown = shownRevisionId(reading, placeholder('asOf'));
  const where = () =>
    sql`entries.id IN (SELECT revisions.entry_id FROM revision_addresses JOIN revisions ON revisions.id = revision_addresses.revision_id
      WHERE revision_addresses.address IN (SELECT value FROM json_each(${placeholder('addresses')})))
      AND EXISTS (SELECT 1 FROM revision_addresses WHERE revision_addresses.revision_id = ${shown}
        AND revision_addresses.address IN (SELECT value FROM json_each(${placeholder('addresses')})))`;
  return { name: 'address', where, values: { addresses: JSON.stringify(addresses) } };
}

/** Throws InvalidInputError, naming everything that cannot be meant. */
export function conditionsOf(reading: Reading, filter: EntryFilter): Condition[] {
  const problems = problemsOf(filter);
  if (problems.length > 0) throw new InvalidInputError(problems);
  const { country, countries: several, region, year, stage, concept, population } = filter;
  const nameYear = year ?? filter.yearTo ?? new Date().getUTCFullYear();
  return [
    ...(country ? [ofCountry(codeOf(country, nameYear))] : []),
    ...(several
      ? [
          among(
            'countries',
            several.map((name) => codeOf(name, nameYear)),
          ),
        ]
      : []),
    ...(region ? [among('region', codesOfRegion(region))] : []),
    ...(isGiven(year) ? [ofYear(year)] : []),
    ...(isGiven(filter.yearFrom) ? [fromYear(filter.yearFrom)] : []),
    ...(isGiven(filter.yearTo) ? [toYear(filter.yearTo)] : []),
    ...(concept || population ? [stating(reading, { concept, population })] : []),
    ...(stage ? [inStage(reading, stage)] : []),
    ...(filter.changedSince ? [changedSince(reading, new Date(filter.changedSince))] : []),
  ];
}

function problemsOf({ countries: several, region, yearFrom, yearTo }: EntryFilter): InputProblem[] {
  const problems: InputProblem[] = [];
  if (several && several.length > MAX_COUNTRIES) {
    problems.push({
      path: ['countries'],
      message: `There are ${several.length} countries; at most ${MAX_COUNTRIES} can be asked for at once. Ask in parts.`,
    });
  }
  if (region && codesOfRegion(region).length === 0) {
    problems.push({
      path: ['region'],
      message: `"${region.slice(0, 100)}" is no region. The regions are ${regionNames().join(', ')}; their sub-regions can be asked for too.`,
    });
  }
  if (isGiven(yearFrom) && isGiven(yearTo) && yearFrom > yearTo) {
    problems.push({
      path: ['yearFrom'],
      message: `yearFrom is ${yearFrom}, after yearTo, which is ${yearTo}. Exchange the two.`,
    });
  }
  return problems;
}

function isGiven(year: number | null | undefined): year is number {
  return year !== null && year !== undefined;
}

/** The empty text, which no country has, where nothing is called so. */
function codeOf(codeOrName: string, year: number): string {
  return countryNames.find(codeOrName, year)?.code ?? '';
}

function codesOfRegion(name: string): string[] {
  const wanted = name.trim().toLowerCase();
  return COUNTRIES.filter(({ region, subregion }) =>
    [region, subregion].some((one) => one?.toLowerCase() === wanted),
  ).map(({ code }) => code);
}

function regionNames(): string[] {
  return [...new Set(COUNTRIES.flatMap(({ region }) => region ?? []))].sort();
}

function among(name: 'countries' | 'region', codes: readonly string[]): Condition {
  const where = () =>
    sql`${entries.countryCode} IN (SELECT value FROM json_each(${placeholder(name)}))`;
  return { name, where, values: { [name]: JSON.stringify(codes) } };
}

function fromYear(yearFrom: number): Condition {
  const where = () => sql`${editions.year} >= ${placeholder('yearFrom')}`;
  return { name: 'from', where, values: { yearFrom } };
}

function toYear(yearTo: number): Condition {
  const where = () => sql`${editions.year} <= ${placeholder('yearTo')}`;
  return { name: 'to', where, values: { yearTo } };
}

function stating(
  reading: Reading,
  { concept, population }: Pick<EntryFilter, 'concept' | 'population'>,
): Condition {
  const where = () => sql`EXISTS (SELECT 1 FROM figures
    WHERE figures.revision_id = ${shownRevisionId(reading, placeholder('asOf'))}
    ${concept ? sql`AND figures.concept = ${placeholder('concept')}` : sql``}
    ${population ? sql`AND figures.population = ${placeholder('population')}` : sql``})`;
  const name = `${concept ? 'concept' : ''}${population ? 'population' : ''}`;
  return { name, where, values: { concept, population } };
}

function inStage(reading: Reading, stage: Stage): Condition {
  if (!seesDrafts(reading)) {
    return {
      name: `live ${stage}`,
      where: () => (stage === 'PUBLISHED' ? sql`1` : sql`0`),
      values: {},
    };
  }
  const byStage: Record<Stage, SQL> = {
    DRAFT: sql`${entries.liveRevisionId} IS NULL`,
    REVISING: sql`${entries.liveRevisionId} <> ${entries.draftRevisionId}`,
    PUBLISHED: sql`${entries.liveRevisionId} = ${entries.draftRevisionId}`,
  };
  return { name: stage, where: () => byStage[stage], values: {} };
}

function changedSince(reading: Reading, instant: Date): Condition {
  const values = { since: instant.toISOString() };
  if (seesDrafts(reading)) {
    const where = () => sql`${entries.updatedAt} >= ${placeholder('since')}`;
    return { name: 'saved since', where, values };
  }
  const until =
    reading.asOf === null ? sql`` : sql` AND publications.published_at <= ${placeholder('asOf')}`;
  const where = () => sql`entries.id IN (SELECT publications.entry_id FROM publications
    WHERE publications.published_at >= ${placeholder('since')}${until})`;
  return { name: 'published since', where, values };
}
