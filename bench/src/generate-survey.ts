/**
 * A survey of any size for measuring. Its countries have real codes, because an entry needs one; everything said
 * of them is visibly invented, and the database lives in a temporary folder that the bench removes.
 */
import { inTransaction } from '@yearline/db/open-database';
import { COUNTRIES } from '@yearline/survey/countries/countries';
import { createEntry } from '@yearline/survey/entries/create-entry';
import { publishEntry } from '@yearline/survey/entries/publish-entry';
import { reviseEntry } from '@yearline/survey/entries/revise-entry';
import { openSurvey } from '@yearline/survey/open-survey';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import type { Viewer } from '@yearline/survey/people/viewer';

export const COUNTRY_COUNT = 200;
const FIGURES_PER_ENTRY = 5;
const OPERATOR: Viewer = { id: null, name: 'Bench', role: 'ADMIN', client: 'bench' };

/** What the two sides are asked about. */
export interface GeneratedSurvey {
  readonly folder: string;
  readonly token: string;
  readonly entryIds: readonly number[];
  readonly countries: readonly string[];
  readonly years: readonly number[];
  /** Of every entry: how many there are before the bench writes. */
  readonly revisions: number;
}

const YEAR_COUNT = 20;

/**
 * Fills a data folder with 200 countries, each with a published entry for each of twenty years. `revisions` is how often
 * every entry was saved before: ten times the revisions are ten times the data, while every answer stays as large.
 */
export function generateSurvey(folder: string, revisions: number): GeneratedSurvey {
  const db = openSurvey(folder);
  // Only while it is filled: what is measured opens the file anew, with FULL.
  db.$client.pragma('synchronous = OFF');
  const countries = COUNTRIES.slice(0, COUNTRY_COUNT).map(({ code }) => code);
  const years = Array.from({ length: YEAR_COUNT }, (_, index) => 1901 + index);
  const entryIds: number[] = [];
  for (const year of years) {
    inTransaction(db, () => {
      for (const [index, country] of countries.entries()) {
        const { entry } = createEntry(db, OPERATOR, inventedEntry(country, year, index));
        for (let number = 1; number < revisions; number += 1) {
          reviseEntry(db, OPERATOR, {
            entry: { id: entry.id },
            baseRevision: number,
            title: `An invented survey ${year} for measuring, saved ${number + 1} times - ${country}`,
          });
        }
        publishEntry(db, OPERATOR, {
          entry: { id: entry.id },
          baseRevision: revisions,
          publicNote: 'Invented for measuring.',
        });
        entryIds.push(entry.id);
      }
    });
  }
  const token = createApiToken(db, OPERATOR, { name: 'Bench', role: 'ADMIN' });
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.exec('ANALYZE');
  db.$client.close();
  return { folder, token, entryIds, countries, years, revisions };
}

const POPULATIONS = [
  'refugees',
  'asylum-seekers',
  'internally-displaced',
  'returnees',
  'stateless',
];

function inventedEntry(country: string, year: number, index: number) {
  const figures = Array.from({ length: FIGURES_PER_ENTRY }, (_, position) => {
    const value = 1000 + index * 10 + position * 100 + (year - 1900);
    return { position, value, phrase: `at least ${value.toLocaleString('en-US')}` };
  });
  return {
    country,
    year,
    title: `An invented survey ${year} for measuring - ${country}`,
    sections: Array.from({ length: 3 }, (_, part) => ({
      key: `part-${part + 1}`,
      heading: `Part ${part + 1}`,
      body: `An invented text of ${year}, number ${part + 1}. `.repeat(20).trim(),
    })),
    figures: figures.map(({ position, value, phrase }) => ({
      key: `figure-${position + 1}`,
      phrase,
      qualifier: 'AT_LEAST' as const,
      value,
      measure: {
        concept: 'hosted',
        population: POPULATIONS[position] ?? null,
        places: [country],
        kind: 'STOCK' as const,
        period: `${year - 1}-12-31`,
      },
      source: 'invented',
    })),
    sources: [{ key: 'invented', title: 'An invented source' }],
  };
}
