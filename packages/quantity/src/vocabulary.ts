/**
 * The terms that figures of a country survey are measured by. They are offered and labelled, not
 * imposed: any kebab-case term may stand in a measure.
 */

/** What is counted: term → label. */
export const CONCEPTS: Readonly<Record<string, string>> = {
  refuge: 'In refuge',
  'refuge-in-missions': 'Refuge in foreign missions',
  hiding: 'In hiding',
  hosted: 'Hosted',
  displacement: 'Internal displacement',
  'new-displacement': 'Newly displaced',
  departures: 'Departures',
  'border-crossings': 'Border crossings',
  'interceptions-at-sea': 'Interceptions at sea',
  arrivals: 'Arrivals',
  'arrivals-by-sea': 'Arrivals by sea',
  'arrivals-by-land': 'Arrivals by land',
  'forced-returns': 'Forced returns',
  returns: 'Returns',
  'asylum-applications': 'Asylum applications',
  recognitions: 'Recognitions',
  resettlement: 'Resettlement',
  'residence-abroad': 'Residence abroad',
  detention: 'Detention',
  deaths: 'Deaths',
};

/** Who is counted: term → label. */
export const POPULATIONS: Readonly<Record<string, string>> = {
  refugees: 'Refugees',
  'asylum-seekers': 'Asylum seekers',
  'refugees-and-asylum-seekers': 'Refugees and asylum seekers',
  'possible-refugees': 'Possible refugees',
  'refugee-like': 'People in refugee-like circumstances',
  'internally-displaced': 'Internally displaced people',
  returnees: 'Returnees',
  stateless: 'Stateless people',
  migrants: 'Migrants',
  defectors: 'Defectors',
  nationals: 'Nationals',
};

/**
 * Concepts that describe one group of people in other words: a figure of one may continue a figure
 * of the other in the next edition, but only as a differing definition. Others stand alone.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  refuge: 'refuge',
  hiding: 'refuge',
  hosted: 'refuge',
};

/** How a concept and its population read together; "*" is the population. Others read "Arrivals of *". */
const READINGS: Readonly<Record<string, string>> = {
  refuge: '*',
  'refuge-in-missions': '* in foreign missions',
  hiding: '* in hiding',
  hosted: '* hosted',
  displacement: '*',
  'new-displacement': '* newly displaced',
  'residence-abroad': '* living abroad',
  detention: '* in detention',
};

/** The concepts that may continue one another across editions, by a common name; a concept of none is its own. Rule: `FAMILIES`. */
export function conceptFamily(concept: string): string {
  return FAMILIES[concept] ?? concept;
}

/** "forced-returns" → "Forced returns"; a term that is not of the list is spelled out. */
export function conceptLabel(concept: string): string {
  return CONCEPTS[concept] ?? spelledOut(concept);
}

/** "internally-displaced" → "Internally displaced people"; a term that is not of the list is spelled out. */
export function populationLabel(population: string): string {
  return POPULATIONS[population] ?? spelledOut(population);
}

/** "Asylum seekers in hiding", "Arrivals of refugees"; without a population "Arrivals", "In hiding". */
export function conceptWithPopulation(concept: string, population: string | null): string {
  if (population === null) return conceptLabel(concept);
  const people = populationLabel(population);
  const reading = READINGS[concept];
  if (reading) return reading.replace('*', people);
  return `${conceptLabel(concept)} of ${lowerFirst(people)}`;
}

function spelledOut(term: string): string {
  const words = term.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
