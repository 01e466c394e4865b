import { type Database, inTransaction } from '@yearline/db/open-database';
import { editionPolicies, policies } from '@yearline/db/tables';
import { policyId } from '@yearline/quantity/policy';
import { desc, eq } from 'drizzle-orm';
import { type EditionRow, findEditionByYear } from '../entries/entry-rows.ts';
import { writeAudit } from '../entries/write-revision.ts';
import { InvalidInputError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';
import { cleanReason } from '../rulings/clean-reason.ts';
import { BUILT_IN_POLICY, checkPolicy, type PolicyInput, valuesOf } from './comparison-policy.ts';
import { findPolicyRow, type PolicyRow } from './edition-policies.ts';

export interface SetEditionPolicyInput {
  /** Of the edition, whose comparisons with earlier ones will use the policy. */
  readonly year: number;
  /** Id of a policy that is there, the built-in one included. */
  readonly use?: string | null | undefined;
  /** Values that become the next version under their name, unless a version says just that. */
  readonly define?: PolicyInput | null | undefined;
  /** For the audit. */
  readonly reason: string;
}

/**
 * Names the policy of an edition. What is stored of entries does not change, and no hard verdict does. Throws
 * NotAllowedError, InvalidInputError.
 */
export function setEditionPolicy(
  db: Database,
  viewer: Viewer,
  input: SetEditionPolicyInput,
): EditionRow {
  requirePermission(viewer, 'PUBLISH');
  const reason = cleanReason(input.reason);
  return inTransaction(db, () => {
    const edition = requireEdition(db, input.year);
    const policy = policyNamed(db, input);
    const now = new Date().toISOString();
    db.insert(editionPolicies)
      .values({
        editionId: edition.id,
        policyId: policy?.id ?? null,
        reason,
        setAt: now,
        setBy: viewer.name,
      })
      .run();
    writeAudit(db, viewer, {
      at: now,
      action: 'edition policy set',
      detail: { year: edition.year, policy: policyId(policy ?? BUILT_IN_POLICY), reason },
    });
    return edition;
  });
}

/** Null is the built-in policy. */
function policyNamed(db: Database, { use, define }: SetEditionPolicyInput): PolicyRow | null {
  if (define && !use) return findOrAddVersion(db, define);
  if (!use || define) {
    throw new InvalidInputError([
      {
        path: ['use'],
        message: 'Name a policy by `use`, or give its values by `define`: one of them.',
      },
    ]);
  }
  if (use === policyId(BUILT_IN_POLICY)) return null;
  const policy = findPolicyRow(db, use);
  if (policy) return policy;
  throw new InvalidInputError([
    {
      path: ['use'],
      message: `There is no policy "${use.slice(0, 100)}". The built-in one is ${policyId(BUILT_IN_POLICY)}.`,
    },
  ]);
}

function findOrAddVersion(db: Database, input: PolicyInput): PolicyRow {
  const problems = checkPolicy(input).map(({ path, message }) => ({
    path: ['define', ...path],
    message,
  }));
  if (problems.length > 0) throw new InvalidInputError(problems);
  const values = valuesOf(input);
  const versions = db
    .select()
    .from(policies)
    .where(eq(policies.name, input.name))
    .orderBy(desc(policies.version))
    .all();
  const same = versions.find((one) => JSON.stringify(one.values) === JSON.stringify(values));
  if (same) return same;
  return db
    .insert(policies)
    .values({
      name: input.name,
      version: (versions[0]?.version ?? 0) + 1,
      values,
      createdAt: new Date().toISOString(),
    })
    .returning()
    .get();
}

function requireEdition(db: Database, year: number): EditionRow {
  const edition = findEditionByYear(db, year);
  if (edition) return edition;
  throw new InvalidInputError([
    {
      path: ['year'],
      message: `There is no edition ${year}. An edition begins with its first entry.`,
    },
  ]);
}
