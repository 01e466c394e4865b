import type { Perspective } from '../../../graphql/generated/graphql.ts';

/** What the address of a comparison asks for. */
export interface AskedYears {
  readonly from: number | null;
  readonly to: number | null;
  /** Revisions that the address pins, each of the year of its name; null is what the perspective shows. */
  readonly fromRevision: number | null;
  readonly toRevision: number | null;
  /** Compare what was live at this instant; null is now. */
  readonly asOf: string | null;
  readonly perspective: Perspective;
}

export type AddressParameters = Readonly<Record<string, string | string[] | undefined>>;
type Parameter = AddressParameters[string];

export function readAskedYears(parameters: AddressParameters): AskedYears {
  return {
    from: readYear(parameters.from),
    to: readYear(parameters.to),
    fromRevision: readRevision(parameters.fromRevision),
    toRevision: readRevision(parameters.toRevision),
    asOf: readInstant(parameters.asOf),
    perspective: readPerspective(parameters.perspective),
  };
}

export function readYear(parameter: Parameter): number | null {
  return typeof parameter === 'string' && /^\d{4}$/.test(parameter) ? Number(parameter) : null;
}

/** No revision has this number: a pin that cannot be read must fail, not show what is live. */
const NO_REVISION = 0;

function readRevision(parameter: Parameter): number | null {
  if (parameter === undefined || parameter === '') return null;
  return /^\d{1,9}$/.test(String(parameter)) ? Number(parameter) : NO_REVISION;
}

export function readInstant(parameter: Parameter): string | null {
  return typeof parameter === 'string' && !Number.isNaN(Date.parse(parameter))
    ? new Date(parameter).toISOString()
    : null;
}

export function readPerspective(parameter: Parameter): Perspective {
  return parameter === 'DRAFT' ? 'DRAFT' : 'PUBLISHED';
}

/**
 * The two years to compare, earlier first. Where the address names fewer than two, the latest years that
 * there are stand in; null when there are not two.
 */
export function chooseYears(
  asked: Pick<AskedYears, 'from' | 'to'>,
  years: readonly number[],
): { readonly from: number; readonly to: number } | null {
  const latest = [...years].sort((a, b) => a - b);
  const to = asked.to ?? latest.filter((year) => year !== asked.from).at(-1);
  const from = asked.from ?? latest.filter((year) => to === undefined || year < to).at(-1);
  if (from === undefined || to === undefined || from === to) return null;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** A comparison by its two years, earlier first, and what decides which revision each shows. */
export interface ComparedPair {
  readonly from: number;
  readonly to: number;
  readonly fromRevision?: number | null;
  readonly toRevision?: number | null;
  readonly asOf?: string | null;
  readonly perspective?: Perspective;
}

/** What is asked for with its years chosen: a pinned revision stays with the year that it belongs to. */
export function pairOf(
  asked: AskedYears,
  years: { readonly from: number; readonly to: number },
): Required<ComparedPair> {
  const { fromRevision, toRevision, asOf, perspective } = asked;
  const turned = asked.from !== null && asked.to !== null && asked.from > asked.to;
  return turned
    ? { ...years, fromRevision: toRevision, toRevision: fromRevision, asOf, perspective }
    : { ...years, fromRevision, toRevision, asOf, perspective };
}

/** "/compare/PRK?from=2003&to=2004". */
export function comparisonAddress(country: string, pair: ComparedPair): string {
  return `/compare/${country}${comparisonQuery(pair)}`;
}

/** "?from=2003&to=2004&fromRevision=3&toRevision=5". */
export function comparisonQuery(pair: ComparedPair): string {
  const { from, to, fromRevision, toRevision, asOf, perspective } = pair;
  const query = new URLSearchParams({ from: String(from), to: String(to) });
  if (typeof fromRevision === 'number') query.set('fromRevision', String(fromRevision));
  if (typeof toRevision === 'number') query.set('toRevision', String(toRevision));
  if (asOf) query.set('asOf', asOf);
  if (perspective === 'DRAFT') query.set('perspective', 'DRAFT');
  return `?${query}`;
}
