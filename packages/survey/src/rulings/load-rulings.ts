import { type Database, prepared } from '@yearline/db/open-database';
import { rulings, rulingWithdrawals } from '@yearline/db/tables';
import type { Measure } from '@yearline/quantity/quantity';
import { and, asc, count, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { countryByCode, countryNames } from '../countries/known-countries.ts';
import { instantOf, type Reading } from '../entries/reading.ts';
import { type Page, type PageRequest, readPage } from '../paging/read-page.ts';
import type { Ruling } from './ruling.ts';

const withWithdrawal = (db: Database) =>
  db
    .select({ ruling: getTableColumns(rulings), withdrawal: getTableColumns(rulingWithdrawals) })
    .from(rulings)
    .leftJoin(rulingWithdrawals, eq(rulingWithdrawals.rulingId, rulings.id))
    .$dynamic();

const recordedBy = (instant: SQL) => sql`${rulings.recordedAt} <= ${instant}`;
const notWithdrawnBy = (instant: SQL) =>
  sql`(${rulingWithdrawals.recordedAt} IS NULL OR ${rulingWithdrawals.recordedAt} > ${instant})`;
/** An equivalence for every country holds in this one too. */
const holdsIn = (country: SQL) =>
  sql`(${rulings.countryCode} = ${country} OR ${rulings.countryCode} IS NULL)`;

const statements = prepared((db) => {
  const instant = sql`${sql.placeholder('instant')}`;
  const country = sql`${sql.placeholder('country')}`;
  const standing = and(recordedBy(instant), notWithdrawnBy(instant));
  return {
    standing: withWithdrawal(db).where(standing).orderBy(asc(rulings.id)).prepare(),
    standingInCountry: withWithdrawal(db)
      .where(and(standing, holdsIn(country)))
      .orderBy(asc(rulings.id))
      .prepare(),
    byId: withWithdrawal(db)
      .where(eq(rulings.id, sql.placeholder('id')))
      .prepare(),
  };
});

/** The rulings that stand under a reading, oldest first: of one country, or of all (null). One statement. */
export function standingRulings(
  db: Database,
  reading: Reading,
  countryCode: string | null,
): Ruling[] {
  const instant = instantOf(reading);
  const rows =
    countryCode === null
      ? statements(db).standing.all({ instant })
      : statements(db).standingInCountry.all({ instant, country: countryCode });
  return rows.map((row) => toRuling(row, instant));
}

export function findRuling(db: Database, id: number): Ruling | null {
  const row = statements(db).byId.get({ id });
  return row ? toRuling(row, LAST_INSTANT) : null;
}

/** Newest first. A ruling that holds in every country is listed for each. */
export function listRulings(
  db: Database,
  reading: Reading,
  filter: {
    /** Code or name. */
    readonly country?: string | null | undefined;
    /** Withdrawn ones as well. */
    readonly withdrawn?: boolean | null | undefined;
  },
  page: PageRequest,
): Page<Ruling> {
  const instant = instantOf(reading);
  const wanted = and(
    recordedBy(sql`${instant}`),
    filter.withdrawn ? undefined : notWithdrawnBy(sql`${instant}`),
    filter.country ? inCountry(filter.country) : undefined,
  );
  return readPage<Ruling, [number]>(page, {
    cursorOf: ({ id }) => [id],
    keyShape: ['number'],
    count: () =>
      db
        .select({ n: count() })
        .from(rulings)
        .leftJoin(rulingWithdrawals, eq(rulingWithdrawals.rulingId, rulings.id))
        .where(wanted)
        .get()?.n ?? 0,
    rows: ({ after, before, backwards, limit }) =>
      withWithdrawal(db)
        .where(
          and(
            wanted,
            after && sql`${rulings.id} < ${after[0]}`,
            before && sql`${rulings.id} > ${before[0]}`,
          ),
        )
        .orderBy(backwards ? asc(rulings.id) : desc(rulings.id))
        .limit(limit)
        .all()
        .map((row) => toRuling(row, instant)),
  });
}

/** By code or any name; nothing holds in a country that there is not. */
function inCountry(codeOrName: string): SQL {
  const country =
    countryByCode(codeOrName) ?? countryNames.find(codeOrName, new Date().getUTCFullYear());
  return country ? holdsIn(sql`${country.code}`) : sql`0`;
}

const LAST_INSTANT = instantOf({ asOf: null });

function toRuling(
  row: {
    readonly ruling: typeof rulings.$inferSelect;
    readonly withdrawal: typeof rulingWithdrawals.$inferSelect | null;
  },
  instant: string,
): Ruling {
  const { measure, otherMeasure, ...rest } = row.ruling;
  const isWithdrawn = row.withdrawal !== null && row.withdrawal.recordedAt <= instant;
  return {
    ...rest,
    // Written by record-ruling.ts only, from a whole Measure.
    measure: measure as Measure | null,
    otherMeasure: otherMeasure as Measure | null,
    withdrawal: isWithdrawn ? row.withdrawal : null,
  };
}
