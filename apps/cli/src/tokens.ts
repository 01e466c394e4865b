import type { Settings } from '@yearline/settings/settings';
import { openSurvey } from '@yearline/survey/open-survey';
import {
  type ApiToken,
  createApiToken,
  listApiTokens,
  revokeApiToken,
} from '@yearline/survey/people/api-tokens';
import { roleNamed } from '@yearline/survey/people/viewer';
import { OPERATOR } from './operator.ts';

export function createToken(
  settings: Settings,
  options: { readonly role: string; readonly name: string },
): void {
  const token = withSurvey(settings, (db) =>
    createApiToken(db, OPERATOR, { name: options.name, role: roleNamed(options.role) }),
  );
  console.log(token);
}

export function printTokens(settings: Settings): void {
  const tokens = withSurvey(settings, (db) => listApiTokens(db, OPERATOR));
  console.log(tokens.length === 0 ? 'There is no token.' : tokens.map(inWords).join('\n'));
}

export function revokeToken(settings: Settings, id: string): void {
  const token = withSurvey(settings, (db) => revokeApiToken(db, OPERATOR, id));
  console.log(inWords(token));
}

function inWords({ id, name, role, createdAt, revokedAt }: ApiToken): string {
  const state = revokedAt === null ? 'works' : `revoked ${revokedAt.slice(0, 10)}`;
  return `${id}  ${role.toLowerCase().padEnd(9)}  made ${createdAt.slice(0, 10)}  ${state}  ${name}`;
}

function withSurvey<Result>(
  settings: Settings,
  work: (db: ReturnType<typeof openSurvey>) => Result,
): Result {
  const db = openSurvey(settings.dataFolder);
  try {
    return work(db);
  } finally {
    db.$client.close();
  }
}
