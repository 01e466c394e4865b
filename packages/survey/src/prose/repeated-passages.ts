/** What stands in the entries of two or more countries of one edition. Three statements, however many entries. */
import type { Database } from '@yearline/db/open-database';
import { findRepeatedPassages, type RepeatedPassage } from '@yearline/prose/repeated-passages';
import { countryNames } from '../countries/known-countries.ts';
import type { EntryView } from '../entries/find-entries.ts';
import type { Reading } from '../entries/reading.ts';
import { entriesOfEdition } from './carried-passages.ts';
import { Narratives } from './narratives.ts';

export interface EditionRepetitions {
  /** The entries that the places name by index. */
  readonly views: readonly EntryView[];
  readonly passages: readonly RepeatedPassage[];
  /** Runs of three words too common in the edition to find sentences by. */
  readonly commonRuns: number;
}

/** With a country, only what stands in its entry too. Null when the reading shows no entry of the edition. */
export function repeatedPassages(
  db: Database,
  reading: Reading,
  { year, country }: { readonly year: number; readonly country?: string | null | undefined },
): EditionRepetitions | null {
  const views = entriesOfEdition(db, reading, { year });
  if (views.length === 0) return null;
  const ids = views.map(({ revision }) => revision.id);
  const narratives = new Narratives(db, ids);
  narratives.load(ids);
  const found = findRepeatedPassages(ids.map((id) => narratives.sectionsOf(id)));
  if (country === null || country === undefined) return { views, ...found };
  const code = countryNames.find(country, year)?.code;
  const isOfCountry = ({ text }: { readonly text: number }) =>
    views[text]?.entry.countryCode === code;
  return {
    views,
    ...found,
    passages: found.passages.filter(({ places }) => places.some(isOfCountry)),
  };
}
