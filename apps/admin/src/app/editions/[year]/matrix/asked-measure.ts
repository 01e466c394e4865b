/** What the address of a matrix asks for; null where it leaves that to the page. */
export interface AskedMeasure {
  readonly concept: string | null;
  readonly population: string | null;
}

type AddressParameters = Readonly<Record<string, string | string[] | undefined>>;

export function readAskedMeasure({ concept, population }: AddressParameters): AskedMeasure {
  return { concept: term(concept), population: term(population) };
}

/** A term is kebab-case, or "-" for none named; anything else asks for nothing. */
function term(parameter: string | string[] | undefined): string | null {
  return typeof parameter === 'string' && /^(?:-|[a-z0-9]+(?:-[a-z0-9]+)*)$/.test(parameter)
    ? parameter
    : null;
}

/** "?concept=refuge&population=refugees". */
export function measureQuery({ concept, population }: AskedMeasure): string {
  const query = new URLSearchParams();
  if (concept !== null) query.set('concept', concept);
  if (population !== null) query.set('population', population);
  return query.size === 0 ? '' : `?${query}`;
}
