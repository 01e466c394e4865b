import { ROLES } from '@yearline/db/tables';
import { InvalidInputError, NotAllowedError } from '../errors.ts';

export type Role = (typeof ROLES)[number];

/** A role by its name in any case. Throws InvalidInputError. */
export function roleNamed(name: string): Role {
  const role = ROLES.find((one) => one === name.toUpperCase());
  if (role) return role;
  throw new InvalidInputError([
    { path: ['role'], message: `"${name}" is no role; the roles are ${ROLES.join(', ')}.` },
  ]);
}

/** Who asks: a person with a session, a program with a token, the product itself, or nobody known. */
export interface Viewer {
  /** Null for the anonymous reader. */
  readonly id: string | null;
  readonly name: string;
  /** Null for the anonymous reader. */
  readonly role: Role | null;
  /** Through what they came, for the audit: "dashboard", "api", "command line", "demo". */
  readonly client: string;
  /** The session they came by; left out for tokens and for the product itself. */
  readonly sessionId?: string;
}

export const ANONYMOUS: Viewer = { id: null, name: 'anonymous', role: null, client: 'api' };

export type Permission = 'READ_DRAFTS' | 'WRITE' | 'RULE' | 'PUBLISH' | 'ADMINISTER';

/**
 * The one place that says which role may do what. A ruling is public at once, like a publication, and judges the
 * figures of editors: so editors do not rule.
 */
const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  REVIEWER: ['READ_DRAFTS', 'RULE'],
  EDITOR: ['READ_DRAFTS', 'WRITE'],
  PUBLISHER: ['READ_DRAFTS', 'WRITE', 'RULE', 'PUBLISH'],
  ADMIN: ['READ_DRAFTS', 'WRITE', 'RULE', 'PUBLISH', 'ADMINISTER'],
};

const DEEDS: Readonly<Record<Permission, string>> = {
  READ_DRAFTS: 'read drafts',
  WRITE: 'add or revise entries',
  RULE: 'rule on what may be compared',
  PUBLISH: 'publish',
  ADMINISTER: 'administer people',
};

export function permissionsOf(viewer: Viewer): readonly Permission[] {
  return viewer.role ? PERMISSIONS[viewer.role] : [];
}

export function may(viewer: Viewer, permission: Permission): boolean {
  return permissionsOf(viewer).includes(permission);
}

/** Throws NotAllowedError, saying who would be allowed. */
export function requirePermission(viewer: Viewer, permission: Permission): void {
  if (may(viewer, permission)) return;
  const roles = Object.entries(PERMISSIONS)
    .filter(([, permissions]) => permissions.includes(permission))
    .map(([role]) => role.toLowerCase());
  throw new NotAllowedError(
    viewer.role
      ? `As ${viewer.role.toLowerCase()} you may not ${DEEDS[permission]}; that takes the role ${roles.join(' or ')}.`
      : `Sign in or send an API token to ${DEEDS[permission]}.`,
  );
}
