/** The figures that a narrative seems to hold, as figures of a document that an editor still has to confirm. */
import { suggestFigures } from '@yearline/quantity/read-quantity';
import { findCountry } from './country-and-year.ts';
import { countryOfPeople } from './country-of-people.ts';
import type { CountryNames, DocumentFigure, DocumentSection } from './entry-document.ts';
import { kebabCase, takeKey } from './kebab-case.ts';

/** Stands for a concept that the reader could not tell; the editor who confirms the figure names it. */
export const UNSPECIFIED_CONCEPT = 'unspecified';

/** Whoever is displaced inside a country is where the entry is about, when the sentence names no place. */
const AT_HOME: ReadonlySet<string> = new Set(['displacement', 'new-displacement']);

/** Edition Y describes calendar year Y-1. Places that are no known country keep their name. */
export function suggestDocumentFigures(
  sections: readonly DocumentSection[],
  entry: { readonly country: string; readonly year: number },
  countries: CountryNames,
): DocumentFigure[] {
  const taken = new Set<string>();
  const codeOf = (name: string) => findCountry(name, entry.year, countries)?.code ?? name;
  return sections.flatMap((section) =>
    suggestFigures(section.body, { describedYear: entry.year - 1 }).map((suggestion) => {
      const { phrase, qualifier, value, low, high, unit, population, kind, period } = suggestion;
      const { places, start, end, attribution } = suggestion;
      const origin =
        suggestion.origin === null
          ? null
          : (countryOfPeople(suggestion.origin, entry.year, countries)?.code ?? suggestion.origin);
      const concept = kebabCase(suggestion.concept ?? '') || UNSPECIFIED_CONCEPT;
      return {
        key: takeKey(kebabCase(`${concept} ${places[0] ?? ''}`), taken),
        phrase,
        qualifier,
        value,
        low,
        high,
        measure: {
          concept,
          population,
          origin,
          places:
            places.length === 0 && AT_HOME.has(concept)
              ? [entry.country]
              : [...new Set(places.map(codeOf))],
          kind,
          unit,
          period,
          definition: suggestion.definition,
        },
        attribution,
        source: null,
        anchor: { section: section.key, start, end },
        confirmed: false,
        note: null,
      };
    }),
  );
}
