/** The sentences of an edition that stand word for word as in the entry before, those that have stood longest first. */
import type { Database } from '@yearline/db/open-database';
import { editions, entries } from '@yearline/db/tables';
import { relativeDates } from '@yearline/prose/relative-dates';
import { numeralsIn } from '@yearline/prose/similarity';
import type { SentenceStreaks } from '@yearline/prose/streaks';
import { eq, sql } from 'drizzle-orm';
import { countryNames } from '../countries/known-countries.ts';
import { type EntryView, findEntries } from '../entries/find-entries.ts';
import { type LoadedFigure, loadFigures } from '../entries/load-content.ts';
import type { Reading } from '../entries/reading.ts';
import { followStreaks } from './follow-streaks.ts';

export interface CarriedPassage extends SentenceStreaks {
  readonly view: EntryView;
  /** Relative dates ("in March"), as printed: the sentence was written for another year. */
  readonly staleDates: readonly string[];
  /** Numbers, as printed, that no confirmed figure of the entry stands on. */
  readonly unconfirmedNumbers: readonly string[];
}

/** Null when the reading shows no entry of the edition, or of the country in it. */
export function carriedPassages(
  db: Database,
  reading: Reading,
  asked: { readonly year: number; readonly country?: string | null | undefined },
): CarriedPassage[] | null {
  const views = entriesOfEdition(db, reading, asked);
  if (views.length === 0) return null;
  const streaks = followStreaks(db, reading, views);
  const figures = loadFigures(
    db,
    views.map(({ revision }) => revision.id),
  );
  return views
    .flatMap((view) =>
      (streaks.get(view.revision.id) ?? [])
        .filter(({ unchanged }) => unchanged.entries > 1)
        .map((sentence) => ({
          ...sentence,
          view,
          staleDates: relativeDates(sentence.text),
          unconfirmedNumbers: unconfirmedNumbers(sentence, figures.get(view.revision.id) ?? []),
        })),
    )
    .sort(
      (a, b) =>
        b.unchanged.entries - a.unchanged.entries ||
        a.unchanged.since - b.unchanged.since ||
        b.words.length - a.words.length,
    );
}

/** The entries of an edition that the reading shows, countries by name; only the one where a country is asked for. */
export function entriesOfEdition(
  db: Database,
  reading: Reading,
  { year, country }: { readonly year: number; readonly country?: string | null | undefined },
): EntryView[] {
  if (country === null || country === undefined) {
    return findEntries(db, reading, eq(editions.year, year));
  }
  const code = countryNames.find(country, year)?.code;
  if (!code) return [];
  return findEntries(
    db,
    reading,
    sql`${eq(editions.year, year)} AND ${eq(entries.countryCode, code)}`,
  );
}

function unconfirmedNumbers(
  { text, section, start }: SentenceStreaks,
  figures: readonly LoadedFigure[],
): string[] {
  const confirmed = figures.flatMap(({ anchor, confirmed: isConfirmed }) =>
    isConfirmed && anchor?.section === section ? [anchor] : [],
  );
  return numeralsIn(text)
    .filter(
      (numeral) =>
        !confirmed.some(
          (anchor) => anchor.start < start + numeral.end && start + numeral.start < anchor.end,
        ),
    )
    .map((numeral) => numeral.text);
}
