import type { Database } from '@yearline/db/open-database';
import { editions } from '@yearline/db/tables';
import { allEditions, type EditionRow, findEditionByYear } from '../entries/entry-rows.ts';
import { InvalidInputError } from '../errors.ts';

export const FIRST_YEAR = 1900;

/** What the first document of an edition prints about it. */
type Printed = Pick<EditionRow, 'title' | 'publisher' | 'publicationDate' | 'disclaimer'>;

/**
 * The edition of a year. A new one is as printed, or else takes title, publisher and disclaimer from the nearest
 * edition before (or after) it; the date of that one is not its own.
 */
export function findOrCreateEdition(db: Database, year: number, printed?: Printed): EditionRow {
  requireYear(year);
  const existing = findEditionByYear(db, year);
  if (existing) return existing;
  const editionsByYear = allEditions(db);
  const model =
    editionsByYear.filter((edition) => edition.year < year).at(-1) ?? editionsByYear.at(0);
  return db
    .insert(editions)
    .values({ year, ...(printed ?? modelledOn(model, year)) })
    .returning()
    .get();
}

function modelledOn(model: EditionRow | undefined, year: number): Printed {
  return {
    title: model?.title.replaceAll(String(model.year), String(year)) ?? `Survey ${year}`,
    publisher: model?.publisher ?? null,
    publicationDate: null,
    disclaimer: model?.disclaimer ?? null,
  };
}

/** The last year an edition may have: next year's is already being written. */
export function latestYear(): number {
  return new Date().getUTCFullYear() + 1;
}

export function requireYear(year: number): void {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= latestYear()) return;
  throw new InvalidInputError([
    {
      path: ['year'],
      message: `The year ${year} is out of range: editions run from ${FIRST_YEAR} to ${latestYear()}.`,
    },
  ]);
}
