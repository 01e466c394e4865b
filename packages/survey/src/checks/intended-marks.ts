/** What editors said of findings: read for any number of findings in one statement. */
import { type Database, prepared } from '@yearline/db/open-database';
import { intendedFindings } from '@yearline/db/tables';
import { asc, sql } from 'drizzle-orm';
import type { FindingIdentity } from './fingerprint.ts';

/** That a finding is meant so. */
export interface IntendedMark {
  readonly reason: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface Marks {
  /** Null where nobody marked it, or the mark was withdrawn. */
  readonly intended: IntendedMark | null;
  /** The mark made for other words at the same places; null where there is none, or `intended` is there. */
  readonly formerly: IntendedMark | null;
}

type MarkRow = typeof intendedFindings.$inferSelect;

const statements = prepared((db) => ({
  ofLoci: db
    .select()
    .from(intendedFindings)
    .where(
      sql`${intendedFindings.locus} IN (SELECT value FROM json_each(${sql.placeholder('loci')}))`,
    )
    .orderBy(asc(intendedFindings.id))
    .prepare(),
}));

/** The marks of findings, which must be all that there are at their places; by fingerprint. */
export function loadMarks(db: Database, findings: readonly FindingIdentity[]): Map<string, Marks> {
  const loci = [...new Set(findings.map(({ locus }) => locus))];
  const newest = new Map<string, MarkRow>();
  for (const row of statements(db).ofLoci.all({ loci: JSON.stringify(loci) })) {
    newest.set(row.fingerprint, row);
  }
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  const former = new Map<string, MarkRow>();
  for (const row of newest.values()) {
    if (!row.intended || present.has(row.fingerprint)) continue;
    if (row.id > (former.get(row.locus)?.id ?? 0)) former.set(row.locus, row);
  }
  return new Map(
    findings.map(({ fingerprint, locus }) => {
      const intended = markOf(newest.get(fingerprint));
      return [fingerprint, { intended, formerly: intended ? null : markOf(former.get(locus)) }];
    }),
  );
}

function markOf(row: MarkRow | undefined): IntendedMark | null {
  if (!row?.intended) return null;
  return { reason: row.reason ?? '', by: row.personName, at: row.at };
}
