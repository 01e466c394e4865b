/** Which column of UNHCR's table speaks of the same people as a measure of the survey, in other terms. */
import type { ExternalMeasure } from '../../../graphql/generated/graphql.ts';
import type { MeasureSeries } from './series-query.ts';

export interface CountedElsewhere {
  readonly origin: string;
  readonly host: string;
  readonly measure: ExternalMeasure;
}

export type Counted = Pick<
  MeasureSeries['measure'],
  'concept' | 'population' | 'origin' | 'places' | 'definition' | 'kind' | 'unit'
>;

/** Concepts of people who are somewhere: UNHCR counts them at the end of the year. */
const IN_REFUGE: readonly string[] = ['refuge', 'hiding', 'hosted'];

const OF_POPULATION: Readonly<Record<string, ExternalMeasure>> = {
  refugees: 'REFUGEES',
  'refugee-like': 'REFUGEES',
  'possible-refugees': 'REFUGEES',
  nationals: 'REFUGEES',
  'asylum-seekers': 'ASYLUM_SEEKERS',
};

/**
 * Null where UNHCR's table has nothing beside it: flows, several places at once, an origin that the text does not
 * name, a part of the people ("outside camps"). What is found is never the same definition.
 */
export function countedElsewhere(measure: Counted): CountedElsewhere | null {
  const { concept, population, origin, places, definition, kind, unit } = measure;
  const [host, ...others] = places;
  if (kind !== 'STOCK' || unit !== 'PERSONS' || origin === null || population === null) return null;
  if (definition !== null || host === undefined || others.length > 0 || !/^[A-Z]{3}$/.test(host))
    return null;
  if (concept === 'displacement' && population === 'internally-displaced' && host === origin) {
    return { origin, host, measure: 'IDPS' };
  }
  const column = OF_POPULATION[population];
  if (!IN_REFUGE.includes(concept) || column === undefined || host === origin) return null;
  return { origin, host, measure: column };
}
