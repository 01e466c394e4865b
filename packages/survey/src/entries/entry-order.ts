/**
 * The orders of a list of entries. Each is total: where entries are equal in what was asked for, or have none, the
 * newest edition, the name of the country and at last the row decide, so that a cursor names one place in the list.
 */
import { editions, entries, revisions } from '@yearline/db/tables';
import { type SQL, sql } from 'drizzle-orm';
import { requireCountryRecord } from '../countries/known-countries.ts';
import { type Condition, NAME_OF_COUNTRY } from './entry-conditions.ts';
import type { EntryView } from './find-entries.ts';
import { type Reading, seesDrafts } from './reading.ts';

export type EntryOrderField = 'YEAR' | 'COUNTRY' | 'UPDATED_AT' | 'PUBLICATION_DATE';
export type OrderDirection = 'ASC' | 'DESC';

export interface EntryOrder {
  readonly field: EntryOrderField;
  readonly direction: OrderDirection;
}

export const NEWEST_FIRST: EntryOrder = { field: 'YEAR', direction: 'DESC' };

/** An entry with what it is ordered by, where the view does not hold that anyway. */
export interface OrderedView extends EntryView {
  readonly orderedBy?: string | null;
}

type Key = readonly (string | number)[];

/** One of the things that an order compares; never null. */
interface Term {
  readonly by: SQL;
  readonly direction: OrderDirection;
  readonly of: (view: OrderedView) => string | number;
  readonly type: 'number' | 'string';
}

const year = (direction: OrderDirection): Term => ({
  by: sql`${editions.year}`,
  direction,
  of: ({ entry }) => entry.year,
  type: 'number',
});
const country = (direction: OrderDirection): Term => ({
  by: NAME_OF_COUNTRY,
  direction,
  of: ({ entry }) => requireCountryRecord(entry.countryCode).name,
  type: 'string',
});
const ROW: Term = {
  by: sql`${entries.id}`,
  direction: 'ASC',
  of: ({ entry }) => entry.id,
  type: 'number',
};
/** Entries without a date come last in either direction. */
const HAS_NO_DATE: Term = {
  by: sql`(${revisions.publicationDate} IS NULL)`,
  direction: 'ASC',
  of: (view) => (view.orderedBy ? 0 : 1),
  type: 'number',
};
const publicationDate = (direction: OrderDirection): Term => ({
  by: sql`coalesce(${revisions.publicationDate}, '')`,
  direction,
  of: (view) => view.orderedBy ?? '',
  type: 'string',
});
const updated = (reading: Reading, direction: OrderDirection): Term => ({
  by: changedAt(reading),
  direction,
  of: (view) => view.orderedBy ?? '',
  type: 'string',
});

function termsOf(reading: Reading, { field, direction }: EntryOrder): readonly Term[] {
  const byField: Record<EntryOrderField, readonly Term[]> = {
    YEAR: [year(direction), country('ASC')],
    COUNTRY: [country(direction), year('DESC')],
    UPDATED_AT: [updated(reading, direction), year('DESC'), country('ASC')],
    PUBLICATION_DATE: [HAS_NO_DATE, publicationDate(direction), year('DESC'), country('ASC')],
  };
  return [...byField[field], ROW];
}

/** When an entry last changed, as far as the reading shows: saved, or made public. */
function changedAt(reading: Reading): SQL {
  if (seesDrafts(reading)) return sql`${entries.updatedAt}`;
  const until =
    reading.asOf === null
      ? sql``
      : sql` AND publications.published_at <= ${sql.placeholder('asOf')}`;
  return sql`(SELECT max(publications.published_at) FROM publications WHERE publications.entry_id = entries.id${until})`;
}

/** What a row must bring along for its cursor; null where the view holds it. */
export function orderedBy(reading: Reading, { field }: EntryOrder): SQL | null {
  if (field === 'UPDATED_AT') return changedAt(reading);
  return field === 'PUBLICATION_DATE' ? sql`${revisions.publicationDate}` : null;
}

/** Of the order and of what it reads: the same name is the same SQL. */
export function nameOfOrder(reading: Reading, { field, direction }: EntryOrder): string {
  return `${field} ${direction}${seesDrafts(reading) ? ' of drafts' : ''}`;
}

export function orderBy(reading: Reading, order: EntryOrder, backwards: boolean): SQL[] {
  return termsOf(reading, order).map(({ by, direction }) =>
    (direction === 'ASC') === backwards ? sql`${by} DESC` : sql`${by} ASC`,
  );
}

export function keyShapeOf(reading: Reading, order: EntryOrder): readonly ('number' | 'string')[] {
  return termsOf(reading, order).map(({ type }) => type);
}

export function keyOf(order: EntryOrder, view: OrderedView): Key {
  return termsOf(view.reading, order).map(({ of }) => of(view));
}

/** After or before the entry of a cursor: beyond it in the first thing in which the two differ. */
export function beyond(
  side: 'after' | 'before',
  reading: Reading,
  order: EntryOrder,
  key: Key,
): Condition {
  const terms = termsOf(reading, order);
  const value = (index: number) => sql.placeholder(`${side}${index}`);
  const where = () => {
    const differsAt = terms.map(({ by, direction }, index) => {
      const same = terms.slice(0, index).map((term, n) => sql`${term.by} = ${value(n)}`);
      const later = (direction === 'ASC') === (side === 'after');
      const differs = later ? sql`${by} > ${value(index)}` : sql`${by} < ${value(index)}`;
      return sql`(${sql.join([...same, differs], sql` AND `)})`;
    });
    return sql`(${sql.join(differsAt, sql` OR `)})`;
  };
  const values = Object.fromEntries(key.map((part, index) => [`${side}${index}`, part]));
  return { name: side, where, values };
}
