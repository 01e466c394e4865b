/** Which policy stands behind the soft verdicts of an edition, now or as of an instant. */
import { type Database, prepared } from '@yearline/db/open-database';
import { editionPolicies, editions, policies } from '@yearline/db/tables';
import { policyId } from '@yearline/quantity/policy';
import { and, eq, sql } from 'drizzle-orm';
import { instantOf, type Reading } from '../entries/reading.ts';
import { BUILT_IN_POLICY, type ComparisonPolicy, type PolicyValues } from './comparison-policy.ts';

export type PolicyRow = typeof policies.$inferSelect;

const statements = prepared((db) => ({
  ofEditions: db
    .select({ year: editions.year, policy: policies })
    .from(editionPolicies)
    .innerJoin(editions, eq(editions.id, editionPolicies.editionId))
    .leftJoin(policies, eq(policies.id, editionPolicies.policyId))
    .where(
      sql`${editionPolicies.id} = (SELECT max(newest.id) FROM edition_policies newest
        WHERE newest.edition_id = ${editionPolicies.editionId} AND newest.set_at <= ${sql.placeholder('instant')})`,
    )
    .prepare(),
  byName: db
    .select()
    .from(policies)
    .where(
      and(
        eq(policies.name, sql.placeholder('name')),
        eq(policies.version, sql.placeholder('version')),
      ),
    )
    .prepare(),
}));

export type EditionPolicies = ReadonlyMap<number, ComparisonPolicy>;

const readBefore = new WeakMap<Reading, EditionPolicies>();

/** By year; an edition that names none is not in it. A reading is one look at the record: it is read once. */
export function loadEditionPolicies(db: Database, reading: Reading): EditionPolicies {
  let found = readBefore.get(reading);
  if (!found) {
    const rows = statements(db).ofEditions.all({ instant: instantOf(reading) });
    found = new Map(rows.map(({ year, policy }) => [year, policyOfRow(policy)]));
    readBefore.set(reading, found);
  }
  return found;
}

export function policyOfEdition(db: Database, reading: Reading, year: number): ComparisonPolicy {
  return loadEditionPolicies(db, reading).get(year) ?? BUILT_IN_POLICY;
}

/** The policy that verdicts cite by this id, such as "yearline-2026.1"; null when there is none. */
export function findPolicy(db: Database, id: string): ComparisonPolicy | null {
  if (id === policyId(BUILT_IN_POLICY)) return BUILT_IN_POLICY;
  const row = findPolicyRow(db, id);
  return row && policyOfRow(row);
}

export function findPolicyRow(db: Database, id: string): PolicyRow | null {
  const [, name, version] = /^(.+)\.(\d{1,9})$/.exec(id) ?? [];
  return statements(db).byName.get({ name: name ?? '', version: Number(version ?? 0) }) ?? null;
}

function policyOfRow(row: PolicyRow | null): ComparisonPolicy {
  if (row === null) return BUILT_IN_POLICY;
  // Written by set-edition-policy.ts only, after checkPolicy.
  return { name: row.name, version: row.version, ...(row.values as PolicyValues) };
}
