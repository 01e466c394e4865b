/**
 * The four questions, as each side is asked them. Both sides answer the same `data`, which the bench checks before
 * it measures.
 */
import type { GeneratedSurvey } from './generate-survey.ts';

export type QuestionName = 'Q1' | 'Q2' | 'Q3' | 'Q4';

export interface Question {
  readonly name: QuestionName;
  readonly what: string;
  readonly query: string;
  /** Shares of the reference that the API must reach; null where a cache does not apply. */
  readonly target: { readonly uncached: number; readonly cached: number | null };
  /** Variables of the n-th request: they walk through the survey, so that no single row stays hot by itself. */
  readonly variables: (survey: GeneratedSurvey, n: number) => Readonly<Record<string, unknown>>;
}

const ENTRY = `id title country { code name } edition { year }
  figures { key phrase qualifier value hardLow hardHigh measure { concept population origin places kind period } }`;

const pick = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[(n * 7919) % items.length];
  if (item === undefined) throw new Error('There is nothing to ask about.');
  return item;
};

export const QUESTIONS: readonly Question[] = [
  {
    name: 'Q1',
    what: 'an entry with figures by id',
    query: `query Q1($id: ID!) { node(id: $id) { ... on Entry { ${ENTRY} } } }`,
    target: { uncached: 0.3, cached: 2.5 },
    variables: (survey, n) => ({ id: globalId(pick(survey.entryIds, n)) }),
  },
  {
    name: 'Q2',
    what: 'a page of 50 entries of a year with country and figures',
    query: `query Q2($year: Int!) { entries(year: $year, first: 50) { totalCount edges { node { ${ENTRY} } } } }`,
    target: { uncached: 0.7, cached: 8 },
    variables: (survey, n) => ({ year: pick(survey.years, n) }),
  },
  {
    name: 'Q3',
    what: 'twenty years of one country with figures',
    query: `query Q3($country: String!) { entries(country: $country, first: 20) { edges { node { ${ENTRY} } } } }`,
    target: { uncached: 0.6, cached: 8 },
    variables: (survey, n) => ({ country: pick(survey.countries, n) }),
  },
  {
    name: 'Q4',
    what: 'revise one entry, durably',
    query: `mutation Q4($input: ReviseEntryInput!) { reviseEntry(input: $input) { __typename ... on ReviseEntryPayload { changed revision { number } } } }`,
    target: { uncached: 0.6, cached: null },
    variables: () => ({}),
  },
];

/** As the API gives it: Relay's base64 of type and row id. */
export function globalId(entryId: number): string {
  return Buffer.from(`Entry:${entryId}`).toString('base64');
}
