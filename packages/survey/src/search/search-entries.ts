/**
 * Full-text search of what a reading shows: titles, country names, headings, texts, figures and sources. Texts are
 * indexed once; which revision may show one is asked of the entries, so that nothing hidden is ever found.
 */
import type { Database } from '@yearline/db/open-database';
import { entries, type SEARCHED_PARTS } from '@yearline/db/tables';
import { type SQL, sql } from 'drizzle-orm';
import { countryNames } from '../countries/known-countries.ts';
import { type EntryView, findEntries } from '../entries/find-entries.ts';
import { type Reading, shownRevisionId } from '../entries/reading.ts';
import { sha256 } from '../entries/revision-content.ts';
import { InvalidInputError } from '../errors.ts';
import { type Page, type PageRequest, readPage } from '../paging/read-page.ts';
import { type NamedCountries, readNamedCountries } from './named-countries.ts';
import { matchAny, matchEvery, readSearchTerms, type SearchTerm } from './search-words.ts';
import { cutSnippet, MARK, type Snippet } from './snippet.ts';

/** What is asked of a search. */
export interface SearchRequest {
  readonly query: string;
  /** Code or name; every country when left out. */
  readonly country?: string | null | undefined;
  /** Editions, both included. */
  readonly yearFrom?: number | null | undefined;
  readonly yearTo?: number | null | undefined;
}

export type SearchedPart = (typeof SEARCHED_PARTS)[number];

/** One place of an entry where what was looked for stands. */
export interface SearchHit {
  readonly view: EntryView;
  readonly part: SearchedPart;
  /** Of the section, figure or source; empty for the title. */
  readonly key: string;
  readonly snippet: Snippet;
}

export interface SearchResult {
  /** Counts what was found, never more than MAX_HITS. */
  readonly page: Page<SearchHit>;
  /** False when more was found than is listed: the best are. */
  readonly isComplete: boolean;
}

export const MAX_HITS = 1000;

/** Best first. Throws InvalidInputError for a query with nothing to look for, or too much. */
export function searchEntries(
  db: Database,
  reading: Reading,
  { page, ...asked }: SearchRequest & { readonly page: PageRequest },
): SearchResult {
  const terms = readSearchTerms(asked.query);
  const found = findPlaces(db, reading, terms, asked);
  const places = found.slice(0, MAX_HITS);
  const listed = readPage<Place, [number, number, string]>(page, {
    // Ranks of another search mean nothing here.
    order: `search ${sha256(asked.query).slice(0, 12)}`,
    cursorOf: orderOf,
    keyShape: ['number', 'number', 'string'],
    count: () => places.length,
    rows: ({ after, before, backwards, limit }) => {
      const wanted = places.filter(
        (place) =>
          (!after || comesBefore(after, orderOf(place)) < 0) &&
          (!before || comesBefore(orderOf(place), before) < 0),
      );
      return (backwards ? wanted.toReversed() : wanted).slice(0, limit);
    },
  });
  return {
    page: { ...listed, items: showPlaces(db, reading, terms, listed.items) },
    isComplete: found.length <= MAX_HITS,
  };
}

interface Place {
  readonly entryId: number;
  readonly part: SearchedPart;
  readonly key: string;
  readonly textId: number;
  /** Whole; the least is the best. */
  readonly rank: number;
}

function orderOf({ rank, entryId, part, key }: Place): [number, number, string] {
  return [rank, entryId, `${part}/${key}`];
}

function comesBefore(
  [rank, entry, place]: readonly [number, number, string],
  [otherRank, otherEntry, otherPlace]: readonly [number, number, string],
): number {
  return (
    rank - otherRank || entry - otherEntry || (place < otherPlace ? -1 : +(place > otherPlace))
  );
}

/** Up to one more than is listed, best first. Entries of a country that is named come before all others. */
function findPlaces(
  db: Database,
  reading: Reading,
  terms: readonly SearchTerm[],
  asked: SearchRequest,
): Place[] {
  const within = conditionsOf(asked);
  const named = readNamedCountries(terms);
  const places = [
    ...(named ? placesOfCountries(db, reading, named, within) : []),
    ...matchingPlaces(db, reading, matchEvery(terms), within),
  ];
  const once = new Map<string, Place>();
  for (const place of places) {
    const name = `${place.entryId}/${place.part}/${place.key}`;
    const known = once.get(name);
    if (!known || place.rank < known.rank) once.set(name, place);
  }
  return [...once.values()]
    .sort((a, b) => comesBefore(orderOf(a), orderOf(b)))
    .slice(0, MAX_HITS + 1);
}

function conditionsOf({ country, yearFrom, yearTo }: SearchRequest): SQL[] {
  if (typeof yearFrom === 'number' && typeof yearTo === 'number' && yearFrom > yearTo) {
    const message = `yearFrom is ${yearFrom}, after yearTo, which is ${yearTo}. Exchange the two.`;
    throw new InvalidInputError([{ path: ['yearFrom'], message }]);
  }
  const year = yearTo ?? yearFrom ?? new Date().getUTCFullYear();
  const code = country ? (countryNames.find(country, year)?.code ?? '') : null;
  return [
    ...(code === null ? [] : [sql`entries.country_code = ${code}`]),
    ...(typeof yearFrom === 'number' ? [sql`editions.year >= ${yearFrom}`] : []),
    ...(typeof yearTo === 'number' ? [sql`editions.year <= ${yearTo}`] : []),
  ];
}

/** Titles weigh most, then headings, then what figures say. */
const WEIGHT = sql.raw(
  "CASE part WHEN 'TITLE' THEN 8 WHEN 'HEADING' THEN 4 WHEN 'PHRASE' THEN 2 ELSE 1 END",
);

/** The index that a reading may search: the public's holds nothing that was never public. */
function indexOf({ perspective }: Reading): SQL {
  return sql.raw(perspective === 'DRAFT' ? 'search_drafts' : 'search_published');
}

function matchingPlaces(
  db: Database,
  reading: Reading,
  match: string,
  conditions: readonly SQL[],
): Place[] {
  const index = indexOf(reading);
  return db.all<Place>(sql`
    SELECT entries.id AS entryId, part, key, text_id AS textId,
      CAST(round(bm25(${index}) * 1000000 * ${WEIGHT}) AS INTEGER) AS rank
    FROM ${index}
    JOIN search_places ON search_places.text_id = ${index}.rowid
    JOIN revisions ON revisions.id = search_places.revision_id
    JOIN entries ON entries.id = revisions.entry_id AND ${shownRevisionId(reading)} = revisions.id
    JOIN editions ON editions.id = entries.edition_id
    WHERE ${all([sql`${index} MATCH ${match}`, ...conditions])}
    ORDER BY 5, 1, part || '/' || key
    LIMIT ${MAX_HITS + 1}`);
}

/** Before every rank that words give; the newest edition first. */
const NAMED = -1e12;

function placesOfCountries(
  db: Database,
  reading: Reading,
  { codes, years, rest }: NamedCountries,
  conditions: readonly SQL[],
): Place[] {
  const ofThem = [
    ...conditions,
    sql`entries.country_code IN ${[...codes]}`,
    ...(years.length > 0 ? [sql`editions.year IN ${[...years]}`] : []),
  ];
  if (rest.length > 0) return matchingPlaces(db, reading, matchEvery(rest), ofThem);
  return db.all<Place>(sql`
    SELECT entries.id AS entryId, part, key, text_id AS textId,
      CAST(${NAMED} - editions.year AS INTEGER) AS rank
    FROM entries
    JOIN editions ON editions.id = entries.edition_id
    JOIN search_places ON search_places.revision_id = ${shownRevisionId(reading)} AND part = 'TITLE'
    WHERE ${all(ofThem)}
    ORDER BY 5, 1
    LIMIT ${MAX_HITS + 1}`);
}

/** The hits of a page with their entries and what they say: two statements, however many they are. */
function showPlaces(
  db: Database,
  reading: Reading,
  terms: readonly SearchTerm[],
  places: Page<Place>['items'],
): Page<SearchHit>['items'] {
  const entryIds = JSON.stringify([...new Set(places.map(({ item }) => item.entryId))]);
  const views = new Map(
    findEntries(db, reading, sql`${entries.id} IN (SELECT value FROM json_each(${entryIds}))`).map(
      (view) => [view.entry.id, view],
    ),
  );
  const snippets = loadSnippets(db, reading, terms, [
    ...new Set(places.map(({ item }) => item.textId)),
  ]);
  return places.flatMap(({ cursor, item: { entryId, textId, part, key } }) => {
    const view = views.get(entryId);
    const snippet = snippets.get(textId);
    return view && snippet ? [{ cursor, item: { view, part, key, snippet } }] : [];
  });
}

function loadSnippets(
  db: Database,
  reading: Reading,
  terms: readonly SearchTerm[],
  textIds: readonly number[],
): Map<number, Snippet> {
  const index = indexOf(reading);
  const ids = JSON.stringify(textIds);
  const mark = (column: number) =>
    sql`highlight(${index}, ${sql.raw(String(column))}, ${MARK.open}, ${MARK.close})`;
  const rows = db.all<{
    id: number;
    text: string;
    words: string | null;
    joined: string | null;
  }>(sql`
    SELECT content.id, content.words AS text, marked.words, marked.joined
    FROM ${index}_content AS content
    LEFT JOIN (
      SELECT rowid AS id, ${mark(0)} AS words, ${mark(1)} AS joined FROM ${index}
      WHERE ${index} MATCH ${matchAny(terms)} AND rowid IN (SELECT value FROM json_each(${ids}))
    ) AS marked ON marked.id = content.id
    WHERE content.id IN (SELECT value FROM json_each(${ids}))`);
  return new Map(
    rows.map(({ id, text, words, joined }) => [
      id,
      cutSnippet(text, { words: words ?? text, joined }),
    ]),
  );
}

function all(conditions: readonly SQL[]): SQL {
  return sql.join([...conditions], sql` AND `);
}
